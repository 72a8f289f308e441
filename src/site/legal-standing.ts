import { contractClock } from '../model/convention/clock.ts';
import { standingAt } from '../model/convention/standing.ts';
import type { Clause } from '../model/convention/convention.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import type { LegalStanding } from './linked-data.ts';
import { currentVersion } from './version-words.ts';

/** Returns what programs are told of the whole text; its force is told only where its dates are known. */
export function standingOfText(model: Model, locale: Locale): LegalStanding {
  const { record, partners, site, states } = model;
  return {
    since: states.at(-1)?.from ?? record.notified ?? undefined,
    force: forceOf(model),
    parties: record.parties.flatMap(({ partner }) => partners.get(partner)?.name[locale] ?? []),
    towns: site.communes.map(({ name }) => name),
    licence: site.licenceAddress ?? undefined,
  };
}

/** Returns what programs are told of one clause: a repealed one is in force no more, whatever the dates. */
export const standingOfClause = (model: Model, clause: Clause): Pick<LegalStanding, 'since' | 'force'> => ({
  since: currentVersion(model, clause).version.from ?? model.record.notified ?? undefined,
  force: clause.repealed ? 'NotInForce' : forceOf(model),
});

function forceOf({ record, date }: Pick<Model, 'record' | 'date'>): LegalStanding['force'] {
  const standing = standingAt(contractClock(record), date);
  if (standing === 'undated') return undefined;
  return standing === 'running' ? 'InForce' : 'NotInForce';
}
