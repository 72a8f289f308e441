import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportText } from '../../src/check/report.ts';
import { listFiles } from '../../src/check/files.ts';
import { checkAfter, type Edits } from '../support/content-copy.ts';

/** Returns what the staff read about some edits: the errors of one file, in French, and in the right form. */
function told(edits: Edits, file = Object.keys(edits)[0] ?? ''): string {
  const { problems } = checkAfter(edits);
  const report = reportText(problems.filter((problem) => problem.file === `src/content/${file}`), 'fr');
  expect(reportText(problems, 'fr')).not.toMatch(/node_modules|\n\s+at |Error:|undefined|\[object|\\d|\(\?/);
  return report;
}

const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

describe('a value is refused in words', () => {
  it.each<[string, string, (text: string) => string, string[]]>([
    ['a day that no calendar has', 'actions/fr/1-4.mdx', replaced(/date: "?2017-Q1"?/, 'date: 2017-02-31'), ['« 2017-02-31 »', 'un jour qui existe']],
    ['a date in words', 'actions/fr/1-4.mdx', replaced(/date: "?2017-Q1"?/, 'date: début 2017'), ['2017-Q1']],
    ['a term without end', 'convention.yaml', replaced('term: P3Y', 'term: P99999999999Y'), ['P3Y pour trois ans']],
    ['a copy outside its folder', 'convention.yaml', replaced('file: source/convention.fr.txt', 'file: ../../etc/passwd'), ['un fichier du dossier source']],
    ['a copy that climbs out of its folder', 'convention.yaml', replaced('file: source/convention.fr.txt', 'file: source/../package.json'), ['un fichier du dossier source']],
    ['an address with a path', 'site.yaml', replaced(/^address: null$/m, 'address: "https://exemple.fr/petite-enfance/"'), ['SITE_BASE']],
    ['a repository elsewhere', 'site.yaml', replaced('url: null', 'url: "https://exemple.fr/organisme/site"'), ['https://github.com/organisme/site']],
    ['a repository without its name', 'site.yaml', replaced('url: null', 'url: "https://github.com/organisme"'), ['https://github.com/organisme/site']],
    ['an id with capitals', 'services/fr/pmi.mdx', replaced(/^terms: \[/m, 'terms: [PMI, '), ['mission-locale']],
    ['an unknown clause form', 'services/fr/pmi.mdx', replaced(/^clauses: \[/m, 'clauses: [Action 1, '), ['action-1-5#p2']],
    ['a status in French', 'commitments/1-4.yaml', () => 'history:\n  - { status: fait, date: 2018-02-03 }\nparts: []\n', ['« fait »', 'unknown, planned, under-way, done, abandoned']],
    ['a status misspelt', 'commitments/1-4.yaml', () => 'history:\n  - { status: planed, date: 2018-02-03 }\nparts: []\n', ['écrivez « planned »']],
    ['a status left out', 'commitments/1-4.yaml', () => 'history:\n  - { date: 2018-02-03 }\nparts: []\n', ['champ absent', 'unknown, planned, under-way, done, abandoned']],
    ['a short fingerprint', 'actions/en/1-4.mdx', replaced(/^fingerprint:.*$/m, 'fingerprint: abc'), ['16 chiffres ou lettres']],
  ])('%s', (_, file, edit, words) => {
    const report = told({ [file]: edit });
    expect(report).toContain('ERREUR');
    for (const word of words) expect(report).toContain(word);
  });

  it('takes an address with or without its last slash, and a repository of GitHub', () => {
    for (const address of ['https://exemple.fr', 'https://exemple.fr/', 'https://exemple.fr:8443']) {
      expect(reportText(checkAfter({ 'site.yaml': (text) => text.replace(/^address: null$/m, `address: "${address}"`).replace('url: null', 'url: "https://github.com/organisme/site"') }).problems, 'fr')).toBe('');
    }
  });

  it('does not speak of a front matter where a file has none', () => {
    expect(told({ 'partners/caf.yaml': replaced(/^short:\n.*\n.*\n/m, '') })).not.toContain('en-tête');
  });

  it('every form of a schema has its words', () => {
    for (const file of listFiles('src/model').filter((name) => name !== 'shape.ts')) expect(readFileSync(`src/model/${file}`, 'utf8'), file).not.toContain('.regex(');
  });
});
