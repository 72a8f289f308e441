import { expect, it } from 'vitest';
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

it('an amendment that changes the text of a length changes the length', () => {
  expect(found({ 'amendments/1.yaml': (text) => text.replace('sets: { term: P3Y }\n', '') })).toEqual([
    ['amendments/1.yaml', 'sets.term', 'P2Y, alors que le texte de article-2 ne dit pas « 2 ans »'],
  ]);
});
