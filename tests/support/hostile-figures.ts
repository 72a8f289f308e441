import { statisticKinds } from '../../src/model/statistics/kinds.ts';
import type { Statistic } from '../../src/model/statistics/statistics.ts';
import type { Checked } from '../../src/check/content.ts';
import { checkFixture, type Edits } from './fixture.ts';

const long =
  'Établissements d’accueil de jeunes enfants et lieux d’accueil enfants-parents du territoire, toutes ' +
  'gestions confondues, y compris anticonstitutionnellement-longs';
const cases: Record<string, string[]> = {
  zero: ['0'],
  hundred: ['100', '100'],
  one: ['33.3'],
  forty: Array.from({ length: 40 }, (_, index) => String((index % 5) + 1)),
  tiny: ['0.01', '99.99'],
};

/** The file of a figure, as staff would write it; numbers are derived, since no clause holds them. */
function file(kind: string, values: string[], unit: string): string {
  const row = (value: string, index: number) =>
    kind === 'timeline'
      ? `  r${index}:\n    label: { fr: "${long}", en: "${long}" }\n` +
        `    date: ${index % 2 === 0 ? '2017' : '2017-09'}\n    clause: action-1-1\n`
      : `  r${index}:\n    label: { fr: "${index % 2 === 0 ? long : 'Court'}", en: "${long}" }\n` +
        `    value: ${value}\n` +
        `${index % 3 === 1 ? '    status: announced\n    hollow: true\n' : ''}` +
        `${kind === 'stack' && index > 0 ? '    adds: r0\n' : ''}    clause: data-1-1\n    derived:\n` +
        `      formula: "${value}"\n      words: { fr: Essai., en: Test. }\n`;
  return (
    `kind: ${kind}\nchapter: places\norder: 50\ntitle: { fr: "${long} & <b", en: "${long} & <b" }\n` +
    `takeaway: { fr: "=A & \\"b\\" ; c", en: "=A & \\"b\\", c" }\nunit: ${unit}\n` +
    'numerator: { fr: a, en: a }\ndenominator: { fr: b, en: b }\ngeography: { fr: ici, en: here }\n' +
    `year: null\nsource: { fr: Texte, en: Text }\nnote: { fr: "${long}", en: "${long}" }\n` +
    `mark: ${kind === 'waffle' && values.length > 3 ? 20 : 1}\nrows:\n${values.map(row).join('')}`
  );
}

/**
 * Returns figures of every kind with values that break drawings, each made by adding one content file and nothing
 * else.
 */
export function hostileFigures(): { checked: Checked; figures: Statistic[] } {
  const edits: Edits = Object.fromEntries(
    statisticKinds.flatMap((kind) =>
      Object.entries(cases).map(([name, values]) => [
        `statistics/essai-${kind}-${name}.yaml`,
        file(
          kind,
          values,
          name === 'forty' ? '{ fr: unités de compte très longues à écrire, en: very long units of account }' : '"%"',
        ),
      ]),
    ),
  );
  const checked = checkFixture(edits);
  return { checked, figures: checked.model.statistics.filter(({ id }) => id.startsWith('essai-')) };
}
