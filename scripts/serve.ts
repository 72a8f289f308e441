import { siteBase } from '../src/site/origin.ts';
import { serveSite } from './site-server.ts';
import { run, stageName } from './stage.ts';

await run(async () => {
  const { port } = await serveSite('dist', Number(process.env['PORT'] ?? 4321));
  console.log(`${stageName('à lire')} http://localhost:${port}${siteBase()}  (Ctrl+C pour arrêter)`);
});
