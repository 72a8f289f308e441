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

/** One row of places.csv; the names of the columns are those that staff see. */
export const placeRow = z.strictObject({
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
  langues: optional(
    shaped(/^[a-z]{2}([ ,;]+[a-z]{2})*$/, say('des codes de deux lettres : fr ar ta', 'two-letter codes: fr ar ta')),
  ).describe('Codes de deux lettres : fr ar ta.'),
  accessibilite: optional(z.enum(['oui', 'non', 'partielle'])).describe(
    'Accès en fauteuil roulant : oui, non ou partielle.',
  ),
  verifie_le: day.describe('Date de la dernière vérification.'),
});

export const placeColumns = Object.keys(placeRow.shape);
export type PlaceRow = z.infer<typeof placeRow>;

/** A real place where a service is given. */
export interface Place extends PlaceRow {
  /** Anchor on the page of its service, unlike any other there. */
  id: string;
}

const collator = new Intl.Collator(referenceLocale);

/** Returns the places of a service, by town and then by name. */
export const placesOf = (places: readonly Place[], service: string): Place[] =>
  places
    .filter((place) => place.service === service)
    .sort((a, b) => collator.compare(a.commune, b.commune) || collator.compare(a.nom, b.nom));
