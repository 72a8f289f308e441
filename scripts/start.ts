import { siteBase } from '../src/site/origin.ts';
import { buildSite } from './site-build.ts';
import { serveSite } from './site-server.ts';
import { run } from './stage.ts';

await run(async () => {
  await buildSite();
  const { port } = await serveSite('dist', Number(process.env['PORT'] ?? 4321));
  console.log(`${'serving'.padEnd(9)} http://localhost:${port}${siteBase()}  (Ctrl+C to stop)`);
});
