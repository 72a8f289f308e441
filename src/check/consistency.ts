import {
  problemAt,
  recordsOf,
  sourcesOf,
  type Entry,
  type FieldPath,
  type RecordEntry,
  type SourceEntry,
} from '../model/entry.ts';
import type { ChooserRecord } from '../model/families/schema.ts';
import { referenceLocale } from '../model/locale.ts';
import { say, type Problem } from '../model/problem.ts';

/** A list whose values must differ, with the field of each value after the path of the list. */
type List = [path: FieldPath, values: readonly string[], field?: string];

/** Returns the lists of a file in which nothing may stand twice. */
function listsOf(entry: Entry): List[] {
  if (entry.locale !== undefined && entry.locale !== referenceLocale) return [];
  switch (entry.collection) {
    case 'actions':
      return [[['objectives'], entry.data.objectives]];
    case 'services':
      return [
        [['clauses'], entry.data.clauses],
        [['statistics'], entry.data.statistics],
        [['terms'], entry.data.terms],
        [['contacts'], entry.data.contacts],
      ];
    case 'situations':
      return [
        [['clauses'], entry.data.clauses],
        [['contacts'], entry.data.contacts],
        [['services'], entry.data.services.map(({ id }) => id), 'id'],
      ];
    case 'glossary':
      return [
        [['forms'], entry.data.forms],
        [['see'], entry.data.see],
      ];
    case 'partners':
      return [[['forms'], entry.data.forms]];
    case 'site':
      return [
        [['situations'], entry.data.situations],
        [['services'], entry.data.services],
        [['contacts'], entry.data.contacts],
      ];
    case 'journal':
      return [[['entries'], entry.data.entries.map(({ id }) => id), 'id']];
    case 'chooser':
      return chooserLists(entry.data);
    default:
      return [];
  }
}

const chooserLists = ({ questions, services, support, situations, always }: ChooserRecord): List[] => [
  [['questions'], questions.map(({ id }) => id), 'id'],
  ...questions.map(({ choices }, index): List => [['questions', index, 'choices'], choices.map(({ id }) => id), 'id']),
  ...Object.entries({ services, support, situations }).flatMap(([name, record]) =>
    Object.entries(record).flatMap(([id, fits]) =>
      Object.entries(fits).map(([question, answers]): List => [[name, id, question], answers]),
    ),
  ),
  [['always'], always],
];

/**
 * Returns what is wrong within one file although each of its fields is right: a value twice in a list, a span that
 * ends before it starts.
 */
export function checkConsistency(entries: readonly Entry[]): Problem[] {
  return [
    ...entries.flatMap((entry) => listsOf(entry).flatMap((list) => repeated(entry, list))),
    ...sourcesOf(entries, 'services').flatMap(checkSpans),
    ...recordsOf(entries, 'glossary').flatMap(ownName),
  ];
}

function repeated(entry: Entry, [path, values, field]: List): Problem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [
          problemAt(entry, [...path, index, ...(field === undefined ? [] : [field])], {
            found: say(`« ${value} » pour la deuxième fois`, `“${value}” for the second time`),
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
            remedy: say('retirez-le de la liste', 'take it out of the list'),
          }),
        ]
      : [],
  );
}
