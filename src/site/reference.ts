import type { ClauseKind } from '../model/convention/clause-id.ts';
import type { Clause, Convention } from '../model/convention/convention.ts';
import { printedNumber } from '../model/convention/printed-number.ts';
import type { Locale } from '../model/locale.ts';
import type { ConventionFacts } from '../model/convention/facts.ts';
import { strings } from '../words/strings.ts';

/** Returns what a kind of clause is called, capitalised: `Action`. */
export function kindName(kind: ClauseKind, locale: Locale): string {
  return strings(locale)[kind];
}

/** The kinds that stand in no axis and have a number. */
const numbered: readonly ClauseKind[] = ['article', 'axis', 'annexe'];

type Named = Pick<Clause, 'kind' | 'axis' | 'axisPrinted' | 'position' | 'printed'>;

/** Returns the short name of a clause: `Article 4`, `Axe 1`, `Axe 1, action 4`, `Préambule`. */
export function clauseName(clause: Named, locale: Locale): string {
  const name = kindName(clause.kind, locale);
  if (numbered.includes(clause.kind)) return `${name} ${printedNumber(clause)}`;
  if (clause.axis !== undefined)
    return [
      `${kindName('axis', locale)} ${clause.axisPrinted ?? clause.axis}`,
      `${name.toLowerCase()} ${printedNumber(clause)}`,
    ].join(', ');
  return name;
}

/** Returns what the tab of a clause of no axis says: `Art. 4`, `Annexe 1`; a sign where it has no number. */
export function tabLabel(clause: Named, locale: Locale): string {
  if (clause.kind === 'annexe') return clauseName(clause, locale);
  return clause.kind === 'article' ? `${strings(locale).articleShort} ${printedNumber(clause)}` : '§';
}

/** Returns a name as it stands within a sentence: `annexe B`. */
export const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Returns where a clause stands, as a lawyer writes it: `art. 1, axe de travail 1, action 4`. */
export function clausePlace(clause: Clause, convention: Convention, locale: Locale): string {
  const t = strings(locale);
  const steps: string[] = [];
  for (
    let current: Clause | undefined = clause;
    current;
    current = current.parent ? convention.byId.get(current.parent) : undefined
  ) {
    if (current.kind === 'article') steps.unshift(`${t.articleShort.toLowerCase()} ${printedNumber(current)}`);
    else if (current.kind === 'axis') steps.unshift(`${t.workingAxis} ${printedNumber(current)}`);
    else if (current.axis !== undefined)
      steps.unshift(`${kindName(current.kind, locale).toLowerCase()} ${printedNumber(current)}`);
    else steps.unshift(lowered(clauseName(current, locale)));
  }
  return steps.join(', ');
}

/** Returns the whole reference to cite a clause by, ending with a full stop. */
export function citation(clause: Clause, convention: Convention, record: ConventionFacts, locale: Locale): string {
  return `${record.citation[locale]}, ${clausePlace(clause, convention, locale)}.`;
}
