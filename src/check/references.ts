import type { TranslatedName } from '../model/collections.ts';
import {
  problemAt,
  recordsOf,
  sourcesOf,
  translationOf,
  type Entry,
  type FieldPath,
  type RecordEntry,
  type SourceEntry,
  type TranslationEntry,
} from '../model/entry.ts';
import { chooserResult, chooserSteps } from '../model/families/chooser.ts';
import type { ChooserRecord } from '../model/families/schema.ts';
import { translationLocales } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { listed, say, unknownId, type Problem } from '../model/problem.ts';
import { missingParagraph } from './gone-paragraph.ts';
import type { KnownFiles } from './known-files.ts';

type Check = (entry: Entry, path: FieldPath, id: string) => Problem[];

/**
 * Returns every reference of the families' content that leads nowhere, and every translation that does not match
 * its original. `history` holds the versions of each clause until now.
 */
export function checkReferences(entries: readonly Entry[], history: Model['history'], files: KnownFiles): Problem[] {
  const checkIn = (collection: string, fr: string, en: string): Check => {
    const known = files.idsOf(collection);
    return (entry, path, id) => (known.has(id) ? [] : [problemAt(entry, path, unknownId(fr, en, id, known))]);
  };
  const texts = [...new Set([...files.clauses, ...history.keys()])];
  const clause: Check = (entry, path, reference) => checkClause(entry, path, reference, history, texts);
  const service = checkIn('services', 'service', 'service');
  const situation = checkIn('situations', 'situation', 'situation');
  const contact = checkIn('contacts', 'contact', 'contact');
  const term = checkIn('glossary', 'mot du glossaire', 'glossary term');
  const statistic = checkIn('statistics', 'chiffre', 'figure');
  const each = (entry: Entry, field: string, ids: readonly string[], check: Check) =>
    ids.flatMap((id, index) => check(entry, [field, index], id));
  return [
    ...sourcesOf(entries, 'services').flatMap((entry) => [
      ...each(entry, 'clauses', entry.data.clauses, clause),
      ...each(entry, 'terms', entry.data.terms, term),
      ...each(entry, 'contacts', entry.data.contacts, contact),
      ...each(entry, 'statistics', entry.data.statistics, statistic),
      ...translationsOf(entries, entry).flatMap((translation) => matchService(translation, entry)),
    ]),
    ...sourcesOf(entries, 'situations').flatMap((entry) => [
      ...each(entry, 'clauses', entry.data.clauses, clause),
      ...each(entry, 'contacts', entry.data.contacts, contact),
      ...entry.data.services.flatMap(({ id }, index) => service(entry, ['services', index, 'id'], id)),
      ...translationsOf(entries, entry).flatMap((translation) => matchSituation(translation, entry)),
    ]),
    ...recordsOf(entries, 'glossary').flatMap((entry) => [
      ...each(entry, 'see', entry.data.see, term),
      ...(entry.data.service === undefined ? [] : service(entry, ['service'], entry.data.service)),
    ]),
    ...recordsOf(entries, 'site').flatMap((entry) => [
      ...each(entry, 'situations', entry.data.situations, situation),
      ...each(entry, 'services', entry.data.services, service),
      ...each(entry, 'contacts', entry.data.contacts, contact),
    ]),
    ...recordsOf(entries, 'journal').flatMap((entry) =>
      entry.data.entries.flatMap(({ about }, index) =>
        about === undefined || texts.includes(about)
          ? []
          : [problemAt(entry, ['entries', index, 'about'], unknownId('texte', 'text', about, texts))],
      ),
    ),
    ...recordsOf(entries, 'chooser').flatMap((entry) => checkChooser(entry, service, situation)),
  ];
}

const translationsOf = <Name extends TranslatedName>(
  entries: readonly Entry[],
  source: { collection: Name; id: string },
): TranslationEntry<Name>[] => translationLocales.flatMap((locale) => translationOf(entries, source, locale) ?? []);

function checkClause(
  entry: Entry,
  path: FieldPath,
  reference: string,
  history: Model['history'],
  known: readonly string[],
): Problem[] {
  const [id = '', paragraph] = reference.split('#p');
  if (!known.includes(id)) {
    const alike = known.filter((candidate) => candidate.split('-')[0] === id.split('-')[0]);
    return [problemAt(entry, path, unknownId('texte', 'clause', id, alike.length > 0 ? alike : known))];
  }
  const versions = history.get(id);
  if (!versions || paragraph === undefined) return []; // its file cannot be read, and says so itself
  const found = say(`paragraphe ${paragraph} de ${id}`, `paragraph ${paragraph} of ${id}`);
  const missing = missingParagraph(Number(paragraph), versions, found);
  if (!missing) return [];
  const { severity, ...finding } = missing;
  return [problemAt(entry, path, finding, severity)];
}

function matchService(entry: TranslationEntry<'services'>, source: SourceEntry<'services'>): Problem[] {
  const { data } = entry;
  const original = source.data;
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

function matchSituation(entry: TranslationEntry<'situations'>, source: SourceEntry<'situations'>): Problem[] {
  const given = Object.keys(entry.data.services);
  const expected = source.data.services.map(({ id }) => id);
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

function checkChooser(entry: RecordEntry<'chooser'>, service: Check, situation: Check): Problem[] {
  const { data } = entry;
  const choices = new Map(data.questions.map(({ id, choices: list }) => [id, list.map((choice) => choice.id)]));
  const accepted = (path: FieldPath, fits: Record<string, readonly string[]>) =>
    Object.entries(fits).flatMap(([question, given]) => {
      const known = choices.get(question);
      if (!known)
        return [problemAt(entry, [...path, question], unknownId('question', 'question', question, choices.keys()))];
      return given.flatMap((choice, index) =>
        known.includes(choice)
          ? []
          : [problemAt(entry, [...path, question, index], unknownId('réponse', 'answer', choice, known))],
      );
    });
  return [
    ...(['services', 'support', 'situations'] as const).flatMap((name) =>
      Object.entries(data[name]).flatMap(([id, fits]) => [
        ...(name === 'situations' ? situation : service)(entry, [name, id], id),
        ...accepted([name, id], fits),
      ]),
    ),
    ...data.limits.flatMap(({ when }, index) => accepted(['limits', index, 'when'], when)),
    ...data.always.flatMap((id, index) => service(entry, ['always', index], id)),
    ...(data.more?.choices ?? []).flatMap((choice, index) =>
      situation(entry, ['more', 'choices', index, 'situation'], choice.situation),
    ),
    ...unanswered(data).map((row) =>
      problemAt(entry, ['services'], {
        found: say(`aucun service pour ${row}, et rien qui le dise`, `no service for ${row}, and nothing that says so`),
        expected: say('un service, ou une phrase dans « limits »', 'a service, or a sentence in “limits”'),
        remedy: say(
          'ajoutez un service qui convient, ou dites dans « limits » ce que l’on sait et à qui demander',
          'add a service that fits, or say in “limits” what is known and whom to ask',
        ),
      }),
    ),
  ];
}

/** Returns the rows of answers that no service fits without the page saying why: « bebe, groupe ». */
const unanswered = (chooser: ChooserRecord): string[] =>
  chooserSteps(chooser)
    .filter(({ question }) => question === undefined)
    .filter(({ answers }) => {
      const { fitting, limits } = chooserResult(chooser, answers);
      return fitting.length + limits.length === 0;
    })
    .map(({ answers }) => listed(answers));
