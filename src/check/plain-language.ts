import { fieldsUnder } from '../model/entry-fields.ts';
import { problemAt, recordsOf, type Entry, type FieldPath } from '../model/entry.ts';
import { listed, say, type Problem } from '../model/problem.ts';

const longest = 20;
/** Two capitals or more, as acronyms are written; `RPE`, `FILOUE`, `EAJE`. */
const acronym = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}])/gu;

/**
 * Warns of summaries with a long sentence or an acronym that the glossary lacks: they build, but they are hard to
 * read.
 */
export function checkPlainLanguage(entries: readonly Entry[]): Problem[] {
  const known = new Set(
    recordsOf(entries, 'glossary')
      .flatMap(({ data: { term, forms } }) => [term, ...forms])
      .map((word) => word.toUpperCase()),
  );
  return entries.flatMap((entry) =>
    fieldsUnder(entry, 'plain').flatMap(({ path, value }) =>
      typeof value === 'string' ? warnings(entry, path, value, known) : [],
    ),
  );
}

function warnings(entry: Entry, path: FieldPath, text: string, known: ReadonlySet<string>): Problem[] {
  const long = text.split(/(?<=[.!?])\s+/).filter((sentence) => wordsIn(sentence) > longest);
  const unknown = [...new Set([...text.matchAll(acronym)].map(([word]) => word))].filter((word) => !known.has(word));
  return [
    ...long.map((sentence) =>
      problemAt(
        entry,
        path,
        {
          found: say(
            `phrase de ${wordsIn(sentence)} mots : « ${sentence.slice(0, 60)}… »`,
            `sentence of ${wordsIn(sentence)} words: “${sentence.slice(0, 60)}…”`,
          ),
          expected: say(`${longest} mots au plus`, `${longest} words at most`),
          remedy: say('coupez-la en deux', 'cut it in two'),
        },
        'warning',
      ),
    ),
    ...(unknown.length > 0
      ? [
          problemAt(
            entry,
            path,
            {
              found: say(
                `sigle absent du glossaire : ${listed(unknown)}`,
                `acronym that the glossary lacks: ${listed(unknown)}`,
              ),
              remedy: say(
                'écrivez-le en toutes lettres, ou ajoutez-le à src/content/glossary',
                'write it out, or add it to src/content/glossary',
              ),
            },
            'warning',
          ),
        ]
      : []),
  ];
}

/** A number with its spaces and a sign standing alone are not words. */
const wordsIn = (sentence: string): number =>
  sentence
    .replace(/(\d)[\s\u00a0\u202f](?=\d)/g, '$1')
    .split(/[\s\u00a0\u202f]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
