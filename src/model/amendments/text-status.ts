import type { Changed, Clause } from '../convention/convention.ts';
import type { Model } from '../model.ts';
import type { Amendment } from './amendment.ts';
import type { Version } from './history.ts';
import type { Change } from './schema.ts';

/** What amendments made of a text: nothing, other words, a text of their own, no text any more. */
export type TextState = 'in-force' | 'amended' | 'added' | 'repealed';

/** The state of a text, and the amendment that last made it so. */
export type TextStatus = { state: 'in-force' } | ({ state: Exclude<TextState, 'in-force'> } & Changed);

/** Returns the state of a clause by its own words; what stands within it has its own. */
export function textStatus({ repealed, amended, inserted }: Clause): TextStatus {
  if (repealed) return { state: 'repealed', ...repealed };
  if (amended) return { state: 'amended', ...amended };
  return inserted ? { state: 'added', ...inserted } : { state: 'in-force' };
}

/** Returns the state that the next amendment to come will give to the words of a clause; nothing where none will. */
export function statusToCome(
  { coming }: Pick<Model, 'coming'>,
  clause: Clause,
): Exclude<TextStatus, { state: 'in-force' }> | undefined {
  for (const { convention } of coming.get(clause.id) ?? []) {
    const next = convention.byId.get(clause.id);
    const status = next && next.blocks !== clause.blocks ? textStatus(next) : undefined;
    if (status && status.state !== 'in-force') return status;
  }
  return undefined;
}

/** One change of an amendment, with the words that it meets and the words that it leaves. */
export interface MadeChange {
  change: Change;
  /** The clause as it stood; absent where the change adds it. */
  before?: Clause | undefined;
  /** The clause as it then stands, without words where it is repealed. */
  after: Clause;
}

/** Returns the changes of an amendment, in force or to come, in its own order; one that cannot be made is left out. */
export const changesMade = (
  model: Pick<Model, 'history' | 'coming'>,
  { effect, changes }: Pick<Amendment, 'effect' | 'changes'>,
): MadeChange[] =>
  changes.flatMap((change): MadeChange[] => {
    const versions: Version[] = [
      ...(model.history.get(change.clause) ?? []),
      ...(model.coming.get(change.clause) ?? []),
    ];
    const at = versions.findIndex(({ from }) => from === effect);
    const after = versions[at]?.convention.byId.get(change.clause);
    return after ? [{ change, before: versions[at - 1]?.convention.byId.get(change.clause), after }] : [];
  });
