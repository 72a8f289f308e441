import { fieldsUnder, type FieldUnder } from '../model/entry-fields.ts';
import { problemAt, recordsOf, sourcesOf, type Entry, type RecordEntry, type SourceEntry } from '../model/entry.ts';
import { say, type Problem } from '../model/problem.ts';

/**
 * Returns what is wrong within one file although each of its fields is right: a value twice in a list, a span that
 * ends before it starts.
 */
export function checkConsistency(entries: readonly Entry[]): Problem[] {
  return [
    ...entries.flatMap((entry) => fieldsUnder(entry, 'distinct').flatMap((list) => repeated(entry, list))),
    ...sourcesOf(entries, 'services').flatMap(checkSpans),
    ...recordsOf(entries, 'glossary').flatMap(ownName),
  ];
}

/** Returns what tells the items of a list apart: their own words, or one field of each. */
const namesIn = (list: unknown, field: string | undefined): unknown[] =>
  (Array.isArray(list) ? (list as unknown[]) : []).map((item) =>
    field !== undefined && typeof item === 'object' && item !== null ? (Reflect.get(item, field) as unknown) : item,
  );

function repeated(entry: Entry, { path, value: list, rule: { by: field } }: FieldUnder<'distinct'>): Problem[] {
  const values = namesIn(list, field);
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [
          problemAt(entry, [...path, index, ...(field === undefined ? [] : [field])], {
            found: say(`« ${String(value)} » pour la deuxième fois`, `“${String(value)}” for the second time`),
            expected: say('chaque valeur une seule fois dans cette liste', 'each value once in this list'),
            remedy:
              field === undefined
                ? say('effacez cette répétition', 'delete this repetition')
                : say(
                    'donnez un autre identifiant, ou effacez cette répétition',
                    'give another id, or delete this repetition',
                  ),
          }),
        ],
  );
}

function checkSpans(entry: SourceEntry<'services'>): Problem[] {
  const { minimum_age: minimum, maximum_age: maximum, names } = entry.data;
  return [
    ...(minimum !== undefined && maximum !== undefined && minimum > maximum
      ? [
          problemAt(entry, ['maximum_age'], {
            found: say(
              `maximum_age: ${maximum}, moins que minimum_age: ${minimum}`,
              `maximum_age: ${maximum}, less than minimum_age: ${minimum}`,
            ),
            expected: say(`${minimum} mois ou plus`, `${minimum} months or more`),
            remedy: say('corrigez l’un des deux âges, en mois', 'mend one of the two ages, in months'),
          }),
        ]
      : []),
    ...names.flatMap(({ since, until }, index) =>
      since !== undefined && until !== undefined && since > until
        ? [
            problemAt(entry, ['names', index, 'until'], {
              found: say(`until: ${until}, avant since: ${since}`, `until: ${until}, before since: ${since}`),
              expected: say(`${since} ou après`, `${since} or later`),
              remedy: say('corrigez l’une des deux dates', 'mend one of the two dates'),
            }),
          ]
        : [],
    ),
  ];
}

function ownName(entry: RecordEntry<'glossary'>): Problem[] {
  return entry.data.see.flatMap((id, index) =>
    id === entry.id
      ? [
          problemAt(entry, ['see', index], {
            found: say(`le mot « ${id} » renvoie à lui-même`, `the term “${id}” refers to itself`),
            expected: say('un autre mot du glossaire', 'another term of the glossary'),
            remedy: say('effacez cette ligne', 'delete this line'),
          }),
        ]
      : [],
  );
}
