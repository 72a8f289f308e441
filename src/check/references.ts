import { referredCollections } from '../model/collections.ts';
import { fieldsUnder } from '../model/entry-fields.ts';
import { problemAt, recordsOf, type Entry, type FieldPath, type RecordEntry } from '../model/entry.ts';
import { chooserResult, chooserSteps } from '../model/families/chooser.ts';
import type { ChooserRecord } from '../model/families/schema.ts';
import type { Model } from '../model/model.ts';
import { listed, say, type Problem } from '../model/problem.ts';
import { missingParagraph } from './gone-paragraph.ts';
import type { KnownFiles } from './known-files.ts';
import { checkSearchExamples } from './search-examples.ts';
import { checkWordsToMeet } from './words-to-meet.ts';
import { goneFile, unknownId } from './unknown-id.ts';

/**
 * Returns every reference of a field that leads nowhere, whatever the file. `history` holds the versions of each
 * clause until now.
 */
export function checkReferences(entries: readonly Entry[], history: Model['history'], files: KnownFiles): Problem[] {
  const texts = [...new Set([...files.clauses, ...history.keys()])];
  return [
    ...entries.flatMap((entry) =>
      fieldsUnder(entry, 'refersTo').flatMap(({ path, value, told: collection }) => {
        if (typeof value !== 'string') return [];
        if (collection === 'paragraph') return checkParagraph(entry, path, value, history, texts);
        const known = collection === 'clause' ? new Set(texts) : files.idsOf(collection);
        if (known.has(value)) return [];
        const called = referredCollections.get(collection)?.called ?? say('texte', 'text');
        return [problemAt(entry, path, goneFile(called, value, known))];
      }),
    ),
    ...recordsOf(entries, 'chooser').flatMap((entry) => checkChooser(entry, files.idsOf('services'))),
    ...checkWordsToMeet(entries),
    ...checkSearchExamples(entries, new Set(texts)),
  ];
}

function checkParagraph(
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

/** The answers that the chooser names are those of its questions, and no row of answers is left without a word. */
function checkChooser(entry: RecordEntry<'chooser'>, services: ReadonlySet<string>): Problem[] {
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
  const unknown = [
    ...(['services', 'support', 'situations'] as const).flatMap((name) =>
      Object.entries(data[name]).flatMap(([id, fits]) => accepted([name, id], fits)),
    ),
    ...data.limits.flatMap(({ when }, index) => accepted(['limits', index, 'when'], when)),
  ];
  // An answer that is misspelt leaves its row without a service: it is told once.
  if (unknown.length > 0) return unknown;
  return [
    ...unanswered(withServices(data, services)).map((row) =>
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

/** Returns the chooser with the services that there are: what is left without an answer is told in the same go. */
const withServices = (chooser: ChooserRecord, known: ReadonlySet<string>): ChooserRecord => ({
  ...chooser,
  services: Object.fromEntries(Object.entries(chooser.services).filter(([id]) => known.has(id))),
});

/** Returns the rows of answers that no service fits without the page saying why: « bebe, groupe ». */
const unanswered = (chooser: ChooserRecord): string[] =>
  chooserSteps(chooser)
    .filter(({ question }) => question === undefined)
    .filter(({ answers }) => {
      const { fitting, limits } = chooserResult(chooser, answers);
      return fitting.length + limits.length === 0;
    })
    .map(({ answers }) => listed(answers));
