import { describe, expect, it } from 'vitest';
import { familyPage } from '../../../src/views/family-page.ts';
import { glossaryPage } from '../../../src/views/glossary.ts';
import { checkAfter, fixtureModel } from '../../support/fixture.ts';

const model = fixtureModel();
const site = new URL('https://exemple.fr/');

describe('the glossary', () => {
  it('has the words of every day in their place, each leading to the official term', () => {
    const words = (locale: 'fr' | 'en') =>
      glossaryPage({ model, locale, site }).letters.flatMap(({ items }) => items.map(({ word }) => word));
    expect(words('fr')).toEqual(['AFO', 'avenant', 'crèche', 'garderie']);
    expect(words('en')).toEqual(['AFO', 'avenant', 'crèche', 'daycare']);
    expect(glossaryPage({ model, locale: 'fr', site }).letters.at(-1)).toEqual({
      letter: 'G',
      id: 'lettre-g',
      items: [{ word: 'garderie', everyday: { word: 'garderie', to: [{ label: 'crèche', href: '#creche' }] } }],
    });
  });

  it('leads one word to each term that it may mean', () => {
    const everyday = { fr: ['garderie'], en: ['daycare'] };
    const { problems, model: changed } = checkAfter({
      'glossary/afo.yaml': (text) => `${text}everyday: ${JSON.stringify(everyday)}\n`,
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(glossaryPage({ model: changed, locale: 'fr', site }).letters.at(-1)?.items).toEqual([
      {
        word: 'garderie',
        everyday: {
          word: 'garderie',
          to: [
            { label: 'AFO', href: '#afo' },
            { label: 'crèche', href: '#creche' },
          ],
        },
      },
    ]);
  });

  it('gives a service no word that families do not meet', () => {
    const { problems } = checkAfter({
      'services/fr/creches.mdx': (text) => text.replace('terms: [creche, afo]', 'terms: [creche, avenant]'),
    });
    expect(problems.map(({ field, found }) => `${field}: ${found.fr}`)).toContain(
      'terms.1: « avenant », un mot que les familles ne rencontrent pas',
    );
  });
});

describe('the words to show at a desk', () => {
  it('are French, with their meaning for who reads another language', () => {
    const service = model.services.get('creches');
    if (!service) throw new Error('no service');
    const desk = (locale: 'fr' | 'en') =>
      familyPage({ model, locale, site }, service, 'Service', { path: 'services/creches/' }).desk;
    expect(desk('fr')).toEqual({ shown: 'Je cherche une place.', meaning: undefined });
    expect(desk('en')).toEqual({ shown: 'Je cherche une place.', meaning: 'I am looking for a place.' });
  });
});
