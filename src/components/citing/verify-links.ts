import { href } from '../../site/addresses.ts';
import { filled, type Citing } from '../../site/cited-words.ts';
import { judgeLink, linksIn } from '../../site/judged-link.ts';
import { verdictWords } from '../../site/verdict-words.ts';
import { loadCiting, pageLanguage, rootsOf } from './load-citing.ts';

/** Finds our links in what the reader pastes and says of each what became of its words; nothing leaves the page. */
class VerifyLinks extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void loadCiting().then((citing) => this.#judge(form.querySelector('textarea')?.value ?? '', citing));
    });
  }

  #judge(report: string, citing: Citing): void {
    const roots = rootsOf(citing);
    const links = linksIn(report, roots);
    const count = this.querySelector('.count');
    const { none, found } = citing.words;
    if (count) count.textContent = links.length === 0 ? none : filled(found, { n: links.length });
    this.querySelector('.verdicts')?.replaceChildren(...links.map((link) => verdictItem(link, citing, roots)));
  }
}

function verdictItem(link: string, citing: Citing, roots: readonly string[]): HTMLLIElement {
  const { kind, name, sentences, links } = verdictWords(judgeLink(link, citing, roots), citing);
  const item = document.createElement('li');
  item.className = kind;
  const ways = links.map(({ label, path }) => anchor(label, href(pageLanguage(), path)));
  const text = (tag: 'b' | 'p', ...children: (Node | string)[]) => {
    const element = document.createElement(tag);
    element.append(...children);
    return element;
  };
  item.append(
    ...(name === undefined ? [] : [text('b', name)]),
    anchor(link, /^https?:/i.test(link) ? link : `https://${link}`),
    text('p', sentences.join(' ')),
    ...(ways.length === 0 ? [] : [text('p', ...ways.flatMap((way) => [way, ' ']))]),
  );
  return item;
}

function anchor(label: string, address: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = address;
  element.textContent = label;
  return element;
}

customElements.define('verify-links', VerifyLinks);
