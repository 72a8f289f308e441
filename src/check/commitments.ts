import type { Statement } from '../model/commitments/schema.ts';
import type { Clause, Convention } from '../model/convention/convention.ts';
import { problemAt, recordsOf, type Entry, type FieldPath, type RecordEntry } from '../model/entry.ts';
import { referenceLocale } from '../model/locale.ts';
import { say, type Problem } from '../model/problem.ts';
import type { KnownFiles } from './known-files.ts';
import { unknownId } from './unknown-id.ts';

/** Returns what is wrong with what is known of the actions in force. */
export function checkCommitments(entries: readonly Entry[], convention: Convention, known: KnownFiles): Problem[] {
  const actions = convention.clauses.filter(({ kind }) => kind === 'action');
  return recordsOf(entries, 'commitments').flatMap((entry) => {
    const action = convention.byId.get(`action-${entry.id}`);
    if (action) return checkCommitment(entry, action);
    if (known.present.has(`action-${entry.id}`)) return [];
    const numbers = actions.map(({ number }) => number);
    return [problemAt(entry, [], unknownId('action', 'action', entry.id, numbers))];
  });
}

function checkCommitment(entry: RecordEntry<'commitments'>, { dates, files, amended, repealed }: Clause): Problem[] {
  const { history, parts } = entry.data;
  const source = files[referenceLocale];
  const problems = [
    ...[history, ...parts].flatMap((facts, index) =>
      early(entry, facts, index === 0 ? ['history'] : ['parts', index - 1]),
    ),
    ...disorder(entry, history, ['history']),
    ...parts.flatMap((part, index) => disorder(entry, part, ['parts', index])),
  ];
  // What is known stays when an amendment takes its date out of the text: that stops no build.
  if (!repealed && parts.length > dates.length) {
    problems.push(
      problemAt(
        entry,
        ['parts'],
        {
          found: say(`${parts.length} partie(s)`, `${parts.length} part(s)`),
          expected: say(
            `${dates.length} au plus, comme les dates de ${source}`,
            `at most ${dates.length}, as the dates of ${source}`,
          ),
          remedy: say('gardez une partie par échéance du texte', 'keep one part a date of the text'),
        },
        amended ? 'warning' : 'error',
      ),
    );
  }
  return problems;
}

/** A history is read from top to bottom: a later line cannot be older. */
function disorder(entry: Entry, history: readonly Statement[], path: FieldPath): Problem[] {
  return history.flatMap(({ date }, index) => {
    const before = history[index - 1];
    return before !== undefined && date < before.date
      ? [
          problemAt(entry, [...path, index, 'date'], {
            found: say(`${date}, plus ancien que la ligne précédente`, `${date}, older than the line before`),
            expected: say('du plus ancien au plus récent', 'oldest first'),
            remedy: say(
              'ajoutez le nouveau fait à la fin, sans effacer les autres',
              'add the new fact at the end, without deleting the others',
            ),
          }),
        ]
      : [];
  });
}

/** Nobody announces a fact before it is one. */
const early = (entry: Entry, facts: readonly Statement[], path: FieldPath): Problem[] =>
  facts.flatMap(({ date, published }, index) =>
    published !== undefined && published < date
      ? [
          problemAt(entry, [...path, index, 'published'], {
            found: say(`${published}, avant le fait du ${date}`, `${published}, before the fact of ${date}`),
            expected: say(`${date} ou après`, `${date} or later`),
            remedy: say('corrigez l’une des deux dates', 'mend one of the two dates'),
          }),
        ]
      : [],
  );
