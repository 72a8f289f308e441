import { expect, it } from 'vitest';
import { reportText } from '../../src/check/report.ts';
import { edited, readEdits } from '../support/edits.ts';
import { checkAfter } from '../support/fixture.ts';

type GoodEdit = [what: string, file: string, edit: (text: string) => string];

const instead = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const bullet = (words: string) => instead('- Demandez', `- ${words}\n- Demandez`);
const service = 'services/fr/creches.mdx';
const row = (cells: string) => (text: string) => `${text}${cells}\n`;

/** What staff do every day and nothing should be said of, but that a translation is older than its French. */
const daily: GoodEdit[] = [
  ['a number to call', service, bullet('Appelez [la mairie](tel:0100000001).')],
  ['a number of another country', service, bullet('Appelez [le bureau](tel:+3221234567).')],
  ['a short number', service, bullet('Appelez [le numéro national](tel:3114).')],
  ['an address to write to', service, bullet('Écrivez à [la mairie](mailto:accueil@brumeval.fr).')],
  ['a link to a contact', service, bullet('Voir [la mairie](contact:mairie).')],
  ['a link to a partner', service, bullet('Voir [l’Agence](partner:afo).')],
  ['a link to a paragraph', service, bullet('Voir [le texte](clause:action-1-1#p2).')],
  ['words in bold', service, bullet('Venez **le matin**.')],
  ['words in quotes, with their spaces', service, bullet('Demandez « la crèche » à l’accueil\u00a0!')],
  ['a remark on a line of its own', service, instead('words: [', '# à revoir avec la crèche\nwords: [')],
  ['a remark after a day', service, instead(/^(checked: .*)$/m, '$1 # relu avec la crèche')],
  ['one more word that people type', service, instead('words: [crèche,', 'words: [crèche municipale, crèche,')],
  ['a list with a line an item', service, instead('terms: [creche, afo]', 'terms:\n  - creche\n  - afo')],
  ['a file saved by Windows', 'glossary/afo.yaml', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ['one more wording of a term', 'glossary/avenant.yaml', instead('forms: [avenant]', 'forms: [avenant, avenants]')],
  ['one more source', 'partners/afo.yaml', row('  - { title: Autre page, url: "https://afo.example/autre" }')],
  ['hours in words', 'contacts/mairie.yaml', instead('de 9 h à 12 h.', 'de 9 h à 12 h 30.')],
  ['the same hours in English', 'contacts/mairie.yaml', instead('9 am to noon', '9 am to 12.30 pm')],
  ['a sign # in quotes', 'contacts/mairie.yaml', instead('title: Page de la mairie', 'title: "Page # 2 de la mairie"')],
  [
    'news of the past',
    'journal.yaml',
    row('  - { id: une-nouvelle, date: 2018-03-04, title: { fr: Une nouvelle, en: Some news } }'),
  ],
  ['an address that moved', 'redirects.yaml', row('  - { from: /fr/services/nounous/, to: /fr/services/creches/ }')],
  ['the address of the site', 'site.yaml', instead(/^address: null$/m, 'address: "https://brumeval.fr"')],
  [
    'a repository of GitLab, within groups',
    'site.yaml',
    instead('{ url: null, branch: null }', '{ url: "https://gitlab.com/brumeval/web/site", branch: main }'),
  ],
  [
    'a place as a spreadsheet saves it',
    'places.csv',
    row('Le Nid;creches;2 rue du Nid;00100;Brumeval;01.00.00.00.13;;;lu-ve 8h-18h;français, arabe;oui;24/11/2026;;;;'),
  ],
  ['an empty row of a spreadsheet', 'places.csv', row(';;;;;;;;;;;;;;;')],
];

const good = [
  ...daily,
  ...readEdits('good').map(([file, row]): GoodEdit => [row.edit, file, (text) => edited(text, row)]),
];

it('what staff do every day raises no alarm', () => {
  expect(good.length).toBeGreaterThanOrEqual(60);
  const files = [...new Set(good.map(([, file]) => file))];
  const edits = files.map((file) => {
    const own = good.filter(([, of]) => of === file);
    const edit = (text: string) =>
      own.reduce((before, [what, , change]) => {
        const after = change(before);
        if (after === before) throw new Error(`« ${what} » changes nothing`);
        return after;
      }, text);
    return [file, edit] as const;
  });
  const { problems } = checkAfter(Object.fromEntries(edits));
  expect(
    reportText(
      problems.filter(({ field }) => field !== 'fingerprint'),
      'fr',
    ),
  ).toBe('');
});
