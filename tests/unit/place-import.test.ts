import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importPlaces, type ImportTerms } from '../../src/model/families/place-import.ts';
import { fromLambert93 } from '../../src/reader/place-lists/finess.ts';
import { readPlaceList } from '../../src/reader/place-lists/read.ts';

const folder = 'tests/fixtures/place-lists';
const listed = (file: string) => {
  const list = readPlaceList(readFileSync(`${folder}/${file}`), file);
  if ('wrong' in list) throw new Error(list.wrong);
  return list.places;
};
const wrong = (text: string | Uint8Array) => {
  const list = readPlaceList(Buffer.from(text), 'liste.csv');
  return 'wrong' in list ? list.wrong : '';
};

const terms: ImportTerms = {
  communes: [{ name: 'Brumeval', postcodes: ['00100'], insee: ['00001'] }],
  directories: { pmi: ['pmi', '223'], creches: ['Multi-accueil', 'micro-crèche'], relais: ['relais petite enfance'] },
  source: 'https://annuaire.example/fichier',
  day: '2026-11-25',
};
const columns = ['nom', 'service', 'adresse', 'code_postal', 'commune', 'telephone', 'verifie_le'];
const saules = (checked: string) => [
  ['Les Petits Saules', 'pmi', '3 rue des Saules', '00100', 'Brumeval', '0100000011', checked],
];
const into = (rows: string[][], file: string, more: Partial<ImportTerms> = {}) =>
  importPlaces({ columns, rows }, listed(file), { ...terms, ...more });

describe('a list of places', () => {
  it('of the national directory is read: where to go, numbers, hours, access, point', () => {
    expect(listed('directory.json')[0]).toEqual({
      name: 'Centre de protection maternelle et infantile - Brumeval',
      kinds: ['pmi'],
      street: '7 rue des Roseaux',
      postalCode: '00100',
      town: 'Brumeval',
      insee: '00001',
      telephone: '01 00 00 00 21',
      email: 'pmi@brumeval.example',
      website: 'https://pmi.brumeval.example/',
      hours: 'lu-ve 9h-12h, lu-ve 13h30-17h, sa 9h-12h',
      wheelchair: 'oui',
      latitude: 48.9511,
      longitude: 2.3612,
    });
    // A remark changes what the hours mean, and what is not published is left out.
    expect(listed('directory.json')[1]?.hours).toBeUndefined();
    expect(listed('directory.json').map(({ name }) => name)).not.toContain('Centre de PMI fermé');
  });

  it('of its interface, whose lists are texts, is read as well', () => {
    const answer = JSON.stringify({
      total_count: 1,
      results: [
        {
          nom: 'PMI',
          pivot: '[{"type_service_local": "pmi"}]',
          adresse:
            '[{"type_adresse": "Adresse", "numero_voie": "7 rue A", "code_postal": "00100", "nom_commune": "B"}]',
          telephone: '',
          code_insee_commune: '00001',
        },
      ],
    });
    const list = readPlaceList(Buffer.from(answer), 'api.json');
    expect('places' in list ? list.places : []).toMatchObject([
      { name: 'PMI', kinds: ['pmi'], street: '7 rue A', postalCode: '00100', telephone: undefined },
    ]);
  });

  it('of FINESS is read with its kind, its street in words and its point', () => {
    const [pmi] = listed('finess.csv');
    expect(pmi).toMatchObject({
      name: 'Centre "Roseaux" de PMI de Brumeval',
      kinds: ['223', 'Protection Maternelle et Infantile (P.M.I.)'],
      street: '7 rue des Roseaux',
      postalCode: '00100',
      town: 'Brumeval',
      insee: '00001',
      telephone: '0100000021',
    });
    expect(pmi?.latitude).toBeCloseTo(48.946, 2);
    expect(pmi?.longitude).toBeCloseTo(2.345, 2);
  });

  it.each([
    [700000, 6600000, 46.5, 3], // the origin of the projection, by its definition
    [648237.3, 6862271.7, 48.8584, 2.2945], // the tower of the Champ-de-Mars
  ])('has its Lambert-93 points %s, %s in degrees', (x, y, latitude, longitude) => {
    expect(fromLambert93(x, y).latitude).toBeCloseTo(latitude, 3);
    expect(fromLambert93(x, y).longitude).toBeCloseTo(longitude, 3);
  });

  it('in a table is read by the names of its columns', () => {
    expect(listed('open-data.csv')[0]).toMatchObject({
      name: 'La Cabane du saule',
      kinds: ['Multi-accueil'],
      street: '12 RUE DU PONT',
      postalCode: '00100',
      latitude: 48.9522,
      longitude: 2.3633,
    });
    expect(listed('monenfant.csv')[0]).toMatchObject({
      name: 'Relais des Brumes',
      kinds: ['Relais petite enfance'],
      email: 'relais@brumeval.example',
    });
  });

  it('is read as the open data of a département and of a region name its columns, with a postcode or without', () => {
    const read = (text: string) => {
      const list = readPlaceList(Buffer.from(text), 'liste.csv');
      if ('wrong' in list) throw new Error(list.wrong);
      const { added, rows: [row] = [] } = importPlaces({ columns, rows: [] }, list.places, terms);
      return [...added, ...(row?.slice(1, 6) ?? [])];
    };
    const roseaux = ['Les Roseaux', 'creches', '3 rue du Pont', '00100', 'BRUMEVAL', '01 00 00 00 41'];
    expect(
      read(
        "Geo Point;Geo Shape;Statut;id;nom;type d'accueil;nombre de places;gestionnaire;adresse;ville;téléphone\n" +
          '48.95, 2.36;;commune;7;Les Roseaux;multi-accueil;40;Ville;3 rue du Pont;BRUMEVAL;0100000041\n' +
          '48.90, 2.30;;commune;8;Les Joncs;multi-accueil;40;Ville;1 rue du Lac;AILLEURS;0100000042\n',
      ),
    ).toEqual(roseaux);
    expect(
      read(
        'geo_point_2d;nom;type;adresse;cp;commune;code_insee;tel\n' +
          '"48.95, 2.36";Les Roseaux;Multi-accueil;3 rue du Pont;00100;BRUMEVAL;00001;0100000041\n',
      ),
    ).toEqual(roseaux);
    expect(
      read(
        'Nom équipement,Type équipement,Adresse complète,Code INSEE,Commune,N° téléphone\n' +
          'Les Roseaux,Micro-crèche,3 rue du Pont,00001,BRUMEVAL,0100000041\n',
      ),
    ).toEqual(roseaux);
  });

  it('that cannot be read is told in words', () => {
    expect(wrong('PK\u0003\u0004')).toContain('classeur');
    expect(wrong('{"a": 1}')).toContain('pas celui de l’annuaire');
    expect(wrong('nom;rue\nx;y\n')).toContain('aucune colonne ne donne le code postal ou la commune');
    expect(wrong('nom;adresse\n"x;y\n')).toContain('guillemet');
  });
});

