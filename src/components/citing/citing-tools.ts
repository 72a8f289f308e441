import { wordDifference } from '../../model/amendments/word-difference.ts';
import { referenceLocale } from '../../model/locale.ts';
import { fileHref, href, idPath } from '../../site/addresses.ts';
import { citedSentence, filled, type Citing } from '../../site/cited-words.ts';
import { judgeLink, placeOf, type Verdict } from '../../site/judged-link.ts';
import { verdictWords } from '../../site/verdict-words.ts';
import { loadCiting, pageLanguage, rootsOf } from './load-citing.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .citing { display: flex; flex-wrap: wrap; gap: .25rem .75rem; padding-block: .25rem .5rem; }
  .citing button { font: 600 var(--t-1) var(--sans); color: inherit; background: none; border: 0;
    min-block-size: 2.25rem; text-decoration: underline; text-underline-offset: .19em; cursor: pointer;
    padding: 0 .25em; }
  .citing textarea { inline-size: 100%; font: inherit; }
  .answer { border: 2px solid var(--ink); border-radius: .5rem; background: var(--sheet); color: var(--ink);
    padding: .7rem 1rem; margin-block: .8rem; font: 400 1rem/1.5 var(--sans); max-inline-size: 40rem; }
  .answer p + p { margin-block-start: .5rem; }
  .answer a + a { margin-inline-start: 1rem; }
  @media print { .citing, .answer { display: none; } }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** Says beside the words that the address of the page cites whether they are still the same. */
export async function answer(): Promise<void> {
  const citing = await loadCiting();
  const verdict = judgeLink(location.href, citing, rootsOf(citing));
  if (!('text' in verdict)) return;
  const { sentences, links } = verdictWords(verdict, citing);
  const box = made('div', { className: 'answer', role: 'status' });
  placeOfAnswer().after(box);
  box.append(made('p', { textContent: sentences.join(' ') }));
  if (verdict.kind === 'changed') await tellDifference(verdict, box);
  if (links.length > 0) {
    const ways = links.map(({ label, path }) => made('a', { textContent: label, href: href(pageLanguage(), path) }));
    box.append(made('p', {}, ...ways));
  }
}

/** Returns what the answer stands after: the cited paragraph, or the head of the page. */
function placeOfAnswer(): Element {
  const cited = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return cited ?? document.querySelector('main h1')?.closest('.head') ?? (document.querySelector('main h1') as Element);
}

/** Shows the cited paragraph then and now, word by word; the page that keeps the words of then has them. */
async function tellDifference(verdict: Verdict & { kind: 'changed' | 'gone' }, box: Element): Promise<void> {
  const { paragraph, then } = verdict;
  const now = document.getElementById(location.hash.slice(1));
  if (paragraph === undefined || !now) return;
  const page = await fetch(href(pageLanguage(), then.page)).then((response) => response.text());
  const before = new DOMParser().parseFromString(page, 'text/html').getElementById(`p${paragraph}`);
  if (!before) return;
  const runs = wordDifference(wordsOf(before), wordsOf(now)).map(({ kind, text }) =>
    kind === 'same' ? text : made(kind === 'added' ? 'ins' : 'del', { textContent: text }),
  );
  box.append(made('p', { className: 'mot', lang: referenceLocale }, ...runs));
}

/** Offers to copy what a sign of the page stands for: a paragraph, or the whole text of the page. */
export async function offer(sign: HTMLElement): Promise<void> {
  const open = sign.parentElement?.querySelector(':scope > .citing');
  if (open) return open.remove();
  const citing = await loadCiting();
  const anchor = sign.closest('[id]')?.id ?? '';
  const copied = copiesOf(citing, anchor);
  if (!copied) return;
  const bar = made('div', { className: 'citing', role: 'group', ariaLabel: citing.words.citing });
  for (const [label, text] of copied) bar.append(copyButton(label, text, citing));
  sign.after(bar);
}

/** Returns what can be copied of the text that stands at an anchor of the page, each with its name. */
function copiesOf(citing: Citing, anchor: string): [label: string, text: string][] | undefined {
  const { words, texts, tag, first } = citing;
  const path = location.pathname.slice(fileHref('').length);
  const place = placeOf(path, /p\d/.test(anchor) ? anchor : '', citing);
  const text = place && texts[place.id];
  const current = text?.versions.at(-1);
  if (!place || !text || !current) return undefined;
  const { id, paragraph } = place;
  const mark = current.marks[paragraph ?? 0];
  const fragment = paragraph === undefined ? '' : `#p${paragraph}`;
  const address = `${citing.root}${idPath(id)}${mark === undefined ? '' : `?v=${mark}`}${fragment}`;
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(new Date()).replace(/^1(?=\s)/, first);
  const part = [text.place, ...(paragraph === undefined ? [] : [`§ ${paragraph}`]), current.name].join(', ');
  const reference = citedSentence({ work: citing.work, part, address, consulted: filled(words.consulted, { day }) });
  const shown = paragraph === undefined ? undefined : document.getElementById(anchor);
  const quoted = shown && quotation(shown, citing);
  return [
    [words.citation, reference],
    [words.link, address],
    ...(quoted ? [[words.quotation, `${quoted}\n${reference}`] as [string, string]] : []),
  ];
}

/** Returns the words of a paragraph as they are quoted; on a translated page, what they mean stands after them. */
function quotation(shown: Element, { words }: Citing): string {
  const translation = shown.querySelector('[data-clause-translation]')?.textContent?.trim();
  const quoted = filled(words.quoted, { words: wordsOf(shown) });
  return translation === undefined ? quoted : `${quoted}\n${words.translation} : ${translation}`;
}

/** Returns the words of the convention that stand in an element. */
const wordsOf = (shown: Element): string =>
  (shown.querySelector('[data-clause-text]') ?? shown).textContent?.trim() ?? '';

function copyButton(label: string, text: string, { words }: Citing): HTMLButtonElement {
  const button = made('button', { type: 'button', textContent: label });
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => (button.textContent = words.copied),
      () => showToCopy(button, text),
    );
  });
  return button;
}

/** Where the browser forbids to copy, the text can be selected. */
function showToCopy(button: HTMLElement, text: string): void {
  const field = made('textarea', { value: text, readOnly: true, rows: 4 });
  button.parentElement?.append(field);
  field.select();
}

function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
