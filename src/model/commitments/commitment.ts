import type { Clause, Convention, PlannedDate } from '../convention/convention.ts';
import { unknownId } from '../convention/convention.ts';
import type { CommitmentRecord, CommitmentStatus, Statement } from './schema.ts';
import { problemAt, type Entry } from '../entry.ts';
import { say, type Problem } from '../problem.ts';

/** An action as a commitment: what is known of it, and of each of its dated parts. */
export interface Commitment {
  /** `action-1-4`. */
  id: string;
  history: Statement[];
  parts: { planned: PlannedDate; history: Statement[] }[];
}

/** Returns the last statement of a history; « unknown » where nobody has stated anything. */
export const statusOf = (history: readonly Statement[]): CommitmentStatus => history.at(-1)?.status ?? 'unknown';

/**
 * Returns the commitment of each action of the convention, in reading order, with what is wrong in their files.
 * `present`: see `checkLock`.
 */
export function readCommitments(
  convention: Convention,
  entries: readonly Entry[],
  present: ReadonlySet<string> = new Set(),
): { commitments: Map<string, Commitment>; problems: Problem[] } {
  const actions = convention.clauses.filter(({ kind }) => kind === 'action');
  const byAction = new Map(entries.map((entry) => [`action-${entry.id}`, entry]));
  const problems = entries
    .filter((entry) => !convention.byId.has(`action-${entry.id}`) && !present.has(`action-${entry.id}`))
    .map((entry) =>
      problemAt(
        entry,
        [],
        unknownId(
          'action',
          'action',
          entry.id,
          actions.map(({ number }) => number),
        ),
      ),
    );
  const commitments = actions.map((action): [string, Commitment] => {
    const entry = byAction.get(action.id);
    const record = (entry?.data ?? { history: [], parts: [] }) as unknown as CommitmentRecord;
    if (entry) problems.push(...checkCommitment(entry, record, action));
    return [
      action.id,
      {
        id: action.id,
        history: record.history,
        parts: action.dates.map((planned, index) => ({ planned, history: record.parts[index] ?? [] })),
      },
    ];
  });
  return { commitments: new Map(commitments), problems };
}

function checkCommitment(entry: Entry, record: CommitmentRecord, action: Clause): Problem[] {
  const problems = [
    ...disorder(entry, record.history, ['history']),
    ...record.parts.flatMap((part, index) => disorder(entry, part, ['parts', index])),
  ];
  if (record.parts.length > action.dates.length) {
    problems.push(
      problemAt(entry, ['parts'], {
        found: say(`${record.parts.length} partie(s)`, `${record.parts.length} part(s)`),
        expected: say(
          `${action.dates.length} au plus, comme les dates de ${action.files.fr}`,
          `at most ${action.dates.length}, as the dates of ${action.files.fr}`,
        ),
        remedy: say('gardez une partie par échéance du texte', 'keep one part a date of the text'),
      }),
    );
  }
  return problems;
}

/** A history is read from top to bottom: a later line cannot be older. */
function disorder(entry: Entry, history: readonly Statement[], path: (string | number)[]): Problem[] {
  return history.flatMap(({ date }, index) =>
    index > 0 && date < (history[index - 1]?.date ?? '')
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
      : [],
  );
}
