import { describe, expect, it } from 'vitest';
import { conventionMap } from '../../src/charts/convention-map.ts';
import { fixtureModel } from '../support/fixture.ts';

const { convention, partners } = fixtureModel();
const map = conventionMap(convention, partners, 'fr');

describe('the map of the convention', () => {
  it('places each thing in its column, at its height', () => {
    expect(map.nodes.map(({ id, column, x, y }) => [id, column, x, y])).toEqual([
      ['axis-1', 'axis', 0, 91],
      ['objective-1-1', 'objective', 270, 91],
      ['action-1-1', 'action', 590, 25],
      ['action-1-3', 'action', 590, 75],
      ['action-1-2', 'action', 590, 141],
      ['axis-2', 'axis', 0, 246],
      ['objective-2-1', 'objective', 270, 246],
      ['action-2-1', 'action', 590, 246],
      ['partner-afo', 'partner', 930, 41],
      ['partner-ville', 'partner', 930, 112],
    ]);
    expect([map.width, map.height]).toEqual([1135, 276]);
  });

  it('draws one link a tie, in the axis of where it starts; an action without objective hangs on its axis', () => {
    expect(map.links.map(({ from, to, axis }) => [from, to, axis])).toEqual([
      ['axis-1', 'objective-1-1', 1],
      ['axis-2', 'objective-2-1', 2],
      ['objective-1-1', 'action-1-1', 1],
      ['axis-1', 'action-1-3', 1],
      ['objective-1-1', 'action-1-2', 1],
      ['objective-2-1', 'action-2-1', 2],
      ['action-1-1', 'partner-afo', 1],
      ['action-1-1', 'partner-ville', 1],
      ['action-1-2', 'partner-ville', 1],
    ]);
  });

  it('starts each line at the height of what it comes from and ends it at that of what it leads to', () => {
    expect(
      map.links.map(({ path }) => {
        const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
        return [numbers[0], numbers[1], numbers.at(-2), numbers.at(-1)];
      }),
    ).toEqual([
      [220, 91, 264, 91],
      [220, 246, 264, 246],
      [525, 91, 584, 25],
      [220, 91, 584, 75],
      [525, 91, 584, 141],
      [525, 246, 584, 246],
      [855, 25, 924, 41],
      [855, 25, 924, 112],
      [855, 141, 924, 112],
    ]);
  });

  it('lets no name of a column run into the next', () => {
    const touching = ['axis', 'objective', 'action', 'partner'].flatMap((column) => {
      const own = map.nodes.filter((node) => node.column === column).sort((a, b) => a.y - b.y);
      return own
        .filter(({ y, height }, index) => {
          const next = own[index + 1];
          return next !== undefined && y + height / 2 > next.y - next.height / 2 + 0.5;
        })
        .map(({ id }) => id);
    });
    expect(touching).toEqual([]);
    expect(map.nodes.filter(({ y, height }) => y + height / 2 > map.height + 1)).toEqual([]);
  });
});
