import { describe, expect, it } from 'vitest';
import Chip from '../../../src/components/Chip.astro';
import Dates from '../../../src/components/clause/Dates.astro';
import Mark from '../../../src/components/clause/Mark.astro';
import Paragraph from '../../../src/components/clause/Paragraph.astro';
import Related from '../../../src/components/clause/Related.astro';
import StatusBanner from '../../../src/components/clause/StatusBanner.astro';
import Gommette from '../../../src/components/Gommette.astro';
import Breadcrumb from '../../../src/components/layout/Breadcrumb.astro';
import RuledTitle from '../../../src/components/RuledTitle.astro';
import Found from '../../../src/components/search/Found.astro';
import SearchBox from '../../../src/components/search/SearchBox.astro';
import { drawn } from './drawn.ts';

describe('a sticker', () => {
  it('has the shape and the colour of its axis, and its number', async () => {
    expect(await drawn(Gommette, { axis: 3, number: '2' })).toBe(
      '<span class="g t" data-axe="3" aria-hidden="true"><svg><use href="#t"></use></svg><b>2</b></span>',
    );
  });

  it('of a number as signed sets its words under one another', async () => {
    expect(await drawn(Gommette, { axis: 1, number: '1 bis' })).toContain('<b class="long-number">1 bis</b>');
    expect(await drawn(Gommette, { axis: 1, number: 'premier' })).toContain('<b class="longer-number">premier</b>');
    expect(await drawn(Gommette, { axis: 1, number: 'II' })).toContain('<b>II</b>');
  });

  it('of a fourth axis is a circle of another colour than that of the first', async () => {
    expect(await drawn(Gommette, { axis: 4, variant: 'outlined' })).toBe(
      '<span class="g o" data-axe="2" aria-hidden="true"><svg><use href="#r"></use></svg></span>',
    );
  });
});

describe('the mark of a clause', () => {
  it('of no axis is a tab', async () => {
    expect(await drawn(Mark, { mark: { type: 'tab', label: 'Art. 4' } })).toBe(
      '<span class="tab v" aria-hidden="true">Art. 4</span>',
    );
  });

  it('of an axis is its sticker', async () => {
    expect(await drawn(Mark, { mark: { type: 'sticker', axis: 1, number: '7', variant: 'outlined' } })).toBe(
      '<span class="g o" data-axe="1" aria-hidden="true"><svg><use href="#r"></use></svg><b>7</b></span>',
    );
  });
});

describe('a paragraph of the text', () => {
  const paragraph = { number: 2, anchor: 'p2', segments: [{ text: 'La ' }, { text: 'Pmi', id: 'pmi' }, { text: '.' }] };

  it('stands alone in the language that binds, with its words to explain', async () => {
    expect(await drawn(Paragraph, { ...paragraph, locale: 'fr' })).toBe(
      '<div class="par" id="p2">' +
        '<a class="n" data-pagefind-ignore="all" href="#p2" aria-label="Lien vers le paragraphe 2">§&nbsp;2</a>' +
        '<p class="mot" data-clause-text="true">La <a class="term" id="ici-pmi" href="#mot-pmi">Pmi</a>.</p></div>',
    );
  });

  it('names its language and is followed by its translation elsewhere', async () => {
    expect(await drawn(Paragraph, { ...paragraph, translation: 'The Pmi.', locale: 'en' })).toBe(
      '<div class="par" id="p2">' +
        '<a class="n" data-pagefind-ignore="all" href="#p2" aria-label="Link to paragraph 2">§&nbsp;2</a>' +
        '<p class="mot" lang="fr" data-pagefind-ignore="all" data-clause-text="true">La ' +
        '<a class="term" id="ici-pmi" href="#mot-pmi">Pmi</a>.</p>' +
        '<p class="tr" data-clause-translation="true">The Pmi.</p></div>',
    );
  });
});