describe('an import', () => {
  it('adds what is here, with its source and its day, and says what it left out', () => {
    const done = into([], 'directory.json');
    expect(done.added).toEqual(['Centre de protection maternelle et infantile - Brumeval', 'Les Petits Saules']);
    expect(done.refused).toEqual([{ name: 'PMI sans rue', columns: ['adresse'] }]);
    expect([...done.otherKinds]).toEqual([['mairie', 1]]);
    expect(done.elsewhere).toBe(1);
    const cell = (row: number, column: string) => done.rows[row]?.[done.columns.indexOf(column)];
    expect(cell(0, 'telephone')).toBe('01 00 00 00 21');
    expect(cell(0, 'latitude')).toBe('48.9511');
    expect(cell(0, 'source')).toBe('https://annuaire.example/fichier');
    expect(cell(0, 'lu_le')).toBe('2026-11-25');
    expect(cell(0, 'verifie_le')).toBe('');
  });

  it('leaves a row that a person confirmed, to the character, and says what the list has instead', () => {
    const done = into(saules('24/11/2026'), 'directory.json');
    expect(done.kept).toEqual([{ name: 'Les Petits Saules', columns: ['telephone', 'accessibilite'] }]);
    expect(done.rows[0]?.slice(0, columns.length)).toEqual(saules('24/11/2026')[0]);
  });

  it('changes a row that nobody confirmed, and erases nothing of it', () => {
    const done = into(saules(''), 'directory.json');
    expect(done.changed).toEqual([{ name: 'Les Petits Saules', columns: ['telephone', 'accessibilite'] }]);
    expect(done.rows[0]?.slice(0, columns.length)).toEqual([
      'Les Petits Saules',
      'pmi',
      '3 rue des Saules',
      '00100',
      'Brumeval',
      '01 00 00 00 99',
      '',
    ]);
  });

  it.each(['directory.json', 'finess.csv', 'open-data.csv', 'monenfant.csv'])('of %s again changes nothing', (file) => {
    const once = into(saules('2026-11-24'), file);
    const again = importPlaces(once, listed(file), { ...terms, day: '2027-01-01' });
    expect(once.added.length).toBeGreaterThan(0);
    expect(again).toMatchObject({ added: [], changed: [], rows: once.rows, columns: once.columns });
  });

  it('takes the service that staff name where the list gives none', () => {
    expect(into([], 'open-data.csv', { directories: {} }).added).toEqual([]);
    expect(into([], 'open-data.csv', { directories: {}, service: 'creches' }).added).toEqual(['La Cabane du saule']);
  });

  it('leaves empty what it cannot read, and says which place a list gives twice', () => {
    const done = into([], 'monenfant.csv');
    expect(done.added).toEqual(['Relais des Brumes', 'Micro-crèche Luciole']);
    expect(done.rows[1]?.[done.columns.indexOf('telephone')]).toBe('');
    expect(into([], 'open-data.csv').twice).toEqual(['La Cabane du saule']);
  });
});
