import { locales, type Locale, type Localized } from '../model/locale.ts';
import type { Dictionary } from './dictionary.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const dictionaries: Localized<Dictionary> = { fr, en };

/** Returns the words of the interface in one language: `strings('fr').home`. */
export const strings = (locale: Locale): Dictionary => dictionaries[locale];

/** Returns what the choice of languages is called, in each of them: `Langue, language`. */
export const languageChoice = (): string => locales.map((locale) => strings(locale).language).join(', ');
