import { problemAt, sourcesOf, type Entry, type SourceEntry } from '../model/entry.ts';
import { listed, say, type Problem } from '../model/problem.ts';
import { parseMdx } from '../reader/mdx.ts';
import { furniture } from './ledger.ts';

/** A body that cannot be read is told by its own rule: it has no headings to count. */
const headingsOf = (body: string): number | undefined =>
  parseMdx({ text: body, file: '', firstLine: 1 }).tree?.children?.filter(({ type }) => type === 'heading').length;

/**
 * Returns the pages about the site whose headings are not as many as the ids that the French file gives them, in any
 * language, and the ids that the site has for something else.
 */
export function checkSections(entries: readonly Entry[]): Problem[] {
  return sourcesOf(entries, 'pages').flatMap((source) => [
    ...entries
      .filter(({ collection, id }) => collection === 'pages' && id === source.id)
      .flatMap((entry) => {
        const found = headingsOf(entry.body);
        return found === undefined || found === source.data.sections.length ? [] : [unequal(entry, source, found)];
      }),
    ...source.data.sections.flatMap(({ id }, index) => (furniture.has(id) ? [taken(source, index, id)] : [])),
  ]);
}

function unequal(entry: Entry, source: SourceEntry<'pages'>, found: number): Problem {
  const { sections } = source.data;
  const ids = sections.map(({ id }) => id);
  return problemAt(entry, entry === source && sections.length > 0 ? ['sections'] : [], {
    found: say(
      `${found} titres dans la page, ${ids.length} sous « sections » : ${listed(ids) || 'aucun'}`,
      `${found} headings in the page, ${ids.length} under “sections”: ${listed(ids) || 'none'}`,
    ),
    expected: say(
      `autant de titres que de « sections » dans ${source.file}, dans le même ordre`,
      `as many headings as “sections” in ${source.file}, in the same order`,
    ),
    remedy: say(
      'ajoutez à sa place « - id: nom-court », que les liens vers ce titre porteront ; ou le titre qui manque',
      'add in its place “- id: short-name”, which links to that heading will bear; or the heading that is missing',
    ),
  });
}

const taken = (source: SourceEntry<'pages'>, index: number, id: string): Problem =>
  problemAt(source, ['sections', index, 'id'], {
    found: say(`« ${id} », un repère que chaque page a déjà`, `“${id}”, an anchor that every page has already`),
    expected: say(`un autre nom que ${listed([...furniture])}`, `another name than ${listed([...furniture])}`),
    remedy: say('choisissez un autre nom', 'choose another name'),
  });
