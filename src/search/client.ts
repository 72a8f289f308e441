import { hitElement } from './hit-element.ts';
import { openIndex, type Pagefind, type SearchAnswer } from './pagefind.ts';
import { foldQuery } from './text.ts';

const pageSize = 10;

/** The list of results: it follows the query in the box and keeps it in the address. */
class SearchResults extends HTMLElement {
  #index: Promise<Pagefind> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  connectedCallback(): void {
    const form = document.querySelector<HTMLFormElement>('form[role="search"]');
    const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
    if (!form || !input) return;
    const queryInAddress = () => new URL(location.href).searchParams.get('q') ?? '';
    const run = (query: string) => void this.#run(query);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      if (queryInAddress() !== input.value) history.pushState(null, '', this.#address(input.value));
      run(input.value);
    });
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        history.replaceState(null, '', this.#address(input.value));
        run(input.value);
      }, 200);
    });
    addEventListener('popstate', () => {
      input.value = queryInAddress();
      run(input.value);
    });
    input.value = queryInAddress();
    if (input.value !== '') run(input.value);
    else input.addEventListener('focus', () => void this.#open().catch(() => undefined), { once: true });
  }

  #open(): Promise<Pagefind> {
    this.#index ??= openIndex(this.dataset['index'] ?? '', this.dataset['base'] ?? '/');
    this.#index.catch(() => { this.#index = undefined; });
    return this.#index;
  }

  #address(query: string): URL {
    const address = new URL(location.href);
    if (query.trim() === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    return address;
  }

  async #run(query: string): Promise<void> {
    const asked = (this.#latest += 1);
    if (query.trim() === '') return this.#show('', [], false);
    this.#say('loading', query);
    try {
      const answer = await (await this.#open()).search(foldQuery(query));
      if (asked !== this.#latest) return;
      await this.#answer(answer, query, asked);
    } catch {
      if (asked === this.#latest) this.#show(this.#message('failed', query), [], true);
    }
  }

  async #answer({ results }: SearchAnswer, query: string, asked: number): Promise<void> {
    const load = (from: number) => Promise.all(results.slice(from, from + pageSize).map((result) => result.data()));
    const hits = await load(0);
    if (asked !== this.#latest) return;
    const message = results.length === 0 ? 'none' : results.length === 1 ? 'one' : 'many';
    this.#show(this.#message(message, query, results.length), hits.map((hit) => this.#element(hit)), results.length === 0);
    const more = this.querySelector<HTMLButtonElement>('.more');
    if (!more) return;
    let shown = hits.length;
    more.hidden = shown >= results.length;
    more.onclick = async () => {
      const next = await load(shown);
      shown += next.length;
      const list = this.querySelector('.hits');
      const first = list?.children.length ?? 0;
      list?.append(...next.map((hit) => this.#element(hit)));
      more.hidden = shown >= results.length;
      list?.children[first]?.querySelector('a')?.focus();
    };
  }

  #element(hit: Parameters<typeof hitElement>[0]): DocumentFragment {
    const template = (name: string) => this.querySelector<HTMLTemplateElement>(`template.${name}`) ?? document.createElement('template');
    return hitElement(hit, template('hit'), template('sticker'));
  }

  #message(kind: string, query: string, count = 0): string {
    const messages = JSON.parse(this.dataset['messages'] ?? '{}') as Record<string, string>;
    return (messages[kind] ?? '').replace('{query}', query).replace('{count}', String(count));
  }

  #say(kind: string, query: string): void {
    const status = this.querySelector('.status');
    if (status) status.textContent = this.#message(kind, query);
  }

  #show(message: string, hits: DocumentFragment[], help: boolean): void {
    const status = this.querySelector('.status');
    if (status) status.textContent = message;
    this.querySelector('.hits')?.replaceChildren(...hits);
    const more = this.querySelector<HTMLElement>('.more');
    if (more) more.hidden = true;
    const advice = this.querySelector<HTMLElement>('.help');
    if (advice) advice.hidden = !help;
  }
}

customElements.define('search-results', SearchResults);
