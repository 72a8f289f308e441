import { z } from 'zod';
import { day, fingerprintField, slug, words } from '../convention/schema.ts';
import { say } from '../problem.ts';
import { localized, localizedWords, readSource, secureUrl, sentences } from '../record-schemas.ts';
import { shaped } from '../shape.ts';

/** `action-1-5` or, for one paragraph, `action-1-5#p2`. */
const clauseReference = shaped(
  /^[a-z]+(-[1-9]\d*){0,2}(#p[1-9]\d*)?$/,
  say(
    'l’identifiant d’un texte, par exemple action-1-5, ou action-1-5#p2 pour son 2e paragraphe',
    'the id of a text, for example action-1-5, or action-1-5#p2 for its 2nd paragraph',
  ),
);

const searchWords = z
  .array(words)
  .describe('Les mots que les gens tapent pour trouver cette page, fautes courantes comprises.');
export const pictures = [
  'group',
  'childminder',
  'stairs',
  'care',
  'parents',
  'home',
  'school',
  'profession',
  'coins',
  'voice',
  'leave',
  'call',
  'rest',
  'evening',
  'vacancy',
  'baby',
  'child',
  'days',
  'hours',
  'night',
  'unsure',
] as const;
export type Picture = (typeof pictures)[number];
const contactIds = z
  .array(slug)
  .default([])
  .describe('Qui appeler : des fichiers du dossier contacts, du plus utile au moins utile.');
const age = z.number().int().min(0).max(216);

export const service = z.strictObject({
  title: words.describe('Nom de tous les jours.'),
  official: words.optional().describe('Nom officiel.'),
  acronyms: z.array(words).default([]).describe('Sigles : ["EAJE"].'),
  lead: words.describe('Une phrase qui dit ce que c’est.'),
  picture: z.enum(pictures).describe('Le dessin de la page.'),
  brief_who: words.describe('Pour qui, en quelques mots.'),
  brief_how: words.describe('Comment cela se passe, en quelques mots.'),
  words: searchWords,
  names: z
    .array(
      z.strictObject({
        name: words,
        since: day.optional(),
        until: day.optional(),
        note: words,
        source: readSource.shape.url,
      }),
    )
    .default([])
    .describe('Les noms de ce service au fil du temps.'),
  clauses: z
    .array(clauseReference)
    .default([])
    .describe('Les textes de la convention qui le concernent, du plus important au moins important.'),
  statistics: z.array(slug).default([]).describe('Les chiffres qui le concernent.'),
  terms: z.array(slug).default([]).describe('Les mots du glossaire que l’on peut y rencontrer.'),
  contacts: contactIds,
  minimum_age: age.optional().describe('Âge minimum, en mois.'),
  location_type: z
    .literal('virtual')
    .optional()
    .describe('« virtual » pour un service sans lieu où aller : une aide, un site. Mot de HSDS.'),
  maximum_age: age.optional().describe('Âge maximum, en mois : 71 pour « moins de 6 ans ».'),
  links: z
    .array(z.strictObject({ url: secureUrl, label: words }))
    .min(1)
    .describe('Liens officiels.'),
  checked: day.describe('Date de la dernière vérification : 2026-11-24.'),
  sources: z.array(readSource).min(1),
});

export const serviceTranslation = z.strictObject({
  title: words,
  official: words.optional(),
  lead: words,
  brief_who: words,
  brief_how: words,
  words: searchWords,
  names: z
    .array(z.strictObject({ note: words }))
    .default([])
    .describe('La note de chaque nom du fichier français, dans le même ordre.'),
  links: z.array(words).min(1).describe('Le texte de chaque lien du fichier français, dans le même ordre.'),
  fingerprint: fingerprintField,
});

export const situation = z.strictObject({
  title: words.describe('La question avec les mots d’un parent : « Je cherche un mode de garde ».'),
  hint: words.describe('Trois à six mots.'),
  picture: z.enum(pictures).describe('Le dessin de la page d’accueil.'),
  answer: words.describe('Réponse courte : une à trois phrases.'),
  services: z
    .array(z.strictObject({ id: slug, why: words }))
    .min(1)
    .describe('Les services qui conviennent, du plus adapté au moins adapté.'),
  clauses: z.array(clauseReference).default([]),
  contacts: contactIds,
  words: searchWords,
  checked: day,
  sources: z.array(readSource).default([]),
});

export const situationTranslation = z.strictObject({
  title: words,
  hint: words,
  answer: words,
  services: z.record(slug, words).describe('Pour chaque service du fichier français, pourquoi il convient.'),
  words: searchWords,
  fingerprint: fingerprintField,
});

/** A page about the site itself. */
export const page = z.strictObject({ title: words, lead: words.describe('Une phrase qui dit ce qu’on y trouve.') });
export const pageTranslation = z.strictObject({ title: words, lead: words, fingerprint: fingerprintField });

export const term = z.strictObject({
  term: words.describe('Le mot en tête de l’article, en français.'),
  forms: z.array(words).default([]).describe('Comment le texte de la convention l’écrit, à la lettre près.'),
  expansion: localized.optional().describe('Ce que le sigle veut dire.'),
  definition: localized.describe('Une ou deux phrases simples.'),
  english: words.describe('Le mot qu’un anglophone emploierait.'),
  changed: localized.optional().describe('Ce qui a changé depuis la convention.'),
  see: z.array(slug).default([]),
  service: slug.optional(),
  words: localizedWords.optional(),
  sources: z.array(readSource).default([]),
  unknown: sentences.optional().describe('Ce que nous n’avons pas pu établir.'),
});

export const partner = z.strictObject({
  name: localized.describe('Nom complet.'),
  short: localized.describe('Nom court.'),
  party: z.boolean().default(false).describe('true pour une partie à la convention.'),
  forms: z.array(words).default([]).describe('Comment le texte le nomme, à la lettre près.'),
  role: localized.describe('Son rôle selon le texte.'),
  since: localized.optional().describe('Ce qui a changé depuis.'),
  words: localizedWords.optional(),
  link: secureUrl.optional(),
  sources: z.array(readSource).default([]),
});

const picture = z.enum(pictures).describe('Le dessin de la réponse.');
const choices = z.array(z.strictObject({ id: slug, label: localized, picture })).min(2);
const accepted = z
  .record(slug, z.array(slug).min(1))
  .describe('Pour chaque question, les réponses auxquelles cela convient ; une question absente veut dire toutes.');
/** A few questions that lead to the services that fit; each answer is an address. */
export const chooser = z.strictObject({
  questions: z.array(z.strictObject({ id: slug, label: localized, choices })).min(1),
  services: z.record(slug, accepted).describe('Les services qui gardent l’enfant, et pour quelles réponses.'),
  support: z
    .record(slug, accepted)
    .default({})
    .describe('Les services à ajouter à ces réponses, sans qu’ils gardent l’enfant : la PMI pour un handicap.'),
  always: z.array(slug).default([]).describe('Services toujours proposés, en dernier.'),
  situations: z.record(slug, accepted).default({}).describe('Les situations à lire d’abord, et pour quelles réponses.'),
  limits: z
    .array(z.strictObject({ when: accepted, why: localized.describe('Ce que l’on sait, et à qui demander.') }))
    .default([])
    .describe('Ce que la page dit quand aucun service ne répond à toutes les réponses.'),
  more: z
    .strictObject({
      label: localized,
      choices: z.array(z.strictObject({ id: slug, label: localized, picture, situation: slug })).min(1),
    })
    .optional()
    .describe('Une question facultative, posée sous le résultat : chaque réponse mène à une situation.'),
});

export type TermRecord = z.infer<typeof term>;
export type PartnerRecord = z.infer<typeof partner>;
export type ChooserRecord = z.infer<typeof chooser>;
