import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { calendar } from '../../src/editions/icalendar.ts';
import type { Model } from '../../src/model/model.ts';
import { axisPage } from '../../src/views/axis.ts';
import { calendarPage } from '../../src/views/calendar.ts';
import { amendmentsPage } from '../../src/views/amendments.ts';
import { clauseList } from '../../src/views/clause-list.ts';
import { clausePage } from '../../src/views/clause.ts';
import { conventionAt, conventionPage } from '../../src/views/convention.ts';
import { extractPage } from '../../src/views/extract.ts';
import { mapPage } from '../../src/views/map.ts';
import { quotations } from '../../src/views/quotations.ts';
import { trackingPage } from '../../src/views/tracking.ts';
import { versionPage } from '../../src/views/version.ts';
import { searchRecords } from '../../src/search/records.ts';
import { statePath, versionPath } from '../../src/site/addresses.ts';
import { versionsOf } from '../../src/site/version-words.ts';
import { checkFixture, fixtureCheckedOn, fixtureClause, fixturePublication } from '../support/fixture.ts';

const site = new URL('https://exemple.fr');
const models = new Map<string, Model>();
const on = (day: string): Model => {
  const model = models.get(day) ?? fixtureCheckedOn(day).model;
  models.set(day, model);
  return model;
};
const context = (day: string, locale: 'fr' | 'en' = 'fr') => ({ model: on(day), locale, site });
const [signed, amended, repealed] = ['2016-12-31', '2026-11-24', '2030-07-01'] as const;

/** The words of a view, in its order, without its addresses and the frame of the page; no-break spaces are spaces. */
function wordsOf(view: unknown): string {
  const words = (part: unknown, key = ''): string[] => {
    if (typeof part === 'string') return ['href', 'address', 'dated', 'id', 'anchor'].includes(key) ? [] : [part];
    if (Array.isArray(part)) return part.flatMap((item: unknown) => words(item, key));
    if (typeof part !== 'object' || part === null) return [];
    return Object.entries(part).flatMap(([name, value]) => (name === 'frame' ? [] : words(value, name)));
  };
  return words(view)
    .join('|')
    .replace(/[\u00a0\u202f]/g, ' ');
}
const sentence = (note: { before: string; link?: { label: string } | undefined; after: string } | undefined) =>
  note && `${note.before}${note.link?.label}${note.after}`.replace(/\u00a0/g, ' ');
const clauseOn = (id: string, day: string, locale: 'fr' | 'en' = 'fr') =>
  clausePage(context(day, locale), fixtureClause(id, on(day)));
const versionOn = (id: string, day: string, from: string | undefined, locale: 'fr' | 'en' = 'fr') => {
  const clause = fixtureClause(id, on(day));
  const version = versionsOf(on(day), clause).find((each) => each.from === from);
  if (!version) throw new Error(`no version ${from} of ${id} on ${day}`);
  return versionPage(context(day, locale), clause, version);
};
const wholeOn = (day: string, view: 'text' | 'summaries' | 'large' | 'bilingual' = 'text') =>
  wordsOf(conventionPage(context(day), view, [], []));

describe('the page of a clause', () => {
  it('says that a text is unchanged only where no amendment in force changed it', () => {
    expect(clauseOn('article-2', signed).note).toEqual({ before: 'Texte reproduit sans changement.', after: '' });
    expect(clauseOn('article-2', amended).note).toEqual({
      before: 'Texte modifié par ',
      link: { label: 'l’avenant n° 1', href: '/fr/avenants/#avenant-1' },
      after: ', en vigueur depuis le 1er janvier 2017.',
    });
    expect(sentence(clauseOn('article-2', amended, 'en').note)).toBe(
      'Text amended by amendment no. 1, in force since 1 January 2017.',
    );
    expect(clauseOn('article-3', repealed).note.before).toBe('Texte reproduit sans changement.');
  });

  it('says which amendment added a text, and lists its versions', () => {
    const page = clauseOn('action-1-3', amended);
    expect(sentence(page.note)).toBe('Texte ajouté par l’avenant n° 1, en vigueur depuis le 1er janvier 2017.');
    expect(page.versions?.items.map(({ label, by }) => [label, by?.words])).toEqual([
      ['version du 1er janvier 2017', 'Ajouté par'],
    ]);
  });

  it('announces a repeal to come, with the words that go, and keeps the text until then', () => {
    const page = clauseOn('action-2-1', amended, 'en');
    expect(page.inForce).toBe(true);
    expect(page.note.before).toBe('The French text is reproduced without change.');
    expect(page.coming).toHaveLength(1);
    expect(page.coming[0]).toMatchObject({ when: 'To come on 1 July 2030:', what: 'text repealed by ' });
    expect(page.coming[0]?.differences.map(({ language, runs }) => [language, runs.map(({ kind }) => kind)])).toEqual([
      ['fr', ['removed']],
      ['en', ['removed']],
    ]);
    expect(clauseOn('action-1-1', amended).coming).toEqual([]);
  });

  it('names a repealed text as such, without words, summary or rank among those in force', () => {
    const page = clauseOn('action-2-1', repealed);
    expect(sentence(page.repealed)).toBe('Texte abrogé depuis le 1er juillet 2030 par l’avenant n° 2.');
    expect([page.inForce, page.summary, page.blocks, page.coming]).toEqual([false, undefined, [], []]);
    expect([page.rank, page.hit.kind]).toEqual(['Action 1', 'Axe 2, action 1 (abrogé)']);
    expect(page.frame.description.replace(/\u00a0/g, ' ')).toBe(
      'Texte abrogé depuis le 1er juillet 2030 par l’avenant n° 2.',
    );
  });
});

