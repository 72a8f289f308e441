import { z } from 'zod';
import { forgeOf, forges } from './forge.ts';
import { day, words } from './convention/schema.ts';
import { locales, type Locale } from './locale.ts';
import { listed, say } from './problem.ts';
import { ruled } from './field-rule.ts';
import { idIn, idsIn, pastDay } from './ruled-fields.ts';
import { rule, shaped } from './shape.ts';
import { dialled } from './telephone.ts';

/** The same words in each language. */
export const localized = z.strictObject(
  Object.fromEntries(locales.map((locale) => [locale, words])) as Record<Locale, typeof words>,
);

/** Where the contract stands in its life: undated while the day of its notification is not known. */
const standings = ['undated', 'awaited', 'running', 'ended'] as const;
export type Standing = (typeof standings)[number];

/** Under which circumstances a sentence stands; without one it always does. */
const condition = {
  while: z
    .array(z.enum(standings))
    .min(1)
    .optional()
    .describe(
      'Quand cette phrase est vraie : undated (notification inconnue), awaited (pas encore en vigueur), ' +
        'running (en cours), ended (terminée).',
    ),
  unamended: z.boolean().default(false).describe('true : vraie tant qu’aucun avenant n’est en vigueur.'),
};
const sentence = localized.extend(condition);

/** The texts that words of ours speak of: the numbers and the days in them are those of these texts. */
export const clausesTold = ruled(z.array(ruled(z.string(), { refersTo: 'clause' })), { distinct: true })
  .optional()
  .describe('Textes dont parlent ces mots, par exemple [article-4] ; [] s’ils ne parlent d’aucun texte.');
const told = sentence.extend({ clauses: clausesTold });
const toldSentences = z.union([localized, z.array(told).min(1)]);

/** Words that always stand, or sentences each with the condition under which it does. */
export const sentences = z.union([localized, z.array(sentence).min(1)]);
export type Sentences = z.infer<typeof sentences>;

/** Says whether one sentence at least stands whatever the circumstances. */
const lasts = (words: Sentences): boolean =>
  !Array.isArray(words) ||
  standings.every((standing) =>
    words.some((one) => !one.unamended && (one.while === undefined || one.while.includes(standing))),
  );
const lastingRule = rule({
  expected: say(
    'une phrase au moins qui reste vraie quand les autres ne le sont plus',
    'one sentence at least that holds when the others no longer do',
  ),
  remedy: say('ajoutez une phrase sans « while » ni « unamended »', 'add a sentence without “while” or “unamended”'),
});

/** Sentences of which one at least stands whatever the circumstances. */
export const lastingSentences = sentences.refine(lasts, lastingRule);

/** A length of time in ISO 8601, in whole years or months: P3Y, P6M. */
export const period = shaped(
  /^P[1-9]\d?[YM]$/,
  say(
    'une durée de 1 à 99 ans ou mois : P3Y pour trois ans, P6M pour six mois',
    'a length of 1 to 99 years or months: P3Y for three years, P6M for six months',
  ),
);
/** What is copied with an address from a sentence is no part of it. */
const unpointed = [
  (url: string) => !/[.,;:»]$/.test(url),
  rule({
    expected: say('une adresse sans ponctuation à la fin', 'an address without punctuation at its end'),
    remedy: say('effacez le dernier signe de l’adresse', 'delete the last sign of the address'),
  }),
] as const;
export const secureUrl = z.url({ protocol: /^https$/ }).refine(...unpointed);
/** Where a fact was read; old pages of others may still be on plain http. */
export const readSource = z.strictObject({ title: words, url: z.url({ protocol: /^https?$/ }).refine(...unpointed) });
const distinctWords = ruled(z.array(words), { distinct: true });
export const localizedWords = z.strictObject(
  Object.fromEntries(locales.map((locale) => [locale, distinctWords])) as Record<Locale, typeof distinctWords>,
);

