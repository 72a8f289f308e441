import type { BreadcrumbList, Dataset, Legislation } from 'schema-dts';
import { describe, expect, it } from 'vitest';
import { breadcrumbData, clauseData, conventionData, datasetData } from '../../src/site/linked-data.ts';
import { publicationOf } from '../support/publication.ts';

const { model, site } = publicationOf();
const action = model.convention.byId.get('action-1-4');
if (!action) throw new Error('no action 1-4');

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
      '@id': 'https://exemple.fr/en/actions/1-4/',
      sameAs: 'https://exemple.fr/id/action-1-4/',
      legislationIdentifier: 'action-1-4',
      inLanguage: 'en',
      isPartOf: { '@id': 'https://exemple.fr/en/convention/' },
      translationOfWork: { '@id': 'https://exemple.fr/fr/actions/1-4/' },
    });
    expect(clauseData(action, model.record, 'fr', site)).not.toHaveProperty('translationOfWork');
  });

  it('invents no date, force or licence', () => {
    const whole = [conventionData(model.record, 'x', 'fr', site), datasetData('x', 'y', [], 'fr', site)];
    for (const object of whole)
      expect(Object.keys(object).filter((key) => /date|force|licen|published/i.test(key))).toEqual([]);
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
