import { buildSite } from './site-build.ts';
import { run } from './stage.ts';

// npm run build [-- --production] : a production build refuses to go out while a fact about the publisher is missing.
await run(() => buildSite({ production: process.argv.includes('--production') }));
