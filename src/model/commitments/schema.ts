import { z } from 'zod';
import { words } from '../convention/schema.ts';
import { localized } from '../record-schemas.ts';
import { pastDay } from '../ruled-fields.ts';

const source = z.strictObject({ title: words, url: z.url({ protocol: /^https$/ }) });

/** What can be said of a commitment. « unknown » is what is said while nobody has shown more. */
export const commitmentStatuses = ['unknown', 'planned', 'under-way', 'done', 'abandoned'] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

const published = pastDay
  .optional()
  .describe('Jour de mise en ligne, que le fil des changements annonce. Sans lui : le jour du fait.');

const known = {
  published,
  date: pastDay.describe('Jour où ce fait est constaté.'),
  source: source.describe('Où chacun peut le lire : titre et adresse.'),
  statedBy: words.describe('Qui le dit.'),
  note: localized.optional().describe('Une phrase, si besoin.'),
};

/** One line a fact, oldest first; a line once written stays. */
const statement = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('unknown'), date: pastDay, published, note: localized.optional() }),
  ...commitmentStatuses
    .filter((status) => status !== 'unknown')
    .map((status) => z.strictObject({ status: z.literal(status), ...known })),
]);

export const commitment = z.strictObject({
  history: z
    .array(statement)
    .default([])
    .describe('Ce que l’on sait de l’action entière, du plus ancien au plus récent. Liste vide : on ne sait rien.'),
  parts: z
    .array(z.array(statement))
    .default([])
    .describe('La même chose pour chaque échéance de l’action, dans l’ordre de ses dates.'),
});

type CommitmentRecord = z.infer<typeof commitment>;
export type Statement = CommitmentRecord['history'][number];
