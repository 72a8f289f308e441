import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ruled, ruledFields } from '../../src/model/field-rule.ts';
import { checkAfter } from '../support/fixture.ts';

const id = z.string();
const friend = ruled(id, { refersTo: 'people' });

describe('what a schema says of its fields', () => {
  it('is found in lists, tables and either of two forms, by its place in the file', () => {
    const schema = z.strictObject({
      friend: friend.optional(),
      friends: ruled(z.array(friend), { distinct: true }).default([]).describe('People.'),
      seats: z.record(friend, z.strictObject({ on: ruled(z.iso.date(), { past: true }) })).nullable(),
      host: z.union([friend, z.strictObject({ name: ruled(id, { plain: true }) })]),
      year: z
        .union([z.string(), z.number()])
        .transform(String)
        .pipe(ruled(z.string(), { past: true })),
      other: id,
    });
    const data = schema.parse({
      friends: ['ana', 'bob'],
      seats: { ana: { on: '2017-01-16' } },
      host: { name: 'Zoé' },
      year: 2017,
      other: 'ana',
    });
    const said = (value: unknown) =>
      ruledFields(schema, value).map(({ path, value: at, rule }) => [path.join('.'), at, rule]);
    expect(said(data)).toEqual([
      ['friends', ['ana', 'bob'], { distinct: true }],
      ['friends.0', 'ana', { refersTo: 'people' }],
      ['friends.1', 'bob', { refersTo: 'people' }],
      ['seats.ana', 'ana', { refersTo: 'people' }],
      ['seats.ana.on', '2017-01-16', { past: true }],
      ['host.name', 'Zoé', { plain: true }],
      ['year', '2017', { past: true }],
    ]);
    expect(said({ ...data, friends: [], seats: null, host: 'bob', friend: 'ana' })).toEqual([
      ['friends', [], { distinct: true }],
      ['host', 'bob', { refersTo: 'people' }],
      ['year', '2017', { past: true }],
      ['friend', 'ana', { refersTo: 'people' }],
    ]);
  });

  it('adds up, and leaves the schema that it was said of as it was', () => {
    const both = ruled(friend, { plain: true });
    expect(ruledFields(both, 'ana').map(({ rule }) => rule)).toEqual([{ refersTo: 'people', plain: true }]);
    expect(ruledFields(friend, 'ana').map(({ rule }) => rule)).toEqual([{ refersTo: 'people' }]);
    expect(ruledFields(id, 'ana')).toEqual([]);
  });
});

describe('a rule of a field is checked in every collection that lays it', () => {
  const unknown = 'cet identifiant n’existe pas';
  it.each([
    [
      'services/fr/creches.mdx',
      /^contacts:.*$/m,
      'contacts: [nulle-part]',
      'contacts.0',
      `contact « nulle-part » : ${unknown}`,
    ],
    [
      'actions/fr/1-1.mdx',
      /^objectives:.*$/m,
      'objectives: ["1-99"]',
      'objectives.0',
      `objectif « 1-99 » : ${unknown}`,
    ],
    [
      'prices/creche.yaml',
      /^services:.*$/m,
      'services: [nulle-part]',
      'services.0',
      `service « nulle-part » : ${unknown}`,
    ],
    [
      'prices/creche.yaml',
      /^services:.*$/m,
      'services: [creches, creches]',
      'services.1',
      '« creches » pour la deuxième fois',
    ],
    [
      'convention.yaml',
      /partner: ville\b/,
      'partner: personne',
      'parties.0.partner',
      `partenaire « personne » : ${unknown}`,
    ],
    ['services/en/creches.mdx', /^links:.*$/m, 'links: [One, Two, Three]', 'links', '3 élément(s)'],
  ])('%s %s → %s', (file, field, value, at, found) => {
    const { problems } = checkAfter({ [file]: (text) => text.replace(field, value) });
    expect(problems.map((problem) => `${problem.severity} ${problem.field}: ${problem.found.fr}`)).toContain(
      `error ${at}: ${found}`,
    );
  });
});
