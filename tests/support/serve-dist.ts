import type { TestProject } from 'vitest/node';
import { serveSite } from '../../scripts/site-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
  }
}

/** Serves dist/ once for all browser tests, on a free port. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { server, port } = await serveSite('dist', 0);
  project.provide('origin', `http://localhost:${port}`);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