describe('the page of an axis', () => {
  const axis = (id: string, day: string) => axisPage(context(day), fixtureClause(id, on(day)));

  it('lists an added action and tells what will change within it', () => {
    expect(wordsOf(axis('axis-1', signed).sections)).not.toContain('Prêter des jeux');
    expect(wordsOf(axis('axis-1', amended).sections)).toContain('Prêter des jeux aux familles.');
    expect(axis('axis-2', amended).coming.map(({ when, clause }) => [when.replace(/\u00a0/g, ' '), clause])).toEqual([
      ['À venir le 1er juillet 2030 :', { label: 'Axe 2, action 1', href: '/fr/actions/2-1/' }],
    ]);
  });

  it('neither counts a repealed action nor leaves its place empty', () => {
    const [, , actions] = axis('axis-2', repealed).sections;
    expect(actions?.title).toMatch(/0 action$/);
    expect(actions?.actions[0]?.words.paragraphs).toEqual([]);
    expect(sentence(actions?.actions[0]?.words.repealed)).toBe(
      'Texte abrogé depuis le 1er juillet 2030 par l’avenant n° 2.',
    );
  });
});

describe('lists, map and follow-up', () => {
  it('show a repealed action as such, and count those in force', () => {
    const before = clauseList(context(amended), 'action');
    const after = clauseList(context(repealed), 'action');
    expect(wordsOf(before)).not.toContain('abrogé');
    expect(wordsOf(after)).toContain('Texte abrogé depuis le 1er juillet 2030 par ');
    expect([before, after].map(({ frame }) => frame.description.match(/\d+/)?.[0])).toEqual(['4', '3']);
  });

  it('leave a repealed action off the map and say so', () => {
    const names = (day: string) => mapPage(context(day)).drawing.nodes.map(({ id }) => id);
    expect(names(amended)).toContain('action-2-1');
    expect(names(repealed)).not.toContain('action-2-1');
    expect(mapPage(context(amended)).repealed).toEqual([]);
    expect(mapPage(context(repealed)).repealed.map(({ link }) => link.href)).toEqual(['/fr/actions/2-1/']);
  });

  it('leave it out of the counts of the follow-up and say so', () => {
    const counts = (day: string) =>
      trackingPage(context(day)).counts.map(({ words }) => words.replace(/^.*\u00a0: /, ''));
    expect(counts(amended)).toEqual(['2 actions sur 4', '1 action sur 4', '1 action sur 4']);
    expect(counts(repealed)).toEqual(['1 action sur 3', '1 action sur 3', '1 action sur 3']);
    expect([amended, repealed].map((day) => trackingPage(context(day)).uncounted)).toEqual([false, true]);
  });

  it('quote no repealed text: they say that it is repealed', () => {
    const quoted = (day: string) => quotations(on(day), [{ clause: 'action-2-1' }], 'fr')[0];
    expect(quoted(amended)?.source).toHaveLength(1);
    expect(quoted(amended)?.gone).toBeUndefined();
    expect(quoted(repealed)?.source).toEqual([]);
    expect(sentence(quoted(repealed)?.gone)).toBe('Texte abrogé depuis le 1er juillet 2030 par l’avenant n° 2.');
  });

  it('say of a quoted paragraph that it is in an earlier version only', () => {
    const [quoted] = quotations(on(amended), [{ clause: 'article-2', paragraph: 2 }], 'fr');
    expect(sentence(quoted?.gone)).toBe(
      'Le paragraphe 2 ne figure plus dans ce texte : version d’origine, notifiée le 1er mars 2016',
    );
  });

  it('give the search no record without words', () => {
    for (const day of [signed, amended, repealed])
      expect(searchRecords(on(day)).filter(({ content }) => content === '')).toEqual([]);
  });
});

