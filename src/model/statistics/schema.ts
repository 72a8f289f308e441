import { z } from 'zod';
import { partialDate, slug, words } from '../convention/schema.ts';
import { lastingSentences, localized, localizedWords, readSource } from '../record-schemas.ts';
import { say } from '../problem.ts';
import { pastDay } from '../ruled-fields.ts';
import { shaped } from '../shape.ts';
import { statisticKinds } from './kinds.ts';

/** The story of the page of figures, in this order. */
export const chapters = ['needs', 'places', 'equity', 'voice', 'time'] as const;

const amendmentNumber = shaped(
  /^[1-9]\d*$/,
  say('le numéro d’un avenant, par exemple "1"', 'the number of an amendment, for example "1"'),
);
const amount = z.number().nonnegative();

const derived = z.strictObject({
  formula: words.describe(
    'Calcul de value : nombres, + - * / ( ) et références figure.ligne, par exemple "places.eaje + places.projet".',
  ),
  max: words.optional().describe('Calcul de max.'),
  words: localized.describe('Le calcul expliqué au lecteur.'),
});

/** A value of another source, of a year after that of the text. */
const later = z.strictObject({
  year: z
    .union([z.string(), z.number().int()]) // a year without quotes is a number
    .transform(String)
    .pipe(shaped(/^\d{4}$/, say('une année sur quatre chiffres : 2021', 'a year of four digits: 2021')))
    .describe('Année de cette valeur, après celle du texte.'),
  value: amount.describe('Le nombre, dans l’unité de la ligne.'),
  source: readSource.describe('Où chacun peut le lire : titre et adresse.'),
  read: pastDay.describe('Jour où vous avez lu ce nombre à cette adresse.'),
  numerator: localized.optional().describe('Ce qui est compté, seulement si c’est autre chose que dans le texte.'),
  denominator: localized.optional().describe('Ce par quoi on divise, seulement si c’est autre chose.'),
  geography: localized.optional().describe('Territoire, seulement si c’est un autre.'),
});

const row = z.strictObject({
  label: localized.describe('Ce que la ligne compte, en quelques mots.'),
  value: amount.optional().describe('Le nombre, tel que le texte le donne (9.73 s’écrit avec un point).'),
  max: amount
    .optional()
    .describe('Le haut de la fourchette, quand le texte en donne une : 30-40 s’écrit value: 30, max: 40.'),
  length: z
    .enum(['term', 'renewalTalks', 'notice'])
    .optional()
    .describe(
      'À la place de value : le nombre est la durée de convention.yaml, ou celle d’un avenant qui la change (sets).',
    ),
  unit: localized.optional().describe('Unité de cette ligne, si elle n’est pas celle de toute la figure.'),
  status: z
    .enum(['stated', 'announced'])
    .default('stated')
    .describe('stated : le texte dit que cela existe ; announced : le texte l’annonce.'),
  adds: slug.optional().describe('Pour kind: stack, la ligne à laquelle celle-ci s’ajoute.'),
  hollow: z
    .boolean()
    .default(false)
    .describe('true : formes percées d’un œillet, pour distinguer cette ligne sans la couleur.'),
  total: z.boolean().default(false).describe('true : total montré dans le tableau et non dessiné.'),
  year: partialDate
    .nullable()
    .optional()
    .describe('Année de cette ligne, si elle n’est pas celle de toute la figure ; null si le texte ne la donne pas.'),
  date: partialDate.optional().describe('Pour kind: timeline, la date ; ailleurs, la date annoncée.'),
  until: partialDate.optional().describe('Pour une période, sa fin.'),
  clause: words.describe('Identifiant du texte qui donne ce nombre : data-1-3, action-1-5, article-4, preamble.'),
  derived: derived.optional().describe('À remplir quand le nombre n’est pas dans le texte mais calculé par nous.'),
  later: z
    .array(later)
    .min(1)
    .optional()
    .describe('Valeurs plus récentes d’une autre source, de la plus ancienne à la plus récente. Jamais sans source.'),
});

const highlightWords = {
  number: localized.describe('Le chiffre en grand, par exemple « 20 pour 100 ».'),
  words: localized.describe('Une phrase sous le chiffre.'),
};

const amendedRow = z.strictObject({
  label: localized.optional(),
  value: amount.optional().describe('Le nombre que donne le nouveau texte. Une ligne calculée se recalcule seule.'),
  max: amount.nullable().optional().describe('Le nouveau haut de la fourchette ; null s’il n’y en a plus.'),
  unit: localized.optional(),
  status: z.enum(['stated', 'announced']).optional(),
  year: partialDate.nullable().optional(),
  date: partialDate.nullable().optional(),
  until: partialDate.nullable().optional(),
  clause: words.optional().describe('Le texte qui donne maintenant ce nombre, s’il est autre.'),
  derived: derived
    .partial()
    .optional()
    .describe('Ce qui change du calcul : ses mots changent quand ils citent un nombre qui change.'),
});

/** What an amendment changes in a figure: all that it does not name stays. */
const amended = z.strictObject({
  title: localized.optional(),
  takeaway: lastingSentences.optional(),
  year: partialDate.nullable().optional(),
  source: localized.optional(),
  note: lastingSentences.optional(),
  highlight: z.strictObject(highlightWords).partial().optional(),
  rows: z
    .record(slug, amendedRow.nullable())
    .default({})
    .describe('Les lignes qui changent, par leur identifiant ; null : le texte ne donne plus ce nombre.'),
});

export const statistic = z.strictObject({
  kind: z
    .enum(statisticKinds)
    .describe(`Dessin : ${statisticKinds.slice(0, -1).join(', ')} ou ${statisticKinds.at(-1)}.`),
  chapter: z.enum(chapters).describe('Chapitre de la page des chiffres.'),
  order: z.number().int().positive().describe('Place dans le chapitre, à partir de 1.'),
  title: localized.describe('Titre qui dit ce que la figure montre.'),
  takeaway: lastingSentences.describe('Une phrase à retenir.'),
  words: localizedWords.optional(),
  unit: z.union([z.literal('%'), localized]).describe('"%" ou le nom de ce qui est compté, au pluriel.'),
  mark: z.number().positive().default(1).describe('Nombre d’unités que vaut une forme dessinée.'),
  numerator: localized.optional().describe('Ce qui est compté au-dessus de la barre de fraction.'),
  denominator: localized.optional().describe('Ce par quoi on divise.'),
  geography: localized.describe('Territoire.'),
  year: partialDate.nullable().describe('Année des données ; null quand le texte ne la donne pas.'),
  source: localized.describe('Source, telle que le texte la nomme.'),
  note: lastingSentences.describe('Note de méthode : comment le chiffre est fait et avec quoi il ne se compare pas.'),
  highlight: z
    .strictObject({
      order: z.number().int().positive().describe('Place sur la page d’accueil, à partir de 1.'),
      row: slug.describe('Ligne mise en avant.'),
      ...highlightWords,
    })
    .optional()
    .describe('À remplir pour montrer ce chiffre sur la page d’accueil.'),
  rows: z.record(slug, row).describe('Une ligne par nombre ; son identifiant sert de référence dans les calculs.'),
  amended: z
    .record(amendmentNumber, amended)
    .default({})
    .describe('Ce qu’un avenant change dans cette figure, par son numéro : "1". L’état d’avant reste montré à côté.'),
});

export type StatisticRecord = z.infer<typeof statistic>;
export type RowRecord = z.infer<typeof row>;
export type LaterValue = z.infer<typeof later>;
/** What an amendment changes in one row. */
export type RowChange = z.infer<typeof amendedRow>;
