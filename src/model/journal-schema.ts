import { z } from 'zod';
import { day, slug } from './clause-schemas.ts';
import { localized } from './record-schemas.ts';

/** Dated changes of the site that no other dated content tells, for those who follow it. */
export const journal = z.strictObject({
  entries: z.array(z.strictObject({
    id: slug.describe('Nom court, unique, jamais changé.'),
    date: day,
    title: localized,
    about: z.string().optional().describe('Identifiant de ce qui change, par exemple action-1-4.'),
  })).default([]),
});

const address = z.string().regex(/^\/\S*$/);

/** Addresses that moved: each old one leads to a new one for ever. */
export const redirects = z.strictObject({
  redirects: z.array(z.strictObject({ from: address.describe('Ancienne adresse, par exemple "/fr/actions/1-9/".'), to: address.describe('Nouvelle adresse.') })).default([]),
});

export type JournalRecord = z.infer<typeof journal>;
export type RedirectsRecord = z.infer<typeof redirects>;
