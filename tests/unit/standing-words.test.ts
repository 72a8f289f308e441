import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/content.ts';
import type { Publication } from '../../src/editions/edition.ts';
import { allEditions } from '../../src/editions/registry.ts';
import { everySentence, said } from '../../src/model/convention/sentences.ts';
import { locales, type Locale } from '../../src/model/locale.ts';
import type { Model } from '../../src/model/model.ts';
import type { Sentences } from '../../src/model/record-schemas.ts';
import { readContent } from '../../src/reader/content.ts';
import { headlineOf, standingFacts } from '../../src/site/standing-words.ts';
import { calendarPage } from '../../src/views/calendar.ts';
import { conventionPage } from '../../src/views/convention.ts';
import { embedPage, figuresPage } from '../../src/views/figure.ts';
import { glossaryPage } from '../../src/views/glossary.ts';
import { homePage } from '../../src/views/home.ts';
import { openDataPage } from '../../src/views/open-data.ts';
import { statusOfCopy } from '../../src/views/status.ts';
import { trackingPage } from '../../src/views/tracking.ts';
import { checkFixture, fixtureCheckedOn, fixtureModel } from '../support/fixture.ts';

const lines = (model: Model, locale: Locale) => [headlineOf(model, locale), ...standingFacts(model, locale)];

describe('what is said of the state of the text', () => {
  it.each([
    ['2016-02-29', 'La convention prendra effet le 1er mars 2016.', '2 ans'],
    ['2016-03-01', 'La convention a pris effet le 1er mars 2016 et arrive à son terme le 1er mars 2018.', '2 ans'],
    [
      '2017-01-01',
      'La convention a pris effet le 1er mars 2016 et arrive à son terme le 1er mars 2019. ' +
        'Texte modifié par l’avenant n°\u00a01.',
      '3 ans',
    ],
    [
      '2026-11-24',
      'La convention est arrivée à son terme le 1er mars 2019. À lire comme une archive. ' +
        'Texte modifié par l’avenant n°\u00a01.',
      '3 ans',
    ],
    [
      '2030-07-01',
      'La convention est arrivée à son terme le 1er mars 2019. À lire comme une archive. ' +
        'Texte modifié par les avenants n°\u00a01 et 2.',
      '3 ans',
    ],
  ])('follows the day: %s', (day, headline, length) => {
    const { model } = fixtureCheckedOn(day);
    expect(headlineOf(model, 'fr')).toBe(headline);
    expect(standingFacts(model, 'fr')[0]).toBe(
      `La convention dure ${length} à partir de sa notification (article 2). ` +
        `Le jour de cette notification est le 1er mars 2016.`,
    );
  });

  it('announces the amendments to come, in both languages', () => {
    expect(lines(fixtureModel(), 'fr').slice(2)).toEqual(['L’avenant n°\u00a02 prendra effet le 1er juillet 2030.']);
    expect(lines(fixtureModel(), 'en')).toEqual([
      'The agreement came to its end on 1 March 2019. Treat it as an archive document. ' +
        'Text changed by amendment no.\u00a01.',
      'The agreement lasts 3 years from its notification (article 2). The day of that notification is 1 March 2016.',
      'Amendment no.\u00a02 will take effect on 1 July 2030.',
    ]);
  });

  it('says that the day of notification is not known, and keeps the facts that the content gives', () => {
    const { model } = checkFixture({
      'convention.yaml': (text) => text.replace('notified: 2016-03-01', 'notified: null'),
    });
    expect(statusOfCopy({ model, locale: 'fr' })).toEqual({
      headline: 'À lire comme une archive. Texte modifié par l’avenant n°\u00a01.',
      facts: [
        {
          text:
            'La convention dure 3 ans à partir de sa notification (article 2). ' +
            'Le jour de cette notification n’est pas connu.',
        },
        { text: 'L’avenant n°\u00a02 prendra effet le 1er juillet 2030.' },
      ],
    });
    expect(statusOfCopy({ model: fixtureModel(), locale: 'fr' }).facts.at(-1)).toEqual({
      text: 'L’accord a été notifié le 1er mars 2016.',
      source: { label: 'Recueil des actes de Brumeval', href: 'https://brumeval.example/recueil' },
    });
  });
});

