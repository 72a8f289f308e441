import { isIn, translatedCollections } from '../model/collections.ts';
import { fieldsUnder, type FieldUnder } from '../model/entry-fields.ts';
import { problemAt, type Entry } from '../model/entry.ts';
import { referenceLocale } from '../model/locale.ts';
import { listed, say, type Problem } from '../model/problem.ts';

/** Returns every list or table of a translation that does not hold as much as that of its French file. */
export function checkCounterparts(entries: readonly Entry[]): Problem[] {
  const sources = new Map(
    entries
      .filter(({ locale }) => locale === referenceLocale)
      .map((entry) => [`${entry.collection}/${entry.id}`, entry] as const),
  );
  return entries
    .filter(({ collection, locale }) => isIn(translatedCollections, collection) && locale !== referenceLocale)
    .flatMap((entry) => {
      const source = sources.get(`${entry.collection}/${entry.id}`);
      return source ? fieldsUnder(entry, 'asInFrench').flatMap((field) => compared(entry, source, field)) : [];
    });
}

function compared(entry: Entry, source: Entry, { path, value }: FieldUnder<'asInFrench'>): Problem[] {
  const [name = ''] = path;
  const original = Object.entries(source.data).find(([field]) => field === name)?.[1] as unknown;
  if (typeof original !== 'object' || original === null) return [];
  if (Array.isArray(original) && Array.isArray(value))
    return counted(entry, source, path, value.length, original.length);
  const given = Object.keys(value as object);
  const expected = Array.isArray(original) ? original.map((item: { id: string }) => item.id) : Object.keys(original);
  if (listed([...given].sort()) === listed([...expected].sort())) return [];
  return [
    problemAt(entry, path, {
      found: say(`${name} : ${listed(given)}`, `${name}: ${listed(given)}`),
      expected: say(
        `les mêmes que ${source.file} : ${listed(expected)}`,
        `the same as ${source.file}: ${listed(expected)}`,
      ),
      remedy: say(
        'traduisez ce qui est dit de chacun dans le fichier français',
        'translate what the French file says of each',
      ),
    }),
  ];
}

function counted(
  entry: Entry,
  source: Entry,
  path: FieldUnder<'asInFrench'>['path'],
  found: number,
  expected: number,
): Problem[] {
  if (found === expected) return [];
  return [
    problemAt(entry, path, {
      found: say(`${found} élément(s)`, `${found} item(s)`),
      expected: say(`${expected}, comme ${source.file}`, `${expected}, as in ${source.file}`),
      remedy: say(
        'traduisez chaque élément du fichier français, dans le même ordre',
        'translate each item of the French file, in the same order',
      ),
    }),
  ];
}
