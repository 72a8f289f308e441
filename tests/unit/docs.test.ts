import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkClauseBody } from '../../src/check/clause-body.ts';
import { parseClauseText } from '../../src/model/convention/clause-text.ts';
import { checkAfter, fixtureRoot } from '../support/fixture.ts';

const blocks = [...readFileSync('docs/suivi-et-avenants.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  ([, yaml]) => yaml ?? '',
);
const block = (start: string) => blocks.find((yaml) => yaml.startsWith(start)) ?? '';

it('the example of the guide to the text is read as the guide says', () => {
  const [, example = ''] = /```text\n([\s\S]*?)```/.exec(readFileSync('docs/ecrire-le-texte.md', 'utf8')) ?? [];
  expect(checkClauseBody({ text: example, file: 'f', firstLine: 1 })).toEqual([]);
  expect(parseClauseText(example)).toEqual([
    { type: 'heading', text: 'Article 4 : Durée' },
    { type: 'paragraph', number: 1, text: 'La convention dure trois ans[^1].' },
    { type: 'subheading', number: 1, text: 'Reconduction' },
    {
      type: 'paragraph',
      number: 2,
      text: 'Elle peut être reconduite :\na) par avenant ;\nb) par une nouvelle convention.',
    },
    { type: 'notes', text: '[^1]: À compter de sa notification.' },
  ]);
});

it('every example of the guide is accepted as it stands', () => {
  const { problems, model } = checkAfter({
    'commitments/1-1.yaml': `${block('history:')}${block('parts:')}`,
    // The guide names the bodies and the clauses of our own convention.
    'amendments/1.yaml': block('title:')
      .replace('body: commune', 'body: ville')
      .replace('body: caf', 'body: afo')
      .replace(/ {2}- \{ body: departement.*\n/, '')
      .replace('clause: action-1-3', 'clause: action-1-2')
      .replace('clause: action-1-9', 'clause: action-1-3')
      .replace('after: action-1-8', 'after: action-1-1'),
    'amendments/2.yaml': null,
    'journal.yaml': block('entries:'),
    'redirects.yaml': block('redirects:'),
    'statistics/enfants.yaml': (text) => text.replace(/(value: 12000\n)/, `$1${block('    later:')}`),
  });
  expect(blocks).toHaveLength(7);
  // The days of the examples are to come on purpose: nothing of them is true, and a copy of them is refused.
  expect(
    problems.filter(({ severity }) => severity === 'error').map(({ field, found }) => `${field}: ${found.fr}`),
  ).toEqual([
    'history.0.date: 2030-01-31, une date à venir',
    'parts.1.0.date: 2030-01-31, une date à venir',
    'entries.0.date: 2030-01-31, une date à venir',
  ]);
  expect(model.amendments).toHaveLength(1);
  expect(model.commitments.get('action-1-1')?.parts[1]?.history).toHaveLength(1);
});

it('a figure follows its clause as the guide says', () => {
  const change =
    '  - action: replace\n    clause: data-1-1\n    text:\n' +
    '      fr: "Le taux est de 12,5 % (2015) : 220 places en crèche, 40 ailleurs et 640 enfants de moins de 4 ans."\n' +
    '      en: "The rate is 12.5% (2015): 220 nursery places, 40 elsewhere and 640 children under 4."\n';
  const follow = (edits: Record<string, (text: string) => string>) => {
    const { problems, model } = checkAfter({ 'amendments/1.yaml': (text) => text + change, ...edits });
    const { rows = [], past = [] } = model.statistics.find(({ id }) => id === 'places') ?? {};
    return {
      wrong: problems.filter(({ file }) => file.endsWith('places.yaml')).map(({ field }) => field),
      values: [...past, ...rows].flatMap(({ id, value }) => (id === 'creche' ? [value] : [])),
    };
  };
  expect(follow({}).wrong).toContain('rows.creche.value');
  expect(follow({ 'statistics/places.yaml': (text) => text + block('amended:').replace('eaje:', 'creche:') })).toEqual({
    wrong: [],
    values: [80, 220],
  });
});

it('a scan is added as the guide says', () => {
  const [, words = ''] = /```yaml\n(kind: scan[\s\S]*?)```/.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
  const { problems, model } = checkAfter({
    'files/scan.pdf': readFileSync(path.join(fixtureRoot, 'src/content/files/copie-signee.pdf')),
    'files/scan.yaml': words,
  });
  expect(problems).toEqual([]);
  expect(model.files.find(({ id }) => id === 'scan')).toMatchObject({ kind: 'scan', of: { convention: true } });
});
