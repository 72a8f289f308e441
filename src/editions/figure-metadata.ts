import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { laterValues } from '../model/statistics/later.ts';
import type { Statistic } from '../model/statistics/statistics.ts';
import { absolute, figureFile, figureFormats, figurePath, fileHref, href, idPath } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import { figureCitation } from './reuse.ts';

/**
 * Returns what is said of a figure without its numbers, as JSON in one language: what it shows, where it comes from,
 * what its columns are, how to cite it, its other files and the clauses that state it.
 */
export function figureMetadata(model: Model, statistic: Statistic, locale: Locale, site: URL): string {
  const { convention, record, site: publisher } = model;
  const { id, unit, year, clauses } = statistic;
  const address = (path: string) => absolute(href(locale, path), site);
  const metadata = {
    id,
    language: locale,
    title: statistic.title[locale],
    description: statistic.takeaway[locale],
    note: statistic.note[locale],
    unit: unit === '%' ? '%' : unit[locale],
    year,
    numerator: statistic.numerator?.[locale],
    denominator: statistic.denominator?.[locale],
    geography: statistic.geography[locale],
    source: statistic.source[locale],
    laterSources: statistic.rows.flatMap((row) =>
      laterValues(row, statistic).map(({ year: of, source, read }) => ({ row: row.id, year: of, ...source, read })),
    ),
    citation: figureCitation(statistic, convention, record, locale),
    licence: { name: record.licence[locale], address: publisher.licenceAddress },
    columns: Object.values(strings(locale).figureColumns),
    address: address(figurePath(id)),
    permanentAddress: absolute(fileHref(idPath(`figure-${id}`)), site),
    files: Object.fromEntries(figureFormats.map((format) => [format, address(figureFile(id, format))])),
    clauses: clauses.map((clause) => ({ id: clause, permanentAddress: absolute(fileHref(idPath(clause)), site) })),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
