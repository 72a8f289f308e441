import { expect, it } from 'vitest';
import type { Statement } from '../../../src/model/commitments/schema.ts';
import { statementViews } from '../../../src/views/clause-facts.ts';
import { hostOf, linkTo } from '../../../src/views/link.ts';

it('tells statements in words, newest first', () => {
  const history: Statement[] = [
    { status: 'unknown', date: '2017-01-16' },
    {
      status: 'done',
      date: '2018-03-01',
      source: { title: 'Bilan', url: 'https://example.org/bilan' },
      statedBy: 'la ville',
      note: { fr: 'Ouvert.', en: 'Open.' },
    },
  ];
  expect(statementViews(history, 'fr')).toEqual([
    {
      status: 'Fait',
      day: '2018-03-01',
      date: '1er mars 2018',
      by: { words: 'selon la ville', source: { label: 'Bilan', href: 'https://example.org/bilan' } },
      note: 'Ouvert.',
    },
    { status: 'Inconnu', day: '2017-01-16', date: '16 janvier 2017', by: undefined, note: undefined },
  ]);
});

it('says an address as people do', () => {
  expect(hostOf('https://www.monenfant.fr/web/guest')).toBe('monenfant.fr');
  expect(linkTo('en', 'Map', 'carte/')).toEqual({ label: 'Map', href: '/en/carte/' });
});
