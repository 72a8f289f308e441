import { familyCollections, isIn, pageCollections, siteFactComponents } from '../model/collections.ts';
import { problemAt, singleOf, type ContentFile, type Entry } from '../model/entry.ts';
import { referenceLocale } from '../model/locale.ts';
import { listed, say, type Problem } from '../model/problem.ts';

/**
 * Returns the translations whose parts (`<Who>`, `<Publisher />`) are not those of the French page, and the facts about
 * the site that no page shows. Where one of the `files` could not be read, it may be the one
 * that shows them.
 */
export function checkParts(entries: readonly Entry[], files: readonly ContentFile[]): Problem[] {
  const pages = entries.filter(({ collection }) => isIn({ ...familyCollections, ...pageCollections }, collection));
  const translated = pages.flatMap((entry): Problem[] => {
    const french = pages.find(
      ({ collection, id, locale }) => collection === entry.collection && id === entry.id && locale === referenceLocale,
    );
    if (!french || entry.locale === referenceLocale) return [];
    const [wanted, given] = [partsOf(french.body), partsOf(entry.body)];
    if (listed(wanted) === listed(given)) return [];
    const missing = wanted.filter((part) => !given.includes(part));
    const added = given.filter((part) => !wanted.includes(part));
    return [
      problemAt(entry, [], {
        found: say(
          [
            ...(missing.length > 0 ? [`sans ${tags(missing)}`] : []),
            ...(added.length > 0 ? [`avec ${tags(added)} en plus`] : []),
          ].join(', ') || `les parties dans un autre ordre : ${tags(given)}`,
          [
            ...(missing.length > 0 ? [`without ${tags(missing)}`] : []),
            ...(added.length > 0 ? [`with ${tags(added)} more`] : []),
          ].join(', ') || `the parts in another order: ${tags(given)}`,
        ),
        expected: say(
          `les parties de ${french.file} : ${tags(wanted)}`,
          `the parts of ${french.file}: ${tags(wanted)}`,
        ),
        remedy: say(
          'traduisez la partie qui manque, ou retirez celle qui est en trop',
          'translate the part that is missing, or take out the one that is too much',
        ),
      }),
    ];
  });
  const read = new Set(pages.map(({ file }) => file));
  const allRead = files.every(({ collection, file }) => !isIn(pageCollections, collection) || read.has(file));
  return [...translated, ...(allRead ? unshown(entries) : [])];
}

const partsOf = (body: string): string[] => [...body.matchAll(/^<([A-Z]\w*)\b/gm)].flatMap(([, name]) => name ?? []);
const tags = (names: readonly string[]): string => listed(names.map((name) => `<${name}>`));

/** The facts about the site that the law wants on a page, each with the component that shows it. */
function unshown(entries: readonly Entry[]): Problem[] {
  const site = singleOf(entries, 'site');
  if (!site) return [];
  const shown = new Set(
    entries.flatMap(({ collection, locale, body }) =>
      collection === 'pages' && locale === referenceLocale ? partsOf(body) : [],
    ),
  );
  return siteFactComponents
    .filter((component) => !shown.has(component))
    .map((component) =>
      problemAt(site, [], {
        found: say(`aucune page ne contient <${component} />`, `no page contains <${component} />`),
        expected: say(
          'une page de src/content/pages/fr/ qui le contient, mentions-legales.mdx par exemple',
          'a page of src/content/pages/fr/ that contains it, mentions-legales.mdx for example',
        ),
        remedy: say(
          `ajoutez la ligne <${component} /> dans cette page : ces faits de site.yaml ne se voient nulle part`,
          `add the line <${component} /> to that page: these facts of site.yaml are seen nowhere`,
        ),
      }),
    );
}