describe('a sentence with a condition', () => {
  const words: Sentences = [
    { fr: 'Toujours.', en: 'Always.', unamended: false },
    { fr: 'Sans date.', en: 'Undated.', while: ['undated'], unamended: false },
    { fr: 'D’origine.', en: 'As signed.', unamended: true },
  ];

  it('stands only under it', () => {
    expect(said(words, { standing: 'undated', amended: false }).fr).toBe('Toujours. Sans date. D’origine.');
    expect(said(words, { standing: 'running', amended: false }).fr).toBe('Toujours. D’origine.');
    expect(said(words, { standing: 'undated', amended: true }).en).toBe('Always. Undated.');
    expect(everySentence(words).fr).toBe('Toujours. Sans date. D’origine.');
    expect(said({ fr: 'Seule.', en: 'Alone.' }, { standing: 'ended', amended: true }).fr).toBe('Seule.');
  });

  it('is refused where it would leave nothing to say', () => {
    const { problems } = checkFixture({
      'statistics/dates.yaml': (text) =>
        text.replace(/^note: .*$/m, 'note:\n  - { fr: Sans date., en: Undated., while: [undated] }'),
    });
    expect(
      problems.filter(({ severity }) => severity === 'error').map(({ file, expected }) => [file, expected?.fr]),
    ).toEqual([
      ['src/content/statistics/dates.yaml', 'une phrase au moins qui reste vraie quand les autres ne le sont plus'],
    ]);
  });
});

describe('our own words', () => {
  const content = readContent(process.cwd());
  const modelNotified = (notified: string | null) =>
    check(
      {
        ...content,
        entries: content.entries.map((entry) =>
          entry.collection === 'convention' ? { ...entry, data: { ...entry.data, notified } } : entry,
        ),
      },
      '2026-11-24',
    ).model;
  const unknown = new RegExp(
    [
      'notification n’est pas conn',
      'elle-même n’est pas conn',
      'date de cette notification\\.',
      'date inconnue',
      'non datée',
      'notification is not known',
      'itself is not known',
      'date of this notice\\.',
      'date unknown',
      'undated',
    ].join('|'),
    'i',
  );
  const sentencesOf = (model: Model) => {
    const publication: Publication = {
      model,
      site: new URL('https://exemple.fr'),
      sourceCopy: readFileSync(model.record.source.file, 'utf8'),
    };
    const editions = allEditions(publication);
    return locales.flatMap((locale) => {
      const context = { model, locale, site: publication.site };
      const views: unknown[] = [
        homePage(context),
        statusOfCopy(context),
        calendarPage(context),
        figuresPage(context),
        glossaryPage(context),
        trackingPage(context),
        conventionPage(context, 'text', editions, []),
        openDataPage(context, editions),
        ...model.statistics.map((statistic) => embedPage(context, statistic)),
        editions.filter(({ path }) => !path.endsWith('.xml')).map(({ content: text }) => text),
      ];
      return JSON.stringify(views).match(/[^".>\\]*[.">]/g) ?? [];
    });
  };

  it('do not say that a day is unknown once it is known, nor that it is known before', () => {
    const dated = modelNotified('2016-11-15');
    expect([...new Set(sentencesOf(dated).filter((sentence) => unknown.test(sentence)))]).toEqual([]);
    expect(headlineOf(dated, 'fr')).toBe(
      'La convention est arrivée à son terme le 15 novembre 2019. À lire comme une archive.',
    );
    const undated = modelNotified(null);
    expect(sentencesOf(undated).some((sentence) => sentence.includes('arrivée à son terme'))).toBe(false);
    expect(sentencesOf(undated).filter((sentence) => unknown.test(sentence)).length).toBeGreaterThan(5);
  });
});