describe('the whole text', () => {
  it.each(['text', 'summaries', 'large', 'bilingual'] as const)('names its amendments, seen as %s', (view) => {
    expect(wholeOn(signed, view)).not.toContain('en vigueur depuis');
    expect(wholeOn(signed, view)).toContain('Texte reproduit sans changement d’après la copie transmise.');
    const now = wholeOn(amended, view);
    expect(now).not.toContain('sans changement');
    expect(now).toContain('Texte modifié par |l’avenant n° 1|, en vigueur depuis le 1er janvier 2017.');
    expect(now).toContain('Texte ajouté par |l’avenant n° 1|, en vigueur depuis le 1er janvier 2017.');
    expect(now).toContain('Texte à jour de l’avenant n° 1, en vigueur depuis le 1er janvier 2017.');
    expect(now).toContain('À venir le 1er juillet 2030 :|texte abrogé par |l’avenant n° 2');
    expect(wholeOn(repealed, view)).toContain('Texte abrogé depuis le 1er juillet 2030 par |l’avenant n° 2');
    expect(wholeOn(repealed, view)).not.toContain('À venir');
  });

  it('has a page for each state that has taken effect, which is not indexed', () => {
    const page = (index: number) => {
      const state = on(amended).states[index];
      if (!state) throw new Error(`no state ${index}`);
      return conventionAt(context(amended), state, []);
    };
    expect(on(amended).states.map(({ from }) => statePath(from))).toEqual([
      'convention/au/origine/',
      'convention/au/2017-01-01/',
    ]);
    expect(page(0).frame).toMatchObject({ title: 'Texte intégral, avant tout avenant', indexed: false });
    expect(wordsOf(page(0))).toContain('conclu pour deux ans');
    expect(wordsOf(page(0))).toContain('Il ne change plus.');
    expect(wordsOf(page(0))).not.toContain('avenant n° 1');
    expect(page(1).frame.title).toBe('Texte intégral au 1er janvier 2017');
    expect(wordsOf(page(1))).toContain('conclu pour trois ans');
    expect(wordsOf(page(1))).not.toContain('tel qu’il était');
    expect(wordsOf(page(1))).not.toContain('À venir');
  });
});

describe('the pages that keep a version', () => {
  it('say of the current one that it is current, of an earlier one that it no longer changes', () => {
    expect(versionOn('article-2', amended, undefined).lead).toBe(
      'Cette page garde le texte tel qu’il était. Il ne change plus.',
    );
    expect(versionOn('article-2', amended, undefined).note.before).toBe('Texte d’origine.');
    expect(versionOn('article-2', amended, '2017-01-01').lead.replace(/\u00a0/g, ' ')).toBe(
      'C’est la version actuelle de ce texte : aucun avenant en vigueur ne l’a remplacée.',
    );
    expect(versionOn('article-2', signed, undefined).note.before).toBe('Texte reproduit sans changement.');
    expect(versionOn('action-2-1', repealed, '2030-07-01').lead).toMatch(/^Ce texte est abrogé/);
  });

  it('do not change with a later amendment where they say so', () => {
    // The text is kept; the notice on the convention and the ways to its other versions are of today.
    const fingerprint = ({ blocks, whole }: ReturnType<typeof versionOn>) =>
      createHash('sha256').update(wordsOf({ blocks, whole })).digest('hex');
    const kept = on(amended).convention.clauses.flatMap((clause) =>
      versionsOf(on(amended), clause).flatMap(({ from }) => {
        const page = versionOn(clause.id, amended, from);
        return page.lead.includes('Il ne change plus') ? [{ id: clause.id, from, mark: fingerprint(page) }] : [];
      }),
    );
    expect(kept.map(({ id }) => id)).toEqual(['article-1', 'axis-1', 'article-2']);
    const later = kept.filter(({ id, from, mark }) => fingerprint(versionOn(id, repealed, from)) !== mark);
    expect(later).toEqual([]);
  });

  it('show an axis with the children that it had, and without the titles of this site', () => {
    const origin = wordsOf(versionOn('axis-1', amended, undefined).whole);
    expect(origin).not.toContain('Prêter des jeux');
    expect(origin).toContain('Ouvrir une crèche de 15 à 20 places en septembre 2017');
    expect(wordsOf(versionOn('axis-1', amended, '2017-01-01').whole)).toContain('Prêter des jeux aux familles.');
  });

  it.each([
    ['article-2', '2017-01-01', 'articles/2/versions/2017-01-01/'],
    ['axis-1', undefined, 'axes/1/versions/origine/'],
    ['data-1-1', undefined, 'textes/data-1-1/versions/origine/'],
    ['preamble', undefined, 'textes/preamble/versions/origine/'],
  ])('have an address of their own: %s', (id, from, expected) => {
    expect(versionPath(fixtureClause(id), from)).toBe(expected);
  });
});

