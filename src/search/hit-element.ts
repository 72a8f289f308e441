import { withoutTitle } from './excerpt.ts';
import type { Hit } from './pagefind.ts';
import { unfold } from './text.ts';

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };
const plain = (html: string): string =>
  unfold(html.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity));

/** Returns the nodes of an excerpt, which holds text and <mark> only: nothing is ever read as HTML. */
function markedNodes(excerpt: string): (string | HTMLElement)[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
    const hit = /^<mark>(.*)<\/mark>$/.exec(part);
    if (!hit) return plain(part);
    const mark = document.createElement('mark');
    mark.textContent = plain(hit[1] ?? '');
    return mark;
  });
}

/**
 * Fills a copy of the result template: mark, kind and number, title, and the sections of the page that hold the
 * words.
 */
export function hitElement(
  hit: Hit,
  template: HTMLTemplateElement,
  sticker: HTMLTemplateElement,
  trio: HTMLTemplateElement,
): DocumentFragment {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const link = item.querySelector('a');
  const kind = item.querySelector('small');
  if (link) {
    link.href = hit.url;
    link.textContent = unfold(hit.meta['title'] ?? hit.url);
  }
  if (kind) kind.textContent = unfold(hit.meta['kind'] ?? '');
  item.querySelector('.mark')?.append(...markNodes(hit.meta['mark'] ?? '', sticker, trio));
  const found = hit.sub_results.filter(({ excerpt }) => excerpt.includes('<mark>'));
  const sections = found.some(({ url }) => url.includes('#')) ? found.filter(({ url }) => url.includes('#')) : found;
  const isText = hit.filters['group']?.includes('text') ?? false;
  for (const section of sections.slice(0, 2))
    item.querySelector('div')?.append(sectionElement(section, hit.sub_results.length > 1, isText));
  if (sections.length === 0) item.querySelector('div')?.append(leadElement(hit));
  return item;
}

/** A page found by another name than those in its text is shown by its first words. */
function leadElement({ excerpt, meta }: Hit): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.append(...markedNodes(withoutTitle(excerpt, meta['title'] ?? '')), ' …');
  return paragraph;
}

function sectionElement(
  { title, url, excerpt }: Hit['sub_results'][number],
  named: boolean,
  isText: boolean,
): HTMLElement {
  const paragraph = document.createElement('p');
  if (isText && (url.endsWith('#mot-a-mot') || !named)) paragraph.className = 'mot';
  if (named && url.includes('#')) {
    const link = document.createElement('a');
    link.href = url;
    const label = document.createElement('b');
    label.textContent = unfold(title);
    link.append(label);
    paragraph.append(link, ' ');
  }
  // Pagefind opens the excerpt of a section with its heading, which the link already says.
  paragraph.append(...markedNodes(withoutTitle(excerpt, title)));
  return paragraph;
}

function markNodes(mark: string, sticker: HTMLTemplateElement, trio: HTMLTemplateElement): Node[] {
  const [variant = '', shape = '', colour = '', label = ''] = mark.split(' ');
  if (variant === 'trio') return [trio.content.cloneNode(true)];
  if (variant === 'tab') {
    const tab = document.createElement('span');
    tab.className = 'tab v';
    tab.setAttribute('aria-hidden', 'true');
    tab.textContent = label === '' ? '§' : `${sticker.dataset['article'] ?? ''} ${label}`.trimStart();
    return [tab];
  }
  const copy = sticker.content.cloneNode(true) as DocumentFragment;
  const gommette = copy.querySelector<HTMLElement>('.g');
  gommette?.classList.toggle('o', variant === 'outlined');
  gommette?.classList.toggle('t', shape === 't');
  if (gommette) gommette.dataset['axe'] = colour;
  copy.querySelector('use')?.setAttribute('href', `#${shape}`);
  const number = copy.querySelector('b');
  if (number) number.textContent = label;
  return [copy];
}
