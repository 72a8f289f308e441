import { paragraphsOf } from '../model/convention/clause-text.ts';
import { clauseCollections, type ClauseCollection } from '../model/collections.ts';
import { clauseId, unknownId, type Convention } from '../model/convention/convention.ts';
import { problemAt, type ContentFile, type Entry, type FieldPath } from '../model/entry.ts';
import type {
  ChooserRecord,
  ServiceSource,
  ServiceTranslation,
  SituationSource,
  SituationTranslation,
  TermRecord,
} from '../model/families/schema.ts';
import { referenceLocale } from '../model/locale.ts';
import { listed, say, type Problem } from '../model/problem.ts';
import type { JournalRecord } from '../model/integrity/journal-schema.ts';
import type { SiteRecord } from '../model/record-schemas.ts';

type Check = (entry: Entry, path: FieldPath, id: string) => Problem[];

/**
 * Returns every reference of the families' content that leads nowhere, and every translation that does not match
 * its original.
 */
export function checkReferences(entries: Entry[], places: readonly ContentFile[], convention: Convention): Problem[] {
  const idsOf = (collection: string) =>
    new Set(
      places
        .filter(
          (place) =>
            place.collection === collection && (place.locale === undefined || place.locale === referenceLocale),
        )
        .map((place) => place.id),
    );
  const checkIn = (collection: string, fr: string, en: string): Check => {
    const known = idsOf(collection);
    return (entry, path, id) => (known.has(id) ? [] : [problemAt(entry, path, unknownId(fr, en, id, known))]);
  };
  const clauseIds = places
    .filter((place) => place.collection in clauseCollections && place.locale === referenceLocale)
    .map((place) => clauseId(place.collection as ClauseCollection, place.id));
  const clause: Check = (entry, path, reference) => checkClause(entry, path, reference, convention, clauseIds);
  const service = checkIn('services', 'service', 'service');
  const situation = checkIn('situations', 'situation', 'situation');
  const term = checkIn('glossary', 'mot du glossaire', 'glossary term');
  const statistic = checkIn('statistics', 'chiffre', 'figure');
  return entries.flatMap((entry) => {
    const each = (field: string, ids: readonly string[], check: Check) =>
      ids.flatMap((id, index) => check(entry, [field, index], id));
    const source = entries.find(
      (other) => other.collection === entry.collection && other.id === entry.id && other.locale === referenceLocale,
    );
    if (entry.collection === 'services') {
      if (entry.locale !== referenceLocale) return source ? matchService(entry, source) : [];
      const data = entry.data as unknown as ServiceSource;
      return [
        ...each('clauses', data.clauses, clause),
        ...each('terms', data.terms, term),
        ...each('statistics', data.statistics, statistic),
      ];
    }
    if (entry.collection === 'situations') {
      if (entry.locale !== referenceLocale) return source ? matchSituation(entry, source) : [];
      const data = entry.data as unknown as SituationSource;
      return [
        ...each('clauses', data.clauses, clause),
        ...data.services.flatMap(({ id }, index) => service(entry, ['services', index, 'id'], id)),
      ];
    }
    if (entry.collection === 'glossary') {
      const data = entry.data as unknown as TermRecord;
      return [
        ...each('see', data.see, term),
        ...(data.service === undefined ? [] : service(entry, ['service'], data.service)),
      ];
    }
    if (entry.collection === 'site') {
      const data = entry.data as unknown as SiteRecord;
      return [...each('situations', data.situations, situation), ...each('services', data.services, service)];
    }
    if (entry.collection === 'journal') {
      const data = entry.data as unknown as JournalRecord;
      const ids = [...new Set([...clauseIds, ...convention.byId.keys()])];
      return data.entries.flatMap(({ about }, index) =>
        about === undefined || ids.includes(about)
          ? []
          : [problemAt(entry, ['entries', index, 'about'], unknownId('texte', 'text', about, ids))],
      );
    }
    return entry.collection === 'chooser' ? checkChooser(entry, service, situation) : [];
  });
}

