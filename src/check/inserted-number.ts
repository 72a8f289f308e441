import { kindOfId, seriesOfId, withoutSuffix } from '../model/convention/clause-id.ts';
import type { Clause } from '../model/convention/convention.ts';
import { referenceLocale } from '../model/locale.ts';
import { say, type Finding } from '../model/problem.ts';

/**
 * Returns why a new clause cannot have its id where it is put, or nothing: it takes the first free number of its kind,
 * or the number of the clause before it with bis, ter…
 */
export function misplacedNumber(id: string, after: Clause, clauses: readonly Clause[]): Finding | undefined {
  const series = seriesAfter(after, kindOfId(id));
  if (seriesOfId(id) !== series)
    return {
      found: say(`« ${id} » ne peut pas suivre « ${after.id} »`, `“${id}” cannot follow “${after.id}”`),
      expected: say(`un identifiant qui commence par « ${series} »`, `an id that starts with “${series}”`),
      remedy: say('corrigez l’un des deux identifiants', 'mend one of the two ids'),
    };
  const between = id !== withoutSuffix(id);
  if (between && withoutSuffix(id) !== withoutSuffix(after.id))
    return {
      found: say(`« ${id} » ne peut pas suivre « ${after.id} »`, `“${id}” cannot follow “${after.id}”`),
      expected: say('le même numéro, avec bis, ter…', 'the same number, with bis, ter…'),
      remedy: say('corrigez l’un des deux identifiants', 'mend one of the two ids'),
    };
  const taken = clauses.filter((clause) => seriesOfId(clause.id) === series).map(({ position }) => position);
  const next = `${series}${1 + Math.max(0, ...taken)}`;
  if (!between && id !== next)
    return {
      found: say(`« ${id} » laisse un trou dans les numéros`, `“${id}” leaves a gap in the numbers`),
      expected: say(`« ${next} », le premier numéro libre`, `“${next}”, the first free number`),
      remedy: say(
        `écrivez « ${next} » ; « after » dit à quelle place il se lit`,
        `write “${next}”; “after” says in which place it is read`,
      ),
    };
  return undefined;
}

/** Returns how the ids of the clauses begin that may follow one: its siblings, or the first of a kind that it holds. */
function seriesAfter(after: Clause, kind: Clause['kind']): string {
  if (kind === 'annexe' && after.kind === 'signatures') return 'annexe-';
  const holds = after.blocks[referenceLocale].some((block) => block.type === 'slot' && block.children === kind);
  if (after.kind === kind || !holds) return seriesOfId(after.id);
  return kind === 'axis' ? 'axis-' : `${kind}-${after.number}-`;
}
