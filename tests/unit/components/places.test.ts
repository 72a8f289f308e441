import { describe, expect, it } from 'vitest';
import { placesMap } from '../../../src/charts/places-map.ts';
import PlacesList from '../../../src/components/places/PlacesList.astro';
import { formatMetres, metresBetween } from '../../../src/model/families/distance.ts';
import type { Place } from '../../../src/model/families/places.ts';
import { placesView } from '../../../src/views/place.ts';
import { fixtureModel } from '../../support/fixture.ts';
import { drawn } from './drawn.ts';

const model = fixtureModel();
const withPlaces = (places: Place[]) => ({ ...model, places });

describe('distances', () => {
  it('are as the crow flies: a degree of a meridian, Paris to Lyon, nothing', () => {
    expect(metresBetween({ latitude: 48, longitude: 2 }, { latitude: 49, longitude: 2 })).toBeCloseTo(111_195, -1);
    const paris = { latitude: 48.8567, longitude: 2.3522 };
    expect(metresBetween(paris, { latitude: 45.7578, longitude: 4.832 }) / 1000).toBeCloseTo(391.5, 0);
    expect(metresBetween(paris, paris)).toBe(0);
  });

  it('are said as people say them', () => {
    expect([4, 347, 994, 995, 1240].map((metres) => formatMetres(metres, 'fr').replace(/\s/g, ' '))).toEqual([
      '0 m',
      '350 m',
      '990 m',
      '1 km',
      '1,2 km',
    ]);
  });
});

describe('the map of places', () => {
  it('has north up and east to the right, and a scale of round metres', () => {
    const map = placesMap([
      { number: 1, latitude: 48.95, longitude: 2.36 },
      { number: 2, latitude: 48.955, longitude: 2.37 },
    ]);
    const [southWest, northEast] = map?.spots ?? [];
    expect(southWest?.numbers).toEqual([1]);
    expect(northEast?.x).toBeGreaterThan(southWest?.x ?? Infinity);
    expect(northEast?.y).toBeLessThan(southWest?.y ?? 0);
    // 730 m across 366 units: 200 m are 100 of them, and 500 m would be more than a third of the map.
    expect(map?.scale.metres).toBe(200);
    expect(map?.scale.length).toBeCloseTo(100.3, 0);
  });

  it('puts two places of one spot under one mark, and draws none where all are on it', () => {
    const here = { latitude: 48.95, longitude: 2.36 };
    const far = { latitude: 48.96, longitude: 2.38 };
    expect(
      placesMap([
        { number: 1, ...here },
        { number: 2, ...far },
        { number: 3, ...here },
      ])?.spots.map(({ numbers }) => numbers),
    ).toEqual([[1, 3], [2]]);
    expect(placesMap([{ number: 1, ...here }])).toBeUndefined();
    expect(
      placesMap([
        { number: 1, ...here },
        { number: 2, ...here },
      ]),
    ).toBeUndefined();
    expect(placesMap([])).toBeUndefined();
  });
});

describe('the places of a service', () => {
  it('are numbered as on the map, with their distance from the first of them and what is known of each', () => {
    const view = placesView(model, 'creches', 'fr');
    expect(view.places.map(({ name, number, distance }) => [name, number, distance?.replace(/\s/g, ' ')])).toEqual([
      ['Crèche Aurore', undefined, undefined],
      ['Les Petits Saules', 2, undefined],
      ['La Grande Ourse', 3, '990 m'],
    ]);
    expect(view.map?.spots.map(({ label }) => label)).toEqual(['2', '3']);
    expect(view.starts).toEqual([
      { id: 'lieu-les-petits-saules', name: 'Les Petits Saules' },
      { id: 'lieu-la-grande-ourse', name: 'La Grande Ourse' },
    ]);
    expect(view.elsewhere).toEqual([
      { label: 'Les assistants maternels (1)', href: '/fr/services/assistants-maternels/#lieux' },
    ]);
    expect(view.places.map(({ checked, read }) => [checked, read?.on.replace(/\s/g, ' '), read?.source.href])).toEqual([
      [undefined, 'Lu le 5 novembre 2026 :', 'https://brumeval.example/creches'],
      ['Vérifié le 2 novembre 2026.', undefined, undefined],
      ['Vérifié le 3 novembre 2026.', undefined, undefined],
    ]);
  });

  it.each([
    ['none', [], 'Ce site ne donne pas encore la liste', ['<svg', '<select', '<nav']],
    ['one', model.places.slice(0, 1), 'Les Petits Saules', ['<svg', '<select', 'class="number"']],
    ['many', model.places, '<svg', []],
  ])('are drawn when there are %s', async (_, places, present, absent) => {
    const view = placesView(withPlaces(places), 'creches', 'fr');
    const html = await drawn(PlacesList, { ...view, locale: 'fr' });
    expect(html).toContain(present);
    expect(absent.filter((words) => html.includes(words))).toEqual([]);
  });
});
