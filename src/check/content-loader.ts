import type { Loader } from 'astro/loaders';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Entry } from '../model/entry.ts';
import { referenceLocale } from '../model/locale.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { forgetContent } from '../reader/current.ts';
import type { Checked } from './content.ts';
import { currentCheck, errorsOf } from './current.ts';
import { reportText } from './report.ts';

/** What Astro keeps of one entry. */
type Stored = Pick<Entry, 'id' | 'file' | 'body'> & { data: Record<string, unknown> };

/**
 * Feeds one of Astro's collections with what the checker read and let pass. `rendered` collections keep their
 * bodies as MDX modules; any other body is data. In development content with an error feeds what is left, and every
 * page answers with what to mend; a build stops.
 */
export function contentLoader(select: (checked: Checked) => Stored[], { rendered = false } = {}): Loader {
  return {
    name: 'content',
    load: async (context) => {
      const { config, store, watcher } = context;
      const root = fileURLToPath(config.root);
      const feed = () => {
        const checked = currentCheck(root);
        const errors = errorsOf(checked);
        if (errors.length > 0 && !watcher)
          throw new Error(`contenu à corriger\n${reportText(errors, referenceLocale)}`);
        const entries = select(checked);
        for (const id of store.keys()) if (!entries.some((entry) => entry.id === id)) store.delete(id);
        for (const { id, data, body, file } of entries) {
          store.set({
            id,
            data,
            body,
            filePath: file,
            deferredRender: rendered,
            digest: context.generateDigest({ data, body }),
          });
          if (rendered) store.addModuleImport(file);
        }
      };
      feed();
      const folder = path.resolve(root, contentFolder());
      let waiting: ReturnType<typeof setTimeout> | undefined;
      watcher?.add(folder);
      watcher?.on('all', (_, changed) => {
        if (!path.resolve(root, changed).startsWith(folder + path.sep)) return;
        forgetContent();
        clearTimeout(waiting); // an editor writes a file in several steps
        waiting = setTimeout(feed, 20);
      });
      return Promise.resolve();
    },
  };
}