describe('planned dates', () => {
  const planned = [{ date: 'janvier 2017', label: 'Ouverture' }];

  it('have no sticker where the clause is of no axis, and say that nobody has told their end', async () => {
    expect(await drawn(Dates, { planned, unknown: true, locale: 'fr' })).toBe(
      '<section><h2>Échéances prévues</h2><ol class="when"><li>' +
        '<div><b>janvier 2017<span class="vh">. </span></b>Ouverture </div></li></ol>' +
        '<p class="note">Contour pointillé : prévu par le texte.</p>' +
        '<p class="unknown">Ce site ne dit pas si ces projets ont abouti.</p></section>',
    );
  });

  it('have the dashed sticker of their axis', async () => {
    expect(await drawn(Dates, { axis: 2, planned, unknown: false, locale: 'fr' })).toBe(
      '<section><h2>Échéances prévues</h2><ol class="when"><li>' +
        '<span class="g d" data-axe="2" aria-hidden="true"><svg><use href="#c"></use></svg></span>' +
        '<div><b>janvier 2017<span class="vh">. </span></b>Ouverture </div></li></ol>' +
        '<p class="note">Contour pointillé : prévu par le texte.</p></section>',
    );
  });
});

it('related clauses are links with their marks, under a title where they have one', async () => {
  const links = [
    { label: 'Durée', name: 'Article 4', href: '/fr/articles/4/', mark: { type: 'tab', label: 'Art. 4' } },
  ];
  expect(await drawn(Related, { title: 'Voir', links })).toBe(
    '<section><h2>Voir</h2><ul class="rows"><li>' +
      '<span class="tab v" aria-hidden="true">Art. 4</span><a href="/fr/articles/4/">Durée</a></li></ul></section>',
  );
  expect(await drawn(Related, { links: [] })).toBe('<section><ul class="rows"></ul></section>');
});

it('the way to a page ends with the page itself', async () => {
  expect(await drawn(Breadcrumb, { locale: 'en', crumbs: [{ label: 'Home', href: '/en/' }, { label: 'Map' }] })).toBe(
    '<nav class="crumb wrap" data-pagefind-ignore="all" aria-label="Breadcrumb"><ol>' +
      '<li><a href="/en/">Home</a></li><li aria-current="page">Map</li></ol></nav>',
  );
});

it('the state of the copy names its sources', async () => {
  const facts = [{ text: 'Non datée.' }, { text: 'Lue.', source: { label: 'Recueil', href: 'https://example.org/' } }];
  expect(await drawn(StatusBanner, { headline: 'Copie', facts, locale: 'fr' })).toBe(
    '<details class="status" data-pagefind-ignore>' +
      '<summary><b>Copie</b><span>Ce que l’on sait de ce texte</span></summary>' +
      '<ul><li> Non datée. </li><li> Lue. Source : <a href="https://example.org/">Recueil</a></li></ul></details>',
  );
});

it('a chip says of what it warns, and whose words it holds', async () => {
  expect(await drawn(Chip, { class: 'stale' }, { default: 'Ancienne' })).toBe('<p class="stale">Ancienne</p>');
  expect(await drawn(Chip, { class: 'unofficial', ours: true }, { default: 'Traduction' })).toBe(
    '<p class="unofficial" data-ours="true">Traduction</p>',
  );
});

it('a ruled title keeps its anchor', async () => {
  expect(await drawn(RuledTitle, { id: 'role' }, { default: 'Son rôle' })).toBe('<h2 id="role">Son rôle</h2>');
});

it('what the search reads names its kind, its mark and its group', async () => {
  const meta = 'data-pagefind-meta="kind[data-kind], mark[data-mark]"';
  expect(await drawn(Found, { kind: 'Action', mark: 'full r 1 4', group: 'text' }, { default: 'x' })).toBe(
    `<div data-pagefind-body data-kind="Action" data-mark="full r 1 4" ${meta} ` +
      'data-pagefind-filter="group:text"> x </div>',
  );
});

it('a search box with examples shows its label, one without hides it', async () => {
  const examples = [{ label: 'crèche', href: '/fr/recherche/?q=cr%C3%A8che' }];
  expect(await drawn(SearchBox, { locale: 'fr', examples })).toBe(
    '<form class="find" role="search" aria-label="Que cherchez-vous ?" action="/fr/recherche/">' +
      '<label for="q">Que cherchez-vous ?</label><div>' +
      '<input id="q" name="q" type="search" autocomplete="off" enterkeyhint="search">' +
      '<button type="submit">Chercher</button></div>' +
      '<p class="s"> Par exemple : <a href="/fr/recherche/?q=cr%C3%A8che">crèche</a></p></form>',
  );
  expect(await drawn(SearchBox, { locale: 'fr' })).toContain(
    '<label for="q-top" class="vh">Chercher sur le site</label>',
  );
});
