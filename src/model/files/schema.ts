import { z } from 'zod';
import { partialDate } from '../convention/schema.ts';
import { ruled } from '../field-rule.ts';
import { say } from '../problem.ts';
import { localized, readSource } from '../record-schemas.ts';
import { idsIn } from '../ruled-fields.ts';
import { rule, shaped } from '../shape.ts';

export const fileKinds = ['scan', 'deliberation', 'leaflet', 'photo', 'logo', 'document'] as const;
export type FileKind = (typeof fileKinds)[number];

const codes = say('le code d’une langue, par exemple fr, en ou pt', 'the code of a language, for example fr, en or pt');
const named = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
/** A language as BCP 47 writes it, in its shortest form. */
const language = shaped(/^[a-z]{2,3}$/, codes).refine(
  (code) => !/^[a-z]{2,3}$/.test(code) || named.of(code) !== undefined,
  rule({ expected: codes }),
);

/** What a file shows: each page named here shows it. */
const pages = z.strictObject({
  convention: z.boolean().default(false).describe('true : la page du texte complet.'),
  clauses: ruled(z.array(ruled(z.string(), { refersTo: 'clause' })), { distinct: true })
    .default([])
    .describe('Des textes de la convention, par exemple [article-4, action-1-4].'),
  amendments: idsIn('amendments').default([]).describe('Des avenants, par exemple ["1"].'),
  services: idsIn('services').default([]).describe('Des services, par exemple [creches].'),
  partners: idsIn('partners').default([]).describe('Des partenaires, par exemple [mission-locale].'),
});

/** Says whether a page shows a file. */
export const isShown = ({ convention, ...lists }: z.infer<typeof pages>): boolean =>
  convention || Object.values(lists).some((list) => list.length > 0);

const shownBy = pages.refine(
  (of) => isShown(of),
  rule({
    expected: say('une page au moins qui montre ce fichier', 'one page at least that shows this file'),
    remedy: say(
      'écrivez par exemple « of: { convention: true } » ou « of: { services: [creches] } »',
      'write “of: { convention: true }” or “of: { services: [creches] }”, for example',
    ),
  }),
);

/** The words on a file that stands beside them, under the same name. What can be measured in it is not written. */
export const file = z.strictObject({
  kind: z
    .enum(fileKinds)
    .describe(
      'Ce qu’est le fichier : scan (copie du texte signé), deliberation, leaflet (dépliant), photo, logo, ' +
        'ou document pour tout autre.',
    ),
  title: localized.describe('Son titre, en quelques mots.'),
  alt: localized.describe('Pour une image, ce qu’elle montre ; pour un PDF, ce qu’il dit : une ou deux phrases.'),
  language: language.describe('La langue du document : fr. Pour une photo sans mots, celle de son titre.'),
  date: ruled(partialDate, { past: true }).describe('La date du document : 2017, 2017-01 ou 2017-01-16.'),
  credit: localized.optional().describe('L’auteur et les droits. Une photo et un logo le demandent.'),
  source: readSource.optional().describe('Où le fichier a été pris, s’il est publié ailleurs.'),
  of: shownBy.describe('Les pages qui le montrent.'),
});

export type FileRecord = z.infer<typeof file>;
