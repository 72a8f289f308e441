import { clauseOfId, clausePath, href } from '../site/addresses.ts';
import type { Locale } from '../model/locale.ts';
import { answerText, countGroups, urlsById, type Found, type Urls } from './answer.ts';
import { citableFrom, citedClause } from './citation.ts';
import { foreignWord, isForeignScript, type ForeignWord } from './foreign.ts';
import { groups, type Group } from './group.ts';
import { definitionElement, rowElement, textElement, type Templates } from './hit-element.ts';
import { openIndex, type Hit, type Pagefind } from './pagefind.ts';
import { isShownAgain, keepPlace, keptPlace, Return } from './place.ts';
import { openRows, withCited, type NearAnswer, type Quick } from './quick.ts';
import { readRows, type Row } from './row.ts';

const pageSize = 10;
/** How long the reader rests before the whole text is asked, in milliseconds: the small list answers at each letter. */
const rest = 200;
type Message = 'none' | 'one' | 'many' | 'loading' | 'failed' | 'readAs' | 'says' | 'foreign';
type Counts = ReturnType<typeof countGroups>;

/** The index of the whole text, and the addresses of the pages that it finds. */
interface Text {
  pagefind: Pagefind;
  urls: Urls;
}

/** What is shown: the query, what answered at once, what the whole text added once it was asked. */
interface Shown {
  query: string;
  near: NearAnswer;
  found?: Found[];
  corrected?: string[] | undefined;
  /** The language of which the query holds a word, where the site is not written in it. */
  language?: string | undefined;
}

interface Run {
  /** Whether a citation leads straight to its clause. */
  jump: boolean;
  /** How long to rest before the whole text is asked, in milliseconds. */
  wait: number;
  /** How many results of the text to show. */
  count?: number | undefined;
}

/**
 * The list of results: it follows the query in the box and keeps it, and the chosen group, in the address. A small list
 * of pages answers at each letter; the whole text is asked behind it, and what it adds stands below.
 */
class SearchResults extends HTMLElement {
  #rows: Promise<Quick> | undefined;
  #index: Promise<Text> | undefined;
  #languages: Promise<ForeignWord[]> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;
  #shown: Shown | undefined;
  #count = pageSize;
  #return = new Return();

  connectedCallback(): void {
    const form = document.querySelector<HTMLFormElement>('form[role="search"]');
    const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
    if (!form || !input) return;
    const follow = (jump: boolean) => {
      input.value = this.#parameter('q');
      const place = keptPlace();
      this.#return.to(place);
      void this.#run(input.value, { jump, wait: 0, count: place?.count });
    };
    keepPlace(() => this.#count);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#parameter('q') !== input.value) this.#keep('pushState', { q: input.value });
      void this.#run(input.value, { jump: true, wait: 0 });
    });
    input.addEventListener('input', () => {
      this.#keep('replaceState', { q: input.value });
      void this.#run(input.value, { jump: false, wait: rest });
    });
    this.querySelectorAll<HTMLButtonElement>('[data-group]').forEach((button) =>
      button.addEventListener('click', () => {
        this.#keep('pushState', { groupe: button.dataset['group'] || undefined });
        this.#count = pageSize;
        void this.#draw();
      }),
    );
    this.querySelector('.more')?.addEventListener('click', () => void this.#more());
    addEventListener('popstate', () => follow(false));
    if (this.#parameter('q') !== '') follow(!isShownAgain());
    else input.addEventListener('focus', () => void this.#open().catch(() => undefined), { once: true });
  }

  /** What the page says to the script: the attributes of the element. */
  #said(name: string): string {
    const value = this.dataset[name];
    if (value === undefined) throw new Error(`<search-results> says no data-${name}`);
    return value;
  }

  get #places(): string[] {
    return this.#said('places').split(' ');
  }

