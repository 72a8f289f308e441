import { localize, referenceLocale, translationLocales, type Locale, type Localized } from '../model/locale.ts';

/** Returns the names of the languages of the site in the language of `tag` (BCP 47): `français`, `anglais`. */
export function languageNames(tag: string): Localized {
  const names = new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' });
  return localize((locale) => names.of(locale) ?? locale);
}

/** Returns the languages of the side-by-side text as read in `locale`: the one that binds, then its translation. */
export function sideBySide(locale: Locale): Locale[] {
  const translation = locale === referenceLocale ? translationLocales[0] : locale;
  return translation === undefined ? [referenceLocale] : [referenceLocale, translation];
}
