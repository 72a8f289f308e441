import { expect, it } from 'vitest';
import { reportText } from '../../src/check/report.ts';
import { checkAfter } from '../support/fixture.ts';

it.each<[string, string | RegExp, string, string[]]>([
  [
    'who signs and is in no list',
    / {2}- name: Ivo Lantier\n.*\n.*\n/,
    '',
    ['signatories', '« Ivo Lantier » signe dans le texte de signatures', 'personne ne signe pour la partie « afo »'],
  ],
  [
    'a rule that names an article about something else',
    'amendments: article-3',
    'amendments: article-4',
    ['rules.amendments', 'article-4, dont le texte n’a aucun de ces mots : avenant, modifier', 'en parle : article-3'],
  ],
  [
    'a follow-up that no rule names',
    'followUp: [article-3]',
    'followUp: []',
    ['rules.followUp', 'aucun article', 'suivi, évaluation, bilan, réunion) : article-3'],
  ],
  [
    'a citation with words that the title does not have',
    'fr: Accord local pour la petite enfance',
    'fr: Convention locale pour la petite enfance',
    ['citation.fr', 'des mots que le titre de la convention n’a pas : convention, locale'],
  ],
])('the facts of the convention are those of its text: %s', (_, from, to, words) => {
  const { problems } = checkAfter({ 'convention.yaml': (text) => text.replace(from, to) });
  const report = reportText(problems, 'fr');
  for (const word of words) expect(report).toContain(word);
});

it('tells a value that YAML cuts at « # »', () => {
  const edit = (text: string) => text.replace(/^title: .*$/m, 'title: Ouvrir # deux');
  const { problems } = checkAfter({ 'actions/fr/1-1.mdx': edit });
  expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    {
      file: 'src/content/actions/fr/1-1.mdx',
      position: { line: 2, column: 14 },
      found: { fr: '« Ouvrir » seulement : ce qui suit le signe # (« deux ») n’est pas lu' },
    },
  ]);
});
