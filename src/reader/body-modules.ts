import { relative } from 'node:path';
import { currentContent } from './current.ts';

/**
 * Returns the Vite plugin by which the module of an MDX file is made of the body that `readContent` parted from its
 * front matter, so that no second reader meets the front matter. Empty lines keep the numbers of the lines.
 */
export const bodyModules = () => ({
  name: 'content-bodies',
  enforce: 'pre' as const,
  load: {
    filter: { id: /\.mdx$/ },
    handler(id: string) {
      const { bodies, root } = currentContent();
      const file = relative(root, id).replaceAll('\\', '/');
      const body = bodies.find((one) => one.file === file);
      return body && '\n'.repeat(body.firstLine - 1) + body.text;
    },
  },
});
