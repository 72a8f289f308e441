import { plainQuery } from '../../search/text.ts';

/** Returns the words of an entry and what it says they mean, without what it leads to. */
const wordsOf = (entry: Element): string =>
  [...entry.children].map((part) => (part.matches('ul') ? '' : part.textContent)).join(' ');

/**
 * Shows the entries that hold what the reader types, and keeps it in the address. A link to an entry that is hidden
 * shows all of them again; without script all are there.
 */
class GlossaryFilter extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    this.hidden = false;
    input.value = new URL(location.href).searchParams.get('q') ?? '';
    input.addEventListener('input', () => {
      this.#keep(input.value);
      this.#show(input.value);
    });
    if (input.value !== '') this.#show(input.value);
    addEventListener('hashchange', () => {
      const entry = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!entry?.closest('[hidden]')) return;
      input.value = '';
      this.#keep('');
      this.#show('');
      entry.scrollIntoView();
    });
  }

  #keep(words: string): void {
    const address = new URL(location.href);
    if (words.trim() === '') address.searchParams.delete('q');
    else address.searchParams.set('q', words);
    try {
      history.replaceState(null, '', address);
    } catch (error) {
      reportError(error); // the words are found all the same
    }
  }

  #show(words: string): void {
    const wanted = plainQuery(words);
    for (const letter of document.querySelectorAll<HTMLElement>('.under')) {
      const entries = [...letter.querySelectorAll<HTMLElement>('[data-entry]')];
      for (const entry of entries) entry.hidden = !plainQuery(wordsOf(entry)).includes(wanted);
      letter.hidden = entries.every(({ hidden }) => hidden);
    }
    const shown = document.querySelectorAll('[data-entry]:not([hidden])').length;
    const { none = '', one = '', many = '' } = this.dataset;
    const said = shown === 0 ? none : shown === 1 ? one : many.replace('{count}', String(shown));
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = wanted === '' ? '' : said;
  }
}

customElements.define('glossary-filter', GlossaryFilter);
