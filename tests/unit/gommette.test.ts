import { expect, it } from 'vitest';
import { axisSticker } from '../../src/site/gommette.ts';

it('gives the first nine axes a sticker each, the first three as they always were', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(axisSticker)).toEqual([
    { shape: 'r', colour: 1 },
    { shape: 'c', colour: 2 },
    { shape: 't', colour: 3 },
    { shape: 'r', colour: 2 },
    { shape: 'c', colour: 3 },
    { shape: 't', colour: 1 },
    { shape: 'r', colour: 3 },
    { shape: 'c', colour: 1 },
    { shape: 't', colour: 2 },
  ]);
});

it('begins again with the tenth axis', () => {
  expect(axisSticker(10)).toEqual({ shape: 'r', colour: 1 });
});

it.each([0, -1, 1.5])('refuses %s as an axis', (axis) => {
  expect(() => axisSticker(axis)).toThrow(`no sticker for axis ${axis}: axes are whole numbers from 1`);
});
