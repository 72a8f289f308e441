import { existsSync } from 'node:fs';

/** The tests of built pages read dist/, which « npm test » writes first. */
export default function setup(): void {
  if (!existsSync('dist/404.html'))
    throw new Error('dist/ is not built: run "npm run build" first, or "npm test", which does.');
}
