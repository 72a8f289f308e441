import { z } from 'zod';
import { words } from '../convention/schema.ts';
import { ruled } from '../field-rule.ts';
import { localized, readSource, secureUrl } from '../record-schemas.ts';
import { idsIn, pastDay } from '../ruled-fields.ts';

const euros = z.number().positive();
const children = z.number().int().min(1).max(12).describe('Nombre d’enfants à charge.');
const percent = z.number().positive().max(1).describe('Taux d’effort par heure, en pour cent : 0.0619.');
const incomes = z.array(euros).min(1).describe('Revenus mensuels du foyer dont le prix est montré, en euros.');

const rates = ruled(z.array(z.strictObject({ children, percent })).min(1), { distinct: true, by: 'children' }).describe(
  'Le taux d’effort par nombre d’enfants, du plus petit nombre au plus grand ; le dernier vaut aussi au-delà.',
);

/** The price of an hour is a share of the income, as in nurseries that the family benefits office funds. */
const scale = z.strictObject({
  where: localized.describe('Où ce barème vaut, en peu de mots : « Dans un lieu financé par la Caf ».'),
  rates,
  ceiling: euros.describe('Revenu mensuel au-dessus duquel le prix ne monte plus.'),
  incomes,
});

/** The benefit pays what goes beyond a share of the income, as for a parent who employs a childminder. */
const help = z.strictObject({
  rates,
  reference: euros.describe('Coût horaire de référence, en euros.'),
  ceiling: euros.describe('Revenu mensuel au-dessus duquel l’aide ne baisse plus.'),
  hourlyCeiling: euros.describe('Prix d’une heure, en euros, au-delà duquel l’aide ne paie plus rien.'),
  hourly: euros.describe('Ce que coûte une heure de garde dans l’exemple, en euros.'),
  hours: euros.describe('Heures de garde par mois dans l’exemple.'),
  incomes,
  stated: z
    .strictObject({ children, income: euros, help: euros, left: euros })
    .optional()
    .describe('L’exemple que la source donne, en euros entiers : le calcul doit le retrouver.'),
  besides: localized.optional().describe('Ce que la famille paie en plus, et que le calcul ne compte pas.'),
});

/** What a service costs, read in a source: a worked example, or that it is free. */
export const price = z.strictObject({
  services: idsIn('services').min(1).describe('Les services que cela concerne.'),
  note: localized.describe('Une à trois phrases : qui fixe ce prix, ce qui peut le changer.'),
  since: pastDay.optional().describe('Depuis quand ces nombres valent.'),
  scale: scale.optional().describe('Un barème : le prix d’une heure est une part du revenu.'),
  help: help.optional().describe('Une aide : elle paie ce qui dépasse une part du revenu.'),
  link: z
    .strictObject({ url: secureUrl, label: localized })
    .optional()
    .describe('Le site officiel qui calcule le prix d’une famille.'),
  sources: z.array(readSource.extend({ quote: words.describe('Les mots lus.') })).min(1),
  read: pastDay.describe('Jour où les sources ont été lues : 2026-11-25.'),
});

export type PriceRecord = z.infer<typeof price>;
export type Scale = z.infer<typeof scale>;
export type Help = z.infer<typeof help>;
