import { expect, it } from 'vitest';
import { reportText } from '../../src/check/report.ts';
import { checkAfter, type Edits } from '../support/fixture.ts';

const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const told = (edits: Edits): string =>
  reportText(
    checkAfter(edits).problems.filter(({ severity }) => severity === 'error'),
    'fr',
  );

it.each<[string, string, (text: string) => string, string[]]>([
  ['XXX in a fact', 'site.yaml', replaced('name: Ville de Brumeval', 'name: XXX'), ['publisher.name', '« XXX »']],
  [
    'a fact to fill in',
    'site.yaml',
    replaced('name: Ville de Brumeval', 'name: à compléter'),
    ['« à compléter », mis à la place de mots à écrire', 's’écrit null'],
  ],
  ['XX for a number', 'services/fr/creches.mdx', replaced(/^lead: .*$/m, 'lead: "XX places."'), ['lead', '« XX »']],
  ['TODO in a text', 'services/fr/creches.mdx', replaced('<What>\n\n', '<What>\n\nTODO vérifier.\n\n'), ['« TODO »']],
  [
    'words of a printer in a text',
    'services/en/creches.mdx',
    replaced('<What>\n\n', '<What>\n\nLorem ipsum dolor.\n\n'),
    ['« Lorem ipsum »'],
  ],
  [
    'a tag in a field',
    'actions/fr/1-1.mdx',
    replaced('L’accord prévoit', 'L’accord <b>prévoit</b>'),
    ['summary', '« <b> », que ce champ montrerait tel quel'],
  ],
  [
    'a mark in a field',
    'actions/fr/1-1.mdx',
    replaced('L’accord prévoit', 'L’accord **prévoit**'),
    ['« **prévoit** »'],
  ],
  ['an entity in a field', 'actions/fr/1-1.mdx', replaced('L’accord prévoit', 'L’accord&nbsp;prévoit'), ['« &nbsp; »']],
  [
    'a link in a field',
    'services/fr/creches.mdx',
    replaced(/^lead: .*$/m, 'lead: "Une [crèche](https://monenfant.fr)."'),
    ['« [crèche](https://monenfant.fr) »'],
  ],
  [
    'a summary left in French',
    'actions/en/1-1.mdx',
    replaced(/^summary: .*$/m, 'summary: "L’accord prévoit une crèche pour les enfants de la ville et des environs."'),
    ['actions/en/1-1.mdx', 'summary', 'des mots restés en français'],
  ],
  [
    'a paragraph left in French',
    'services/en/creches.mdx',
    replaced('<What>\n\n', '<What>\n\nUne crèche est un lieu où des enfants sont gardés dans la journée.\n\n'),
    ['des mots restés en français : « Une crèche'],
  ],
  [
    'a part that a translation lacks',
    'services/en/creches.mdx',
    (text) => text.replace(/<What>[\s\S]*?<\/What>\n*/, ''),
    ['sans <What>', 'les parties de src/content/services/fr/creches.mdx'],
  ],
  [
    'facts that no page shows',
    'pages/fr/mentions-legales.mdx',
    replaced('<Publisher />', ''),
    ['site.yaml', 'aucune page ne contient <Publisher />'],
  ],
  [
    'a telephone of four digits',
    'site.yaml',
    replaced('01 00 00 00 01', '"0149"'),
    ['publisher.telephone', 'un numéro que l’on peut composer'],
  ],
  [
    'a branch with a space',
    'site.yaml',
    replaced('branch: null', 'branch: ma branche'),
    ['repository.branch', 'une branche'],
  ],
  [
    'this machine',
    'site.yaml',
    replaced('\naddress: null', '\naddress: "https://localhost"'),
    ['address', 'la vraie adresse'],
  ],
  ['an example', 'site.yaml', replaced('\naddress: null', '\naddress: "https://www.exemple.fr"'), ['la vraie adresse']],
])('refuses what was not meant to be published: %s', (_, file, edit, words) => {
  const report = told({ [file]: edit });
  for (const word of words) expect(report).toContain(word);
});

it('lets people write as they do', () => {
  const edit = (text: string) =>
    text.replace(/^lead: .*$/m, 'lead: "Au XXe siècle, un dossier à compléter : 3 < 5, a & b, 2 * 3 * 4, Bron’xx."');
  expect(told({ 'services/fr/creches.mdx': edit })).toBe('');
  const english = (text: string) =>
    text.replace(/^lead: .*$/m, 'lead: "Ask the Caisse d’allocations familiales de la Seine-Saint-Denis for help."');
  expect(told({ 'services/en/creches.mdx': english })).toBe('');
});
