import { expect, it } from 'vitest';
import { prefetchRules } from '../../src/site/prefetch-rules.ts';

it('fetches the pages of each language ahead, and no file', () => {
  expect(JSON.parse(prefetchRules())).toEqual({
    prefetch: [{ where: { href_matches: ['/fr*/', '/en*/'] }, eagerness: 'moderate' }],
  });
  const pages = new URLPattern({ pathname: '/fr*/' });
  const tried = ['/fr/', '/fr/articles/4/', '/fr/statistiques/places.csv', '/editions/convention.fr.md', '/id/title/'];
  expect(tried.filter((pathname) => pages.test({ pathname }))).toEqual(['/fr/', '/fr/articles/4/']);
});