describe('the page of the amendments', () => {
  it('parts those in force from those to come, and links the whole text of each date', () => {
    const ids = (day: string) => {
      const { inForce, upcoming } = amendmentsPage(context(day));
      return [inForce.map(({ id }) => id), upcoming.map(({ id }) => id)];
    };
    expect(ids(signed)).toEqual([[], ['avenant-1', 'avenant-2']]);
    expect(ids(amended)).toEqual([['avenant-1'], ['avenant-2']]);
    expect(ids(repealed)).toEqual([['avenant-1', 'avenant-2'], []]);
    const now = amendmentsPage(context(amended));
    expect(now.states.map(({ href }) => href)).toEqual(['/fr/convention/au/2017-01-01/', '/fr/convention/au/origine/']);
    expect(now.upcoming[0]?.coming.map(({ clause }) => clause?.label)).toEqual(['Axe 2, action 1']);
    expect(amendmentsPage(context(signed)).none).toBe(
      'Aucun avenant n’est encore en vigueur\u00a0: le texte publié n’en comprend aucun.',
    );
  });

  it('tells what will be added before it has a page', () => {
    const [first] = amendmentsPage(context(signed)).upcoming;
    expect(first?.coming.map(({ clause }) => clause)).toEqual([
      { label: 'Article 2', href: '/fr/articles/2/' },
      { label: 'Axe 1, action 3', href: undefined },
    ]);
  });
});

describe('an extract for another site', () => {
  it('of an axis holds what stands in it, and names what is repealed', () => {
    const blocks = (id: string, day: string, locale: 'fr' | 'en' = 'fr') =>
      extractPage(context(day, locale), fixtureClause(id, on(day))).blocks.map((block) =>
        [block.type === 'words' && block.subheading ? '#' : '', block.text.replace(/\u00a0/g, ' ')].join(' ').trim(),
      );
    expect(blocks('axis-2', amended)).toEqual([
      '# Données',
      '65 % des parents consultés en mars 2012 souhaitent un conseil de crèche.',
      '# Objectifs',
      'Associer les parents à la vie des crèches',
      '# Actions',
      'Créer un conseil de crèche où siègent des parents',
    ]);
    expect(blocks('axis-2', repealed, 'en').at(-1)).toBe(
      'Strand 2, action 1. Text repealed since 1 July 2030 by amendment no. 2.',
    );
    expect(blocks('article-1', amended)).toContain('# Axe de travail 2 : Ecouter les parents');
    expect(blocks('article-3', amended)).toEqual([
      'Un comité se réunit chaque année.',
      'Toute modification fait l’objet d’un avenant.',
    ]);
  });

  it('names the amendment of its words, and the one to come', () => {
    const notes = (id: string, day: string) =>
      extractPage(context(day), fixtureClause(id, on(day))).notes.map((note) => note.replace(/\u00a0/g, ' '));
    expect(notes('article-2', signed)).toEqual(['À venir le 1er janvier 2017 : texte modifié par l’avenant n° 1.']);
    expect(notes('article-2', amended)).toEqual([
      'Texte modifié par l’avenant n° 1, en vigueur depuis le 1er janvier 2017.',
    ]);
    expect(notes('action-2-1', amended)).toEqual(['À venir le 1er juillet 2030 : texte abrogé par l’avenant n° 2.']);
    expect(notes('action-2-1', repealed)).toEqual(['Texte abrogé depuis le 1er juillet 2030 par l’avenant n° 2.']);
  });
});

it('nothing said depends on the day of the build, as long as the state is the same', () => {
  const said = (day: string) => wordsOf(amendmentsPage(context(day))) + wholeOn(day);
  expect(said('2026-11-26')).toBe(said('2026-11-24'));
});

it('what a repealed action planned stands in no calendar, and in the version in which it was planned', () => {
  const { model } = checkFixture({
    'amendments/1.yaml': (text) => `${text}  - { action: repeal, clause: action-1-1 }\n`,
  });
  const planned = (of: Model) => calendarPage({ model: of, locale: 'fr', site }).planned.map(({ label }) => label);
  expect(planned(on(amended))).toEqual(['Ouverture de la crèche', 'Choix d’un second lieu']);
  expect(planned(model)).toEqual([]);
  const file = (of: Model) => calendar(fixturePublication(of), 'fr').replaceAll('\r\n ', '');
  expect(file(on(amended))).toContain('Ouverture de la crèche · Accord');
  expect(file(model)).not.toContain('Ouverture de la crèche');
  expect(model.signed.byId.get('action-1-1')?.dates).toHaveLength(2);
});