/** The copy as handed over; it cannot stand outside its folder. */
const copy = shaped(
  /^source\/([A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/,
  say(
    'un fichier du dossier source, par exemple source/convention.fr.txt',
    'a file of the folder source, for example source/convention.fr.txt',
  ),
);

/** A party, by the name of its file, and who represents it, where the text says so. */
export const party = z.strictObject({
  partner: idIn('partners'),
  representative: words.optional(),
  capacity: localized.optional(),
});
export const signatory = z.strictObject({ name: words, capacity: localized, partner: idIn('partners') });

export const convention = z.strictObject({
  shortTitle: localized.describe('Nom court de la convention.'),
  citation: localized.describe('Début de la référence à citer, avant l’article ou l’action.'),
  parties: ruled(z.array(party).min(1), { distinct: true, by: 'partner' }),
  signatories: ruled(z.array(signatory).min(1), { distinct: true, by: 'name' }),
  source: z.strictObject({
    file: copy.describe('Copie du texte telle que transmise, gardée dans le projet.'),
    state: toldSentences.refine(lasts, lastingRule).describe('État de cette copie.'),
  }),
  numbered: z
    .array(z.enum(['data', 'objective', 'action']))
    .default([])
    .describe('Ce que la copie numérote dans chaque axe (1., 2.…) : data, objective ou action.'),
  term: period.describe('Durée de la convention (article 4).'),
  renewalTalks: period.describe('Délai avant le terme où les parties se parlent de la suite.'),
  notice: period.describe('Préavis de résiliation.'),
  notified: day.nullable().describe('Date de notification : null tant qu’elle n’est pas connue.'),
  rules: z.strictObject({
    amendments: z.string().describe('Article qui dit comment la convention change.'),
    duration: z.string().describe('Article qui fixe la durée et la prise d’effet.'),
    termination: z.string().describe('Article qui fixe le préavis.'),
    followUp: ruled(z.array(z.string()), { distinct: true }).describe(
      'Articles qui demandent un suivi ou une évaluation.',
    ),
  }),
  status: z.strictObject({
    headline: toldSentences
      .optional()
      .describe('Ce que le lecteur doit savoir de cette copie ; le site ajoute le terme, la date et les avenants.'),
    facts: z
      .array(z.strictObject({ text: localized, source: readSource.optional(), clauses: clausesTold, ...condition }))
      .describe('Ce que l’on sait par ailleurs ; le site ajoute la durée, la notification et les avenants à venir.'),
  }),
  finder: z
    .strictObject({ url: secureUrl, label: localized })
    .describe('Le site officiel où chercher un service aujourd’hui.'),
  licence: localized.describe('Licence des textes et des données.'),
});

/** The first page of a repository: its owner, or its groups, and its name. GitHub has no groups within groups. */
const repositoryUrl = secureUrl.refine(
  (url) =>
    /^https:\/\/[^/\s?#]+(\/[^/\s?#]+){2,}\/?$/.test(url) &&
    (forgeOf(url) !== 'github' || /^https:\/\/[^/]+\/[^/]+\/[^/]+\/?$/.test(url)),
  rule({
    expected: say(
      'l’adresse d’un dépôt GitHub, GitLab ou Forgejo, par exemple "https://github.com/organisme/site"',
      'the address of a repository of GitHub, GitLab or Forgejo, for example "https://github.com/organisation/site"',
    ),
    remedy: say(
      'copiez l’adresse de la page d’accueil du dépôt, ou écrivez null',
      'copy the address of the first page of the repository, or write null',
    ),
  }),
);
/** The name of a branch of Git, without what Git refuses in one. */
const branch = shaped(
  /^(?![./-])(?!.*(\.\.|\/\/|@\{|\.lock$|[./]$))[^\s~^:?*[\\]+$/,
  say('le nom d’une branche, sans espace, par exemple main', 'the name of a branch, without a space, for example main'),
);
/** Names that lead nobody anywhere: this machine, a number, those kept for examples (RFC 2606), in French too. */
const isOnline = (url: string): boolean =>
  !URL.canParse(url) ||
  (/\.[^\d.]+$/.test(new URL(url).hostname) &&
    !/(^|\.)(localhost|(example|exemple)\.[a-z]+|[^.]*\.(test|invalid|localhost|local))$/.test(new URL(url).hostname));
const address = secureUrl
  .refine(
    (url) => URL.canParse(url) && /^\/?$/.test(url.slice(new URL(url).origin.length)),
    rule({
      expected: say(
        'l’adresse du site sans chemin, par exemple "https://exemple.fr"',
        'the address of the site without a path, for example "https://exemple.fr"',
      ),
      remedy: say(
        'effacez ce qui suit le nom du site ; un chemin se donne à la construction, dans la variable SITE_BASE',
        'delete what follows the name of the site; a path is given to the build, in the variable SITE_BASE',
      ),
    }),
  )
  .refine(
    isOnline,
    rule({
      expected: say(
        'l’adresse à laquelle chacun ouvre le site, ou null tant qu’elle n’est pas connue',
        'the address at which anyone opens the site, or null while it is not known',
      ),
      remedy: say(
        'écrivez la vraie adresse ; localhost, exemple.fr ou une suite de nombres n’y mènent pas',
        'write the real address; localhost, example.com or a row of numbers do not lead there',
      ),
    }),
  );

/** A fact that staff fill in once it is known: null until then, never empty or guessed. */
const known = words.nullable();

/** Where letters arrive. A foreign address ends with its country: four digits before a town are a French one cut. */
export const postalAddress = words.refine(
  (address) => !/(?:^|[,\n])\s*(?:\d{4}|\d{6,})\s+\p{Lu}[^,\n]*$/u.test(address),
  rule({
    expected: say('un code postal de cinq chiffres devant la ville', 'a postcode of five digits before the town'),
    remedy: say(
      'corrigez le code postal ; pour une adresse à l’étranger, finissez par le pays',
      'mend the postcode; for an address abroad, end with the country',
    ),
  }),
);

const postcode = shaped(/^\d{5}$/, say('cinq chiffres, par exemple "12345"', 'five digits, for example "12345"'));
const insee = shaped(
  /^(\d{2}|2[AB])\d{3}$/,
  say('le code de l’Insee, par exemple "12345"', 'the code of the Insee, for example "12345"'),
);

export const site = z.strictObject({
  name: localized.describe('Nom du site.'),
  promise: localized.describe('Grand titre de la page d’accueil.'),
  lead: localized.describe('Une phrase sous le grand titre.'),
  purpose: localized.describe('Ce qu’est ce site, au pied de chaque page.'),
  clauses: clausesTold,
  searchExamples: localizedWords.describe('Exemples sous la recherche.'),
  places: z
    .array(words)
    .default([])
    .describe('Les noms de la ville : la recherche n’en tient pas compte, car toutes les pages en parlent.'),
  communes: z
    .array(z.strictObject({ name: words, postcodes: z.array(postcode).min(1), insee: z.array(insee).default([]) }))
    .default([])
    .describe('Les communes dont « npm run places -- import » retient les lieux.'),
  directories: z
    .record(idIn('services'), z.array(words).min(1))
    .default({})
    .describe('Pour chaque service, comment les annuaires publics nomment ses lieux : leur code, ou leurs mots.'),
  situations: idsIn('situations')
    .default([])
    .describe('L’ordre des situations sur la page d’accueil ; les autres suivent.'),
  services: idsIn('services').default([]).describe('L’ordre des services ; les autres suivent.'),
  contacts: idsIn('contacts').default([]).describe('L’ordre des contacts dans leur groupe ; les autres suivent.'),
  publisher: z
    .strictObject({
      name: known.describe('Organisme qui publie le site.'),
      address: postalAddress.nullable().describe('Son adresse postale.'),
      telephone: dialled.nullable(),
      director: known.describe('Directeur ou directrice de la publication : nom et fonction.'),
    })
    .describe('Qui publie le site (loi pour la confiance dans l’économie numérique).'),
  host: z
    .strictObject({ name: known, address: postalAddress.nullable(), telephone: dialled.nullable() })
    .describe('L’hébergeur du site.'),
  licenceAddress: secureUrl
    .nullable()
    .default(null)
    .describe('Adresse de la licence des textes et des données. Son nom est dans convention.yaml (licence).'),
  accessibility: z
    .enum(['non-compliant', 'partial', 'compliant'])
    .describe(
      'Ce que l’audit d’accessibilité (RGAA) permet de dire : non-compliant (non conforme, ou pas ' +
        'd’audit), partial ou compliant.',
    ),
  accessibilityContact: z.email().nullable().describe('Adresse électronique pour signaler un défaut d’accessibilité.'),
  accessibilityStatement: z
    .strictObject({
      standard: words.describe('Le référentiel et sa version, par exemple RGAA 4.1.2.'),
      established: pastDay.describe('Jour où la déclaration a été établie.'),
    })
    .nullable()
    .default(null)
    .describe('La déclaration d’accessibilité : d’après quel référentiel, et de quel jour.'),
  securityContact: z
    .email()
    .nullable()
    .default(null)
    .describe('Adresse électronique pour signaler une faille de sécurité : elle est publiée dans security.txt.'),
  repository: z
    .strictObject({
      url: repositoryUrl.nullable(),
      branch: branch.nullable(),
      forge: z.enum(forges).optional().describe('Le logiciel du dépôt, là où son adresse ne le dit pas.'),
    })
    .refine(({ url, forge }) => url === null || (forge ?? forgeOf(url)) !== undefined, {
      path: ['forge'],
      ...rule({
        expected: say(
          `le logiciel du dépôt, que son adresse ne dit pas : ${listed(forges)} (Gitea : forgejo)`,
          `the software of the repository, which its address does not tell: ${listed(forges)} (Gitea: forgejo)`,
        ),
        remedy: say('ajoutez « forge: gitlab », par exemple', 'add “forge: gitlab”, for example'),
      }),
    })
    .describe('Dépôt GitHub, GitLab ou Forgejo où l’équipe corrige les textes.'),
  address: address
    .nullable()
    .describe('Adresse publique du site, par exemple "https://exemple.fr" ; null tant qu’elle n’est pas connue.'),
});

export type ConventionRecord = z.infer<typeof convention>;
export type SiteRecord = z.infer<typeof site>;
