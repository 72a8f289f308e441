import { describe, expect, it } from 'vitest';
import { conventionMap } from '../../src/charts/convention-map.ts';
import { draw, drawSmall } from '../../src/charts/draw.ts';
import { textWidth, width, wrap, type Drawing, type Item } from '../../src/charts/drawing.ts';
import { widestAdvance } from '../../src/charts/letter-widths.ts';
import { markup, shapePath } from '../../src/charts/markup.ts';
import { layMarks } from '../../src/charts/pictogram.ts';
import { moveApart, yearsOf } from '../../src/charts/timeline.ts';
import { legend } from '../../src/charts/legend.ts';
import { textEquivalent, valueText } from '../../src/charts/words.ts';
import { checkContent } from '../../src/check/content.ts';
import { reportText } from '../../src/check/report.ts';
import { locales } from '../../src/model/locale.ts';
import { hostileFigures } from '../support/hostile-figures.ts';

const { convention, statistics, partners } = checkContent(process.cwd()).model;
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
  expect(reportText(hostile.checked.problems, 'fr')).toBe('');
  expect(hostile.figures).toHaveLength(30);
});

describe.each(locales)('every drawing in %s', (locale) => {
  it.each(every.map(({ id }) => id))('%s stays inside its box, and no text touches another', (id) => {
    const drawing = draw(figure(id), locale, convention);
    const boxes = items(drawing).flatMap((item) => box(item) ?? []);
    for (const { left, right, top, bottom } of boxes) {
      expect(left).toBeGreaterThanOrEqual(-1);
      expect(right).toBeLessThanOrEqual(width + 1);
      expect(top).toBeGreaterThanOrEqual(-1);
      expect(bottom).toBeLessThanOrEqual(drawing.height + 1);
    }
    const words = texts(drawing).flatMap((item) => box(item) ?? []);
    const touching = words.filter((a, index) =>
      words
        .slice(index + 1)
        .some((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1),
    );
    expect(touching).toEqual([]);
    expect(markup(drawing)).not.toMatch(/NaN|undefined|Infinity|style=/);
    expect(textEquivalent(figure(id), locale)).not.toMatch(/NaN|undefined/);
  });

  it.each(every.map(({ id }) => id))('%s tells each of its numbers', (id) => {
    const statistic = figure(id);
    for (const row of statistic.rows.filter(({ value }) => value !== undefined && statistic.kind !== 'timeline')) {
      expect(textEquivalent(statistic, locale)).toContain(valueText(row, statistic, locale));
    }
    expect(legend(statistic, locale).length).toBeGreaterThan(3);
  });
});

describe('shapes to count', () => {
  it('draw as many units as the number, fractions cut at their part', () => {
    const drawing = draw(figure('taux-de-couverture'), 'fr', convention);
    const full = marks(drawing, 'collectif').filter(({ look }) => look === 'full');
    expect(full.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(9.73, 5);
    expect(full.map(({ part }) => part).slice(-2)).toEqual([1, 0.73]);
    expect(marks(drawing, 'individuel').filter(({ look }) => look === 'full')).toHaveLength(11);
  });

  it.each(every.filter(({ kind }) => ['share', 'count', 'stack', 'waffle'].includes(kind)).map(({ id }) => id))(
    '%s: the sum of the marks of a row is its number',
    (id) => {
      const statistic = figure(id);
      for (const row of statistic.rows.filter(({ total }) => !total)) {
        const own = marks(draw(statistic, 'fr', convention), row.id);
        const sum = own.filter(({ look }) => look !== 'empty').reduce((total, { part }) => total + part, 0);
        expect(sum * statistic.mark).toBeCloseTo(row.max ?? row.value ?? 0, 1);
      }
    },
  );

  it('draw announced places dashed and the top of a range dotted, never as built', () => {
    const drawing = draw(figure('places'), 'fr', convention);
    expect(marks(drawing, 'projet-1').map(({ look }) => look)).toEqual(['announced', 'announced']);
    expect(marks(drawing, 'projet-2').map(({ look }) => look)).toEqual([
      'announced',
      'announced',
      'announced',
      'uncertain',
    ]);
    expect(drawing.groups.map(({ row }) => row)).toEqual(['assistants-maternels', 'eaje', 'projet-1', 'projet-2']);
  });

  it('fill a waffle to a hundred, whatever the number', () => {
    expect(marks(draw(figure('bas-revenus'), 'fr', convention))).toHaveLength(100);
    expect(
      marks(draw(figure('consultation-des-parents'), 'fr', convention))
        .map(({ look }) => look)
        .filter((look) => look === 'full'),
    ).toHaveLength(17);
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
    expect([[...shapes('places')], [...shapes('bas-revenus')], [...shapes('consultation-des-parents')]]).toEqual([
      ['r'],
      ['c'],
      ['t'],
    ]);
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
    const drawing = draw(figure('couverture-projetee'), 'fr', convention);
    const bars = drawing.groups.map(({ items: own }) => own.filter((item) => item.type === 'bar'));
    const [first, , third] = bars;
    expect((third?.[0]?.width ?? 0) / (first?.[0]?.width ?? 1)).toBeCloseTo(12.2 / 9.73, 2);
    expect(((third?.[0]?.width ?? 0) + (third?.[1]?.width ?? 0)) / (first?.[0]?.width ?? 1)).toBeCloseTo(
      12.6 / 9.73,
      2,
    );
    expect(bars.map((own) => own[0]?.look)).toEqual(['full', 'announced', 'announced']);
    expect(third?.[1]?.look).toBe('uncertain');
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
    const drawing = draw(figure('chronologie'), 'fr', convention);
    const at = (row: string) => {
      const [mark] = marks(drawing, row);
      return (mark?.y ?? 0) + (mark?.size ?? 0) / 2;
    };
    expect(
      (at('eaje') - at('convention-territoriale')) / (at('schema-petite-enfance') - at('convention-territoriale')),
    ).toBeCloseTo((yearsOf('2017-01') - yearsOf('2013-10')) / (yearsOf('2014-11-25') - yearsOf('2013-10')), 1);
    const ys = drawing.groups.flatMap(({ row, items: own }) =>
      own.some((item) => item.type === 'mark') ? [at(row)] : [],
    );
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
    expect(marks(drawing, 'mam').map(({ look }) => look)).toEqual(['announced']);
  });

  it('places no mark where the text gives no date', () => {
    const drawing = draw(figure('chronologie'), 'fr', convention);
    expect(marks(drawing, 'duree')).toEqual([]);
    expect(drawing.groups.at(-1)?.row).toBe('duree');
  });

  it('keeps marks of one time apart', () => {
    for (const id of ['chronologie', 'essai-timeline-tiny']) {
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
    expect([value('taux-de-couverture', 'collectif', 'fr'), value('taux-de-couverture', 'collectif', 'en')]).toEqual([
      '9,73\u202f%',
      '9.73%',
    ]);
    expect([value('population', 'habitants', 'fr'), value('population', 'habitants', 'en')]).toEqual([
      '28\u00a0000 habitants',
      '28,000 inhabitants',
    ]);
    expect([value('places', 'projet-2', 'fr'), value('places', 'projet-2', 'en')]).toEqual([
      '+\u00a030 à 40 places',
      '+\u00a030 to 40 places',
    ]);
  });

  it('make of a percentage twenty marks', () => {
    expect(
      marks(drawSmall(figure('consultation-des-parents'), 'favorables', 'fr'))
        .map(({ look }) => look === 'full')
        .filter(Boolean),
    ).toHaveLength(17);
  });
});

describe('the map of the convention', () => {
  const map = conventionMap(convention, partners, 'fr');
  it('holds every axis, objective and action, and every body that an action names', () => {
    const clauses = convention.clauses
      .filter(({ kind }) => ['axis', 'objective', 'action'].includes(kind))
      .map(({ id }) => id);
    expect(
      map.nodes
        .map(({ id }) => id)
        .filter((id) => !id.startsWith('partner-'))
        .sort(),
    ).toEqual([...clauses].sort());
    const named = new Set(
      convention.clauses.flatMap(({ partners: own }) => own.map(({ partner }) => `partner-${partner}`)),
    );
    expect(new Set(map.nodes.map(({ id }) => id).filter((id) => id.startsWith('partner-')))).toEqual(named);
  });

  it('draws one link for each tie of the model, and leaves nothing alone', () => {
    const actions = convention.clauses.filter(({ kind }) => kind === 'action');
    const ties =
      convention.clauses.filter(({ kind }) => kind === 'objective').length +
      actions.reduce((sum, { objectives, partners: own }) => sum + Math.max(1, objectives.length) + own.length, 0);
    expect(map.links).toHaveLength(ties);
    for (const { id } of map.nodes)
      expect(
        map.links.some(({ from, to }) => from === id || to === id),
        id,
      ).toBe(true);
  });

  it('lets no name of a column run into the next', () => {
    for (const column of ['axis', 'objective', 'action', 'partner']) {
      const own = map.nodes.filter((node) => node.column === column).sort((a, b) => a.y - b.y);
      own.forEach((node, index) => {
        const next = own[index + 1];
        if (next) expect(node.y + node.height / 2, node.id).toBeLessThanOrEqual(next.y - next.height / 2 + 0.5);
        expect(node.y + node.height / 2).toBeLessThanOrEqual(map.height + 1);
      });
    }
  });
});
