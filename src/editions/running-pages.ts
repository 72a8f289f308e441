import type { Clause, Convention } from '../model/convention.ts';
import type { Locale } from '../model/locale.ts';
import { childrenOf } from '../model/reading.ts';
import { clauseName } from '../site/reference.ts';
import { strings } from '../site/strings.ts';
import { runningTitle } from './running-title.ts';

/** A run of pages with one head. In a browser a new head starts a new page, so short articles share theirs. */
export interface RunningPage {
  /** Name of the CSS page: `axis-2`. */
  name: string;
  head: string;
  /** What is printed on these pages. */
  selectors: string[];
}

/** Returns the runs of pages of the whole text: what comes before the articles, each axis, each row of articles. */
export function runningPages(convention: Convention, locale: Locale): RunningPage[] {
  const runs: { page: RunningPage; clauses: Clause[] }[] = [];
  const top = convention.clauses.filter(({ parent, kind }) => parent === undefined && kind !== 'title');
  let open: (typeof runs)[number] | undefined;
  for (const clause of top) {
    const axes = childrenOf(convention, clause, 'axis');
    if (axes.length > 0) {
      open = undefined;
      axes.forEach((axis, index) => {
        const selectors = [`#${axis.id}`, ...(index === 0 ? [`#${clause.id}`] : []), ...(index === axes.length - 1 ? [`#${clause.id} > #${axis.id} ~ *`] : [])];
        runs.push({ page: { name: axis.id, head: runningTitle(axis, convention, locale), selectors }, clauses: [axis] });
      });
      continue;
    }
    if (open && clause.kind === 'article' && open.clauses.every(({ kind }) => kind !== 'article')) open = undefined;
    if (!open) {
      open = { page: { name: clause.id, head: '', selectors: [] }, clauses: [] };
      runs.push(open);
    }
    open.clauses.push(clause);
    open.page.selectors.push(`#${clause.id}`);
    open.page.head = headOf(open.clauses, locale);
  }
  return runs.map(({ page }) => page);
}

function headOf(clauses: Clause[], locale: Locale): string {
  const articles = clauses.filter(({ kind }) => kind === 'article');
  const [first, last] = [articles[0], articles.at(-1)];
  if (!first || !last) return clauses.map((clause, index) => (index === 0 ? clauseName(clause, locale) : clauseName(clause, locale).toLowerCase())).join(', ');
  return first === last ? clauseName(first, locale) : strings(locale).articleRange(first.position, last.position);
}

/** Returns the style sheet of the printed pages: their margins, heads and feet. The text of the feet has one line each. */
export function pageStyles(pages: RunningPage[], { shortTitle, foot, page }: { shortTitle: string; foot: string[]; page: string }): string {
  const box = (name: string, content: string) => `@${name}{content:${content}}`;
  return [
    `@page{${box('top-left', quoted(shortTitle))}${box('bottom-left', foot.map(quoted).join('"\\a "'))}${box('bottom-right', `${quoted(`${page} `)} counter(page) " / " counter(pages)`)}}`,
    ...pages.flatMap(({ name, head, selectors }) => [`@page ${name}{${box('top-right', quoted(head))}}`, `@media print{${selectors.join(',')}{page:${name}}}`]),
    `@page cover{${['top-left', 'bottom-left', 'bottom-right'].map((name) => box(name, 'none')).join('')}}`,
  ].join('\n');
}

/** Returns a CSS string; nothing in it can end the string or the element that holds it. */
const quoted = (text: string): string => `"${text.replace(/[\\"<\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`;
