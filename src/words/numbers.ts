import { formatLocale, type FormatLocaleDefinition } from 'd3-format';
import english from 'd3-format/locale/en-GB' with { type: 'json' };
import french from 'd3-format/locale/fr-FR' with { type: 'json' };
import { localize, type Locale } from '../model/locale.ts';

const definitions: Record<Locale, unknown> = { fr: french, en: english };
const formats = localize((locale) => formatLocale(definitions[locale] as FormatLocaleDefinition).format(',~f'));

/**
 * Returns a number as it is written in a language, with all its decimals: `28 000` and `9,73`, `28,000` and `9.73`.
 * Blanks do not break.
 */
export const formatNumber = (value: number, locale: Locale): string => formats[locale](value);

/** Returns `9,73 %` or `9.73%`. */
export const formatPercent = (value: number, locale: Locale): string =>
  `${formatNumber(value, locale)}${locale === 'fr' ? '\u202f%' : '%'}`;
