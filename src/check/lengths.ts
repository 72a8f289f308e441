import type { Amendment } from '../model/amendments/amendment.ts';
import { statesOf } from '../model/amendments/states.ts';
import { plainText } from '../model/convention/clause-text.ts';
import type { Convention } from '../model/convention/convention.ts';
import { lengthsAt, type Lengths } from '../model/convention/standing.ts';
import { problemAt, recordsOf, singleOf, type Entry } from '../model/entry.ts';
import { referenceLocale } from '../model/locale.ts';
import { say, type Finding, type Problem } from '../model/problem.ts';
import type { ConventionRecord } from '../model/record-schemas.ts';
import { countsIn } from '../model/statistics/numbers-in-text.ts';

/** Which rule of the convention names the article that states each length of time. */
const statedBy = { term: 'duration', renewalTalks: 'duration', notice: 'termination' } as const satisfies Record<
  keyof Lengths,
  keyof ConventionRecord['rules']
>;

/** Returns the article that states each length of time. */
export const articlesOfLengths = (
  rules: ConventionRecord['rules'] | undefined,
): Record<keyof Lengths, string | undefined> => ({
  term: rules?.[statedBy.term],
  renewalTalks: rules?.[statedBy.renewalTalks],
  notice: rules?.[statedBy.notice],
});

/**
 * Returns the lengths of time that the article which rules them does not state, as signed and from the day of each
 * amendment: the dates of the contract are counted with them.
 */
export function checkLengths(
  entries: readonly Entry[],
  signed: Convention,
  amendments: readonly Amendment[],
): Problem[] {
  const record = singleOf(entries, 'convention');
  if (!record) return [];
  const told = new Set<string>();
  return statesOf(signed, amendments).flatMap(({ from, amendments: ids, convention }) => {
    const lengths = from === undefined ? record.data : lengthsAt(record.data, amendments, from);
    const entry = recordsOf(entries, 'amendments').findLast(({ id }) => ids.includes(id));
    return (Object.keys(statedBy) as (keyof Lengths)[]).flatMap((field) => {
      const article = record.data.rules[statedBy[field]];
      const clause = convention.byId.get(article);
      if (clause?.repealed && entry && field === 'term' && clause.repealed.from === from)
        return [problemAt(entry, ['changes'], unruled(article))];
      if (!clause || clause.repealed || states(plainText(clause.blocks[referenceLocale]), lengths[field])) return [];
      if (told.has(field)) return [];
      told.add(field);
      return [
        from === undefined || !entry
          ? problemAt(record, [field], unstated(field, lengths[field], article))
          : problemAt(entry, ['sets', field], unstated(field, lengths[field], article)),
      ];
    });
  });
}

/** Says whether a French text gives a length of time (ISO 8601) in digits or letters, with its unit. */
function states(text: string, period: string): boolean {
  const units = period.endsWith('Y') ? ['an', 'année'] : ['moi']; // in the singular, as they are counted
  const wanted = Number(period.slice(1, -1));
  if (wanted === 1 && /(?<!\p{L})une?\s+(an|année|mois)(?!\p{L})/iu.exec(text)?.[1]?.startsWith(units[0] ?? period))
    return true;
  return countsIn(text, referenceLocale).some(({ number, of = '' }) => number === wanted && units.includes(of));
}

/** Returns a length of time as the French text would give it in digits: `4 ans`. */
const inFrench = (period: string): string => {
  const count = Number(period.slice(1, -1));
  return period.endsWith('Y') ? `${count} ${count > 1 ? 'ans' : 'an'}` : `${count} mois`;
};

/** Without the article that says how long the contract lasts, nothing on the site could say when it ends. */
const unruled = (article: string): Finding => ({
  found: say(
    `abrogation de ${article}, qui dit la durée de la convention`,
    `repeal of ${article}, which says how long the agreement lasts`,
  ),
  expected: say('un texte qui la dit', 'a text that says it'),
  remedy: say(
    'remplacez ce texte (action: replace) au lieu de l’abroger',
    'replace this text (action: replace) instead of repealing it',
  ),
});

const unstated = (field: string, period: string, article: string): Finding => ({
  found: say(
    `${period}, alors que le texte de ${article} ne dit pas « ${inFrench(period)} »`,
    `${period}, while the text of ${article} does not say “${inFrench(period)}”`,
  ),
  expected: say(`la durée que dit ${article}`, `the length that ${article} says`),
  remedy: say(
    `corrigez cette durée ; si un avenant la change, écrivez « ${field}: ${period} » sous « sets » dans cet avenant`,
    `mend this length; if an amendment changes it, write “${field}: ${period}” under “sets” in that amendment`,
  ),
});
