import { chunksOf } from '../model/convention/clause-text.ts';
import { clauseCollections, isIn } from '../model/collections.ts';
import { problemAt, type Entry } from '../model/entry.ts';
import { stringsOf } from '../model/entry-strings.ts';
import { referenceLocale } from '../model/locale.ts';
import { say, type Finding, type Problem } from '../model/problem.ts';

/**
 * Returns the words of ours that were not meant to be published: what stands for words still to be written, and, in the
 * fields of a file, markup that readers would see as it is. The text of the convention is what it is.
 */
export const checkTypedWords = (entries: readonly Entry[]): Problem[] =>
  entries.flatMap((entry) => [...inFields(entry), ...inBody(entry)]);

/** Fields that are no words for a reader: addresses, marks, the text of a clause that an amendment brings. */
const apart = new Set(['url', 'link', 'web', 'fingerprint', 'quote', 'words', 'forms', 'text']);

function inFields(entry: Entry): Problem[] {
  if (entry.collection === 'lock' || entry.collection === 'redirects') return [];
  return stringsOf(entry.data, apart).flatMap(({ path, text }) => {
    const found = placeholderOf(text);
    if (found !== undefined) return [problemAt(entry, path, unwritten(found))];
    const markup = markupIn(text);
    return markup === undefined ? [] : [problemAt(entry, path, shownAsIs(markup))];
  });
}

/** Returns what stands in some words for words to be written, if anything does. */
export const placeholderOf = (text: string): string | undefined =>
  placeholderIn(text) ?? (isPlaceholder(text) ? text : undefined);

function inBody(entry: Entry): Problem[] {
  const { collection, locale, body, bodyLine } = entry;
  if (isIn(clauseCollections, collection) && locale === referenceLocale) return [];
  return chunksOf(body).flatMap(({ line, text }) => {
    const found = placeholderIn(text);
    return found === undefined
      ? []
      : [{ ...problemAt(entry, [], unwritten(found)), position: { line: line + bodyLine - 1, column: 1 } }];
  });
}

/** What people write in the place of words to come. « XXe siècle » is none, nor is `LOREM` within a word. */
const placeholders = /(?<![\p{L}\d])(X{3,}|XX(?=\s\p{Ll})|TODO|FIXME|TBD|lorem ipsum|N\/C)(?![\p{L}\d])/iu;
/** « [montant à compléter] » within a sentence. */
const inBrackets =
  /(\[[^\][\n]*(?<!\p{L})[àa] (?:compl[ée]ter|pr[ée]ciser|renseigner|remplir|confirmer|v[ée]rifier)\])(?!\()/iu;
const inCapitals = /^(x+|todo|fixme|tbd|n\/c)$/;
function placeholderIn(text: string): string | undefined {
  const [, found] = placeholders.exec(text) ?? inBrackets.exec(text) ?? [];
  return found === undefined || inCapitals.test(found) ? undefined : found;
}

/** A field that says nothing but that it is to be filled in: « à compléter », « [nom] », « Prénom NOM », « … ». */
const isPlaceholder = (text: string): boolean =>
  toFill.test(text) || /^[\s.…_–—-]+$/.test(text) || /^\[[^\]]*\]$/.test(text) || anyName.test(text);
const anyName = /^(?:pr[ée]nom\s+(?:et\s+)?nom|nom\s+(?:et\s+)?pr[ée]nom|nom(?:\s+et|,)\s+fonction)\b.{0,20}$/iu;
const toFill = new RegExp(
  '^[\\W_]*(?:[àa]\\s+(?:compl[ée]ter|[ée]crire|r[ée]diger|traduire|v[ée]rifier|remplir|renseigner|' +
    'd[ée]finir|pr[ée]ciser|confirmer|venir)|' +
    'to be (?:completed|confirmed|written)|n\\/?a|\\?+)[\\W_]*$',
  'iu',
);

/** Markup that a field shows as it is: a tag, an entity, strong words, a link. */
const markupIn = (text: string): string | undefined =>
  /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);|\*\*[^*]+\*\*|(?<!\w)__[^_]+__|\[[^\]]+\]\([^)\s]+\)/iu.exec(text)?.[0];

export const unwritten = (found: string): Finding => ({
  found: say(`« ${found} », mis à la place de mots à écrire`, `“${found}”, in the place of words to be written`),
  expected: say('les vrais mots', 'the real words'),
  remedy: say(
    'écrivez-les ; un fait que l’on ne connaît pas s’écrit null, ou sa ligne s’efface',
    'write them; a fact that is not known is null, or its line is deleted',
  ),
});

const shownAsIs = (markup: string): Finding => ({
  found: say(`« ${markup} », que ce champ montrerait tel quel`, `“${markup}”, which this field would show as it is`),
  expected: say('des mots seuls, sans balise ni signe de mise en forme', 'words alone, without tags or marks'),
  remedy: say(
    'retirez ces signes ; un lien ou une liste s’écrit dans le texte sous l’en-tête',
    'take these signs out; a link or a list is written in the text under the front matter',
  ),
});
