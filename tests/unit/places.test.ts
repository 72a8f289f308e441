import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../src/reader/places-table.ts';
import { parseOpeningHours, schemaOpeningHours } from '../../src/model/families/opening-hours.ts';
import { formatHours } from '../../src/words/format.ts';
import { placesTable } from '../support/places-fixture.ts';

const services = new Set(['creches', 'haltes-jeux', 'relais-petite-enfance', 'pmi', 'lieux-accueil-enfants-parents']);
const read = (table: string | Uint8Array) =>
  readPlaces(typeof table === 'string' ? Buffer.from(table) : table, 'src/content/places.csv', services);
const table = placesTable(3);
const [header = ''] = table.split('\n');

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

  it('is refused in UTF-16, in a sentence', () => {
    const [problem] = read(Buffer.from(`\ufeff${table}`, 'utf16le')).problems;
    expect(problem?.found.fr).toContain('UTF-16');
    expect(problem?.remedy.fr).toContain('CSV UTF-8');
  });

  it.each([
    ['an unknown service', 'creche', 'service (B)', 'creches'],
    ['a short telephone number', '148297500', 'telephone (F)', 'format « Texte »'],
    ['a wrong postcode', '9338', 'code_postal (D)', 'cinq chiffres'],
    ['a date that does not exist', '2026-02-30', 'verifie_le (L)', '2026-11-24'],
    ['a website without its protocol', 'www.exemple.fr', 'site (H)', 'adresse entière'],
    ['hours that cannot be read', 'toute la journée', 'horaires (I)', 'lu-ve'],
    ['a language by its name', 'français', 'langues (J)', 'deux lettres'],
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
    expect(read(`${header.replace('telephone', 'téléphone')}\n${row}\n`).problems[0]).toMatchObject({
      field: 'téléphone',
      remedy: { fr: 'écrivez « telephone »' },
    });
    expect(read(`${header.replace(';langues', '')}\n`).problems[0]?.found.fr).toBe('colonne absente « langues »');
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
