import { lastChange } from '../model/amendments/history.ts';
import { changesMade, statusToCome, textStatus, type MadeChange } from '../model/amendments/text-status.ts';
import type { Clause } from '../model/convention/convention.ts';
import type { Model } from '../model/model.ts';
import { element } from './xml.ts';

type Dated = Pick<Model, 'record' | 'history' | 'coming' | 'amendments' | 'convention'>;

/** From one event to another, each by its eId; absent where it is not known or has no end. */
interface Interval {
  start?: string | undefined;
  end?: string | undefined;
}

/** Returns the eId of the day on which an amendment takes effect. */
export const amendmentEvent = (id: string): string => `event-amendment-${id}`;
export const notificationEvent = 'event-notification';

/** Returns the attributes that tell the state of a provision: its amendment, whether it is removed, when it stood. */
export function aknState(model: Dated, clause: Clause): Record<string, string | undefined> {
  const status = textStatus(clause);
  return {
    ...periodOf(intervalOf(model, clause)),
    ...(status.state === 'repealed' ? { status: 'removed' } : {}),
    ...(status.state === 'in-force' ? {} : { refersTo: `#amendment-${status.amendment}` }),
  };
}

/** Returns the attribute that names an interval; none where neither of its ends is known. */
export const periodOf = (interval: Interval): { period?: string } =>
  interval.start === undefined && interval.end === undefined ? {} : { period: `#${groupId(interval)}` };

/** Returns when the words that a change brings stand: from its day until the next change of the same text. */
export function intervalOfChange(model: Dated, made: MadeChange, id: string): Interval {
  const { amendments } = model;
  const next = amendments
    .slice(amendments.findIndex((amendment) => amendment.id === id) + 1)
    .find(({ changes }) => changes.some(({ clause }) => clause === made.change.clause));
  return { start: amendmentEvent(id), end: next && amendmentEvent(next.id) };
}

/** Returns the intervals of all provisions and changes, each once; nothing where no date is known. */
export function temporalData(model: Dated): string[] {
  const intervals = [
    ...model.convention.clauses.map((clause) => intervalOf(model, clause)),
    ...model.amendments.flatMap((amendment) =>
      changesMade(model, amendment).map((made) => intervalOfChange(model, made, amendment.id)),
    ),
  ].filter(({ start, end }) => start !== undefined || end !== undefined);
  const groups = [...new Map(intervals.map((interval) => [groupId(interval), interval]))].map(([eId, { start, end }]) =>
    element(
      'temporalGroup',
      { eId },
      element('timeInterval', {
        ...(start === undefined ? {} : { start: `#${start}` }),
        ...(end === undefined ? {} : { end: `#${end}` }),
        refersTo: `#${inForceConcept}`,
      }),
    ),
  );
  return groups.length === 0 ? [] : [element('temporalData', { source: '#publisher' }, ...groups)];
}

/** The eId of the concept that the intervals refer to. */
export const inForceConcept = 'concept-in-force';

/** Returns when the words of a clause stand, or stood. */
function intervalOf(model: Dated, clause: Clause): Interval {
  const last = clause.repealed
    ? model.history.get(clause.id)?.findLast((version) => version.clause !== undefined)?.clause
    : clause;
  const by = last && lastChange(last);
  const signed = model.record.notified === null ? undefined : notificationEvent;
  const end = clause.repealed ?? statusToCome(model, clause);
  return { start: by ? amendmentEvent(by.amendment) : signed, end: end && amendmentEvent(end.amendment) };
}

const groupId = ({ start, end }: Interval): string =>
  ['period', start ?? 'signed', ...(end === undefined ? [] : ['until', end])]
    .map((part) => part.replace('event-', ''))
    .join('-');
