import type {
  ChooserRecord,
  PartnerRecord,
  ServiceSource,
  SituationSource,
  TermRecord,
} from '../model/families/schema.ts';
import { problemAt, type Entry, type FieldPath } from '../model/entry.ts';
import type { JournalRecord } from '../model/integrity/journal-schema.ts';
import { referenceLocale } from '../model/locale.ts';
import { say, type Problem } from '../model/problem.ts';
import type { SiteRecord } from '../model/record-schemas.ts';

/** A list whose values must differ, with the field of each value after the path of the list. */
type List = [path: FieldPath, values: readonly string[], field?: string];

/** The lists of each kind of file in which nothing may stand twice. */
const lists: Record<string, (data: never) => List[]> = {
  actions: (data: { objectives: string[] }) => [[['objectives'], data.objectives]],
  services: (data: ServiceSource) => [
    [['clauses'], data.clauses],
    [['statistics'], data.statistics],
    [['terms'], data.terms],
  ],
  situations: (data: SituationSource) => [
    [['clauses'], data.clauses],
    [['services'], data.services.map(({ id }) => id), 'id'],
  ],
  glossary: (data: TermRecord) => [
    [['forms'], data.forms],
    [['see'], data.see],
  ],
  partners: (data: PartnerRecord) => [[['forms'], data.forms]],
  site: (data: SiteRecord) => [
    [['situations'], data.situations],
    [['services'], data.services],
  ],
  journal: (data: JournalRecord) => [[['entries'], data.entries.map(({ id }) => id), 'id']],
  chooser: (data: ChooserRecord) => [
    [['questions'], data.questions.map(({ id }) => id), 'id'],
    ...data.questions.map(({ choices }, index): List => [
      ['questions', index, 'choices'],
      choices.map(({ id }) => id),
      'id',
    ]),
    ...Object.entries(data.services).flatMap(([service, fits]) =>
      Object.entries(fits).map(([question, answers]): List => [['services', service, question], answers]),
    ),
    [['always'], data.always],
  ],
};

/**
 * Returns what is wrong within one file although each of its fields is right: a value twice in a list, a span that
 * ends before it starts.
 */
export function checkConsistency(entries: readonly Entry[]): Problem[] {
  return entries
    .filter(({ locale }) => locale === undefined || locale === referenceLocale)
    .flatMap((entry) => [
      ...(lists[entry.collection]?.(entry.data as never) ?? []).flatMap((list) => repeated(entry, list)),
      ...(entry.collection === 'services' ? checkSpans(entry, entry.data as unknown as ServiceSource) : []),
      ...(entry.collection === 'glossary' ? ownName(entry, entry.data as unknown as TermRecord) : []),
    ]);
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

function checkSpans(entry: Entry, { minimum_age: minimum, maximum_age: maximum, names }: ServiceSource): Problem[] {
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

function ownName(entry: Entry, { see }: TermRecord): Problem[] {
  return see.flatMap((id, index) =>
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
