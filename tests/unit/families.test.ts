import { describe, expect, it } from 'vitest';
import { chooserResult, chooserSteps } from '../../src/model/families/chooser.ts';
import { createMatcher, firstMentions } from '../../src/model/families/mentions.ts';
import { stepsOf } from '../../src/model/families/steps.ts';
import { citableFrom, citedClause } from '../../src/search/citation.ts';
import { checkAfter, fixtureModel } from '../support/fixture.ts';

const model = fixtureModel();

describe('words of the glossary in a text', () => {
  const matcher = createMatcher([
    ['plaine-commune', ['Plaine commune']],
    ['habitat', ['Plaine commune habitat']],
    ['rep', ['REP']],
  ]);
  it('the longest form wins and the text stays whole', () => {
    const text = 'avec Plaine commune habitat et Plaine commune (REP), REPAS';
    expect(
      matcher(text)
        .filter(({ id }) => id)
        .map(({ text: words, id }) => `${id}: ${words}`),
    ).toEqual(['habitat: Plaine commune habitat', 'plaine-commune: Plaine commune', 'rep: REP']);
    expect(
      matcher(text)
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text);
  });
  it('only the first use on a page is linked', () => {
    const { segments, ids } = firstMentions(
      [
        ['a', 'REP et REP'],
        ['b', 'REP'],
      ],
      matcher,
    );
    expect(ids).toEqual(['rep']);
    expect(segments.get('a')?.filter(({ id }) => id)).toHaveLength(1);
    expect(segments.get('b')).toEqual([{ text: 'REP' }]);
  });
});

describe('the chooser', () => {
  it('has an address for each row of answers', () => {
    expect(chooserSteps(model.chooser).map(({ answers, question }) => [answers.join('/'), question?.id])).toEqual([
      ['', 'age'],
      ['bebe', 'lieu'],
      ['bebe/groupe', undefined],
      ['bebe/domicile', undefined],
      ['grand', 'lieu'],
      ['grand/groupe', undefined],
      ['grand/domicile', undefined],
    ]);
  });

  const nothing = { situations: [], fitting: [], near: [], limits: [], support: [], always: [] };
  it('gives what fits, then what is always offered', () => {
    expect(chooserResult(model.chooser, ['bebe', 'groupe'])).toEqual({
      ...nothing,
      fitting: ['creches'],
      always: ['assistants-maternels'],
    });
    expect(chooserResult(model.chooser, ['bebe', 'domicile'])).toEqual({
      ...nothing,
      fitting: ['assistants-maternels'],
    });
  });

  it('where nothing fits says why, and gives what fits but for one answer, the last question first', () => {
    expect(chooserResult(model.chooser, ['grand', 'groupe'])).toEqual({
      ...nothing,
      situations: ['donner-son-avis'],
      near: [
        { question: 1, services: ['assistants-maternels'] },
        { question: 0, services: ['creches'] },
      ],
      limits: [{ fr: 'La crèche garde les moins de 3 ans.', en: 'The nursery is for children under 3.' }],
    });
  });

  it('adds the services that help beside the care, and offers none twice', () => {
    const chooser = { ...model.chooser, support: { 'assistants-maternels': { age: ['bebe'] } } };
    expect(chooserResult(chooser, ['bebe', 'groupe'])).toEqual({
      ...nothing,
      fitting: ['creches'],
      support: ['assistants-maternels'],
    });
    expect(chooserResult(chooser, ['grand', 'domicile']).support).toEqual([]);
  });
});

describe('what a body tells its reader to do', () => {
  it('is each item of its list, with its links', () => {
    expect(
      stepsOf(
        '<What>\n\n- Rien.\n\n</What>\n\n' +
          '<Next>\n\n- Écrivez à [la Ville](partner:ville), **vite**.\n- Ou\n  venez.\n\n</Next>\n',
      ),
    ).toEqual([
      [{ text: 'Écrivez à ' }, { text: 'la Ville', to: 'partner:ville' }, { text: ', vite.' }],
      [{ text: 'Ou venez.' }],
    ]);
  });

  it('is each paragraph where there is no list, and nothing where the part is absent', () => {
    expect(stepsOf('<Today>\r\n\r\n[Appelez](https://exemple.fr/).\r\n\r\nPuis venez.\r\n\r\n</Today>')).toEqual([
      [{ text: 'Appelez', to: 'https://exemple.fr/' }, { text: '.' }],
      [{ text: 'Puis venez.' }],
    ]);
    expect(stepsOf('<What>\n\n- Rien.\n\n</What>')).toEqual([]);
  });

  it('stands in the model in each language', () => {
    expect(model.services.get('creches')?.steps.en).toEqual([
      [{ text: 'Ask for ' }, { text: 'the list of nurseries', to: 'https://services.example/creches' }, { text: '.' }],
    ]);
  });
});

