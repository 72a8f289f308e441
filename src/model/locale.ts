/**
 * The languages of the site, the language of the reference text first. A third language is one more word here and
 * its content.
 */
export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];
/** The only language whose text binds the parties. */
export const referenceLocale = 'fr' as const satisfies Locale;
export type TranslationLocale = Exclude<Locale, typeof referenceLocale>;
export const translationLocales = locales.filter((locale) => locale !== referenceLocale);

/** Says whether some text names a language of translation. */
export const isTranslationLocale = (text: string): text is TranslationLocale =>
  (translationLocales as readonly string[]).includes(text);

/** One value per language; a missing one is a type or schema error, never a fallback. */
export type Localized<T = string> = Record<Locale, T>;

/** Returns one value per language, each computed by `make`. */
export function localize<T>(make: (locale: Locale) => T): Localized<T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Localized<T>;
}
