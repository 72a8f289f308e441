import type { Clause, Convention } from '../model/convention/convention.ts';
import { printedNumber } from '../model/convention/printed-number.ts';
import type { Locale } from '../model/locale.ts';
import { childrenOf } from '../model/convention/reading.ts';
import { clauseName, lowered } from '../site/reference.ts';
import { strings } from '../words/strings.ts';
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
        const selectors = [
          `#${axis.id}`,
          ...(index === 0 ? [`#${clause.id}`] : []),
          ...(index === axes.length - 1 ? [`#${clause.id} > #${axis.id} ~ *`] : []),
        ];
        runs.push({
          page: { name: axis.id, head: runningTitle(axis, convention, locale), selectors },
          clauses: [axis],
        });
      });
      continue;
    }
    const opens = clause.kind === 'article' || clause.kind === 'annexe';
    if (open && opens && open.clauses.every(({ kind }) => kind !== clause.kind)) open = undefined;
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
  if (!first || !last)
    return clauses
      .map((clause, index) => (index === 0 ? clauseName(clause, locale) : lowered(clauseName(clause, locale))))
      .join(', ');
  return first === last
    ? clauseName(first, locale)
    : strings(locale).articleRange(printedNumber(first), printedNumber(last));
}

/**
 * Returns the style sheet of the printed pages: their size, margins, heads and feet; `foot` has one text for each line.
 * Every page has a name of its own, so that these rules never mix with those of the rest of the site.
 */
export function pageStyles(
  pages: RunningPage[],
  { shortTitle, foot, page }: { shortTitle: string; foot: string[]; page: string },
): string {
  const box = (name: string, content: string, style: string) => `@${name}{content:${content};${style}}`;
  const common = [
    'size:A4;margin:25mm 20mm 25mm 16mm;',
    box('top-left', quoted(shortTitle), `padding-inline-start:24mm;${grey}`),
    box(
      'bottom-left',
      foot.map(quoted).join('"\\a "'),
      `padding-inline-start:24mm;white-space:pre;text-align:start;${grey}`,
    ),
    box(
      'bottom-right',
      `${quoted(`${page} `)} counter(page) " / " counter(pages)`,
      'font:700 8.5pt/1.4 sans-serif;color:#1f1a2b;white-space:nowrap',
    ),
  ].join('');
  return [
    `@page cover{size:A4;margin:20mm;${box('bottom-right', 'none', '')}}`,
    `@page front{${common}}`,
    ...pages.flatMap(({ name, head, selectors }) => [
      `@page ${name}{${common}${box('top-right', quoted(head), grey)}}`,
      `@media print{${selectors.join(',')}{page:${name}}}`,
    ]),
  ].join('\n');
}

const grey = 'font:8.5pt/1.4 sans-serif;color:#4d465a';

/** Returns a CSS string; nothing in it can end the string or the element that holds it. */
const quoted = (text: string): string =>
  `"${text.replace(/[\\"<\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`;