describe('a citation in the search box', () => {
  const known = citableFrom('article-4 axis-1 axis-2 axis-3 objective-2-3 objective-2-7 action-1-4');
  it.each([
    ['art 4', 'article-4'],
    ['Art. 4', 'article-4'],
    ['article 4', 'article-4'],
    ['ARTICLE 4', 'article-4'],
    ['art4', 'article-4'],
    ['axe 2 objectif 3', 'objective-2-3'],
    ['Axe 2, objectif 3', 'objective-2-3'],
    ['objectif 2.3', 'objective-2-3'],
    ['objectif 3 axe 2', 'objective-2-3'],
    ['strand 2 objective 3', 'objective-2-3'],
    ['1.4', 'action-1-4'],
    ['1-4', 'action-1-4'],
    ['action 1-4', 'action-1-4'],
    ['action-1-4', 'action-1-4'],
    ['axe 1 action 4', 'action-1-4'],
    ['2.7', 'objective-2-7'],
    ['axe 3', 'axis-3'],
    ['article quatre', 'article-4'],
    ['article four', 'article-4'],
    ['l’article 4', 'article-4'],
    ['art 4 al 2', 'article-4'],
    ['strand 3', 'axis-3'],
  ])('%s is %s', (query, id) => expect(citedClause(query, known)).toBe(id));
  it.each(['article', 'art 12', '9.9', 'crèche 4', 'le 25 novembre 2014', '28 000'])('%s is no citation', (query) =>
    expect(citedClause(query, known)).toBeUndefined(),
  );
});

describe('the checker reads what families read', () => {
  const service = 'services/fr/creches.mdx';
  const after = (change: (text: string) => string) =>
    checkAfter({ [service]: change }).problems.filter(({ severity }) => severity === 'error');
  it.each([
    [
      'an unknown clause',
      (text: string) => text.replace(/clauses: \[/, 'clauses: [action-1-12, '),
      'action-1-12',
      'clauses.0',
    ],
    [
      'a paragraph that does not exist',
      (text: string) => text.replace(/clauses: \[/, 'clauses: ["action-1-2#p9", '),
      'paragraphe 9',
      'clauses.0',
    ],
    ['an unknown term', (text: string) => text.replace(/terms: \[/, 'terms: [eage, '), 'eage', 'terms.0'],
    [
      'a link to an unknown page',
      (text: string) => text.replace('</What>', '\nVoir [les crèches](service:creche).\n\n</What>'),
      'service:creche',
      undefined,
    ],
    [
      'a vague link',
      (text: string) => text.replace('</What>', '\n[cliquez ici](service:creches)\n\n</What>'),
      'cliquez ici',
      undefined,
    ],
    [
      'a javascript: link',
      (text: string) => text.replace('</What>', '\n[le site](javascript:alert(1))\n\n</What>'),
      'javascript:',
      undefined,
    ],
    [
      'a remote image',
      (text: string) => text.replace('</What>', '\n![](https://exemple.fr/a.png)\n\n</What>'),
      'sans texte de remplacement',
      undefined,
    ],
    ['a heading', (text: string) => text.replace('</What>', '\n### Titre\n\n</What>'), 'titre', undefined],
    ['a part twice', (text: string) => `${text}\n<What>\n\nEncore.\n\n</What>\n`, 'mal placé', undefined],
    ['text outside the parts', (text: string) => `${text}\nDehors.\n`, 'hors des parties', undefined],
    [
      'an unknown part',
      (text: string) => text.replace('<What>', '<Wath>').replace('</What>', '</Wath>'),
      '<Wath>',
      undefined,
    ],
    [
      'an event handler',
      (text: string) => text.replace('</What>', '\n<a onclick="x()">y</a>\n\n</What>'),
      '<a>',
      undefined,
    ],
    [
      'an iframe',
      (text: string) => text.replace('</What>', '\n<iframe src="https://exemple.fr"></iframe>\n\n</What>'),
      '<iframe>',
      undefined,
    ],
    ['an unclosed part', (text: string) => text.replace('</What>', ''), 'jamais refermée', undefined],
  ])('refuses %s', (_, change, word, field) => {
    const problems = after(change);
    const found = problems.find((problem) => `${problem.found.fr}`.includes(word));
    expect(found, problems.map((problem) => problem.found.fr).join('; ')).toBeDefined();
    expect(found?.file).toBe(`src/content/${service}`);
    expect(found?.position?.line).toBeGreaterThan(1);
    if (field) expect(found?.field).toBe(field);
  });
  it('warns of a long sentence and of an acronym that the glossary lacks', () => {
    const long = `Le texte prévoit ${'beaucoup de choses et '.repeat(6)}rien.`;
    const { problems } = checkAfter({
      'actions/fr/1-2.mdx': (text) => text.replace(/summary: .*/, `summary: "${long} Voir la DREETS."`),
    });
    const warnings = problems
      .filter(({ severity, file }) => severity === 'warning' && file.endsWith('fr/1-2.mdx'))
      .map(({ found }) => found.fr);
    expect(warnings.join(' ')).toMatch(/phrase de \d+ mots/);
    expect(warnings.join(' ')).toContain('DREETS');
  });
  it('refuses a situation whose translation forgets a service', () => {
    const { problems } = checkAfter({
      'situations/en/cherche-une-place.mdx': (text) => text.replace(/services:\n {2}[^\n]*\n/, 'services:\n'),
    });
    expect(problems.find(({ severity }) => severity === 'error')).toMatchObject({
      file: 'src/content/situations/en/cherche-une-place.mdx',
      field: 'services',
    });
  });
});
