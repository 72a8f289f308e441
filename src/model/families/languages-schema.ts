import { z } from 'zod';
import { slug, words } from '../convention/schema.ts';
import { localized, readSource } from '../record-schemas.ts';
import { ruled } from '../field-rule.ts';
import { listed, say } from '../problem.ts';
import { idIn, pastDay } from '../ruled-fields.ts';
import { rule, shaped } from '../shape.ts';

const tag = shaped(
  /^[a-z]{2,3}$/,
  say('le code d’une langue (ISO 639), par exemple "tr"', 'the code of a language (ISO 639), for example "tr"'),
);

const foreignWord = z
  .strictObject({
    word: words.describe('Le mot, dans son écriture.'),
    service: idIn('services').optional().describe('Le service que ce mot cherche.'),
    situation: idIn('situations').optional().describe('La situation que ce mot cherche.'),
    source: slug.describe('Où le mot a été lu : une clé de sources.'),
  })
  .refine(
    ({ service, situation }) => service === undefined || situation === undefined,
    rule({
      expected: say('service ou situation, pas les deux', 'service or situation, not both'),
      remedy: say('gardez un seul des deux champs', 'keep one of the two fields'),
    }),
  )
  .describe('Sans service ni situation, le mot mène à la page « Qui appeler ».');

/** Words of other languages for the commonest needs: the site is not written in them, its search answers them. */
export const languages = z
  .strictObject({
    languages: z
      .record(
        tag,
        z.strictObject({
          name: localized.describe('Le nom de la langue.'),
          words: ruled(z.array(foreignWord).min(1), { distinct: true, by: 'word' }),
        }),
      )
      .default({}),
    sources: z.record(slug, readSource.extend({ read: pastDay.describe('Jour où la page a été lue.') })).default({}),
  })
  .superRefine(({ languages: all, sources }, context) => {
    for (const [tagged, { words: list }] of Object.entries(all))
      for (const [index, { source }] of list.entries())
        if (sources[source] === undefined)
          context.addIssue({
            code: 'custom',
            path: ['languages', tagged, 'words', index, 'source'],
            ...rule({
              expected: say(
                `une source qui figure dans sources : ${listed(Object.keys(sources))}`,
                `a source named in sources: ${listed(Object.keys(sources))}`,
              ),
              remedy: say('ajoutez la source, ou retirez le mot', 'add the source, or take the word out'),
            }),
          });
  });

export type LanguagesRecord = z.infer<typeof languages>;
