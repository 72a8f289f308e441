import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/reader/files.ts';
import { reportText } from '../../src/check/report.ts';
import { checkFixture, fixtureRoot } from '../support/fixture.ts';

/** A slip that a person makes in one file; nothing where it does not apply. `field` is what the message must name. */
interface Slip {
  name: string;
  of: RegExp;
  edit: (text: string) => { text: string | Buffer; field?: string } | undefined;
}

const replaced = (text: string, pattern: RegExp, by: string, field?: string) => {
  const next = text.replace(pattern, by);
  return next === text ? undefined : { text: next, ...(field === undefined ? {} : { field }) };
};
const firstKey = (text: string) => /^([a-z_A-Z]+):/m.exec(text)?.[1];

const slips: Slip[] = [
  {
    name: 'deletes the title',
    of: /(articles|axes|objectives|actions|services|situations|pages)\/.*mdx$/,
    edit: (text) => replaced(text, /^title:.*\n/m, '', 'title'),
  },
  {
    name: 'misspells a key',
    of: /\.(mdx|yaml)$/,
    edit: (text) => {
      const key = firstKey(text);
      return key === undefined
        ? undefined
        : { text: text.replace(new RegExp(`^${key}:`, 'm'), `${key}x:`), field: `${key}x` };
    },
  },
  {
    name: 'writes a key twice',
    of: /(services|situations|articles|glossary|partners)\/.*\.(mdx|yaml)$/,
    edit: (text) => {
      const key = firstKey(text);
      return key === undefined ? undefined : { text: text.replace(new RegExp(`^${key}:`, 'm'), `${key}: x\n${key}:`) };
    },
  },
  {
    name: 'empties a text',
    of: /(articles|axes|objectives|actions|services|situations)\/.*mdx$/,
    edit: (text) => replaced(text, /^title:.*$/m, 'title: "  "', 'title'),
  },
  {
    name: 'gives a number for a text',
    of: /(articles|axes|services|situations)\/.*mdx$/,
    edit: (text) => replaced(text, /^title:.*$/m, 'title: 12', 'title'),
  },
  {
    name: 'gives a list for a text',
    of: /(objectives|actions|pages)\/.*mdx$/,
    edit: (text) => replaced(text, /^title:.*$/m, 'title: [a, b]', 'title'),
  },
  {
    name: 'gives a text for a list',
    of: /services\/fr\/.*mdx$/,
    edit: (text) => replaced(text, /^clauses:.*$/m, 'clauses: action-1-1', 'clauses'),
  },
  {
    name: 'names a clause that does not exist',
    of: /(services|situations)\/fr\/.*mdx$/,
    edit: (text) => replaced(text, /^clauses: \[/m, 'clauses: [action-9-9, ', 'clauses.0'),
  },
  {
    name: 'writes a date in words',
    of: /(services|situations)\/fr\/.*mdx$/,
    edit: (text) => replaced(text, /^checked:.*$/m, 'checked: "24 novembre 2026"', 'checked'),
  },
  {
    name: 'writes a day that does not exist',
    of: /services\/fr\/.*mdx$/,
    edit: (text) => replaced(text, /^checked:.*$/m, 'checked: "2026-02-30"', 'checked'),
  },
  {
    name: 'shortens the fingerprint',
    of: /\/en\/.*mdx$/,
    edit: (text) => replaced(text, /^fingerprint:.*$/m, 'fingerprint: "abc"', 'fingerprint'),
  },
  {
    name: 'indents with a tab',
    of: /(services|situations)\/fr\/.*mdx$/,
    edit: (text) => replaced(text, /^ {2}- /m, '\t- '),
  },
  {
    name: 'leaves a colon without quotes',
    of: /(articles|objectives|actions)\/.*mdx$/,
    edit: (text) => replaced(text, /^title:.*$/m, 'title: Durée : trois ans: fin'),
  },
  {
    name: 'never closes a quote',
    of: /(services|articles|axes)\/.*mdx$/,
    edit: (text) => replaced(text, /^title:.*$/m, 'title: "Durée'),
  },
  {
    name: 'pastes curly quotes',
    of: /(services|actions)\/.*mdx$/,
    edit: (text) => replaced(text, /^title:.*$/m, 'title: “Durée”'),
  },
  {
    name: 'never closes the front matter',
    of: /(articles|services|en\/.*)\/.*mdx$/,
    edit: (text) => replaced(text, /\n---\n/, '\n'),
  },
  {
    name: 'leaves a merge conflict',
    of: /\.(mdx|yaml)$/,
    edit: (text) => ({ text: `${text}\n<<<<<<< HEAD\nun\n=======\ndeux\n>>>>>>> branche\n` }),
  },
  { name: 'leaves a NUL character', of: /(data|parts)\/.*mdx$/, edit: (text) => ({ text: `${text}\u0000` }) },
  {
    name: 'saves in Latin-1',
    of: /(partners|glossary)\/.*yaml$/,
    edit: (text) => ({ text: Buffer.from(`${text}# é`, 'latin1') }),
  },
  { name: 'empties the file', of: /\.(mdx|yaml)$/, edit: () => ({ text: '' }) },
  {
    name: 'adds a script',
    of: /(services|situations|pages)\/.*mdx$/,
    edit: (text) => ({ text: `${text}\n<script>alert(1)</script>\n` }),
  },
  {
    name: 'adds an expression',
    of: /(services|situations|pages)\/.*mdx$/,
    edit: (text) => ({ text: `${text}\n{process.env.HOME}\n` }),
  },
  {
    name: 'adds an import',
    of: /(services|situations|pages)\/.*mdx$/,
    edit: (text) => ({ text: `${text}\nimport fs from 'fs'\n` }),
  },
  {
    name: 'opens a tag that it never closes',
    of: /(services|situations|pages)\/.*mdx$/,
    edit: (text) => ({ text: `${text}\n<What>\n` }),
  },
  {
    name: 'adds an unknown component',
    of: /(services|situations|pages)\/.*mdx$/,
    edit: (text) => ({ text: `${text}\n<Encadre />\n` }),
  },
  {
    name: 'adds an image from elsewhere',
    of: /(services|situations)\/.*mdx$/,
    edit: (text) => replaced(text, /(<(What|Today)>\n)/, '$1\n![](https://exemple.fr/a.png)\n\n'),
  },
  {
    name: 'adds a data: link',
    of: /(services|situations)\/.*mdx$/,
    edit: (text) => replaced(text, /(<(What|Today)>\n)/, '$1\n[la page](data:text/html,x)\n\n'),
  },
  {
    name: 'links to a page that does not exist',
    of: /(services|situations)\/.*mdx$/,
    // An id of its own in each file: one that many files name is told once.
    edit: (text) => replaced(text, /(<(What|Today)>\n)/, `$1\n[la page](service:bleue-${text.length})\n\n`),
  },
  {
    name: 'writes « cliquez ici »',
    of: /(services|situations)\/.*mdx$/,
    edit: (text) => replaced(text, /(<(What|Today)>\n)/, '$1\n[cliquez ici](https://exemple.fr/page)\n\n'),
  },
  {
    name: 'forgets a language',
    of: /(glossary|partners)\/.*yaml$/,
    edit: (text) => replaced(text, /, en: [^}]*\}/, ' }'),
  },
  {
    name: 'writes a table',
    of: /(services|situations)\/.*mdx$/,
    edit: (text) => replaced(text, /(<(What|Today)>\n)/, '$1\n| Âge | Lieu |\n|---|---|\n| 2 ans | ici |\n\n'),
  },
  {
    name: 'links to a paragraph that is not there',
    of: /(services|situations)\/.*mdx$/,
    edit: (text) => replaced(text, /(<(What|Today)>\n)/, '$1\n[le texte](clause:action-1-1#p99)\n\n'),
  },
  {
    name: 'names a term twice',
    of: /services\/fr\/.*mdx$/,
    edit: (text) => replaced(text, /^terms: \[([a-z-]+)/m, 'terms: [$1, $1', 'terms.1'),
  },
  {
    name: 'names a picture that nobody drew',
    of: /situations\/fr\/.*mdx$/,
    edit: (text) => replaced(text, /^picture:.*$/m, 'picture: maison', 'picture'),
  },
  {
    name: 'gives a month that does not exist',
    of: /actions\/fr\/.*mdx$/,
    edit: (text) => replaced(text, /- date: .*/, '- date: "2017-13"', 'dates.0.date'),
  },
  {
    name: 'gives a day that no calendar has',
    of: /actions\/fr\/.*mdx$/,
    edit: (text) => replaced(text, /- date: .*/, '- date: "2017-02-31"', 'dates.0.date'),
  },
  {
    name: 'names the objective of another axis badly',
    of: /actions\/fr\/.*mdx$/,
    edit: (text) => replaced(text, /^objectives: \["[^"]*"/m, 'objectives: ["objectif 2"', 'objectives.0'),
  },
  {
    name: 'states a fact in French',
    of: /commitments\/.*yaml$/,
    edit: (text) =>
      replaced(text, /^history:[^]*/m, 'history:\n  - { status: fait, date: 2018-01-01 }', 'history.0.status'),
  },
  {
    name: 'states a fact without its state',
    of: /commitments\/.*yaml$/,
    edit: (text) => replaced(text, /^history:[^]*/m, 'history:\n  - { date: 2018-01-01 }', 'history.0.status'),
  },
  {
    name: 'makes a figure rest on nothing',
    of: /statistics\/.*yaml$/,
    edit: (text) => replaced(text, /^( {4})clause: .*$/m, '$1clause: action-9-9'),
  },
  {
    name: 'makes a term refer to what is not there',
    of: /glossary\/.*yaml$/,
    edit: (text) => replaced(text, /^see: .*$/m, 'see: [mot-perdu]', 'see.0'),
  },
  {
    name: 'gives a plain http address',
    of: /partners\/.*yaml$/,
    edit: (text) => replaced(text, /^link: .*$/m, 'link: "http://exemple.fr/"', 'link'),
  },
  {
    name: 'gives a path to the address of the site',
    of: /^site\.yaml$/,
    edit: (text) => replaced(text, /^address: null$/m, 'address: "https://exemple.fr/ville/"', 'address'),
  },
  {
    name: 'makes the convention endless',
    of: /^convention\.yaml$/,
    edit: (text) => replaced(text, /^term: .*$/m, 'term: P999Y', 'term'),
  },
  {
    name: 'asks two questions of one id',
    of: /^chooser\.yaml$/,
    edit: (text) => replaced(text, /- id: lieu$/m, '- id: age', 'questions.1.id'),
  },
  {
    name: 'sends an old address to another site',
    of: /^redirects\.yaml$/,
    edit: (text) =>
      replaced(text, /^redirects:[^]*/m, 'redirects:\n  - { from: "/fr/a/", to: "//exemple.fr/" }', 'redirects.0.to'),
  },
  {
    name: 'sends an old address in a circle',
    of: /^redirects\.yaml$/,
    edit: (text) =>
      replaced(text, /^redirects:[^]*/m, 'redirects:\n  - { from: "/fr/a/", to: "/fr/a/" }', 'redirects.0.to'),
  },
  {
    name: 'tells news about nothing',
    of: /^journal\.yaml$/,
    edit: (text) =>
      replaced(
        text,
        /^entries:[^]*/m,
        'entries:\n  - { id: un, date: 2020-01-01, title: { fr: Un, en: One }, about: action-9-9 }',
        'entries.0.about',
      ),
  },
  {
    name: 'leaves words to be written',
    of: /(services|situations|articles)\/.*mdx$/,
    edit: (text) => replaced(text, /^title:.*$/m, 'title: "[à écrire]"', 'title'),
  },
];

const content = `${fixtureRoot}/src/content`;

describe('every slip in every file', () => {
  const files = listFiles(content).filter((file) => /\.(mdx|yaml)$/.test(file));

  // Every slip is made in up to ten files at once, spread over all that it fits, so that each kind of file meets each
  // slip; what is said of a file stands apart from what is said of the others.
  it.each(slips)('someone $name', ({ name, of, edit }) => {
    const fitting = files
      .filter((file) => of.test(file))
      .flatMap((file) => {
        const slip = edit(readFileSync(`${content}/${file}`, 'utf8'));
        return slip === undefined ? [] : [{ file, slip }];
      });
    expect(fitting.length, name).toBeGreaterThan(0);
    const step = Math.max(1, Math.ceil(fitting.length / 10));
    const tried = fitting.filter((_, index) => index % step === 0);
    const problems = checkFixture(Object.fromEntries(tried.map(({ file, slip }) => [file, slip.text]))).problems.filter(
      ({ severity }) => severity === 'error',
    );
    expect(reportText(problems, 'fr'), name).not.toMatch(/node_modules|\n\s+at |Error:|undefined|\[object|\\d|\(\?/);
    const wrong = tried.flatMap(({ file, slip }) => {
      const own = problems.filter((problem) => problem.file === `src/content/${file}`);
      if (own.length === 0) return [`${file} was accepted`];
      return [
        ...(slip.field === undefined || own.some(({ field }) => field === slip.field)
          ? []
          : [`${file}: no problem of ${slip.field}`]),
        ...own.filter(({ remedy }) => remedy.fr.length <= 5).map(() => `${file}: no remedy`),
        ...own.filter(({ position, field }) => (position ?? field) === undefined).map(() => `${file}: no place`),
      ];
    });
    expect(wrong).toEqual([]);
  });
});
