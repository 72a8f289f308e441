import { z } from 'zod';
import { day, slug, words } from './clause-schemas.ts';
import { locales, type Locale } from './locale.ts';

/** The same words in each language. */
export const localized = z.strictObject(Object.fromEntries(locales.map((locale) => [locale, words])) as Record<Locale, typeof words>);

/** A length of time in ISO 8601, in whole years or months: P3Y, P6M. */
const period = z.string().regex(/^P[1-9]\d*[YM]$/);
const url = z.url({ protocol: /^https$/ });

const source = z.strictObject({ title: words, url });

export const convention = z.strictObject({
  shortTitle: localized.describe('Nom court de la convention.'),
  citation: localized.describe('Début de la référence à citer, avant l’article ou l’action.'),
  parties: z.array(z.strictObject({ partner: slug, representative: words, capacity: localized })).min(1),
  signatories: z.array(z.strictObject({ name: words, capacity: localized, partner: slug })).min(1),
  source: z.strictObject({
    file: words.describe('Copie du texte telle que transmise, gardée dans le projet.'),
    state: localized.describe('État de cette copie.'),
  }),
  term: period.describe('Durée de la convention (article 4).'),
  renewalTalks: period.describe('Délai avant le terme où les parties se parlent de la suite.'),
  notice: period.describe('Préavis de résiliation.'),
  notified: day.nullable().describe('Date de notification : null tant qu’elle n’est pas connue.'),
  rules: z.strictObject({
    amendments: z.string().describe('Article qui dit comment la convention change.'),
    duration: z.string().describe('Article qui fixe la durée et la prise d’effet.'),
    termination: z.string().describe('Article qui fixe le préavis.'),
    followUp: z.array(z.string()).describe('Articles qui demandent un suivi ou une évaluation.'),
  }),
  status: z.strictObject({
    headline: localized.describe('Ce que le lecteur doit savoir avant tout, en une phrase.'),
    facts: z.array(z.strictObject({ text: localized, source: source.optional() })).min(1),
  }),
  licence: localized.describe('Licence des textes et des données.'),
});

export const site = z.strictObject({
  name: localized.describe('Nom du site.'),
  promise: localized.describe('Grand titre de la page d’accueil.'),
  lead: localized.describe('Une phrase sous le grand titre.'),
  purpose: localized.describe('Ce qu’est ce site, au pied de chaque page.'),
  searchExamples: z.strictObject(Object.fromEntries(locales.map((locale) => [locale, z.array(words).min(1)])) as Record<Locale, z.ZodArray<typeof words>>),
  address: z.union([url, z.null()]).describe('Adresse publique du site, par exemple "https://exemple.fr" ; null tant qu’elle n’est pas connue.'),
});

export const partner = z.strictObject({
  name: localized.describe('Nom complet.'),
});

export type ConventionRecord = z.infer<typeof convention>;
export type SiteRecord = z.infer<typeof site>;
export type PartnerRecord = z.infer<typeof partner>;
