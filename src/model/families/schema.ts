import { z } from 'zod';
import { day, fingerprintField, slug, words } from '../convention/schema.ts';
import { ruled } from '../field-rule.ts';
import { locales } from '../locale.ts';
import { say } from '../problem.ts';
import { clausesTold, localized, localizedWords, readSource, secureUrl, sentences } from '../record-schemas.ts';
import { idIn, idsIn, pastDay, plainWords } from '../ruled-fields.ts';
import { shaped } from '../shape.ts';

/** `action-1-5` or, for one paragraph, `action-1-5#p2`. */
const clauseReference = ruled(
  shaped(
    /^[a-z]+(-[1-9]\d*){0,2}(-(bis|ter|quater|quinquies|sexies))?(#p[1-9]\d*)?$/,
    say(
      'l’identifiant d’un texte, par exemple action-1-5, ou action-1-5#p2 pour son 2e paragraphe',
      'the id of a text, for example action-1-5, or action-1-5#p2 for its 2nd paragraph',
    ),
  ),
  { refersTo: 'paragraph' },
);
const clauseReferences = ruled(z.array(clauseReference), { distinct: true });

const searchWords = ruled(z.array(words), { distinct: true }).describe(
  'Les mots que les gens tapent pour trouver cette page, fautes courantes comprises.',
);
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
const contactIds = idsIn('contacts')
  .default([])
  .describe('Qui appeler : des fichiers du dossier contacts, du plus utile au moins utile.');
const age = z.number().int().min(0).max(216);

const desk = plainWords.describe('Une phrase à montrer ou à dire au guichet.');

export const service = z.strictObject({
  title: words.describe('Nom de tous les jours.'),
  official: words.optional().describe('Nom officiel.'),
  acronyms: z.array(words).default([]).describe('Sigles : ["EAJE"].'),
  lead: plainWords.describe('Une phrase qui dit ce que c’est.'),
  picture: z.enum(pictures).describe('Le dessin de la page.'),
  brief_who: plainWords.describe('Pour qui, en quelques mots.'),
  brief_how: plainWords.describe('Comment cela se passe, en quelques mots.'),
  desk,
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
  clauses: clauseReferences
    .default([])
    .describe('Les textes de la convention qui le concernent, du plus important au moins important.'),
  statistics: idsIn('statistics').default([]).describe('Les chiffres qui le concernent.'),
  terms: idsIn('glossary').default([]).describe('Les mots du glossaire que l’on peut y rencontrer.'),
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
  checked: pastDay.describe('Date de la dernière vérification : 2026-11-24.'),
  sources: z.array(readSource).min(1),
});

export const serviceTranslation = z.strictObject({
  title: words,
  official: words.optional(),
  lead: plainWords,
  brief_who: plainWords,
  brief_how: plainWords,
  desk: plainWords,
  words: searchWords,
  names: ruled(z.array(z.strictObject({ note: words })), { asInFrench: true })
    .default([])
    .describe('La note de chaque nom du fichier français, dans le même ordre.'),
  links: ruled(z.array(words).min(1), { asInFrench: true }).describe(
    'Le texte de chaque lien du fichier français, dans le même ordre.',
  ),
  fingerprint: fingerprintField,
});

export const situation = z.strictObject({
  title: plainWords.describe('La question avec les mots d’un parent : « Je cherche un mode de garde ».'),
  hint: plainWords.describe('Trois à six mots.'),
  picture: z.enum(pictures).describe('Le dessin de la page d’accueil.'),
  answer: plainWords.describe('Réponse courte : une à trois phrases.'),
  professional: z
    .boolean()
    .default(false)
    .describe('true : la personne travaille avec les petits ; les prix que paient les parents ne sont pas montrés.'),
  desk,
  services: ruled(z.array(z.strictObject({ id: idIn('services'), why: words })).min(1), {
    distinct: true,
    by: 'id',
  }).describe('Les services qui conviennent, du plus adapté au moins adapté.'),
  clauses: clauseReferences.default([]),
  contacts: contactIds,
  words: searchWords,
  checked: pastDay,
  sources: z.array(readSource).default([]),
});

export const situationTranslation = z.strictObject({
  title: plainWords,
  hint: plainWords,
  answer: plainWords,
  desk: plainWords,
  services: ruled(z.record(slug, words), { asInFrench: true }).describe(
    'Pour chaque service du fichier français, pourquoi il convient.',
  ),
  words: searchWords,
  fingerprint: fingerprintField,
});

/** An anchor that was published once. */
const formerAnchor = shaped(
  /^[\p{L}\p{N}_-]+$/u,
  say('l’ancre d’avant, sans #, par exemple état-de-conformité', 'the anchor of before, without #'),
);

/** A page about the site itself. */
export const page = z.strictObject({
  title: words,
  lead: words.describe('Une phrase qui dit ce qu’on y trouve.'),
  clauses: clausesTold,
  sections: ruled(
    z.array(
      z.strictObject({
        id: slug.describe('Nom court, jamais changé : les liens vers ce titre le portent, dans chaque langue.'),
        former: z
          .partialRecord(z.enum(locales), z.array(formerAnchor))
          .optional()
          .describe('Ancres d’avant, dans chaque langue : elles mènent toujours à ce titre.'),
      }),
    ),
    { distinct: true, by: 'id' },
  )
    .default([])
    .describe('Un nom court pour chaque titre de la page, dans leur ordre.'),
});
export const pageTranslation = z.strictObject({ title: words, lead: words, fingerprint: fingerprintField });

export const term = z.strictObject({
  term: words.describe('Le mot en tête de l’article, en français.'),
  forms: ruled(z.array(words), { distinct: true })
    .default([])
    .describe('Comment le texte de la convention l’écrit, à la lettre près.'),
  expansion: localized.optional().describe('Ce que le sigle veut dire.'),
  definition: localized.describe('Une ou deux phrases simples.'),
  english: words.describe('Le mot qu’un anglophone emploierait.'),
  avoid: z.array(words).default([]).describe('Les mots anglais à ne pas employer pour cette chose.'),
  changed: localized.optional().describe('Ce qui a changé depuis la convention.'),
  families: z.boolean().default(false).describe('true pour un mot que les familles rencontrent.'),
  everyday: localizedWords
    .optional()
    .describe('Les mots de tous les jours qui y mènent : ils ont leur place dans le glossaire.'),
  see: idsIn('glossary').default([]),
  service: idIn('services').optional(),
  words: localizedWords.optional(),
  sources: z.array(readSource).default([]),
  unknown: sentences.optional().describe('Ce que nous n’avons pas pu établir.'),
});

export const partner = z.strictObject({
  name: localized.describe('Nom complet.'),
  short: localized.describe('Nom court.'),
  forms: ruled(z.array(words), { distinct: true }).default([]).describe('Comment le texte le nomme, à la lettre près.'),
  role: localized.describe('Son rôle selon le texte.'),
  since: localized.optional().describe('Ce qui a changé depuis.'),
  words: localizedWords.optional(),
  link: secureUrl.optional(),
  sources: z.array(readSource).default([]),
});

const picture = z.enum(pictures).describe('Le dessin de la réponse.');
const choices = ruled(z.array(z.strictObject({ id: slug, label: localized, picture })).min(2), {
  distinct: true,
  by: 'id',
});
const accepted = z
  .record(slug, ruled(z.array(slug).min(1), { distinct: true }))
  .describe('Pour chaque question, les réponses auxquelles cela convient ; une question absente veut dire toutes.');
/** A few questions that lead to the services that fit; each answer is an address. */
export const chooser = z.strictObject({
  questions: ruled(z.array(z.strictObject({ id: slug, label: localized, choices })).min(1), {
    distinct: true,
    by: 'id',
  }),
  services: z
    .record(idIn('services'), accepted)
    .describe('Les services qui gardent l’enfant, et pour quelles réponses.'),
  support: z
    .record(idIn('services'), accepted)
    .default({})
    .describe('Les services à ajouter à ces réponses, sans qu’ils gardent l’enfant : la PMI pour un handicap.'),
  always: idsIn('services').default([]).describe('Services toujours proposés, en dernier.'),
  situations: z
    .record(idIn('situations'), accepted)
    .default({})
    .describe('Les situations à lire d’abord, et pour quelles réponses.'),
  limits: z
    .array(z.strictObject({ when: accepted, why: localized.describe('Ce que l’on sait, et à qui demander.') }))
    .default([])
    .describe('Ce que la page dit quand aucun service ne répond à toutes les réponses.'),
  more: z
    .strictObject({
      label: localized,
      choices: ruled(
        z.array(z.strictObject({ id: slug, label: localized, picture, situation: idIn('situations') })).min(1),
        { distinct: true, by: 'id' },
      ),
    })
    .optional()
    .describe('Une question facultative, posée sous le résultat : chaque réponse mène à une situation.'),
});

export type TermRecord = z.infer<typeof term>;
export type PartnerRecord = z.infer<typeof partner>;
export type ChooserRecord = z.infer<typeof chooser>;
