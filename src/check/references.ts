import { referredCollections } from '../model/collections.ts';
import { fieldsUnder } from '../model/entry-fields.ts';
import { problemAt, recordsOf, type Entry, type FieldPath, type RecordEntry } from '../model/entry.ts';
import type { Model } from '../model/model.ts';
import { say, unknownId, type Problem } from '../model/problem.ts';
import { missingParagraph } from './gone-paragraph.ts';
import type { KnownFiles } from './known-files.ts';

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
        const { fr, en } = referredCollections.get(collection)?.called ?? say('texte', 'text');
        return [problemAt(entry, path, unknownId(fr, en, value, known))];
      }),
    ),
    ...recordsOf(entries, 'chooser').flatMap(checkChooser),
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

/** The answers that the chooser names are those of its questions. */
function checkChooser(entry: RecordEntry<'chooser'>): Problem[] {
  const { data } = entry;
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
    ...Object.keys(data.situations)
      .filter((choice) => !every.includes(choice))
      .map((choice) => problemAt(entry, ['situations', choice], unknownId('réponse', 'answer', choice, every))),
  ];
}
