import { chunksOf } from '../model/convention/clause-text.ts';
import { isIn, pageCollections } from '../model/collections.ts';
import { problemAt, type Entry } from '../model/entry.ts';
import { stringsOf } from '../model/entry-strings.ts';
import { say, type Finding, type Problem } from '../model/problem.ts';

/** Words of a fact that nobody has settled: « licence à confirmer », “to be confirmed”. */
const open = new RegExp(
  '(?<!\\p{L})(?:à\\s+(?:confirmer|compléter|préciser|renseigner|définir|choisir)|' +
    'to\\s+be\\s+(?:confirmed|completed|chosen|defined))(?!\\p{L})',
  'iu',
);

/**
 * Returns the facts about the site and its licence that their own words call unsettled. They may stand while the site
 * is prepared; a public one does not go out with them.
 */
export const unsettled = (entries: readonly Entry[]): Problem[] =>
  entries
    .filter(
      ({ collection }) => collection === 'convention' || collection === 'site' || isIn(pageCollections, collection),
    )
    .flatMap((entry) => [
      ...stringsOf(entry.data, new Set(['url'])).flatMap(({ path, text }) => {
        return open.test(text) ? [problemAt(entry, path, toSettle(text))] : [];
      }),
      ...chunksOf(entry.body).flatMap(({ line, text }): Problem[] =>
        open.test(text)
          ? [{ ...problemAt(entry, [], toSettle(text)), position: { line: line + entry.bodyLine - 1, column: 1 } }]
          : [],
      ),
    ]);

const toSettle = (text: string): Finding => ({
  found: say(`« ${text.slice(0, 80)} »`, `“${text.slice(0, 80)}”`),
  expected: say('un fait établi, pour un site public', 'a settled fact, for a public site'),
  remedy: say('écrivez ce qui a été décidé', 'write what was decided'),
});