  /** Opens the small list, and asks again where it failed. */
  #open(): Promise<Quick> {
    this.#rows ??= fetch(this.#said('rows')).then(async (response) =>
      openRows(readRows(await response.text(), this.#said('base')), this.#places),
    );
    this.#rows.catch(() => {
      this.#rows = undefined;
    });
    return this.#rows;
  }

  #openText(quick: Quick): Promise<Text> {
    this.#index ??= Promise.all([
      openIndex(`${this.#said('index')}pagefind.js`, this.#said('base'), this.#said('locale')),
      fetch(this.#said('ids')).then((response) => response.json() as Promise<(string | null)[]>),
    ]).then(([pagefind, ids]) => ({ pagefind, urls: urlsById(quick.byUrl.values(), ids) }));
    this.#index.catch(() => {
      this.#index = undefined;
    });
    return this.#index;
  }

  #parameter = (name: string): string => new URL(location.href).searchParams.get(name) ?? '';

  get #group(): Group | undefined {
    return groups.find((known) => known === this.#parameter('groupe'));
  }

  /** Keeps the query or the group in the address, where the browser lets a page do so (not in every frame). */
  #keep(way: 'pushState' | 'replaceState', changes: Record<string, string | undefined>): void {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value.trim() === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    try {
      history[way](null, '', address);
    } catch (error) {
      reportError(error); // the results are shown all the same
    }
  }

  /** A citation leads straight to its clause when it is sent, and is the first result while it is typed. */
  #cited(query: string): string | undefined {
    const id = citedClause(query, citableFrom(this.#said('clauses')));
    return id === undefined ? undefined : href(this.#said('locale') as Locale, clausePath(clauseOfId(id)));
  }

  async #run(query: string, { jump, wait, count = pageSize }: Run): Promise<void> {
    clearTimeout(this.#timer);
    const asked = (this.#latest += 1);
    if (query.trim() === '') return this.#clear('');
    const cited = this.#cited(query);
    if (cited !== undefined && jump) return location.replace(cited);
    if (!this.#shown) this.#say(this.#message('loading', query));
    try {
      const quick = await this.#open();
      if (asked !== this.#latest) return;
      const near = withCited(quick.answer(query), quick, cited);
      const foreign = await this.#foreign(query, near);
      if (asked !== this.#latest) return;
      const row = foreign && quick.byUrl.get(foreign.url);
      this.#shown = row ? { query, near: { rows: [row] }, found: [], language: foreign.language } : { query, near };
      this.#count = count;
      await this.#draw();
      this.#return.try(false);
      if (row) return;
      this.#timer = setTimeout(() => void this.#deepen(asked, quick), wait);
    } catch (error) {
      this.#fail(asked, query, error);
    }
  }

  /** Returns the word of another language that the query holds, where the small list does not know its words. */
  async #foreign(query: string, near: NearAnswer): Promise<ForeignWord | undefined> {
    if (near.rows.length > 0 && !near.corrected && !isForeignScript(query)) return undefined;
    this.#languages ??= fetch(this.#said('languages')).then((response) => response.json() as Promise<ForeignWord[]>);
    try {
      return foreignWord(query, await this.#languages);
    } catch (error) {
      this.#languages = undefined;
      reportError(error); // what the list answers is shown all the same
      return undefined;
    }
  }

  /** Asks the whole text, and shows below what it adds. */
  async #deepen(asked: number, quick: Quick): Promise<void> {
    const { query, near } = this.#shown ?? {};
    if (query === undefined || near === undefined) return;
    try {
      const { pagefind, urls } = await this.#openText(quick);
      const answer = await answerText(pagefind, quick, { query, near, places: this.#places, urls });
      if (asked !== this.#latest) return;
      this.#shown = { query, near, ...answer };
      await this.#draw();
      this.#return.try(true);
    } catch (error) {
      if (near.rows.length === 0 && !near.defined) this.#fail(asked, query, error);
      else reportError(error); // what answered at once stays
    }
  }

  #fail(asked: number, query: string, error: unknown): void {
    if (asked === this.#latest) this.#clear(this.#message('failed', query));
    reportError(error); // the reader is told; whoever keeps the site must be able to see why
  }

  /** Shows what has answered so far, in the chosen group. */
  async #draw(): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    const asked = this.#latest;
    const { query, near, found } = shown;
    const counts = countGroups(near, found ?? []);
    const group = this.#group;
    const total = counts[group ?? 'all'];
    const pages = this.#inGroup(shown);
    const deep = await Promise.all(pages.deep.slice(0, this.#count).map(readFound));
    if (asked !== this.#latest) return;

    if (total > 0) this.#say(this.#message(total === 1 ? 'one' : 'many', query, total));
    else if (found) this.#say(this.#message('none', query));
    this.#note(total > 0 ? this.#reading(shown) : '');
    this.#fill(
      '.near',
      pages.near.map((row) => rowElement(row, this.#templates)),
    );
    this.#fill(
      '.deep',
      deep.map((one) =>
        'hit' in one ? textElement(one.hit, one.row, this.#templates) : rowElement(one.row, this.#templates, 'found'),
      ),
    );
    this.#fill('.defined', pages.defined ? [definitionElement(pages.defined)] : []);
    this.#hide('.in-text', deep.length === 0 || (pages.near.length === 0 && !pages.defined));
    this.#hide('.more', pages.deep.length <= deep.length);
    this.#hide('.help', total > 0 || !found);
    this.#filter(counts, group);
  }

  /** Says how the query was read, where it was read as other words. */
  #reading({ query, near, corrected = near.corrected, language }: Shown): string {
    if (language !== undefined) return this.#message('foreign', query).replace('{language}', () => language);
    if (corrected) return this.#message('readAs', query).replace('{words}', () => corrected.join(' '));
    const { said } = near;
    return said === undefined ? '' : this.#message('says', query).replace('{words}', () => said);
  }

  #inGroup({ near, found }: Shown): { defined: Row | undefined; near: Row[]; deep: Found[] } {
    const group = this.#group;
    const of = (row: Row | undefined) => group === undefined || (row?.group ?? 'text') === group;
    return {
      defined: near.defined && of(near.defined) ? near.defined : undefined,
      near: near.rows.filter(of),
      deep: (found ?? []).filter(({ row }) => of(row)),
    };
  }

  async #more(): Promise<void> {
    const before = this.querySelectorAll('.deep > li').length;
    this.#count += pageSize;
    await this.#draw();
    this.querySelectorAll('.deep > li')[before]?.querySelector('a')?.focus();
  }

  #clear(message: string): void {
    this.#shown = undefined;
    this.#say(message);
    this.#note('');
    for (const list of ['.near', '.deep', '.defined']) this.#fill(list, []);
    for (const part of ['.in-text', '.more', '.groups']) this.#hide(part, true);
    this.#hide('.help', message === '');
  }

  #filter(counts: Counts, group: Group | undefined): void {
    this.#hide('.groups', counts.all === 0);
    this.querySelectorAll<HTMLButtonElement>('[data-group]').forEach((button) => {
      const name = groups.find((known) => known === button.dataset['group']) ?? 'all';
      button.setAttribute('aria-pressed', String(name === (group ?? 'all')));
      const number = button.querySelector('span');
      if (number) number.textContent = ` (${counts[name]})`;
      button.hidden = counts[name] === 0 && name !== (group ?? 'all');
    });
  }

  #templates: Templates = {
    part: (name) => {
      const template = this.querySelector<HTMLTemplateElement>(`template.${name}`);
      if (!template) throw new Error(`<search-results> holds no template.${name}`);
      return template;
    },
    picture: (url) => {
      const { pathname } = new URL(url, location.href);
      const drawn = [...this.querySelectorAll<HTMLTemplateElement>('template[data-pages]')];
      return drawn.find(({ dataset }) => dataset['pages']?.split(' ').includes(pathname));
    },
  };

  #message(kind: Message, query: string, count = 0): string {
    const messages = JSON.parse(this.#said('messages')) as Record<Message, string>;
    return messages[kind].replace('{query}', () => query).replace('{count}', String(count));
  }

  #say(message: string): void {
    const status = this.querySelector('.status');
    if (status && status.textContent !== message) status.textContent = message;
  }

  #note(message: string): void {
    const note = this.querySelector<HTMLElement>('.corrected');
    if (note) Object.assign(note, { textContent: message, hidden: message === '' });
  }

  #fill(part: string, elements: readonly Node[]): void {
    const list = this.querySelector<HTMLElement>(part);
    list?.replaceChildren(...elements);
    if (list) list.hidden = elements.length === 0;
  }

  #hide(part: string, hidden: boolean): void {
    this.querySelectorAll<HTMLElement>(part).forEach((one) => {
      one.hidden = hidden;
    });
  }
}

/** Reads the words of a page where they are to be quoted, which is in the text; its row tells what any other is. */
const readFound = async ({ row, data }: Found): Promise<{ row: Row } | { row: Row | undefined; hit: Hit }> =>
  row && row.group !== 'text' ? { row } : { row, hit: await data() };

customElements.define('search-results', SearchResults);
