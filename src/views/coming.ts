import { wordDifference, type Run } from '../model/amendments/word-difference.ts';
import { ancestorsOf } from '../model/convention/reading.ts';
import { plainText } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clausePath, href } from '../site/addresses.ts';
import { clauseName } from '../site/reference.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import { amendmentInSentence, deedOf } from './state-note.ts';
import type { Link } from './link.ts';

/** A change that an amendment already written will bring on a day to come. */
export interface ComingView {
  /** `À venir le 1er juillet 2030 :` */
  when: string;
  /** The clause that will change, where it is not the one that the page shows; no address before it has a page. */
  clause?: { label: string; href?: string | undefined } | undefined;
  what: string;
  amendment: Link;
  differences: WordsThatChange[];
}

/** What changes in one language, word by word. */
export interface WordsThatChange {
  language: Locale;
  runs: Run[];
}

interface ChangeToCome {
  from: string;
  amendment: string;
  /** The clause of before; absent where it will be added. */
  old?: Clause | undefined;
  next: Clause;
  /** The clauses that it stands in. */
  within: string[];
  /** Where it stands in none: the clause that it follows. */
  follows?: string | undefined;
  deed: 'amended' | 'inserted' | 'repealed';
}

/** Returns every change of words to come, by day; a clause does not change when only another within it does. */
function changesToCome({ coming, history }: Model): ChangeToCome[] {
  return [...coming]
    .flatMap(([id, versions]) =>
      versions.flatMap((version, index): ChangeToCome[] => {
        const before = versions[index - 1] ?? history.get(id)?.at(-1);
        const old = before?.convention.byId.get(id);
        const next = version.convention.byId.get(id);
        const deed = deedOf(version);
        if (!next || old?.blocks === next.blocks || deed === undefined) return [];
        const { from, amendment } = version;
        if (from === undefined || amendment === undefined) return [];
        const within = ancestorsOf(version.convention, next).map((ancestor) => ancestor.id);
        const roots = version.convention.clauses.filter(({ parent }) => parent === undefined);
        const follows = within.length > 0 ? undefined : roots[roots.indexOf(next) - 1]?.id;
        return [{ from, amendment, old, next, within, follows, deed }];
      }),
    )
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** Returns what will change in a clause; `within` also tells what will change in those that stand in it. */
export function comingViews(
  model: Model,
  clause: Pick<Clause, 'id'>,
  locale: Locale,
  { within = false }: { within?: boolean } = {},
): ComingView[] {
  return changesToCome(model)
    .filter((change) => change.next.id === clause.id || (within && change.within.includes(clause.id)))
    .map((change) => comingView(model, change, locale, change.next.id !== clause.id));
}

/** Returns what one amendment will change. */
export const comingOfAmendment = (model: Model, id: string, locale: Locale): ComingView[] =>
  changesToCome(model)
    .filter(({ amendment }) => amendment === id)
    .map((change) => comingView(model, change, locale, true));

/** Returns what will be added to the list of the children of a clause, or after it where it stands in no other. */
export const comingAdditions = (model: Model, clause: Pick<Clause, 'id'>, locale: Locale): ComingView[] =>
  changesToCome(model)
    .filter(({ deed, next, follows }) => deed === 'inserted' && (next.parent ?? follows) === clause.id)
    .map((change) => comingView(model, change, locale, true));

function comingView(
  { convention }: Model,
  { from, amendment, old, next, deed }: ChangeToCome,
  locale: Locale,
  named: boolean,
): ComingView {
  const t = strings(locale);
  const has = convention.byId.has(next.id);
  const words = (clause: Clause | undefined, language: Locale) => (clause ? plainText(clause.blocks[language]) : '');
  const languages = locale === referenceLocale ? [locale] : [referenceLocale, locale];
  return {
    when: t.comingOn(formatDate(from, locale)),
    clause: named
      ? { label: clauseName(next, locale), href: has ? href(locale, clausePath(next)) : undefined }
      : undefined,
    what: { amended: t.comingAmended, inserted: t.comingInserted, repealed: t.comingRepealed }[deed],
    amendment: amendmentInSentence(amendment, locale),
    differences: languages.map((language) => ({
      language,
      runs: wordDifference(words(old, language), words(next, language)),
    })),
  };
}
