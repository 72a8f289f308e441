import type { BreadcrumbList, Dataset, Legislation } from 'schema-dts';
import { describe, expect, it } from 'vitest';
import {
  breadcrumbData,
  clauseData,
  conventionData,
  datasetData,
  figureData,
  serviceData,
} from '../../src/site/linked-data.ts';
import { clauseCrumbs } from '../../src/site/trail.ts';
import { fixtureClause, fixtureFigure, fixtureModel, fixturePublication } from '../support/fixture.ts';

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
    const english: Legislation = clauseData(action, model.record, 'en', site);
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
    expect(clauseData(action, model.record, 'fr', site)).not.toHaveProperty('translationOfWork');
  });

  it('invents no date, force or licence', () => {
    const whole = [conventionData(model.record, 'x', 'fr', site), datasetData('x', 'y', [], 'fr', site)];
    for (const object of whole)
      expect(Object.keys(object).filter((key) => /date|force|licen|published/i.test(key))).toEqual([]);
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
