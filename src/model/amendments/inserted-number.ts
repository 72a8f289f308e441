import type { Clause } from '../convention/convention.ts';
import { say, type Finding } from '../problem.ts';

/** The end of an id that numbers it: `4`, `4-bis`. */
const numberPattern = /\d+(-[a-z]+)?$/;
/** Says whether two ids have one number: `article-4-ter` and `article-4-bis`. */
const sameNumber = (id: string, other: string): boolean =>
  id.replace(/-[a-z]+$/, '') === other.replace(/(\d)-[a-z]+$/, '$1');

/**
 * Returns why a new clause cannot have its id where it is put, or nothing: it takes the first free number of its kind,
 * or the number of the clause before it with bis, ter…
 */
export function misplacedNumber(id: string, after: string, clauses: readonly Clause[]): Finding | undefined {
  const like = after.replace(numberPattern, '');
  if (id.replace(numberPattern, '') !== like)
    return {
      found: say(`« ${id} » ne peut pas suivre « ${after} »`, `“${id}” cannot follow “${after}”`),
      expected: say(`un identifiant qui commence par « ${like} »`, `an id that starts with “${like}”`),
      remedy: say('corrigez l’un des deux identifiants', 'mend one of the two ids'),
    };
  const next = `${like}${1 + Math.max(...clauses.filter((clause) => clause.id.replace(numberPattern, '') === like).map(({ position }) => position))}`;
  const between = /-[a-z]+$/.test(id);
  if (between && !sameNumber(id, after))
    return {
      found: say(`« ${id} » ne peut pas suivre « ${after} »`, `“${id}” cannot follow “${after}”`),
      expected: say('le même numéro, avec bis, ter…', 'the same number, with bis, ter…'),
      remedy: say('corrigez l’un des deux identifiants', 'mend one of the two ids'),
    };
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
