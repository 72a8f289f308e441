import { problemAt, type Entry, type FieldPath } from '../model/entry.ts';
import { referencesIn } from '../model/statistics/formula.ts';
import { say, type Problem } from '../model/problem.ts';
import type { Statistic } from '../model/statistics/statistics.ts';

/** One thing that rests on others: the value of a row, its max, the place of a row in a stack. */
interface Link {
  statistic: string;
  path: FieldPath;
  targets: string[];
}

/**
 * Returns every formula that rests on its own result, and every row that is stacked on itself, directly or through
 * others.
 */
export function checkCycles(entries: readonly Entry[], statistics: readonly Statistic[]): Problem[] {
  const formulas = new Map<string, Link>();
  const stacks = new Map<string, Link>();
  for (const { id, rows } of statistics) {
    for (const row of rows) {
      const at = ['rows', row.id];
      const name = `${id}.${row.id}`;
      if (row.derived)
        formulas.set(name, {
          statistic: id,
          path: [...at, 'derived', 'formula'],
          targets: referencesIn(row.derived.formula),
        });
      if (row.derived?.max !== undefined)
        formulas.set(`${name}.max`, {
          statistic: id,
          path: [...at, 'derived', 'max'],
          targets: referencesIn(row.derived.max),
        });
      if (row.adds !== undefined)
        stacks.set(name, { statistic: id, path: [...at, 'adds'], targets: [`${id}.${row.adds}`] });
    }
  }
  return [formulas, stacks].flatMap((links) =>
    [...links].flatMap(([name, { statistic, path }]) => {
      const cycle = wayBack(links, name, name);
      const entry = entries.find(({ id }) => id === statistic);
      return cycle && entry
        ? [
            problemAt(entry, path, {
              found: say(
                `« ${name} » dépend de lui-même : ${[name, ...cycle].join(' → ')}`,
                `“${name}” depends on itself: ${[name, ...cycle].join(' → ')}`,
              ),
              expected: say('des lignes dont le nombre est déjà connu', 'rows whose number is already known'),
              remedy: say('corrigez la ligne nommée', 'mend the row that is named'),
            }),
          ]
        : [];
    }),
  );
}

/** Returns the names from one link to another, or nothing when no way leads there. */
function wayBack(
  links: ReadonlyMap<string, Link>,
  from: string,
  to: string,
  seen = new Set<string>(),
): string[] | undefined {
  for (const target of links.get(from)?.targets ?? []) {
    if (target === to) return [target];
    if (seen.has(target)) continue;
    seen.add(target);
    const rest = wayBack(links, target, to, seen);
    if (rest) return [target, ...rest];
  }
  return undefined;
}
