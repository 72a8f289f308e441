import { locales, referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { absolute, fileHref, href, paths } from '../site/addresses.ts';
import { languageChoice as choiceWords, strings } from '../words/strings.ts';
import { masthead, type Frame } from './frame.ts';
import { linkTo, type Link } from './link.ts';

// Pages outside the languages.

/** The root of the site: a choice of language. */
export interface LanguageChoiceView {
  title: string;
  label: string;
  canonical: string;
  /** The first language, to which a browser without script is led. */
  first: string;
  languages: (Link & { locale: Locale })[];
}

/** An address that moved. */
export interface MovedPageView {
  title: string;
  words: { locale: Locale; text: string }[];
  /** The new address, within the site and whole. */
  to: string;
  canonical: string;
}

/** The page for every unknown address, in every language. */
export interface NotFoundView {
  title: string;
  /** That of the home page, in the reference language. */
  masthead: Frame['masthead'];
  languages: { locale: Locale; title: string; text: string; home: Link; contacts: Link }[];
}

/** Returns the root of the site. */
export const languageChoice = ({ site }: Model, address: URL): LanguageChoiceView => ({
  title: site.name[referenceLocale],
  label: choiceWords(),
  canonical: absolute(href(referenceLocale, paths.home), address),
  first: href(referenceLocale, paths.home),
  languages: locales.map((locale) => ({ ...linkTo(locale, strings(locale).languageName, paths.home), locale })),
});

/** Returns the page of an address that moved; `to` is the new one, from the root of the site: `/fr/actions/1-4/`. */
export function movedPage(to: string, site: URL): MovedPageView {
  const address = fileHref(to.slice(1));
  const words = locales.map((locale) => ({ locale, text: strings(locale).moved }));
  return { title: words.map(({ text }) => text).join(' / '), words, to: address, canonical: absolute(address, site) };
}

/** Returns the page for every unknown address: a static host serves one, so it speaks every language. */
export function notFound(model: Pick<Model, 'site'>): NotFoundView {
  const languages = locales.map((locale) => {
    const t = strings(locale);
    return {
      locale,
      title: t.notFoundTitle,
      text: t.notFound,
      home: linkTo(locale, t.home, paths.home),
      contacts: linkTo(locale, t.contacts, paths.contacts),
    };
  });
  return {
    title: languages.map(({ title }) => title).join(' / '),
    masthead: masthead(model, referenceLocale, { path: paths.home, withSearch: false }),
    languages,
  };
}
