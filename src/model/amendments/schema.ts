import { z } from 'zod';
import { clauseIdPattern } from '../convention/clause-id.ts';
import { day, partialDate, positionId, signedNumber, slug, words } from '../convention/schema.ts';
import { say } from '../problem.ts';
import { localized, party, period, signatory } from '../record-schemas.ts';
import { pastDay } from '../ruled-fields.ts';
import { shaped } from '../shape.ts';

const clauseRef = shaped(
  clauseIdPattern,
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

const links = {
  objectives: z.array(positionId).describe('Objectifs du même axe que l’action sert, par exemple ["1-2", "1-7"].'),
  partners: z
    .record(slug, localized)
    .describe('Qui fait quoi : identifiant du partenaire, puis son rôle selon le texte.'),
  dates: z
    .array(z.strictObject({ date: partialDate, label: localized }))
    .describe('Échéances que le nouveau texte donne.'),
};

const change = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('replace'),
    clause: clauseRef,
    text,
    ...editorial,
    objectives: links.objectives.optional(),
    partners: links.partners.optional(),
    dates: links.dates.optional(),
  }),
  z.strictObject({
    action: z.literal('insert'),
    clause: clauseRef,
    after: clauseRef.describe('Le texte qu’il suit ; ou, pour le premier de sa sorte, celui dans lequel il se trouve.'),
    text,
    ...editorial,
    objectives: links.objectives.default([]),
    partners: links.partners.default({}),
    dates: links.dates.default([]),
  }),
  z.strictObject({ action: z.literal('repeal'), clause: clauseRef }),
]);

/** An amendment to the convention, approved by the deliberative assemblies. */
export const amendment = z.strictObject({
  title: localized.describe('Nom de l’avenant, par exemple « Avenant n° 1 ».'),
  draft: z
    .boolean()
    .default(false)
    .describe('true : projet que les assemblées n’ont pas encore voté. Un projet n’est jamais publié.'),
  signed: day.describe('Date de signature, ou date prévue d’un projet.'),
  effect: day.describe('Date d’effet.'),
  published: pastDay
    .optional()
    .describe('Jour de mise en ligne, que le fil des changements annonce. Sans lui : le jour de la signature.'),
  approvals: z
    .array(z.strictObject({ body: slug, date: day, reference: words }))
    .default([])
    .describe('Délibérations qui l’approuvent : une de chaque partie ; un projet n’en a pas encore.'),
  sets: z
    .strictObject({
      term: period.optional(),
      renewalTalks: period.optional(),
      notice: period.optional(),
      shortTitle: localized.optional().describe('Nouveau nom court de la convention, si son titre change.'),
      parties: z.array(party).min(1).optional().describe('Toutes les parties, comme le nouveau texte les nomme.'),
      signatories: z.array(signatory).min(1).optional().describe('Tous les signataires que le nouveau texte nomme.'),
    })
    .default({})
    .describe(
      'Ce que l’avenant change des faits de convention.yaml : durées (term: P4Y), nom court, parties, signataires.',
    ),
  changes: z.array(change).min(1).describe('Textes remplacés (replace), ajoutés (insert) ou abrogés (repeal).'),
});

export type AmendmentRecord = z.infer<typeof amendment>;
export type Change = AmendmentRecord['changes'][number];
