import { describe, expect, it } from 'vitest';
import { reportText } from '../../src/check/report.ts';
import { checkAfter, fixtureChecked, type Edits } from '../support/fixture.ts';

/** The one problem that an edit makes, as its editor reads it. */
function problemAfter(edits: Edits) {
  const { problems } = checkAfter(edits);
  expect(problems.map((problem) => `${problem.file} ${problem.found.fr}`)).toHaveLength(1);
  return problems[0];
}

describe('the small convention of the tests', () => {
  it('has no error, and one warning on purpose', () => {
    expect(fixtureChecked().problems.map(({ severity, file }) => `${severity} ${file}`)).toEqual([
      'warning src/content/objectives/en/2-1.mdx',
    ]);
    expect(fixtureChecked().files).toBe(82);
  });
});

describe('the checker says where and what', () => {
  it('a translation is missing', () => {
    const problem = problemAfter({ 'actions/en/1-2.mdx': null });
    expect(problem).toMatchObject({
      severity: 'error',
      file: 'src/content/actions/fr/1-2.mdx',
      found: { fr: 'la traduction manque' },
    });
    expect(problem?.remedy.fr).toContain('src/content/actions/en/1-2.mdx');
  });

  it('a translation has lost its original', () => {
    expect(
      checkAfter({ 'actions/fr/1-2.mdx': null }).problems.map(({ file, found }) => `${file} ${found.fr}`),
    ).toContain('src/content/actions/en/1-2.mdx le fichier français manque');
  });

  it('an id does not exist', () => {
    const problem = problemAfter({ 'actions/fr/1-1.mdx': (text) => text.replace('["1-1"]', '["1-1", "1-9"]') });
    expect(problem).toMatchObject({
      file: 'src/content/actions/fr/1-1.mdx',
      field: 'objectives.1',
      position: { line: 4 },
    });
    expect(problem?.found.fr).toContain('« 1-9 »');
    expect(problem?.expected?.fr).toContain('2-1');
  });

  it('a partner does not exist', () => {
    const edit = (text: string) => text.replace('  afo:', '  aof:');
    const { problems } = checkAfter({ 'actions/fr/1-1.mdx': edit, 'actions/en/1-1.mdx': edit });
    expect(problems.map(({ file, field, severity }) => `${severity} ${file} ${field}`)).toContain(
      'error src/content/actions/fr/1-1.mdx partners.aof',
    );
  });

  it('a number is missing in a row', () => {
    const { problems } = checkAfter({ 'articles/fr/3.mdx': null, 'articles/en/3.mdx': null });
    expect(problems.map(({ found }) => found.fr)).toEqual([
      'trou dans la numérotation : 4 sans 3',
      'texte « article-3 » : cet identifiant n’existe pas',
      'texte « article-3 » : cet identifiant n’existe pas',
      'le texte verrouillé « article-3 » n’a plus de fichier',
    ]);
  });

  it('a file is misnamed, so that a number would stand twice', () => {
    const problem = problemAfter({ 'articles/fr/04.mdx': '---\ntitle: x\nsummary: y\n---\n\nTexte.\n' });
    expect(problem).toMatchObject({
      file: 'src/content/articles/fr/04.mdx',
      found: { fr: 'nom de fichier « 04.mdx »' },
    });
  });

  it('a key stands twice', () => {
    const { problems } = checkAfter({
      'articles/fr/4.mdx': (text) => text.replace('title:', 'title: "Durée"\ntitle:'),
    });
    expect(problems[0]).toMatchObject({ file: 'src/content/articles/fr/4.mdx', position: { line: 3, column: 1 } });
    expect(problems[0]?.found.fr).toContain('écrit deux fois');
  });

  it('the text is empty', () => {
    const { problems } = checkAfter({ 'objectives/fr/1-1.mdx': (text) => text.slice(0, text.lastIndexOf('---') + 4) });
    expect(problems.map(({ found }) => found.fr)).toContain('le texte est vide');
  });

  it('a key is misspelt', () => {
    const { problems } = checkAfter({ 'articles/fr/4.mdx': (text) => text.replace('title:', 'titel:') });
    expect(problems.find(({ field }) => field === 'titel')).toMatchObject({
      position: { line: 2, column: 1 },
      remedy: { fr: 'écrivez « title »' },
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  it('a translation lost a paragraph', () => {
    const problem = problemAfter({ 'articles/en/4.mdx': (text) => text.replace(/\n\nEach party .*/, '') });
    expect(problem?.file).toBe('src/content/articles/en/4.mdx');
    expect(problem?.expected?.fr).toContain('src/content/articles/fr/4.mdx');
  });

  it('a translation is older than its French: a warning, and the page is told', () => {
    const { problems, model } = checkAfter({
      'articles/fr/4.mdx': (text) => text.replace('Une partie peut', 'Une partie doit'),
    });
    expect(problems).toMatchObject([
      { severity: 'warning', file: 'src/content/articles/en/4.mdx', field: 'fingerprint' },
    ]);
    expect(model.convention.byId.get('article-4')?.staleIn).toEqual(['en']);
  });

  it('every problem of every file comes at once', () => {
    const { problems } = checkAfter({
      'articles/fr/4.mdx': (text) => text.replace('title:', 'titel:'),
      'axes/en/2.mdx': null,
      'partners/afo.yaml': 'name: AFO\n',
      'actions/fr/2-1.mdx': (text) => `${text}\n<script>alert(1)</script>\n`,
    });
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set([
        'src/content/actions/fr/2-1.mdx',
        'src/content/articles/fr/4.mdx',
        'src/content/axes/fr/2.mdx',
        'src/content/partners/afo.yaml',
      ]),
    );
  });

  it.each([
    ['a component that does not exist', '<Axe />', 'composant inconnu : <Axe />'],
    ['a component within a paragraph', 'Les axes : <Axes />', 'composant <Axes /> collé à un paragraphe'],
    ['an HTML comment', '<!-- à voir -->', 'commentaire'],
    ['an HTML tag', 'Un <b>mot</b>', 'balise HTML <b>'],
    ['an HTML code', '4 950&nbsp;€', 'code HTML &nbsp;'],
    ['a second heading', '# Art. 9', 'titre « # Art. 9 »'],
    ['a call without its note', 'CASF[^1]', 'appel de note [^1] sans sa note'],
    ['a row of another width', 'Poste | Montant\nLoyer | 4 950 € | 2017', 'ligne de tableau de 3 cellule(s)'],
    ['a merge conflict', '<<<<<<< HEAD', 'conflit'],
    ['an invisible character', 'mot\u200bcoupé', 'U+200B'],
    ['a hidden hyphen of Word', 'mot\u00adcoupé', 'U+00AD'],
    ['an apostrophe of another encoding', 'L\u0092aide', 'U+0092'],
    ['a line mark of a PDF', 'mot\u2028coupé', 'U+2028'],
    ['the place of a picture', 'mot \ufffc', 'U+FFFC'],
    ['a tag that nobody sees', 'mot\u{e0041}', 'U+E0041'],
    ['garbled accents', 'dÃ©partement', 'accents'],
  ])('refuses %s in a clause, on its line', (_, line, word) => {
    const { problems } = checkAfter({ 'articles/fr/3.mdx': (text) => `${text.trimEnd()}\n\n${line}\n` });
    const errors = problems.filter(
      ({ severity, file }) => severity === 'error' && file === 'src/content/articles/fr/3.mdx',
    );
    expect(errors[0]?.found.fr).toContain(word);
    expect(errors[0]?.position?.line).toBeGreaterThan(8);
  });

  it('accepts a byte-order mark and CRLF', () => {
    const { problems } = checkAfter({ 'articles/fr/3.mdx': (text) => `\ufeff${text.replaceAll('\n', '\r\n')}` });
    expect(reportText(problems, 'fr')).toBe('');
  });

  it('refuses a file that is not UTF-8', () => {
    const problem = checkAfter({ 'partners/afo.yaml': Buffer.from('name:\n  fr: \xc9tat\n  en: State\n', 'latin1') })
      .problems[0];
    expect(problem).toMatchObject({
      file: 'src/content/partners/afo.yaml',
      position: { line: 2 },
      found: { fr: 'le fichier n’est pas en UTF-8' },
    });
  });

  it('speaks French and English', () => {
    const { problems } = checkAfter({ 'articles/en/4.mdx': null });
    expect(reportText(problems, 'fr')).toContain('corriger : ajoutez');
    expect(reportText(problems, 'en')).toContain('mend     : add');
  });
});
