import { describe, expect, it } from 'vitest';
import { firstContacts } from '../../src/views/contact.ts';
import { checkAfter, fixtureChecked, fixtureModel } from '../support/fixture.ts';

const file = 'contacts/mairie.yaml';

/** Returns the errors about an edit, each as its field and what was found. */
function errorsOf(target: string, edit: (text: string) => string): string[] {
  return checkAfter({ [target]: edit })
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ field, found }) => `${field}: ${found.fr}`);
}

describe('whom to reach first', () => {
  const names = (model: ReturnType<typeof fixtureModel>, ...ids: string[]) =>
    firstContacts(model, ids, 'fr').map(({ name }) => name);
  const silent = checkAfter({ [file]: (text) => text.replace(/telephone: .*\n/, '') }).model;

  it('is the first of a page alone where a call reaches it, and also who answers where none does', () => {
    expect(names(fixtureModel(), 'mairie', 'ecoute')).toEqual(['Mairie de Brumeval']);
    expect(names(silent, 'mairie', 'ecoute')).toEqual(['Mairie de Brumeval', 'L’écoute de l’Osier']);
    expect(names(silent, 'mairie')).toEqual(['Mairie de Brumeval']);
    expect(names(silent)).toEqual([]);
  });
});

describe('people to call', () => {
  it('stand in the model in their order, linked by the pages that name them', () => {
    const { contacts, services, situations } = fixtureModel();
    expect([...contacts.keys()]).toEqual(['ecoute', 'mairie']);
    expect(contacts.get('mairie')?.telephone).toBe('01 00 00 00 01');
    expect(services.get('creches')?.contacts).toEqual(['mairie']);
    expect(services.get('assistants-maternels')?.contacts).toEqual([]);
    expect(situations.get('cherche-une-place')?.contacts).toEqual(['ecoute', 'mairie']);
    expect(fixtureChecked().problems.filter(({ file: name }) => name.includes('contacts/'))).toEqual([]);
  });

  it('have a source', () => {
    expect(errorsOf(file, (text) => text.replace(/^sources:[^]*?(?=^read)/m, ''))).toEqual(['sources: champ absent']);
    expect(errorsOf(file, (text) => text.replace(/^sources:[^]*?(?=^read)/m, 'sources: []\n'))).toHaveLength(1);
  });

  it.each(['06 12 34', '00 00 00 00 00', '1 23 45 67 89', 'appelez-nous', '01 23 45 67 890'])(
    'have a number that can be dialled, not %s',
    (number) => {
      const [error, ...others] = errorsOf(file, (text) => text.replace('01 00 00 00 01', number));
      expect(error).toContain('telephone:');
      expect(others).toEqual([]);
    },
  );

  it.each(['15', '112', '3114', '116 000', '0 800 00 34 56', '01 43 93 93 93'])('may be called on %s', (number) => {
    expect(
      errorsOf(file, (text) =>
        text.replace('01 00 00 00 01', number).replace('Appelez le 01.00.00.00.01', `Appelez le ${number}`),
      ),
    ).toEqual([]);
  });

  it('have a number that a source gives', () => {
    expect(errorsOf(file, (text) => text.replace('"01 00 00 00 01"', '"01 00 00 00 02"'))).toEqual([
      'telephone: 01 00 00 00 02, que les mots cités ne donnent pas',
    ]);
    expect(errorsOf('contacts/ecoute.yaml', (text) => text.replace('Le 3999,', 'Le 39990,'))).toEqual([
      'telephone: 3999, que les mots cités ne donnent pas',
    ]);
  });

  it('quote the convention to the letter', () => {
    expect(errorsOf(file, (text) => text.replace('La Ville de Brumeval }', 'La ville de Brumeval }'))).toEqual([
      'sources.0.quote: « La ville de Brumeval », absent de parties',
    ]);
    expect(errorsOf(file, (text) => text.replace('clause: parties', 'clause: partis'))).toEqual([
      'sources.0.clause: texte « partis » : cet identifiant n’existe pas',
    ]);
  });

  it('were read and confirmed on a day that has come', () => {
    expect(errorsOf(file, (text) => text.replace('read: "2026-11-20"', 'read: "2026-11-25"'))).toEqual([
      'read: 2026-11-25, une date à venir',
    ]);
    expect(errorsOf('contacts/ecoute.yaml', (text) => text.replace('on: "2026-11-21"', 'on: "2027-11-21"'))).toEqual([
      'confirmed.on: 2027-11-21, une date à venir',
    ]);
  });

  it('can be reached', () => {
    expect(errorsOf('contacts/ecoute.yaml', (text) => text.replace(/^telephone.*\n/m, ''))).toEqual([
      'undefined: aucun moyen de joindre ce contact',
    ]);
  });

  it.each([
    ['services/fr/creches.mdx', 'contacts: [mairie]', 'contacts: [maire]'],
    ['situations/fr/cherche-une-place.mdx', 'contacts: [ecoute, mairie]', 'contacts: [maire]'],
    ['site.yaml', 'services: [creches', 'contacts: [maire]\nservices: [creches'],
  ])('are named by %s by an id that exists', (page, from, to) => {
    expect(errorsOf(page, (text) => text.replace(from, to))).toEqual([
      'contacts.0: contact « maire » : cet identifiant n’existe pas',
    ]);
  });
});
