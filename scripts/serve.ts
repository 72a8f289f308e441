import { listening, serveUntilStopped } from './site-server.ts';
import { mendSwitch } from './site-switch.ts';
import { run } from './stage.ts';

// npm run serve [-- --host 0.0.0.0] : serves dist/ to this machine, or to those that reach the address given.
await run(async () => {
  mendSwitch();
  await serveUntilStopped(listening());
}, '--host suivi d’une adresse de cette machine');
