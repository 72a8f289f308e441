import type { Locale } from '../model/locale.ts';
import { clauseOfId, clausePath, href } from '../site/addresses.ts';
import { answerQuery, groups, type Answer, type Group } from './answer.ts';
import { citedClause } from './citation.ts';
import { hitElement } from './hit-element.ts';
import { openIndex, type Pagefind } from './pagefind.ts';

const pageSize = 10;
type Message = 'none' | 'one' | 'many' | 'loading' | 'failed' | 'corrected';

/** The list of results: it follows the query in the box and keeps it, and the chosen group, in the address. */
class SearchResults extends HTMLElement {
  #index: Promise<Pagefind> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  connectedCallback(): void {
    const form = document.querySelector<HTMLFormElement>('form[role="search"]');
    const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
    if (!form || !input) return;
    const follow = (jump: boolean) => {
      input.value = this.#parameter('q');
      if (input.value !== '') void this.#run(input.value, jump);
      else void this.#run('', false);
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      if (this.#parameter('q') !== input.value) history.pushState(null, '', this.#address({ q: input.value }));
      void this.#run(input.value, true);
    });
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        history.replaceState(null, '', this.#address({ q: input.value }));
        void this.#run(input.value, false);
      }, 200);
    });
    this.querySelectorAll<HTMLButtonElement>('[data-group]').forEach((button) =>
      button.addEventListener('click', () => {
        history.pushState(null, '', this.#address({ groupe: button.dataset['group'] ?? '' }));
        void this.#run(input.value, false);
      }),
    );
    addEventListener('popstate', () => follow(false));
    if (this.#parameter('q') !== '') follow(true);
    else input.addEventListener('focus', () => void this.#open().catch(() => undefined), { once: true });
  }

  #open(): Promise<Pagefind> {
    this.#index ??= openIndex(`${this.dataset['index'] ?? ''}pagefind.js`, this.dataset['base'] ?? '/');
    this.#index.catch(() => {
      this.#index = undefined;
    });
    return this.#index;
  }

  #parameter = (name: string): string => new URL(location.href).searchParams.get(name) ?? '';

  #address(changes: Record<string, string>): URL {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(changes)) {
      if (value.trim() === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    return address;
  }

  /** A citation leads straight to its clause when it is sent, and is the first result while it is typed. */
  #cited(query: string): string | undefined {
    const id = citedClause(query, new Set((this.dataset['clauses'] ?? '').split(' ')));
    if (id === undefined) return undefined;
    return href(document.documentElement.lang as Locale, clausePath(clauseOfId(id)));
  }

  async #run(query: string, jump: boolean): Promise<void> {
    const asked = (this.#latest += 1);
    if (query.trim() === '') return this.#show('', [], undefined);
    const cited = this.#cited(query);
    if (cited !== undefined && jump) return location.replace(cited);
    this.#say(this.#message('loading', query));
    try {
      const group = groups.find((known) => known === this.#parameter('groupe'));
      const answer = await answerQuery(await this.#open(), query, (words) => this.#correct(words), {
        group,
        places: (this.dataset['places'] ?? '').split(' '),
      });
      if (asked === this.#latest) this.#answer(answer, query, group, cited);
    } catch (error) {
      if (asked === this.#latest) this.#show(this.#message('failed', query), [], undefined);
      reportError(error); // the reader is told; whoever keeps the site must be able to see why
    }
  }

  async #correct(words: string[]): Promise<string[]> {
    const [{ correctWords }, known] = await Promise.all([
      import('./correction.ts'),
      fetch(`${this.dataset['index'] ?? ''}words.${document.documentElement.lang}.json`).then(
        (response) => response.json() as Promise<string[]>,
      ),
    ]);
    return correctWords(words, known);
  }

  #answer(answer: Answer, query: string, group: Group | undefined, cited: string | undefined): void {
    const total = answer.counts[group ?? 'all'];
    const message = total === 0 ? 'none' : total === 1 ? 'one' : 'many';
    const first =
      cited === undefined
        ? answer.hits
        : [...answer.hits].sort((a, b) => Number(b.url === cited) - Number(a.url === cited));
    const shown = first.slice(0, pageSize);
    this.#show(
      this.#message(message, answer.corrected ?? query, total),
      shown.map((hit) => this.#element(hit)),
      answer.counts,
      group,
    );
    this.#note(answer.corrected === undefined ? '' : this.#message('corrected', query));
    const more = this.querySelector<HTMLButtonElement>('.more');
    if (!more) return;
    let count = shown.length;
    more.hidden = count >= total;
    more.onclick = async () => {
      const next = await answer.more(count, pageSize);
      count += next.length;
      const list = this.querySelector('.hits');
      const before = list?.children.length ?? 0;
      list?.append(...next.map((hit) => this.#element(hit)));
      more.hidden = next.length < pageSize || count >= total;
      list?.children[before]?.querySelector('a')?.focus();
    };
  }

  #element(hit: Parameters<typeof hitElement>[0]): DocumentFragment {
    const template = (name: string) =>
      this.querySelector<HTMLTemplateElement>(`template.${name}`) ?? document.createElement('template');
    return hitElement(hit, template('hit'), template('sticker'), template('trio'));
  }

  #message(kind: Message, query: string, count = 0): string {
    const messages = JSON.parse(this.dataset['messages'] ?? '{}') as Record<Message, string>;
    return messages[kind].replace('{query}', () => query).replace('{count}', String(count));
  }

  #say(message: string): void {
    const status = this.querySelector('.status');
    if (status) status.textContent = message;
  }

  #note(message: string): void {
    const note = this.querySelector<HTMLElement>('.corrected');
    if (note) Object.assign(note, { textContent: message, hidden: message === '' });
  }

  #show(message: string, hits: DocumentFragment[], counts: Answer['counts'] | undefined, group?: Group): void {
    this.#say(message);
    this.#note('');
    this.querySelector('.hits')?.replaceChildren(...hits);
    this.querySelectorAll<HTMLElement>('.more').forEach((more) => {
      more.hidden = true;
    });
    this.querySelectorAll<HTMLElement>('.help').forEach((help) => {
      help.hidden = message === '' || hits.length > 0;
    });
    this.querySelectorAll<HTMLElement>('.groups').forEach((bar) => {
      bar.hidden = !counts || counts.all === 0;
    });
    this.querySelectorAll<HTMLButtonElement>('[data-group]').forEach((button) => {
      const name = (button.dataset['group'] || 'all') as Group | 'all';
      button.setAttribute('aria-pressed', String(name === (group ?? 'all')));
      const number = button.querySelector('span');
      if (number) number.textContent = counts ? ` (${counts[name]})` : '';
      button.hidden = counts?.[name] === 0 && name !== (group ?? 'all');
    });
  }
}

customElements.define('search-results', SearchResults);
