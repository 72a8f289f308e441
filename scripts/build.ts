import { buildSite } from './site-build.ts';
import { run } from './stage.ts';

await run(buildSite);
