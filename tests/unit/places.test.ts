import { describe, expect, it } from 'vitest';
import { columnCalled, readPlaces } from '../../src/reader/places-table.ts';
import { parseOpeningHours, schemaOpeningHours } from '../../src/model/families/opening-hours.ts';
import { formatHours } from '../../src/words/format.ts';
import { checkAfter } from '../support/fixture.ts';
import { placesTable } from '../support/places-fixture.ts';

const services = new Set(['creches', 'haltes-jeux', 'relais-petite-enfance', 'pmi', 'lieux-accueil-enfants-parents']);
const read = (table: string | Uint8Array) =>
  readPlaces(typeof table === 'string' ? Buffer.from(table) : table, 'src/content/places.csv', services);
const table = placesTable(3);
const [header = ''] = table.split('\n');
const spelled =
  'Nom;Service;Adresse;Code postal;Ville;Téléphone;E-mail;Site web;Horaires;Langues;Accessibilité;Vérifié le';

describe('the table of places', () => {
  it('is read whole: 200 rows, quotes, semicolons, both kinds of dates', () => {
    const { places, problems } = read(placesTable());
    expect(problems).toEqual([]);
    expect(places).toHaveLength(200);
    expect(new Set(places.map(({ id }) => id)).size).toBe(200);
    expect(places[0]).toMatchObject({
      nom: 'Le "Petit" Écureuil ; n° 0',
      verifie_le: '2026-11-24',
      horaires: 'lu-ve 8h-18h30, sa 9h-12h',
    });
    expect(places[1]).toMatchObject({ telephone: '01 00 00 00 01', verifie_le: '2026-11-24' });
  });

  it('may be empty but for its header', () => {
    expect(read(`${header}\n`)).toEqual({ places: [], problems: [] });
  });

  it.each([
    ['a byte-order mark and CRLF', Buffer.from(`\ufeff${table.replaceAll('\n', '\r\n')}`), 0],
    ['commas', Buffer.from(placesTable(3, ',')), 0],
    ['Windows-1252, with a word about it', Buffer.from(table.replaceAll('’', "'"), 'latin1'), 1],
  ])('is read with %s', (_, bytes, warnings) => {
    const { places, problems } = read(bytes);
    expect(places).toHaveLength(3);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(problems).toHaveLength(warnings);
    expect(places[1]?.adresse).toContain('Été');
  });

  it.each([
    ['UTF-16 of a PC', Buffer.from(`\ufeff${table}`, 'utf16le'), 1],
    ['UTF-16 without its mark', Buffer.from(table, 'utf16le'), 1],
    ['UTF-16 of another order', Buffer.from(`\ufeff${table}`, 'utf16le').swap16(), 1],
    ['accents in two signs', Buffer.from(table.normalize('NFD')), 0],
    ['the line sep=;', Buffer.from(`sep=;\r\n${table.replaceAll('\n', '\r\n')}`), 0],
    ['empty columns and rows at the end', Buffer.from(`${table.replaceAll('\n', ';;;\n')};;;;;;;;;;;;;;\n;;;\n`), 0],
    ['header cells as people spell them', Buffer.from(table.replace(header, spelled)), 0],
  ])('is read with %s', (_, bytes, warnings) => {
    const { places, problems } = read(bytes);
    expect(problems.map(({ severity }) => severity)).toEqual(Array.from({ length: warnings }, () => 'warning'));
    expect(places.map(({ nom }) => nom)).toEqual([
      'Le "Petit" Écureuil ; n° 0',
      'Lieu d’accueil n° 1',
      'Lieu d’accueil n° 2',
    ]);
    expect(places[1]).toMatchObject({ adresse: '1 rue de l’Été', telephone: '01 00 00 00 01' });
  });

  it('counts its lines from the first of the file, sep=; among them', () => {
    const { problems } = read(`sep=;\n${header}\nUn lieu;crèche;1 rue A;93380;Ville;;;;;;;2026-11-24;;\n`);
    expect(problems).toMatchObject([{ position: { line: 3 }, field: 'service (B)' }]);
  });

  it('accepts a row that Excel cut after its last value, and languages by their French names', () => {
    const short = header.split(';').slice(0, 5).join(';') + ';verifie_le;langues';
    expect(read(`${short}\nUn lieu;creches;1 rue A;93380;Ville;24/11/2026\n`).places).toMatchObject([
      { nom: 'Un lieu', verifie_le: '2026-11-24' },
    ]);
    expect(
      read(`${short}\nUn lieu;creches;1 rue A;93380;Ville;24/11/2026;"français, Arabe et ta"\n`).places[0]?.langues,
    ).toBe('fr ar ta');
  });

  it.each([
    ['Nom du lieu', 'nom'],
    ['ADRESSE POSTALE', 'adresse'],
    ['Code_Postal', 'code_postal'],
    ['CP', 'code_postal'],
    ['Tél.', 'telephone'],
    ['Numéro de téléphone', 'telephone'],
    ['Courriel', 'courriel'],
    ['Adresse e-mail', 'courriel'],
    ['Langues parlées', 'langues'],
    ['Accessibilité PMR', 'accessibilite'],
    ['Horaires d’ouverture', 'horaires'],
    ['Site Internet', 'site'],
    ['Date de vérification', 'verifie_le'],
  ])('a column may be headed « %s »: %s', (header, column) => expect(columnCalled(header)).toBe(column));

  it('tells what a formula left with every other error of its row', () => {
    const { problems } = read(`${header}\nUn lieu;perdu;;#REF!;Ville;12;;;;;;2026-11-24\n`);
    expect(problems.map(({ field, found }) => [field, found.fr])).toEqual([
      ['code_postal (D)', '« #REF! », une erreur du tableur'],
      ['adresse (C)', 'cellule vide'],
      ['telephone (F)', '« 12 »'],
      ['service (B)', 'service « perdu » inconnu'],
    ]);
  });

  it('tells an unknown service beside the other errors of its row, and what a formula left', () => {
    const { problems } = read(`${header}\nUn lieu;haltes;1 rue A;#REF!;Ville;;;;;;;2026-11-24\n`);
    expect(problems.map(({ field, found }) => [field, found.fr])).toEqual([
      ['code_postal (D)', '« #REF! », une erreur du tableur'],
      ['service (B)', 'service « haltes » inconnu'],
    ]);
    expect(read(`${header}\nUn lieu;haltes;1 rue A;9338;Ville;;;;;;;2026-11-24\n`).problems).toMatchObject([
      { field: 'code_postal (D)' },
      { field: 'service (B)' },
    ]);
  });

  it('wants a person who checked, or a source with its day, and both coordinates', () => {
    const columns = 'nom;service;adresse;code_postal;commune;latitude;longitude;source;lu_le;verifie_le;verifie_par';
    const row = (rest: string) => read(`${columns}\nUn lieu;creches;1 rue A;93380;Ville;${rest}\n`);
    expect(row('48,9562;2.3622;https://exemple.fr/a;25/11/2026;;').places).toMatchObject([
      { latitude: 48.9562, longitude: 2.3622, lu_le: '2026-11-25', verifie_le: undefined },
    ]);
    expect(row(';;;;;').problems).toMatchObject([{ field: 'verifie_le (J)', found: { fr: 'cellule vide' } }]);
    expect(row(';;https://exemple.fr/a;;;').problems).toMatchObject([{ field: 'lu_le (I)' }]);
    expect(row('48.9;;;;2026-11-24;').problems).toMatchObject([{ field: 'longitude (G)' }]);
    expect(row('148.9;2;;;2026-11-24;').problems).toMatchObject([{ field: 'latitude (F)' }]);
  });

  it('refuses a day still to come, with its line', () => {
    const { problems } = checkAfter({ 'places.csv': (text) => text.replace('2026-11-02', '2031-11-02') });
    expect(problems.map(({ file, position, field, found }) => [file, position?.line, field, found.fr])).toEqual([
      ['src/content/places.csv', 2, 'verifie_le', '2031-11-02, une date à venir'],
    ]);
  });

  it.each([
    ['an unknown service', 'creche', 'service (B)', 'creches'],
    ['a short telephone number', '148297500', 'telephone (F)', 'format « Texte »'],
    ['a wrong postcode', '9338', 'code_postal (D)', 'cinq chiffres'],
    ['a date that does not exist', '2026-02-30', 'verifie_le (L)', '2026-11-24'],
    ['a website without its protocol', 'www.exemple.fr', 'site (H)', 'adresse entière'],
    ['hours that cannot be read', 'toute la journée', 'horaires (I)', 'lu-ve'],
    ['a language in no known word', 'klingonien', 'langues (J)', 'deux lettres'],
    ['an empty name', '', 'nom (A)', ''],
  ])('names the line and the column of %s', (_, value, field, remedy) => {
    const column = header.split(';').indexOf(field.split(' ')[0] ?? '');
    const row = 'Un lieu;creches;1 rue A;93380;Ville;0100000000;;;;;;2026-11-24'
      .split(';')
      .map((cell, index) => (index === column ? value : cell))
      .join(';');
    const { places, problems } = read(`${header}\n${row}\n`);
    expect(places).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', position: { line: 2 }, field }]);
    expect(`${problems[0]?.expected?.fr} ${problems[0]?.remedy.fr}`).toContain(remedy);
  });

  it('refuses a place twice, an unknown column, a missing one and a row with a cell too many', () => {
    const row = 'Un lieu;creches;1 rue A;93380;Ville;;;;;;;2026-11-24';
    expect(read(`${header}\n${row}\n${row.replace('Un lieu', 'UN LIEU')}\n`).problems[0]?.found.fr).toContain(
      'déjà à la ligne 2',
    );
    expect(read(`${header.replace('telephone', 'telefone')}\n${row}\n`).problems[0]).toMatchObject({
      field: 'telefone',
      remedy: { fr: 'écrivez « telephone »' },
    });
    expect(read(`${header.replace('site', 'Téléphone')}\n${row}\n`).problems[0]?.found.fr).toBe(
      'colonne « Téléphone » pour la deuxième fois',
    );
    expect(read(`${header.replace(';adresse', '')}\n`).problems[0]?.found.fr).toBe('colonne absente « adresse »');
    expect(read(`${header}\n${row};x\n`).problems[0]?.found.fr).toBe('13 cellules');
  });
});

describe('opening hours', () => {
  it('are said in words in both languages and for machines', () => {
    const rows = parseOpeningHours('lu-ve 8h-18h30, sa 9h-12h') ?? [];
    expect(rows.map((row) => formatHours(row, 'fr'))).toEqual([
      'du lundi au vendredi, de 8\u00a0h à 18\u00a0h\u00a030',
      'le samedi, de 9\u00a0h à 12\u00a0h',
    ]);
    expect(rows.map((row) => formatHours(row, 'en'))).toEqual([
      'Monday to Friday, 8:00 to 18:30',
      'Saturday, 9:00 to 12:00',
    ]);
    expect(schemaOpeningHours(rows)).toEqual(['Mo-Fr 08:00-18:30', 'Sa 09:00-12:00']);
  });
  it.each(['du matin au soir', 'lu 18h-8h', 've-lu 8h-9h', 'lu 25h-26h', ''])('are never guessed: %s', (text) => {
    expect(parseOpeningHours(text)).toBeUndefined();
  });
});
