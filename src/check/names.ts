import { asciiId } from '../model/ascii-id.ts';
import { problemAt, recordsOf, type ContentFile, type Entry, type FieldPath } from '../model/entry.ts';
import { listed, say, type Finding, type Problem } from '../model/problem.ts';
import { embedPath, paths } from '../site/addresses.ts';
import { furniture } from './ledger.ts';

/** The first word of every path that the site makes by itself: a page of that name would stand in its place. */
const routes = new Set(
  [...Object.values(paths), embedPath('')].map((path) => path.split('/')[0] ?? '').filter(Boolean),
);

/**
 * Returns the names that collide with what the site has already: the address of a page, the anchor of a term, a
 * word of two owners.
 */
export function checkNames(files: readonly ContentFile[], entries: readonly Entry[]): Problem[] {
  return [
    ...files.flatMap(takenName),
    ...sharedForms(entries, 'glossary', say('mot', 'term')),
    ...sharedForms(entries, 'partners', say('partenaire', 'partner')),
  ];
}

function takenName({ collection, id, file }: ContentFile): Problem[] {
  const refused = (finding: Omit<Finding, 'remedy'>): Problem[] => [
    {
      severity: 'error',
      file,
      ...finding,
      remedy: say(
        'renommez le fichier, dans chaque langue s’il en a plusieurs',
        'rename the file, in each language where it has several',
      ),
    },
  ];
  if (collection === 'pages' && routes.has(id)) {
    return refused({
      found: say(`page nommée « ${id} », comme une adresse du site`, `page named “${id}”, as an address of the site`),
      expected: say(
        `un autre nom que ${listed([...routes].sort())}`,
        `another name than ${listed([...routes].sort())}`,
      ),
    });
  }
  if (collection === 'glossary' && (furniture.has(id) || /^(lettre|q)-[a-z]{1,2}$/.test(id))) {
    return refused({
      found: say(
        `mot nommé « ${id} », comme un repère des pages du site`,
        `term named “${id}”, as an anchor of the site’s pages`,
      ),
      expected: say(
        `un autre nom que ${listed([...furniture].sort())}, lettre-a, q-fr`,
        `another name than ${listed([...furniture].sort())}, lettre-a, q-fr`,
      ),
    });
  }
  return [];
}

/**
 * One wording leads to one entry: a second owner would take it from the first without a word. The owner is the entry
 * whose own name it is; where it is that of none, the first.
 */
function sharedForms(
  entries: readonly Entry[],
  collection: 'glossary' | 'partners',
  kind: Finding['found'],
): Problem[] {
  const all = recordsOf(entries, collection);
  const ownName = (entry: (typeof all)[number], form: string): boolean =>
    [entry.id, ...('term' in entry.data ? [entry.data.term] : [])].some((name) => asciiId(name) === asciiId(form)) ||
    asciiId(form).split('-').includes(entry.id);
  return all.flatMap((entry) =>
    entry.data.forms.flatMap((form, index) => {
      const holders = all.filter(({ data }) => data.forms.includes(form));
      const owner = holders.find((holder) => ownName(holder, form)) ?? holders[0] ?? entry;
      const path: FieldPath = ['forms', index];
      return owner === entry
        ? []
        : [
            problemAt(entry, path, {
              found: say(`« ${form} » appartient déjà à ${owner.file}`, `“${form}” already belongs to ${owner.file}`),
              expected: say(
                `une forme du texte mène à un seul ${kind.fr}`,
                `a wording of the text leads to one ${kind.en}`,
              ),
              remedy: say(
                `effacez cette forme de ${entry.file} ; si c’est l’autre qui est de trop, effacez-la de ${owner.file}`,
                `delete this wording from ${entry.file}; if the other is one too many, delete it from ${owner.file}`,
              ),
            }),
          ];
    }),
  );
}
