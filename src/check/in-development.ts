import type { AstroIntegration } from 'astro';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder } from '../reader/content-folder.ts';
import { forgetContent } from '../reader/current.ts';
import { currentCheck, errorsOf } from './current.ts';
import { reportPage } from './report-page.ts';

/**
 * While content is wrong, `astro dev` answers every page with the list of what to mend, which renews itself.
 * Content is checked again after a file of it has changed, not for each request.
 */
export default function contentErrorsInDevelopment(): AstroIntegration {
  let root = '';
  return {
    name: 'content-errors-in-development',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server }) => {
        const folder = path.resolve(root, contentFolder()) + path.sep;
        server.watcher.on('all', (_, changed) => {
          if (path.resolve(root, changed).startsWith(folder)) forgetContent();
        });
        server.middlewares.use((request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) return next();
          const errors = errorsOf(currentCheck(root));
          if (errors.length === 0) return next();
          response.statusCode = 500;
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(reportPage(errors, 'fr'));
        });
      },
    },
  };
}
