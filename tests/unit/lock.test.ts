import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sha256 } from '../../src/model/integrity/fingerprint.ts';
import { clauseWords, makeLock, wholeWords } from '../../src/model/integrity/lock.ts';
import type { LockRecord } from '../../src/model/integrity/schema.ts';
import { checkAfter, fixtureModel, fixtureRoot } from '../support/fixture.ts';

const lock = parse(readFileSync(`${fixtureRoot}/src/content/lock.yaml`, 'utf8')) as LockRecord;
const model = fixtureModel();

describe('the lock of the signed text', () => {
  it('holds each clause, the whole and the copy as handed over, and is what the content gives today', () => {
    expect(Object.keys(lock.clauses)).toEqual(model.signed.clauses.map(({ id }) => id));
    expect(
      makeLock(model.signed, sha256(readFileSync(`${fixtureRoot}/${model.record.source.file}`, 'utf8')), lock.locked),
    ).toEqual(lock);
  });

  it('fingerprints the words of each clause and of the whole', () => {
    expect(
      clauseWords({
        blocks: {
          fr: [
            { type: 'heading', text: 'Art.5 : RESILIATION' },
            { type: 'paragraph', number: 1, text: 'un' },
          ],
          en: [],
        },
      }),
    ).toBe('Art.5 : RESILIATION\n\nun\n');
    const whole = wholeWords(model.signed);
    expect(whole.split('\n\n').slice(10, 16)).toEqual([
      'Axe de travail 1 : Ouvrir des places',
      'Données',
      'Le taux de couverture en crèche : 12,5 % (2015). La Ville compte 80 places en crèche, 40 places ' +
        'chez les assistants maternels et 640 enfants de moins de 4 ans.',
      'Objectifs',
      'Accroître le nombre de places en crèche',
      'Actions',
    ]);
    expect(whole.endsWith('\nPrésident de l’Agence des familles de l’Osier\n')).toBe(true);
  });

  it('catches one comma, word by word, in French, with the two ways out', () => {
    const { problems } = checkAfter({
      'articles/fr/4.mdx': (text) => text.replace('résilier l’accord, avec', 'résilier l’accord avec'),
    });
    const problem = problems.find(
      ({ file, severity }) => severity === 'error' && file === 'src/content/articles/fr/4.mdx',
    );
    expect(problem?.found.fr).toContain('partie peut résilier l’accord[-,-] avec');
    expect(problem?.remedy.fr).toContain('remettez les mots d’origine');
    expect(problem?.remedy.fr).toContain('src/content/amendments/');
    expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  it.each([
    [
      'a curly apostrophe made straight',
      'actions/fr/1-1.mdx',
      (text: string) => text.replace('et l’AFO', "et l'AFO"),
      "bâtiment et l[-’-]{+'+}AFO peut",
    ],
    ['a word', 'preamble', (text: string) => text.replace('premier plan', 'plan'), '[-premier -]plan'],
    [
      'a space made two',
      'parties',
      (text: string) => text.replace('ci-après dénommée', 'ci-après  dénommée'),
      '[- -]{+  +}dénommée',
    ],
  ])('catches %s', (_, name, edit, shown) => {
    const file = name.endsWith('.mdx') ? name : `parts/fr/${name}.mdx`;
    const errors = checkAfter({ [file]: edit }).problems.filter(({ severity }) => severity === 'error');
    expect(errors.map((problem) => problem.file)).toEqual([`src/content/${file}`]);
    expect(errors[0]?.found.fr).toContain(shown);
  });

  it('catches a removed clause, an added one, a moved one and a retouched lock', () => {
    const found = (edits: Parameters<typeof checkAfter>[0]) =>
      checkAfter(edits)
        .problems.filter(({ severity }) => severity === 'error')
        .map(({ found: words }) => words.fr);
    expect(found({ 'data/fr/2-1.mdx': null, 'data/en/2-1.mdx': null })).toContain(
      'le texte verrouillé « data-2-1 » n’a plus de fichier',
    );
    expect(
      found({
        'data/fr/2-2.mdx': 'Une donnée de plus.\n',
        'data/en/2-2.mdx': '---\nfingerprint: "0000000000000000"\n---\n\nOne more.\n',
      }),
    ).toEqual(['le texte « data-2-2 » ne fait pas partie du texte verrouillé']);
    const swap = (text: string) =>
      text.replace('<Objectives />', '<X />').replace('<Actions />', '<Objectives />').replace('<X />', '<Actions />');
    expect(found({ 'axes/fr/2.mdx': swap, 'axes/en/2.mdx': swap })).toEqual([
      'les textes sont ceux du texte verrouillé, mais pas dans le même ordre',
    ]);
    expect(
      found({ 'lock.yaml': (text) => text.replace('conclu pour deux ans', 'conclu pour trois ans') }),
    ).toHaveLength(2);
  });

  it('does not blame a clause twice when its file cannot be read', () => {
    const { problems } = checkAfter({ 'articles/fr/3.mdx': (text) => text.replace('title:', 'titel:') });
    expect(problems.map(({ found }) => found.fr).filter((words) => words.includes('verrouillé'))).toEqual([]);
  });

  it('keeps the copy as handed over to the byte', () => {
    const { problems } = checkAfter({ '../../source/accord.fr.txt': (text) => text.replace('PREAMBULE', 'PRÉAMBULE') });
    expect(problems).toMatchObject([
      { file: 'source/accord.fr.txt', remedy: { fr: expect.stringContaining('tel qu’il était') as string } },
    ]);
  });
});
