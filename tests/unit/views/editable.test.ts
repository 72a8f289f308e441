import { expect, it } from 'vitest';
import { editableKinds } from '../../../src/views/editable.ts';
import { checkAfter, fixtureChecked } from '../../support/fixture.ts';

const site = new URL('https://site.example');
const kindsOf = ({ model, entries }: ReturnType<typeof checkAfter>) =>
  editableKinds({ model, locale: 'fr', site }, entries);

it('says for each kind of file where it stands, its fields and what the check expects', () => {
  const kinds = kindsOf(fixtureChecked());
  const contacts = kinds.find(({ place }) => place === 'src/content/contacts/');
  expect(contacts).toMatchObject({ title: 'Qui appeler\u00a0: téléphones, adresses, horaires', href: undefined });
  expect(contacts?.files.map(({ file }) => file)).toEqual([
    'src/content/contacts/ecoute.yaml',
    'src/content/contacts/mairie.yaml',
  ]);
  expect(contacts?.fields).toContainEqual({
    name: 'telephone',
    about: 'Numéro de téléphone, comme on l’écrit : 01 23 45 67 89 ou 3114.',
    form: 'un numéro que l’on peut composer : 01 23 45 67 89, 0 800 12 34 56, 3114 ou 15',
  });
  expect(kinds.find(({ place }) => place === 'src/content/prices/')?.fields.map(({ name }) => name)).toContain(
    'scale.rates[].percent',
  );
  expect(kinds.map(({ place }) => place)).toEqual(
    expect.arrayContaining(['src/content/site.yaml', 'src/content/services/fr/', 'src/content/places.csv']),
  );
});

it('never leads to the signed words or their lock, and shows no kind without a file', () => {
  const places = kindsOf(fixtureChecked()).map(({ place }) => place);
  expect(places.filter((place) => /lock|parts|data|annexes/.test(place))).toEqual([]);
});

it('leads to the forge once the repository is known', () => {
  const [contacts] = kindsOf(
    checkAfter({
      'site.yaml': (text) =>
        text.replace('{ url: null, branch: null }', '{ url: "https://gitlab.com/brumeval/site", branch: main }'),
    }),
  ).filter(({ place }) => place === 'src/content/contacts/');
  expect(contacts?.href).toBe('https://gitlab.com/brumeval/site/-/tree/main/src/content/contacts/');
  expect(contacts?.files[1]?.href).toBe(
    'https://gitlab.com/brumeval/site/-/edit/main/src/content/contacts/mairie.yaml',
  );
});
