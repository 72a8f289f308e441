import { permanentTarget } from './permanent-target.ts';

// Runs on the permanent pages alone: leads to the reader's language, or helps to copy where the formats were asked for.
class IdPage extends HTMLElement {
  connectedCallback(): void {
    if (new URL(location.href).searchParams.has('formats')) this.#help();
    else this.#leave();
  }

  #leave(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('[data-language]')];
    const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
    const chosen =
      wanted
        .map((language) => links.find((link) => link.dataset['language'] === language))
        .find((link) => link !== undefined) ?? links[0];
    if (chosen) location.replace(permanentTarget({ href: chosen.href, whole: chosen.dataset['whole'] }, location.href));
  }

  #help(): void {
    for (const reference of this.querySelectorAll<HTMLElement>('[data-dated]')) {
      const today = new Intl.DateTimeFormat(reference.dataset['dated'], { dateStyle: 'long' }).format(new Date());
      const consulted = `${reference.dataset['consulted'] ?? ''} ${today}`;
      reference.textContent = (reference.textContent ?? '').trim().replace(/\.$/, ` (${consulted}).`);
    }
    for (const field of this.querySelectorAll<HTMLElement>('.sel')) {
      const words = field.closest('section')?.dataset;
      const label = words?.['copy'] ?? '';
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', () => {
        void navigator.clipboard.writeText(field.textContent ?? '').then(() => {
          button.textContent = words?.['copied'] ?? label;
          setTimeout(() => {
            button.textContent = label;
          }, 2000);
        });
      });
      field.previousElementSibling?.append(button);
    }
  }
}

customElements.define('id-page', IdPage);
