import { expect, it } from 'vitest';
import { contentHref } from '../../src/site/content-links.ts';
import { fixtureModel } from '../support/fixture.ts';

const { convention } = fixtureModel();

it.each([
  ['clause:action-1-1', '/fr/actions/1-1/', '/en/actions/1-1/'],
  ['clause:action-1-1#p2', '/fr/actions/1-1/#p2', '/en/actions/1-1/#p2'],
  ['clause:data-1-1', '/fr/axes/1/#data-1-1', '/en/axes/1/#data-1-1'],
  ['service:creches', '/fr/services/creches/', '/en/services/creches/'],
  ['situation:donner-son-avis', '/fr/situations/donner-son-avis/', '/en/situations/donner-son-avis/'],
  ['term:avenant', '/fr/glossaire/#avenant', '/en/glossaire/#avenant'],
  ['partner:ville', '/fr/partenaires/ville/', '/en/partenaires/ville/'],
  ['https://services.example/creches', 'https://services.example/creches', 'https://services.example/creches'],
])('a link to %s leads there, to its paragraph where it names one', (target, fr, en) => {
  expect([contentHref(target, 'fr', convention), contentHref(target, 'en', convention)]).toEqual([fr, en]);
});
