import { z } from 'zod';

/** Words that a reader sees: at least one character that is not a space. */
export const words = z.string().trim().min(1);

export const fingerprintField = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .describe('Empreinte du texte français traduit : 16 chiffres ou lettres de a à f, écrits par « npm run translate ».');

/** A day, 2017-01-16. One reader of YAML gives an unquoted day as a date, the other as a text: both are taken. */
export const day = z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), z.iso.date());

/** The precision that the text gives, and no more: 2017, 2017-01, 2017-01-16 or a quarter, 2017-Q1. */
export const partialDate = z
  .union([z.string(), z.number().int(), z.date().transform((day) => day.toISOString().slice(0, 10))]) // Astro reads 2014-10-16 as a date, the checker as a text
  .transform(String)
  .pipe(z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4])?$/))
  .describe('Date telle que le texte la donne : 2017, 2017-01, 2017-01-16 ou 2017-Q1 (1er trimestre).');

/** `1-4`: fourth of axis 1. */
export const positionId = z.string().regex(/^[1-9]\d*-[1-9]\d*$/);
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const editorial = {
  title: words.describe('Titre en mots de tous les jours, écrit pour ce site.'),
  summary: words.describe('Résumé en clair : deux ou trois phrases courtes. Ce n’est pas le texte de la convention.'),
  words: z.array(words).default([]).describe('Autres mots que les gens tapent pour trouver ce texte.'),
};

/** A clause whose file holds nothing but its text. */
export const bareClause = z.strictObject({});
export const bareClauseTranslation = z.strictObject({ fingerprint: fingerprintField });

export const explainedClause = z.strictObject(editorial);
export const explainedClauseTranslation = z.strictObject({ ...editorial, fingerprint: fingerprintField });

export const action = z.strictObject({
  ...editorial,
  objectives: z.array(positionId).default([]).describe('Objectifs du même axe que l’action sert, par exemple ["1-2", "1-7"].'),
  partners: z.record(slug, words).default({}).describe('Qui fait quoi : identifiant du partenaire, puis son rôle selon le texte.'),
  dates: z
    .array(z.strictObject({ date: partialDate, label: words }))
    .default([])
    .describe('Échéances que le texte donne.'),
});
export const actionTranslation = z.strictObject({
  ...editorial,
  partners: z.record(slug, words).default({}).describe('Le rôle de chaque partenaire du fichier français, traduit.'),
  dates: z.array(words).default([]).describe('Ce que le texte prévoit à chaque date du fichier français, dans le même ordre, traduit.'),
  fingerprint: fingerprintField,
});

export type ExplainedClause = z.infer<typeof explainedClause>;
export type Action = z.infer<typeof action>;
export type ActionTranslation = z.infer<typeof actionTranslation>;
