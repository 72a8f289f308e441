import { z } from 'zod';
import { partialDate, words } from '../convention/schema.ts';
import { ruled } from '../field-rule.ts';
import { localized, localizedWords, postalAddress, readSource, secureUrl } from '../record-schemas.ts';
import { pastDay } from '../ruled-fields.ts';
import { dialled } from '../telephone.ts';

export const contactGroups = ['urgent', 'listening', 'money', 'disability', 'nearby'] as const;
export type ContactGroup = (typeof contactGroups)[number];

const quotation = words.describe('Les mots lus, sans rien y changer ; « […] » pour ce qui est sauté.');
const contactSource = z.union([
  readSource.extend({
    quote: quotation,
    date: ruled(partialDate, { past: true }).optional().describe('La date que porte la page : 2025 ou 2025-09-24.'),
  }),
  z.strictObject({ clause: words.describe('Le texte de la convention qui le dit : parties.'), quote: quotation }),
]);

/** Someone to call, to write to or to go and see. */
export const contact = z.strictObject({
  name: localized.describe('Nom du service ou de la ligne.'),
  purpose: localized.describe('Pour quoi l’appeler : une phrase.'),
  group: z.enum(contactGroups).describe('Sa place sur la page « Qui appeler ».'),
  telephone: dialled.optional().describe('Numéro de téléphone, comme on l’écrit : 01 23 45 67 89 ou 3114.'),
  sms: dialled.optional().describe('Numéro qui reçoit des SMS.'),
  email: z.email().optional(),
  address: postalAddress.optional().describe('Adresse postale.'),
  web: secureUrl.optional().describe('Page officielle.'),
  cost: localized.optional().describe('Ce que coûte l’appel ou le service, si la source le dit.'),
  hours: localized.optional().describe('Horaires, si la source les dit.'),
  languages: localized.optional().describe('Langues parlées, si la source les dit.'),
  accessibility: localized.optional().describe('Accès des personnes handicapées, si la source le dit.'),
  caution: localized.optional().describe('Ce qu’il faut savoir avant d’appeler ou de se déplacer.'),
  words: localizedWords.optional().describe('Les mots que les gens tapent pour trouver ce contact.'),
  sources: z.array(contactSource).min(1).describe('Où ces faits ont été lus, avec les mots lus.'),
  read: pastDay.describe('Jour où les sources ont été lues : 2026-11-25.'),
  confirmed: z
    .strictObject({ by: words.describe('Qui a vérifié.'), on: pastDay.describe('Quel jour.') })
    .optional()
    .describe('Rempli par l’équipe quand une personne a vérifié : la page dit alors « vérifié ».'),
});

export type ContactRecord = z.infer<typeof contact>;
export type ContactSource = z.infer<typeof contactSource>;
