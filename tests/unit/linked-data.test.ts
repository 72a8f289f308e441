import type { BreadcrumbList, Dataset, Legislation } from 'schema-dts';
import { describe, expect, it } from 'vitest';
import {
  breadcrumbData,
  clauseData,
  conventionData,
  datasetData,
  figureData,
  permanentData,
  serviceData,
} from '../../src/site/linked-data.ts';
import { standingOfClause, standingOfText } from '../../src/site/legal-standing.ts';
import { clauseCrumbs } from '../../src/site/trail.ts';
import {
  fixtureCheckedOn,
  fixtureClause,
  fixtureFigure,
  fixtureModel,
  fixturePublication,
} from '../support/fixture.ts';

const model = fixtureModel();
const { site } = fixturePublication();
const action = fixtureClause('action-1-1');

// The types of schema-dts are made from the vocabulary of schema.org: « npm run typecheck » refuses any other property.
// @ts-expect-error a property that schema.org does not know is refused
export const unknownProperty: Legislation = { '@type': 'Legislation', legislationNumber: '4' };
// @ts-expect-error and so is a known one on the wrong type
export const misplacedProperty: Dataset = { '@type': 'Dataset', legislationIdentifier: '4' };

describe('what the pages say to search engines, in the words of schema.org', () => {
  it('names a clause by its permanent address and says what it translates', () => {
    const english: Legislation = clauseData(action, model.record, standingOfClause(model, action), 'en', site);
    expect(english).toMatchObject({
      '@type': 'Legislation',
      '@id': 'https://exemple.fr/en/actions/1-1/',
      name: 'Open a nursery',
      abstract: 'The agreement plans a nursery of 15 to 20 places, then a second site.',
      sameAs: 'https://exemple.fr/id/action-1-1/',
      legislationIdentifier: 'action-1-1',
      inLanguage: 'en',
      isPartOf: { '@id': 'https://exemple.fr/en/convention/', name: 'Brumeval early-childhood agreement' },
      translationOfWork: { '@id': 'https://exemple.fr/fr/actions/1-1/' },
    });
    expect(clauseData(action, model.record, standingOfClause(model, action), 'fr', site)).not.toHaveProperty(
      'translationOfWork',
    );
  });

  it('invents no date, force or licence', () => {
    const undated = { ...model, record: { ...model.record, notified: null }, states: model.states.slice(0, 1) };
    const whole = [
      conventionData(undated.record, 'x', standingOfText(undated, 'fr'), 'fr', site),
      datasetData('x', 'y', [], 'fr', site, undated.site.licenceAddress),
    ];
    for (const object of whole)
      expect(Object.keys(object).filter((key) => /date|force|licen|published/i.test(key))).toEqual([]);
  });

  it('tells the force, the version, who agreed and where, once they are known', () => {
    const data = (today: string) => {
      const { model: then } = fixtureCheckedOn(today);
      return conventionData(then.record, 'x', standingOfText(then, 'fr'), 'fr', site);
    };
    expect(data('2018-06-01')).toMatchObject({
      '@id': 'https://exemple.fr/fr/convention/',
      sameAs: 'https://exemple.fr/id/convention/',
      legislationDateVersion: '2017-01-01',
      legislationLegalForce: 'InForce',
      legislationPassedBy: [
        { '@type': 'Organization', name: 'Ville de Brumeval' },
        { '@type': 'Organization', name: 'Agence des familles de l’Osier' },
      ],
    });
    expect(data('2026-11-24')).toHaveProperty('legislationLegalForce', 'NotInForce');
    const { model: later } = fixtureCheckedOn('2018-06-01');
    expect(standingOfClause(later, fixtureClause('article-2', later))).toEqual({
      since: '2017-01-01',
      force: 'InForce',
    });
    expect(standingOfClause(later, fixtureClause('article-3', later))).toEqual({
      since: '2016-03-01',
      force: 'InForce',
    });
    const { model: repealed } = fixtureCheckedOn('2030-07-01');
    expect(standingOfClause(repealed, fixtureClause('action-2-1', repealed)).force).toBe('NotInForce');
  });

  it('names a text by its permanent address, with its form in each language', () => {
    expect(permanentData('article-3', 'Article 3', 'articles/3/', site)).toMatchObject({
      '@id': 'https://exemple.fr/id/article-3/',
      workExample: [{ '@id': 'https://exemple.fr/fr/articles/3/' }, { '@id': 'https://exemple.fr/en/articles/3/' }],
    });
  });

  it('names the licence by its address where the publisher gives one', () => {
    const licence = 'https://licence.example/';
    expect(datasetData('x', 'y', [], 'fr', site, licence)).toHaveProperty('license', licence);
  });

  it('gives the files of a figure, each with its own media type', () => {
    expect(figureData(fixtureFigure('places'), model.record, 'fr', site)).toMatchObject({
      distribution: [
        {
          '@type': 'DataDownload',
          encodingFormat: 'text/csv',
          contentUrl: 'https://exemple.fr/fr/statistiques/places.csv',
        },
        {
          '@type': 'DataDownload',
          encodingFormat: 'application/json',
          contentUrl: 'https://exemple.fr/fr/statistiques/places.json',
        },
        {
          '@type': 'DataDownload',
          encodingFormat: 'application/zip',
          contentUrl: 'https://exemple.fr/fr/statistiques/places.zip',
        },
      ],
    });
    expect(figureData(fixtureFigure('couverture'), model.record, 'en', site)).toHaveProperty(
      'temporalCoverage',
      '2015',
    );
    expect(figureData(fixtureFigure('places'), model.record, 'en', site)).not.toHaveProperty('temporalCoverage');
  });

  it('gives the places of a service with their hours and languages', () => {
    const service = model.services.get('creches');
    if (!service) throw new Error('no service creches');
    const places = model.places.filter(({ nom }) => nom === 'Les Petits Saules');
    expect(serviceData(service, places, 'fr', site)).toMatchObject({
      '@type': 'GovernmentService',
      alternateName: ['Établissement d’accueil du jeune enfant'],
      availableChannel: {
        serviceLocation: [
          {
            '@id': 'https://exemple.fr/fr/services/creches/#lieu-les-petits-saules',
            name: 'Les Petits Saules',
            address: { postalCode: '00100', addressLocality: 'Brumeval' },
            openingHours: ['Mo-Fr 08:00-18:30', 'Sa 09:00-12:00'],
            knowsLanguage: ['fr', 'ar'],
          },
        ],
      },
    });
  });

  it('numbers the way from the home page', () => {
    const trail: BreadcrumbList = breadcrumbData([{ label: 'Accueil', path: '' }, { label: 'Ici' }], 'fr', site);
    expect(trail).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Accueil', item: 'https://exemple.fr/fr/' },
        { '@type': 'ListItem', position: 2, name: 'Ici' },
      ],
    });
  });
});

describe('the way from the home page to a clause', () => {
  it('goes by its article and its axis, each with its own address', () => {
    expect(clauseCrumbs(model.convention, action, 'fr')).toEqual([
      { label: 'Accueil', path: '' },
      { label: 'Article 1', path: 'articles/1/' },
      { label: 'Axe 1\u00a0: ouvrir des places', path: 'axes/1/' },
      { label: 'Action 1' },
    ]);
    expect(clauseCrumbs(model.convention, fixtureClause('axis-2'), 'en')).toEqual([
      { label: 'Home', path: '' },
      { label: 'Article 1', path: 'articles/1/' },
      { label: 'Strand 2' },
    ]);
  });

  it('goes by the list of articles for an article', () => {
    expect(clauseCrumbs(model.convention, fixtureClause('article-4'), 'fr')).toEqual([
      { label: 'Accueil', path: '' },
      { label: 'Articles', path: 'articles/' },
      { label: 'Article 4' },
    ]);
  });
});