function checkClause(
  entry: Entry,
  path: FieldPath,
  reference: string,
  convention: Convention,
  known: readonly string[],
): Problem[] {
  const [id = '', paragraph] = reference.split('#p');
  const clause = convention.byId.get(id);
  if (!known.includes(id)) {
    const alike = known.filter((candidate) => candidate.split('-')[0] === id.split('-')[0]);
    return [problemAt(entry, path, unknownId('texte', 'clause', id, alike.length > 0 ? alike : known))];
  }
  if (!clause) return []; // its file cannot be read, and says so itself
  const count = paragraphsOf(clause.blocks[referenceLocale]).length;
  if (paragraph === undefined || Number(paragraph) <= count) return [];
  return [
    problemAt(entry, path, {
      found: say(`paragraphe ${paragraph} de ${id}`, `paragraph ${paragraph} of ${id}`),
      expected: say(`de #p1 à #p${count}`, `#p1 to #p${count}`),
      remedy: say('corrigez le numéro du paragraphe', 'mend the number of the paragraph'),
    }),
  ];
}

function matchService(entry: Entry, source: Entry): Problem[] {
  const data = entry.data as unknown as ServiceTranslation;
  const original = source.data as unknown as ServiceSource;
  return [
    ...matchCount(entry, source, 'names', data.names.length, original.names.length),
    ...matchCount(entry, source, 'links', data.links.length, original.links.length),
  ];
}

function matchCount(entry: Entry, source: Entry, field: string, found: number, expected: number): Problem[] {
  if (found === expected) return [];
  return [
    problemAt(entry, [field], {
      found: say(`${found} élément(s)`, `${found} item(s)`),
      expected: say(`${expected}, comme ${source.file}`, `${expected}, as in ${source.file}`),
      remedy: say(
        'traduisez chaque élément du fichier français, dans le même ordre',
        'translate each item of the French file, in the same order',
      ),
    }),
  ];
}

function matchSituation(entry: Entry, source: Entry): Problem[] {
  const given = Object.keys((entry.data as unknown as SituationTranslation).services);
  const expected = (source.data as unknown as SituationSource).services.map(({ id }) => id);
  if (listed([...given].sort()) === listed([...expected].sort())) return [];
  return [
    problemAt(entry, ['services'], {
      found: say(`services : ${listed(given)}`, `services: ${listed(given)}`),
      expected: say(
        `les mêmes que ${source.file} : ${listed(expected)}`,
        `the same as ${source.file}: ${listed(expected)}`,
      ),
      remedy: say(
        'dites pour chaque service du fichier français pourquoi il convient',
        'say for each service of the French file why it fits',
      ),
    }),
  ];
}

function checkChooser(entry: Entry, service: Check, situation: Check): Problem[] {
  const data = entry.data as unknown as ChooserRecord;
  const choices = new Map(data.questions.map(({ id, choices: list }) => [id, list.map((choice) => choice.id)]));
  const every = [...choices.values()].flat();
  const answers = Object.entries(data.services).flatMap(([id, fits]) =>
    Object.entries(fits).flatMap(([question, given]) => {
      const known = choices.get(question);
      if (!known)
        return [
          problemAt(entry, ['services', id, question], unknownId('question', 'question', question, choices.keys())),
        ];
      return given.flatMap((choice, index) =>
        known.includes(choice)
          ? []
          : [problemAt(entry, ['services', id, question, index], unknownId('réponse', 'answer', choice, known))],
      );
    }),
  );
  return [
    ...answers,
    ...Object.keys(data.services).flatMap((id) => service(entry, ['services', id], id)),
    ...data.always.flatMap((id, index) => service(entry, ['always', index], id)),
    ...Object.entries(data.situations).flatMap(([choice, id]) => situation(entry, ['situations', choice], id)),
    ...Object.keys(data.situations)
      .filter((choice) => !every.includes(choice))
      .map((choice) => problemAt(entry, ['situations', choice], unknownId('réponse', 'answer', choice, every))),
  ];
}
