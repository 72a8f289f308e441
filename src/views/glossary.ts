import { termsOf } from '../model/families/backlinks.ts';
import type { Term } from '../model/families/families.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clausePath, paths, servicePath, termAnchor, termPath } from '../site/addresses.ts';
import { glossaryData } from '../site/linked-data.ts';
import { clauseName } from '../site/reference.ts';
import { strings } from '../words/strings.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { linkTo, type Link } from './link.ts';

/** The meaning of a word linked on a page. */
export interface TermMeaning {
  /** Its anchor on the page. */
  id: string;
  term: string;
  label: string;
  expansion?: string | undefined;
  definition: string;
  /** Its entry in the glossary. */
  href: string;
  /** The anchor of the word in the text. */
  back: string;
}

/** An entry of the glossary. */
export interface TermView {
  id: string;
  term: string;
  /** Its translation, on a translated page. */
  translation?: string | undefined;
  expansion?: string | undefined;
  definition: string;
  changed?: string | undefined;
  unknown?: string | undefined;
  service?: Link | undefined;
  see: Link[];
  /** The first clauses that use it; `count` is how many there are in all. */
  clauses: { shown: Link[]; count: number };
  sources: Link[];
}

/** A word of every day, with the terms that it leads to. */
interface EverydayWord {
  word: string;
  to: Link[];
}

/** What stands under a letter, in order. */
type GlossaryItem = { word: string; term: TermView } | { word: string; everyday: EverydayWord };

/** The page of the glossary: its entries, and the words of every day, under their first letter. */
export interface GlossaryPageView {
  frame: Frame;
  title: string;
  lead: string;
  letters: { letter: string; id: string; items: GlossaryItem[] }[];
}

/** How many clauses an entry names. */
const clausesShown = 6;

/** Returns the meanings of some words, those that the glossary has. */
export const termMeanings = (model: Model, ids: readonly string[], locale: Locale): TermMeaning[] =>
  termsOf(model, ids).map(({ id, term, expansion, definition }) => ({
    id: termAnchor(id),
    term,
    label: strings(locale).meaningOf(term),
    expansion: expansion?.[locale],
    definition: definition[locale],
    href: linkTo(locale, term, termPath(id)).href,
    back: `#ici-${id}`,
  }));

/** Returns the page of the glossary, in the order of the words of the reference language. */
export function glossaryPage(context: Context): GlossaryPageView {
  const { model, locale, site } = context;
  const t = strings(locale);
  const collator = new Intl.Collator(referenceLocale);
  const list = [...model.terms.values()].sort((a, b) => collator.compare(a.term, b.term));
  const items = [
    ...list.map((term): GlossaryItem => ({ word: term.term, term: termView(model, term, locale) })),
    ...everydayWords(list, locale).map((everyday): GlossaryItem => ({ word: everyday.word, everyday })),
  ].sort((a, b) => collator.compare(a.word, b.word));
  const initial = ({ word }: GlossaryItem) => word.normalize('NFD').charAt(0).toUpperCase();
  return {
    frame: frame(context, {
      path: paths.glossary,
      file: 'src/content/glossary/',
      title: t.glossaryTitle,
      description: t.glossaryLead,
      crumbs: [{ label: t.home, path: paths.home }, { label: t.glossary }],
      linkedData: [glossaryData(list, locale, site)],
    }),
    title: t.glossaryTitle,
    lead: t.glossaryLead,
    letters: [...Map.groupBy(items, initial)].map(([letter, under]) => ({
      letter,
      id: `lettre-${letter.toLowerCase()}`,
      items: under,
    })),
  };
}

/** Returns the words of every day in a language, each once, with every term that it leads to. */
function everydayWords(terms: readonly Term[], locale: Locale): EverydayWord[] {
  const pairs = terms.flatMap(({ id, term, everyday }) =>
    (everyday?.[locale] ?? []).map((word) => ({ word, to: { label: term, href: `#${id}` } })),
  );
  return [...Map.groupBy(pairs, ({ word }) => word)].map(([word, same]) => ({ word, to: same.map(({ to }) => to) }));
}

function termView({ convention, services, terms }: Model, term: Term, locale: Locale): TermView {
  const clauses = term.clauses.flatMap((id) => convention.byId.get(id) ?? []);
  const service = term.service === undefined ? undefined : services.get(term.service);
  return {
    id: term.id,
    term: term.term,
    translation: locale === referenceLocale ? undefined : term.english,
    expansion: term.expansion?.[locale],
    definition: term.definition[locale],
    changed: term.changed?.[locale],
    unknown: term.unknown?.[locale],
    service: service && linkTo(locale, service.title[locale], servicePath(service.id)),
    see: term.see.flatMap((id) => terms.get(id) ?? []).map(({ id, term: label }) => ({ label, href: `#${id}` })),
    clauses: {
      shown: clauses
        .slice(0, clausesShown)
        .map((clause) => linkTo(locale, clauseName(clause, locale), clausePath(clause))),
      count: clauses.length,
    },
    sources: term.sources.map(({ title, url }) => ({ label: title, href: url })),
  };
}
