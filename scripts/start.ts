import { buildSite } from './site-build.ts';
import { listening, serveUntilStopped } from './site-server.ts';
import { run } from './stage.ts';

// npm start [-- --host 0.0.0.0] : builds the site, then serves it as `npm run serve` does.
await run(async () => {
  const where = listening();
  await buildSite();
  await serveUntilStopped(where);
}, '--host suivi d’une adresse de cette machine');
