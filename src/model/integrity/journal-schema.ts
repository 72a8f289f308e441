import { z } from 'zod';
import { slug } from '../convention/schema.ts';
import { ruled } from '../field-rule.ts';
import { locales } from '../locale.ts';
import { say } from '../problem.ts';
import { localized } from '../record-schemas.ts';
import { pastDay } from '../ruled-fields.ts';
import { shaped } from '../shape.ts';

/** Dated changes of the site that no other dated content tells, for those who follow it. */
export const journal = z.strictObject({
  entries: ruled(
    z.array(
      z.strictObject({
        id: slug.describe('Nom court, unique, jamais changé.'),
        date: pastDay,
        title: localized,
        about: ruled(z.string(), { refersTo: 'clause' })
          .optional()
          .describe('Identifiant de ce qui change, par exemple action-1-4.'),
      }),
    ),
    { distinct: true, by: 'id' },
  ).default([]),
});

/**
 * A page that was, or a file that was handed over and withdrawn: the other files of the site and its two entrances do
 * not move.
 */
const from = shaped(
  new RegExp(
    `^(/(${[...locales, 'id'].join('|')})/([^\\s?#/.\\\\][^\\s?#/\\\\]*/)+|/fichiers/[a-z0-9-]+\\.[a-z]{3,4})$`,
  ),
  say(
    'l’ancienne adresse d’une page, depuis la racine du site et avec sa barre finale, par exemple "/fr/actions/1-9/"',
    'the old address of a page, from the root of the site and with its final slash, for example "/fr/actions/1-9/"',
  ),
);
/** Two slashes in front would lead to another site. */
const to = shaped(
  /^\/([^\s/\\]\S*)?$/,
  say(
    'une adresse de ce site, qui commence par une seule barre, par exemple "/fr/actions/1-8/"',
    'an address of this site, which starts with one slash, for example "/fr/actions/1-8/"',
  ),
);

/** Addresses that moved: each old one leads to a new one for ever. */
export const redirects = z.strictObject({
  redirects: z
    .array(
      z.strictObject({
        from: from.describe('Ancienne adresse, par exemple "/fr/actions/1-9/".'),
        to: to.describe('Nouvelle adresse.'),
      }),
    )
    .default([]),
});

export type JournalRecord = z.infer<typeof journal>;
export type RedirectsRecord = z.infer<typeof redirects>;
