import { referenceLocale } from '../locale.ts';
import { z } from 'zod';
import { slug, words } from '../convention/schema.ts';
import { say } from '../problem.ts';
import { shaped } from '../shape.ts';
import { parseOpeningHours } from './opening-hours.ts';

/** A cell left empty in the table is a value not given. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Digits of a French telephone number, as spreadsheets and people write it; kept as `01 23 45 67 89` or `32 30`. */
const telephone = z
  .string()
  .transform((text) => text.replace(/^(?:\+|00)\s*33\s*(?:\(0\))?/, '0').replace(/[\s.\-()]/g, ''))
  .pipe(
    shaped(
      /^(0[1-9]\d{8}|3\d{3})$/,
      say('dix chiffres, par exemple 01 23 45 67 89', 'ten digits, for example 01 23 45 67 89'),
    ),
  )
  .transform((digits) => digits.match(/../g)?.join(' ') ?? digits);

/** 2026-11-24, or 24/11/2026 as a French spreadsheet writes it. */
const day = z.preprocess(
  (value) => (typeof value === 'string' ? value.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1') : value),
  z.iso.date(),
);

/** The languages, as ISO 639 writes them or by their French names: `fr ar` or « français, arabe ». */
const languages = z
  .string()
  .transform((text) =>
    text
      .split(/[ ,;/]+/)
      .filter((word) => word !== '' && word !== 'et')
      .map((word) => codes().get(word.toLowerCase()) ?? word)
      .join(' '),
  )
  .pipe(shaped(/^[a-z]{2}( [a-z]{2})*$/, say('des codes de deux lettres : fr ar ta', 'two-letter codes: fr ar ta')));

let codesByName: Map<string, string> | undefined;
/** Returns the two-letter code of each language by its name in the language of the table. */
function codes(): Map<string, string> {
  const names = new Intl.DisplayNames(referenceLocale, { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return (codesByName ??= new Map(
    letters.flatMap((first) =>
      letters.flatMap((second): [string, string][] => {
        const name = names.of(first + second);
        return name === undefined ? [] : [[name.toLowerCase(), first + second]];
      }),
    ),
  ));
}

/** Degrees, with a point or with the comma of a French spreadsheet. */
const degrees = (limit: number) =>
  optional(
    z
      .string()
      .transform((text) => text.replace(',', '.'))
      .pipe(shaped(/^-?\d{1,3}(\.\d+)?$/, say('des degrés, par exemple 48,9562', 'degrees, for example 48.9562')))
      .transform(Number)
      .refine((value) => Math.abs(value) <= limit),
  );

/** One row of places.csv; the names of the columns are those that staff see. */
export const placeRow = z
  .strictObject({
    nom: words.describe('Nom du lieu.'),
    service: slug.describe('Identifiant du service, par exemple creches.'),
    adresse: words.describe('Numéro et rue.'),
    code_postal: shaped(/^\d{5}$/, say('cinq chiffres, par exemple 12345', 'five digits, for example 12345')).describe(
      'Cinq chiffres.',
    ),
    commune: words,
    telephone: optional(telephone).describe('Numéro à dix chiffres.'),
    courriel: optional(z.email()),
    site: optional(z.url({ protocol: /^https?$/ })),
    horaires: optional(z.string().refine((text) => parseOpeningHours(text) !== undefined)).describe(
      'Par exemple : lu-ve 8h-18h30, sa 9h-12h.',
    ),
    langues: optional(languages).describe('Codes de deux lettres : fr ar ta.'),
    accessibilite: optional(z.enum(['oui', 'non', 'partielle'])).describe(
      'Accès en fauteuil roulant : oui, non ou partielle.',
    ),
    latitude: degrees(90).describe('En degrés (WGS 84), par exemple 48,9562.'),
    longitude: degrees(180).describe('En degrés (WGS 84), par exemple 2,3622.'),
    source: optional(z.url({ protocol: /^https?$/ })).describe('Adresse de la page où ces faits ont été lus.'),
    lu_le: optional(day).describe('Jour où la source a été lue.'),
    verifie_le: optional(day).describe(
      'Jour où une personne a vérifié ces faits ; vide tant que personne ne l’a fait.',
    ),
    verifie_par: optional(words).describe('Qui les a vérifiés.'),
  })
  .superRefine(({ source, lu_le, verifie_le, verifie_par, latitude, longitude }, context) => {
    const missing = (column: string) =>
      context.addIssue({ code: 'custom', path: [column], params: { expected: say('une valeur', 'a value') } });
    // What stands in the table was either confirmed by a person, or read in a source on a day.
    if (verifie_le === undefined && source === undefined) missing('verifie_le');
    if (source !== undefined && lu_le === undefined) missing('lu_le');
    if (verifie_par !== undefined && verifie_le === undefined) missing('verifie_le');
    if (latitude !== undefined && longitude === undefined) missing('longitude');
    if (longitude !== undefined && latitude === undefined) missing('latitude');
  });

export const placeColumns = Object.keys(placeRow.shape);
export type PlaceRow = z.infer<typeof placeRow>;
/** The columns that a table must have; the others may be left out. */
export const requiredColumns = ['nom', 'service', 'adresse', 'code_postal', 'commune'];
export const optionalColumns = placeColumns.filter((column) => !requiredColumns.includes(column));

/** A real place where a service is given. */
export interface Place extends PlaceRow {
  /** Anchor on the page of its service, unlike any other there. */
  id: string;
  /** Its line in the table. */
  line: number;
}

const collator = new Intl.Collator(referenceLocale);

/** Returns the places of a service, by town and then by name. */
export const placesOf = (places: readonly Place[], service: string): Place[] =>
  places
    .filter((place) => place.service === service)
    .sort((a, b) => collator.compare(a.commune, b.commune) || collator.compare(a.nom, b.nom));
