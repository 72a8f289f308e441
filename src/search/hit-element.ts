import { numberSize } from '../site/gommette.ts';
import { unbreakable } from '../site/unbreakable-spaces.ts';
import { wholeSentence, withoutTitle } from './excerpt.ts';
import type { Hit } from './pagefind.ts';
import type { Row } from './row.ts';
import { joinElided, unfold } from './text.ts';

/** What the page of the search holds ready to draw results with. */
export interface Templates {
  /** Returns the template of a part of a result. */
  part(name: 'hit' | 'found' | 'sticker' | 'trio'): HTMLTemplateElement;
  /** Returns the drawing that stands on a page, or nothing where it has none. */
  picture(url: string): HTMLTemplateElement | undefined;
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };
const plain = (html: string): string =>
  unfold(html.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity));

/** Returns the nodes of an excerpt, which holds text and <mark> only: nothing is ever read as HTML. */
function markedNodes(excerpt: string): (string | HTMLElement)[] {
  return unbreakable(joinElided(excerpt))
    .split(/(<mark>.*?<\/mark>)/)
    .map((part) => {
      const words = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
      if (words === undefined) return plain(part);
      const mark = document.createElement('mark');
      mark.textContent = plain(words);
      return mark;
    });
}

/** Draws a page that its names or its first sentence answer with: mark, kind, title, sentence, number to call. */
export function rowElement(row: Row, templates: Templates, name: 'hit' | 'found' = 'hit'): DocumentFragment {
  const item = headed(row, row.url, templates, name);
  const lead = document.createElement('p');
  lead.textContent = row.lead;
  const body = item.querySelector('div');
  body?.append(lead);
  if (row.telephone !== undefined) {
    const call = document.createElement('p');
    const link = document.createElement('a');
    link.className = 'call';
    link.href = `tel:${row.telephone.replace(/[^+\d]/g, '')}`;
    link.textContent = row.telephone;
    call.append(link);
    body?.append(call);
  }
  return item;
}

/** Draws the word that the query is the name of: what it stands for, and the way to its definition. */
export function definitionElement({ title, lead, url }: Row): DocumentFragment {
  const card = document.createDocumentFragment();
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  card.append(link, lead);
  return card;
}

/** Draws a page that the whole text answers with, and the sections that hold the words. */
export function textElement(hit: Hit, row: Row | undefined, templates: Templates): DocumentFragment {
  const known = row ?? {
    title: unfold(hit.meta['title'] ?? hit.url),
    kind: unfold(hit.meta['kind'] ?? ''),
    mark: hit.meta['mark'] ?? '',
  };
  const item = headed(known, hit.url, templates, 'found');
  const found = hit.sub_results.filter(({ excerpt }) => excerpt.includes('<mark>'));
  const sections = found.some(({ url }) => url.includes('#')) ? found.filter(({ url }) => url.includes('#')) : found;
  const body = item.querySelector('div');
  for (const section of sections.slice(0, 2)) body?.append(sectionElement(section, hit, row?.defines === true));
  if (sections.length === 0) {
    const lead = document.createElement('p');
    if (row) lead.textContent = row.lead;
    else lead.append(...markedNodes(wholeSentence(hit.content, withoutTitle(hit.excerpt, known.title))));
    body?.append(lead);
  }
  return item;
}

/** Draws the head of a result: mark, kind and number, title. */
function headed(
  { title, kind, mark }: Pick<Row, 'title' | 'kind' | 'mark'>,
  url: string,
  templates: Templates,
  name: 'hit' | 'found',
): DocumentFragment {
  const item = templates.part(name).content.cloneNode(true) as DocumentFragment;
  const link = item.querySelector('a');
  const small = item.querySelector('small');
  if (link) {
    link.href = url;
    link.textContent = title;
  }
  if (small) small.textContent = kind;
  const picture = templates.picture(url);
  const drawn = picture ? [picture.content.cloneNode(true)] : markNodes(mark, templates);
  item.querySelector('.mark')?.append(...drawn);
  return item;
}

function sectionElement({ title, url, excerpt }: Hit['sub_results'][number], hit: Hit, defines: boolean): HTMLElement {
  const named = hit.sub_results.length > 1;
  const paragraph = document.createElement('p');
  if (url.endsWith('#mot-a-mot') || !(named || defines)) paragraph.className = 'mot';
  if (named && url.includes('#')) {
    const link = document.createElement('a');
    link.href = url;
    const label = document.createElement('b');
    label.textContent = unfold(title);
    link.append(label);
    paragraph.append(link, ' ');
  }
  // Pagefind opens the excerpt of a section with its heading, which the link already says.
  paragraph.append(...markedNodes(wholeSentence(hit.content, withoutTitle(excerpt, title))));
  return paragraph;
}

function markNodes(mark: string, templates: Templates): Node[] {
  const [variant, shape = '', colour = '', ...words] = mark.split(' ');
  const label = words.join(' ');
  if (variant === 'trio') return [templates.part('trio').content.cloneNode(true)];
  const sticker = templates.part('sticker');
  if (variant === 'tab') {
    const tab = document.createElement('span');
    tab.className = 'tab v';
    tab.setAttribute('aria-hidden', 'true');
    tab.textContent = label === '' ? '§' : `${sticker.dataset['article']} ${label}`;
    return [tab];
  }
  const copy = sticker.content.cloneNode(true) as DocumentFragment;
  const gommette = copy.querySelector<HTMLElement>('.g');
  gommette?.classList.toggle('o', variant === 'outlined');
  gommette?.classList.toggle('t', shape === 't');
  if (gommette) gommette.dataset['axe'] = colour;
  copy.querySelector('use')?.setAttribute('href', `#${shape}`);
  const number = copy.querySelector('b');
  if (number) {
    number.textContent = label;
    number.className = numberSize(label) ?? '';
  }
  return [copy];
}
