import type { Plugin } from 'vite';
import { filesFolder } from './files.ts';
import { currentContent, forgetContent } from './current.ts';

const name = 'virtual:published-pictures';
const own = `\0${name}`;

/**
 * Returns the Vite plugin by which components import the images of the content, by their ids: the copies without what
 * the originals tell, so that Astro’s image service never opens an original.
 */
export const publishedPictures = (): Plugin => ({
  name: 'published-pictures',
  resolveId: { filter: { id: /^virtual:published-pictures$/ }, handler: () => own },
  load: {
    filter: { id: /^\0virtual:published-pictures$/ },
    handler() {
      const pictures = currentContent().binaries.flatMap(({ measured }) =>
        measured && measured.facts.type !== 'pdf' ? [measured] : [],
      );
      return [
        ...pictures.map(({ copy }, index) => `import picture${index} from ${JSON.stringify(copy)};`),
        `export default { ${pictures.map(({ id }, index) => `${JSON.stringify(id)}: picture${index}`).join(', ')} };`,
      ].join('\n');
    },
  },
  configureServer({ watcher, moduleGraph }) {
    watcher.on('all', (_event, changed) => {
      if (!changed.replaceAll('\\', '/').includes(`/${filesFolder}/`)) return;
      forgetContent();
      const known = moduleGraph.getModuleById(own);
      if (known) moduleGraph.invalidateModule(known);
    });
  },
});
