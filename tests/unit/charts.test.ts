import { describe, expect, it } from 'vitest';
import { draw, drawSmall } from '../../src/charts/draw.ts';
import { textWidth, width, wrap, type Drawing, type Item } from '../../src/charts/drawing.ts';
import { widestAdvance } from '../../src/charts/letter-widths.ts';
import { markup, shapePath } from '../../src/charts/markup.ts';
import { layMarks } from '../../src/charts/pictogram.ts';
import { moveApart, yearsOf } from '../../src/charts/timeline.ts';
import { legend } from '../../src/charts/legend.ts';
import { textEquivalent, valueText } from '../../src/charts/words.ts';
import { reportText } from '../../src/check/report.ts';
import { locales } from '../../src/model/locale.ts';
import { fixtureModel } from '../support/fixture.ts';
import { hostileFigures } from '../support/hostile-figures.ts';

const { convention, statistics } = fixtureModel();
const hostile = hostileFigures();
const every = [...statistics, ...hostile.figures];
const figure = (id: string) => {
  const found = every.find((statistic) => statistic.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
};
const items = (drawing: Drawing) => drawing.groups.flatMap((group) => group.items);
const marks = (drawing: Drawing, row?: string) =>
  drawing.groups
    .filter((group) => row === undefined || group.row === row)
    .flatMap((group) => group.items)
    .filter((item) => item.type === 'mark');
const texts = (drawing: Drawing) => items(drawing).filter((item) => item.type === 'text');

/** The box of an item, text at its widest. */
function box(item: Item): { left: number; right: number; top: number; bottom: number } | undefined {
  if (item.type === 'mark') return { left: item.x, right: item.x + item.size, top: item.y, bottom: item.y + item.size };
  if (item.type === 'bar')
    return { left: item.x, right: item.x + item.width, top: item.y, bottom: item.y + item.height };
  if (item.type === 'line') return undefined;
  const wide = textWidth(item.text, item.role);
  const left = item.anchor === 'end' ? item.x - wide : item.x;
  return { left, right: left + wide, top: item.y - 15, bottom: item.y + 3 };
}

it('hostile figures are right content: one file each, no code', () => {
  const errors = hostile.checked.problems.filter(({ severity }) => severity === 'error');
  expect(reportText(errors, 'fr')).toBe('');
  expect(hostile.figures).toHaveLength(30);
});

describe.each(locales)('every drawing in %s', (locale) => {
  const drawings = every.map((statistic) => ({ statistic, drawing: draw(statistic, locale, convention) }));
  const wrong = (test: (one: (typeof drawings)[number]) => boolean) =>
    drawings.filter((one) => !test(one)).map(({ statistic }) => statistic.id);

  it('stays inside its box', () => {
    const outside = wrong(({ drawing }) =>
      items(drawing)
        .flatMap((item) => box(item) ?? [])
        .every(
          ({ left, right, top, bottom }) =>
            left >= -1 && right <= width + 1 && top >= -1 && bottom <= drawing.height + 1,
        ),
    );
    expect(outside).toEqual([]);
  });

  it('lets no text touch another', () => {
    const touching = wrong(({ drawing }) => {
      const words = texts(drawing).flatMap((item) => box(item) ?? []);
      return words.every((a, index) =>
        words
          .slice(index + 1)
          .every(
            (b) => a.left >= b.right - 1 || b.left >= a.right - 1 || a.top >= b.bottom - 1 || b.top >= a.bottom - 1,
          ),
      );
    });
    expect(touching).toEqual([]);
  });

  it('is whole: no hole in its markup or in its words', () => {
    expect(wrong(({ drawing }) => !/NaN|undefined|Infinity|style=/.test(markup(drawing)))).toEqual([]);
    expect(wrong(({ statistic }) => !/NaN|undefined/.test(textEquivalent(statistic, locale)))).toEqual([]);
    expect(wrong(({ statistic }) => legend(statistic, locale).length > 3)).toEqual([]);
  });

  it('tells each of its numbers', () => {
    const silent = wrong(
      ({ statistic }) =>
        statistic.kind === 'timeline' ||
        statistic.rows.every((row) => textEquivalent(statistic, locale).includes(valueText(row, statistic, locale))),
    );
    expect(silent).toEqual([]);
  });
});

describe('shapes to count', () => {
  it('draw as many units as the number, fractions cut at their part', () => {
    const drawing = draw(figure('couverture'), 'fr', convention);
    const full = marks(drawing, 'creche').filter(({ look }) => look === 'full');
    expect(full.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(12.5, 5);
    expect(full.map(({ part }) => part).slice(-2)).toEqual([1, 0.5]);
    expect(marks(drawing, 'assistants').filter(({ look }) => look === 'full')).toHaveLength(7);
  });

  it('give each row as many marks as its number', () => {
    const wrong = every
      .filter(({ kind }) => ['share', 'count', 'stack', 'waffle'].includes(kind))
      .flatMap((statistic) =>
        statistic.rows
          .filter(({ total }) => !total)
          .filter((row) => {
            const own = marks(draw(statistic, 'fr', convention), row.id);
            const sum = own.filter(({ look }) => look !== 'empty').reduce((total, { part }) => total + part, 0);
            return Math.abs(sum * statistic.mark - (row.max ?? row.value ?? Number.NaN)) > 0.05;
          })
          .map((row) => `${statistic.id}.${row.id}`),
      );
    expect(wrong).toEqual([]);
  });

  it('draw announced places dashed and the top of a range dotted, never as built', () => {
    const drawing = draw(figure('places'), 'fr', convention);
    expect(marks(drawing, 'projet').map(({ look }) => look)).toEqual([
      'announced',
      'announced',
      'announced',
      'uncertain',
    ]);
    expect(drawing.groups.map(({ row }) => row)).toEqual(['creche', 'projet', 'assistants']);
  });

  it('fill a waffle to a hundred, whatever the number', () => {
    expect(marks(draw(figure('avis'), 'fr', convention))).toHaveLength(100);
    expect(
      marks(draw(figure('avis'), 'fr', convention))
        .map(({ look }) => look)
        .filter((look) => look === 'full'),
    ).toHaveLength(65);
    const zero = marks(draw(figure('essai-waffle-zero'), 'fr', convention));
    expect([zero.length, zero.filter(({ look }) => look === 'full').length]).toEqual([100, 0]);
    expect(
      marks(draw(figure('essai-waffle-hundred'), 'fr', convention)).filter(({ look }) => look !== 'empty'),
    ).toHaveLength(200);
  });

  it('lie in rows of ten, left to right', () => {
    const { items: laid } = layMarks(
      [{ amount: 23.5, look: 'full' }],
      { columns: 10, pitch: 40, gap: 5, shape: 'r', hollow: false },
      7,
    );
    const placed = laid.flatMap((item) => (item.type === 'mark' ? [item] : []));
    expect(placed).toHaveLength(24);
    expect([placed[9]?.x, placed[10]?.x, placed[10]?.y, placed[23]?.part]).toEqual([360, 0, 47, 0.5]);
  });

  it('take the shape of the axis of their clause', () => {
    const shapes = (id: string) => new Set(marks(draw(figure(id), 'fr', convention)).map(({ shape }) => shape));
    expect([[...shapes('places')], [...shapes('avis')]]).toEqual([['r'], ['c']]);
  });

  it.each(['r', 'c', 't', 'n'] as const)('a cut %s ends at its part', (shape) => {
    const xs = (part: number) =>
      [...shapePath(shape, 0, 0, 100, part).matchAll(/[ML](-?[\d.]+)/g)].map((match) => Number(match[1]));
    expect(Math.max(...xs(0.3))).toBeLessThanOrEqual(Math.max(...xs(0.9)));
    expect(shapePath(shape, 0, 0, 100, 0.5)).not.toBe(shapePath(shape, 0, 0, 100, 1));
  });
});

describe('bars', () => {
  it('are as long as their number, from a common zero', () => {
    const bars = draw(figure('projection'), 'fr', convention).groups.map(({ items: own }) =>
      own.flatMap((item) => (item.type === 'bar' ? [item] : [])),
    );
    const [now, then] = bars;
    expect(bars.map((own) => own.map(({ look }) => look))).toEqual([['full'], ['announced', 'uncertain']]);
    expect(new Set(bars.map((own) => own[0]?.x)).size).toBe(1);
    const length = (own: typeof now) => own?.reduce((sum, { width: wide }) => sum + wide, 0) ?? Number.NaN;
    expect((then?.[0]?.width ?? Number.NaN) / length(now)).toBeCloseTo(14.8 / 12.5, 2);
    expect(length(then) / length(now)).toBeCloseTo(15.6 / 12.5, 2);
  });

  it('of zero have no length', () => {
    expect(
      items(draw(figure('essai-bars-zero'), 'fr', convention))
        .filter((item) => item.type === 'bar')
        .map((item) => item.width),
    ).toEqual([0]);
  });
});

describe('timeline', () => {
  it('stands in order and in proportion', () => {
    const drawing = draw(figure('dates'), 'fr', convention);
    const at = (row: string) => {
      const [mark] = marks(drawing, row);
      if (!mark) throw new Error(`no mark of ${row}`);
      return mark.y + mark.size / 2;
    };
    // March 2012, 14 May 2015 and September 2017, in years
    expect((at('orientations') - at('consultation')) / (at('creche') - at('consultation'))).toBeCloseTo(
      (2015.367 - 2012.208) / (2017.708 - 2012.208),
      1,
    );
    const ys = drawing.groups.flatMap(({ row, items: own }) =>
      own.some((item) => item.type === 'mark') ? [at(row)] : [],
    );
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
    expect(marks(drawing, 'second-lieu').map(({ look }) => look)).toEqual(['announced']);
  });

  it('places no mark where the text gives no date', () => {
    const drawing = draw(figure('dates'), 'fr', convention);
    expect(marks(drawing, 'duree')).toEqual([]);
    expect(drawing.groups.at(-1)?.row).toBe('duree');
  });

  it('keeps marks of one time apart', () => {
    for (const id of ['dates', 'essai-timeline-tiny']) {
      const own = marks(draw(figure(id), 'fr', convention));
      expect(
        own.filter((a, index) =>
          own.slice(index + 1).some((b) => Math.abs(a.x - b.x) < a.size && Math.abs(a.y - b.y) < a.size - 1),
        ),
      ).toEqual([]);
    }
  });

  it('reads dates no more precisely than they are', () => {
    expect(
      [yearsOf('2017'), yearsOf('2017-Q1'), yearsOf('2017-01')].map((value) => Math.round(value * 100) / 100),
    ).toEqual([2017.5, 2017.13, 2017.04]);
    expect(yearsOf('2014-10-16')).toBeLessThan(yearsOf('2014-11-25'));
  });

  it('moves labels apart without changing their order', () => {
    expect(moveApart([10, 10, 10], [20, 20, 20])).toEqual([0, 20, 40]);
    expect(moveApart([0, 100, 300], [20, 20, 20])).toEqual([0, 100, 300]);
  });
});

describe('words and small drawings', () => {
  it('cut a text to lines that fit, a long word included', () => {
    for (const text of ['un deux trois', 'anticonstitutionnellement'.repeat(4), '']) {
      for (const line of wrap(text, 120, 'label')) expect(textWidth(line, 'label')).toBeLessThanOrEqual(121);
    }
    expect(wrap('un deux trois', 400, 'label')).toEqual(['un deux trois']);
    expect(wrap('mmmmmmmm', 63, 'label')).toEqual(['mmm', 'mmm', 'mm']);
  });

  it('reckon with the widest letters that a reader’s own font may have', () => {
    expect(widestAdvance('mm', 'regular')).toBeCloseTo(1.96, 10); // DejaVu Sans: 0.974 each
    expect(widestAdvance('M', 'regular')).toBeCloseTo(0.92, 10); // Noto Sans: 0.907, DejaVu Sans: 0.863
    expect(widestAdvance('0é', 'bold')).toBeCloseTo(1.38, 10); // DejaVu Sans Bold: 0.696 and 0.678
    expect(widestAdvance('漢', 'regular')).toBe(1.1);
    expect(textWidth('mm', 'label')).toBeCloseTo(41.8, 10); // (1.96 + 2 × 0.12) × 19
    expect(textWidth('m m', 'label')).toBeCloseTo(53.2, 10); // (1.96 + 0.32 + 3 × 0.12 + 0.16) × 19
  });

  it('write numbers as each language does', () => {
    const value = (id: string, row: string, locale: 'fr' | 'en') => {
      const statistic = figure(id);
      const found = statistic.rows.find((one) => one.id === row);
      return found ? valueText(found, statistic, locale) : '';
    };
    expect([value('couverture', 'creche', 'fr'), value('couverture', 'creche', 'en')]).toEqual([
      '12,5\u202f%',
      '12.5%',
    ]);
    expect([value('enfants', 'habitants', 'fr'), value('enfants', 'habitants', 'en')]).toEqual([
      '12\u00a0000 habitants',
      '12,000 inhabitants',
    ]);
    expect([value('places', 'projet', 'fr'), value('places', 'projet', 'en')]).toEqual([
      '+\u00a015 à 20 places',
      '+\u00a015 to 20 places',
    ]);
  });

  it('make of a percentage twenty marks', () => {
    expect(
      marks(drawSmall(figure('avis'), 'favorables', 'fr'))
        .map(({ look }) => look === 'full')
        .filter(Boolean),
    ).toHaveLength(13);
  });
});
