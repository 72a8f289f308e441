import { z } from 'zod';
import { say } from '../problem.ts';
import { ruled } from '../field-rule.ts';
import { rule, shaped } from '../shape.ts';

/** Words that a reader sees: at least one character that is not a space. */
export const words = z.string().trim().min(1);

export const fingerprintField = shaped(
  /^[0-9a-f]{16}$/,
  say(
    '16 chiffres ou lettres de a à f, écrits par « npm run translate »',
    '16 digits or letters from a to f, written by “npm run translate”',
  ),
).describe('Empreinte du texte français traduit : 16 chiffres ou lettres de a à f, écrits par « npm run translate ».');

/** A day, 2017-01-16. */
export const day = z.iso.date();

const partialDates = say(
  'une année, un mois, un jour ou un trimestre : 2017, 2017-01, 2017-01-16 ou 2017-Q1',
  'a year, a month, a day or a quarter: 2017, 2017-01, 2017-01-16 or 2017-Q1',
);
const inCalendar = (date: string): boolean => date.length < 10 || z.iso.date().safeParse(date).success;

/** The precision that the text gives, and no more: 2017, 2017-01, 2017-01-16 or a quarter, 2017-Q1. */
export const partialDate = z
  .union([z.string(), z.number().int()]) // a year without quotes is a number
  .transform(String)
  .pipe(
    shaped(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4])?$/, partialDates).refine(
      inCalendar,
      rule({
        expected: say('un jour qui existe dans le calendrier', 'a day that the calendar has'),
        remedy: say('corrigez le jour ou le mois', 'mend the day or the month'),
      }),
    ),
  )
  .describe('Date telle que le texte la donne : 2017, 2017-01, 2017-01-16 ou 2017-Q1 (1er trimestre).');

/** `1-4`: fourth of axis 1. */
export const positionId = shaped(
  /^[1-9]\d*-[1-9]\d*$/,
  say('deux nombres et un tiret, par exemple 1-4', 'two numbers and a hyphen, for example 1-4'),
);
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const slug = shaped(
  slugPattern,
  say(
    'un identifiant en minuscules, chiffres et tirets, par exemple mission-locale',
    'an id in lower-case letters, digits and hyphens, for example mission-locale',
  ),
);

const editorial = {
  title: words.describe('Titre en mots de tous les jours, écrit pour ce site.'),
  summary: ruled(words, { plain: true }).describe(
    'Résumé en clair : deux ou trois phrases courtes. Ce n’est pas le texte de la convention.',
  ),
  words: ruled(z.array(words), { distinct: true })
    .default([])
    .describe('Autres mots que les gens tapent pour trouver ce texte.'),
};

/** A clause whose file holds nothing but its text. */
export const bareClause = z.strictObject({});
export const bareClauseTranslation = z.strictObject({ fingerprint: fingerprintField });

export const explainedClause = z.strictObject(editorial);
/** An article or an axis, whose number as signed may not be that of its file. */
export const signedNumber = words
  .optional()
  .describe('Numéro tel qu’il est signé, s’il n’est pas celui du fichier, par exemple "4 bis", "II" ou "premier".');
export const numberedClause = z.strictObject({ ...editorial, number: signedNumber });
export const explainedClauseTranslation = z.strictObject({ ...editorial, fingerprint: fingerprintField });

export const action = z.strictObject({
  ...editorial,
  objectives: ruled(z.array(ruled(positionId, { refersTo: 'objectives' })), { distinct: true })
    .default([])
    .describe('Objectifs du même axe que l’action sert, par exemple ["1-2", "1-7"].'),
  partners: z
    .record(ruled(slug, { refersTo: 'partners' }), words)
    .default({})
    .describe('Qui fait quoi : identifiant du partenaire, puis son rôle selon le texte.'),
  dates: z
    .array(z.strictObject({ date: partialDate, label: words }))
    .default([])
    .describe('Échéances que le texte donne.'),
});
export const actionTranslation = z.strictObject({
  ...editorial,
  partners: ruled(z.record(slug, words), { asInFrench: true })
    .default({})
    .describe('Le rôle de chaque partenaire du fichier français, traduit.'),
  dates: ruled(z.array(words), { asInFrench: true })
    .default([])
    .describe('Ce que le texte prévoit à chaque date du fichier français, dans le même ordre, traduit.'),
  fingerprint: fingerprintField,
});
