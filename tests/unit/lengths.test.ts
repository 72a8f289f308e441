import { expect, it } from 'vitest';
import { clockRows } from '../../src/site/clock-rows.ts';
import { checkAfter, type Edits } from '../support/fixture.ts';

const found = (edits: Edits) =>
  checkAfter(edits)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ file, field, found: told }) => [file.replace('src/content/', ''), field, told.fr]);

it.each([
  ['term: P2Y', 'term: P4Y', 'term', 'P4Y, alors que le texte de article-2 ne dit pas « 4 ans »'],
  // Six is in the article, in months.
  ['term: P2Y', 'term: P6Y', 'term', 'P6Y, alors que le texte de article-2 ne dit pas « 6 ans »'],
  ['notice: P3M', 'notice: P6M', 'notice', 'P6M, alors que le texte de article-4 ne dit pas « 6 mois »'],
  [
    'renewalTalks: P6M',
    'renewalTalks: P2M',
    'renewalTalks',
    'P2M, alors que le texte de article-2 ne dit pas « 2 mois »',
  ],
])('%s cannot become %s against its article', (before, after, field, told) => {
  expect(found({ 'convention.yaml': (text) => text.replace(before, after) })).toEqual([
    ['convention.yaml', field, told],
  ]);
});

it('is read in letters of two words', () => {
  const edits = (length: string): Edits => ({
    'convention.yaml': (text) => text.replace('notice: P3M', `notice: ${length}`),
    'articles/fr/4.mdx': (text) => text.replaceAll('trois mois', 'dix-huit mois'),
  });
  const lengths = (length: string) => found(edits(length)).filter(([, field]) => field === 'notice');
  expect(lengths('P18M')).toEqual([]);
  expect(lengths('P8M')).toEqual([
    ['convention.yaml', 'notice', 'P8M, alors que le texte de article-4 ne dit pas « 8 mois »'],
  ]);
});

const repeal = (article: string): Edits => ({
  'amendments/1.yaml': (text) =>
    `${text.replace(/changes:[^]*/, 'changes:\n')}  - { action: repeal, clause: ${article} }\n`,
});

it('the article that says how long the contract lasts cannot be repealed', () => {
  const told = found(repeal('article-2')).filter(([, field]) => field === 'changes');
  expect(told).toEqual([
    ['amendments/1.yaml', 'changes', 'abrogation de article-2, qui dit la durée de la convention'],
  ]);
});

it('a notice that no article sets any more is no date of the contract', () => {
  const { model } = checkAfter(repeal('article-4'));
  expect(clockRows(model, 'fr').map(({ id }) => id)).toEqual(['effect', 'renewalTalks', 'end']);
  expect(clockRows(checkAfter({}).model, 'fr').map(({ id }) => id)).toEqual([
    'effect',
    'renewalTalks',
    'latestNotice',
    'end',
  ]);
});

it('an amendment that changes the text of a length changes the length', () => {
  expect(found({ 'amendments/1.yaml': (text) => text.replace('sets: { term: P3Y }\n', '') })).toEqual([
    ['amendments/1.yaml', 'sets.term', 'P2Y, alors que le texte de article-2 ne dit pas « 2 ans »'],
  ]);
});
