import type { State } from './amendments/states.ts';
import type { Model } from './model.ts';

/**
 * Returns the model with the text of one state in the place of the text in force: its clauses, their versions until
 * then, the amendments that had taken effect, the parties of then. What is not the text stays as it is.
 */
export function modelAt(model: Model, { from, convention }: State): Model {
  const until = <Dated extends { from?: string | undefined }>(list: readonly Dated[]) =>
    list.filter((one) => one.from === undefined || (from !== undefined && one.from <= from));
  return {
    ...model,
    convention,
    record: { ...model.record, ...until(model.identities).at(-1)?.identity },
    states: until(model.states),
    history: new Map([...model.history].map(([id, versions]) => [id, until(versions)])),
    coming: new Map(),
    amendments: model.amendments.filter(({ effect }) => from !== undefined && effect <= from),
    upcoming: [],
  };
}
