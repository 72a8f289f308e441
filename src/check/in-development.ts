import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { checkContent } from './content.ts';
import { reportPage } from './report-page.ts';

/** While content is wrong, `astro dev` answers every page with the list of what to mend, which renews itself. */
export default function contentErrorsInDevelopment(): AstroIntegration {
  let root = '';
  return {
    name: 'content-errors-in-development',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) return next();
          const { problems } = checkContent(root);
          const errors = problems.filter(({ severity }) => severity === 'error');
          if (errors.length === 0) return next();
          response.statusCode = 500;
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(reportPage(errors, 'fr'));
        });
      },
    },
  };
}
