import { z } from 'zod';
import { day, signedNumber, slug, words } from '../convention/schema.ts';
import { say } from '../problem.ts';
import { localized } from '../record-schemas.ts';
import { shaped } from '../shape.ts';

const clauseRef = shaped(
  /^(parties|preamble|signatures|(article|axis)-[1-9]\d*(-(bis|ter|quater|quinquies|sexies))?|(data|objective|action)-[1-9]\d*-[1-9]\d*)$/,
  say(
    'l’identifiant d’un texte, par exemple article-4, axis-1 ou action-1-5',
    'the id of a text, for example article-4, axis-1 or action-1-5',
  ),
);
const text = localized.describe(
  'Nouveau texte : les mots de l’avenant, paragraphe par paragraphe, et leur traduction.',
);
const editorial = {
  title: localized.optional().describe('Titre en mots de tous les jours, s’il change.'),
  summary: localized.optional().describe('Résumé en clair du nouveau texte.'),
  number: signedNumber,
};

const change = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('replace'), clause: clauseRef, text, ...editorial }),
  z.strictObject({ action: z.literal('insert'), clause: clauseRef, after: clauseRef, text, ...editorial }),
  z.strictObject({ action: z.literal('repeal'), clause: clauseRef }),
]);

/** An amendment to the convention, approved by the deliberative assemblies. */
export const amendment = z.strictObject({
  title: localized.describe('Nom de l’avenant, par exemple « Avenant n° 1 ».'),
  signed: day.describe('Date de signature.'),
  effect: day.describe('Date d’effet.'),
  approvals: z
    .array(z.strictObject({ body: slug, date: day, reference: words }))
    .min(1)
    .describe('Délibérations qui l’approuvent.'),
  changes: z.array(change).min(1).describe('Textes remplacés (replace), ajoutés (insert) ou abrogés (repeal).'),
});

export type AmendmentRecord = z.infer<typeof amendment>;
export type Change = AmendmentRecord['changes'][number];
