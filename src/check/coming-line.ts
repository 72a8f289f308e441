import { datesToCome, type DateToCome } from '../model/dates-to-come.ts';
import type { Model } from '../model/model.ts';
import { say, type StaffLanguage, type Told } from '../model/problem.ts';

const contract = {
  effect: say('la convention prend effet', 'the agreement takes effect'),
  renewalTalks: say('les parties doivent parler de la suite', 'the parties are to talk of what follows'),
  latestNotice: say('dernier jour pour donner un préavis', 'last day to give notice'),
  end: say('la convention arrive à son terme', 'the agreement comes to its end'),
};

/** Returns the days to come as one line; nothing where there is none. */
export function comingLine(model: Model, language: StaffLanguage): string | undefined {
  const dates = datesToCome(model).map(
    (date) => `${date.kind === 'planned' ? date.date : date.day}, ${what(date)[language]}`,
  );
  return dates.length === 0
    ? undefined
    : `${say('À venir :', 'To come:')[language]} ${dates.join(say(' ; ', '; ')[language])}`;
}

function what(date: DateToCome): Told {
  if (date.kind === 'amendment')
    return say(`l’avenant ${date.amendment} prend effet`, `amendment ${date.amendment} takes effect`);
  if (date.kind === 'planned') return say(`${date.label.fr} (${date.clause})`, `${date.label.en} (${date.clause})`);
  return contract[date.kind];
}
