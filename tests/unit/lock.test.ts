import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/check/content.ts';
import { sha256 } from '../../src/model/integrity/fingerprint.ts';
import { clauseWords, makeLock, wholeWords } from '../../src/model/integrity/lock.ts';
import type { LockRecord } from '../../src/model/integrity/schema.ts';
import { checkAfter } from '../support/content-copy.ts';

const lock = parse(readFileSync('src/content/lock.yaml', 'utf8')) as LockRecord;
const { model } = checkContent(process.cwd());

describe('the lock of the signed text', () => {
  it('holds each clause, the whole and the copy as handed over, and is what the content gives today', () => {
    expect(Object.keys(lock.clauses)).toEqual(model.signed.clauses.map(({ id }) => id));
    expect(makeLock(model.signed, sha256(readFileSync(model.record.source.file, 'utf8')), lock.locked)).toEqual(lock);
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
    const tokens = (text: string) => text.split(/\s+/).filter((token) => token !== '');
    expect(tokens(wholeWords(model.signed))).toHaveLength(1996);
  });

  it('catches one comma, word by word, in French, with the two ways out', () => {
    const { problems } = checkAfter({
      'articles/fr/5.mdx': (text) => text.replace('avant son terme, elle', 'avant son terme elle'),
    });
    const problem = problems.find(
      ({ file, severity }) => severity === 'error' && file === 'src/content/articles/fr/5.mdx',
    );
    expect(problem?.found.fr).toContain('convention avant son terme[-,-] elle');
    expect(problem?.remedy.fr).toContain('remettez les mots d’origine');
    expect(problem?.remedy.fr).toContain('src/content/amendments/');
    expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  it.each([
    [
      'a straight apostrophe turned curly',
      'actions/fr/1-4.mdx',
      (text: string) => text.replace("d'un local", 'd’un local'),
      "recherche d[-'-]{+’+}un local",
    ],
    ['a word', 'preamble', (text: string) => text.replace('très tôt', 'tôt'), '[-très -]tôt'],
    ['several spaces made one', 'parties', (text: string) => text.replace('n°   du', 'n° du'), 'du'],
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
    expect(found({ 'data/fr/3-4.mdx': null, 'data/en/3-4.mdx': null })).toContain(
      'le texte verrouillé « data-3-4 » n’a plus de fichier',
    );
    expect(
      found({
        'data/fr/3-5.mdx': 'Une donnée de plus.\n',
        'data/en/3-5.mdx': '---\nfingerprint: "0000000000000000"\n---\n\nOne more.\n',
      }),
    ).toEqual(['le texte « data-3-5 » ne fait pas partie du texte verrouillé']);
    const swap = (text: string) =>
      text.replace('<Objectives />', '<X />').replace('<Actions />', '<Objectives />').replace('<X />', '<Actions />');
    expect(found({ 'axes/fr/3.mdx': swap, 'axes/en/3.mdx': swap })).toEqual([
      'les textes sont ceux du texte verrouillé, mais pas dans le même ordre',
    ]);
    expect(found({ 'lock.yaml': (text) => text.replace('durée de trois ans', 'durée de deux ans') })).toHaveLength(2);
  });

  it('does not blame a clause twice when its file cannot be read', () => {
    const { problems } = checkAfter({ 'articles/fr/6.mdx': (text) => text.replace('title:', 'titel:') });
    expect(problems.map(({ found }) => found.fr).filter((words) => words.includes('verrouillé'))).toEqual([]);
  });

  it('keeps the copy as handed over to the byte', () => {
    const { problems } = checkAfter({
      '../../source/convention.fr.txt': (text) => text.replace('PREAMBULE', 'PRÉAMBULE'),
    });
    expect(problems).toMatchObject([
      { file: 'source/convention.fr.txt', remedy: { fr: expect.stringContaining('tel qu’il était') } },
    ]);
  });
});
