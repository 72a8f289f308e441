import { describe, expect, it } from 'vitest';
import { countGroups } from '../../src/search/answer.ts';
import { pageRow } from '../../src/search/page-row.ts';
import { openRows } from '../../src/search/quick.ts';
import { leadOf, packRows, readRows, type Row } from '../../src/search/row.ts';

const row = (id: string, group: Row['group'], title: string, names: string, lead: string): Row => ({
  ...{ url: `/fr/${id}/`, kind: 'Page', mark: 'tab', group, title, names, lead },
});
const rows: Row[] = [
  row('nounous', 'families', 'Les assistantes maternelles', 'nounou · childminder', 'Elle garde chez elle.'),
  row('creches', 'families', 'Les crèches', 'EAJE · nursery', 'Une crèche garde les petits.'),
  row('article-5', 'text', 'En cas de découverte', 'résiliation · préavis', 'Chaque partie peut sortir.'),
  row('chiffre', 'figures', 'Des places en crèche', '', 'Il y a 600 places.'),
  { ...row('mot-eaje', 'text', 'EAJE', 'crèche', 'Établissement du jeune enfant.'), defines: true },
];
const quick = openRows(rows, ['Valbourg']);
const idOf = ({ url }: Row) => url.slice(4, -1);
const ids = (query: string) => quick.answer(query).rows.map(idOf);

describe('the names of the pages answer at once', () => {
  it.each([
    ['nounou', ['nounous']],
    ['une nounou à Valbourg', ['nounous']],
    ['nou', ['nounous']],
    ['childminders', ['nounous']],
    ['RESILIATION', ['article-5']],
    ['zzzz', []],
  ])('%s', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it('gives what helps, and the word that it is called by apart', () => {
    const { rows: near, defined } = quick.answer('EAJE');
    expect([near.map(idOf), defined && idOf(defined)]).toEqual([['creches'], 'mot-eaje']);
  });

  it('says what the text calls what people name otherwise', () => {
    expect(quick.answer('crèche').said).toBe('EAJE');
    expect([quick.answer('EAJE').said, quick.answer('résiliation').said]).toEqual([undefined, undefined]);
  });

  it('reads a near miss as the word that it is near to, with its accents', () => {
    expect(quick.answer('creshe').corrected).toEqual(['crèche']);
    expect(ids('creshe')[0]).toBe('creches');
    expect(quick.answer('crèche').corrected).toBeUndefined();
  });
});

describe('how people speak', () => {
  const spoken = openRows(
    [
      row('emploi', 'families', 'Reprendre un emploi', 'retour au travail · reprendre le travail', 'Pour travailler.'),
      row('malade', 'families', 'Un accueil court', 'nounou malade', 'En cas d’imprévu.'),
      row('nounous', 'families', 'Les assistantes maternelles', 'nounou · nourrice', 'Elle garde chez elle.'),
      row('relais', 'families', 'Le relais', 'RPE', 'Il informe.'),
      row('bebe', 'families', 'Un mode de garde', 'baby care · new baby', 'Pour chercher.'),
      row('mois', 'text', 'Article 5', 'notice of 5 months', 'Six mois.'),
      row('naissances', 'figures', '600 naissances', 'nombre de naissances', 'Chaque année.'),
      row('conge', 'families', 'La fin du congé', 'congé de naissance · naissance', 'Après la naissance.'),
    ],
    [],
  );
  it.each([
    ['jreprends le taf', 'emploi'],
    ['ma nounou est malade', 'malade'],
    ['5 month old baby', 'bebe'],
    ['combien de naissances', 'naissances'],
    ['DRPE', 'relais'],
  ])('%s', (query, first) => {
    expect(spoken.answer(query).rows.map(idOf)[0]).toBe(first);
  });

  it('says which word it read another as', () => {
    expect(spoken.answer('DRPE').corrected).toEqual(['rpe']);
  });
});

it('reads the rows that were sent as they were', () => {
  const sent = [row('creches', 'families', 'Les crèches', 'EAJE · day nursery', 'Une crèche garde.')];
  expect(readRows(packRows(sent), '/')).toEqual([
    { ...sent[0], names: 'eaje · day nursery', telephone: undefined, defines: undefined },
  ]);
});

it('leads to the pages of a site that stands in a folder of its host', () => {
  const sent = [row('creches', 'families', 'Les crèches', 'EAJE', 'Une crèche garde.')];
  expect(readRows(packRows(sent), '/convention/').map(({ url }) => url)).toEqual(['/convention/fr/creches/']);
});

it('counts each page once, in its group', () => {
  const near = { rows: rows.slice(0, 2), defined: rows[4] };
  const found = [rows[3], undefined].map((one) => ({
    id: 'fr_1',
    row: one,
    data: () => Promise.reject(new Error('unread')),
  }));
  expect(countGroups(near, found)).toEqual({ all: 5, families: 2, text: 2, figures: 1, partners: 0 });
});

describe('the row of a page', () => {
  const page = (filter: string) =>
    '<html><head><meta name="description" content="Une crèche garde. Puis rend."></head><body>' +
    `<div data-pagefind-body data-kind="Service" data-mark="trio"${filter}><h1>Les <b>crèches</b></h1>` +
    '<a href="tel:+33100000000">01 00 00 00 00</a></div></body></html>';

  it('is read off what was built', () => {
    expect(pageRow(page(' data-pagefind-filter="group:families"'), '/fr/creches/', 'EAJE · Les crèches')).toEqual({
      ...{ url: '/fr/creches/', title: 'Les crèches', kind: 'Service', mark: 'trio', group: 'families' },
      ...{ names: 'EAJE', lead: 'Une crèche garde.', telephone: '01 00 00 00 00' },
    });
  });

  it('is none where the page is not for the search, and an error where it stands in no group', () => {
    expect(pageRow('<html><body><h1>Nothing</h1></body></html>', '/fr/x/', '')).toBeUndefined();
    expect(() => pageRow(page(''), '/fr/creches/', '')).toThrow('/fr/creches/: data-pagefind-filter names none');
  });
});

it('a lead is one sentence, or its first words', () => {
  expect(leadOf('Une crèche garde. Puis rend.')).toBe('Une crèche garde.');
  expect(leadOf('un deux trois quatre', 12)).toBe('un deux\u00a0…');
});
