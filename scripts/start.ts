import { siteBase } from '../src/site/origin.ts';
import { buildSite } from './site-build.ts';
import { serveSite } from './site-server.ts';
import { run, stageName } from './stage.ts';

await run(async () => {
  await buildSite();
  const { port } = await serveSite('dist', Number(process.env['PORT'] ?? 4321));
  console.log(`${stageName('à lire')} http://localhost:${port}${siteBase()}  (Ctrl+C pour arrêter)`);
});
