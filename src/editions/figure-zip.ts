import { strToU8, zipSync, type Zippable } from 'fflate';
import { yearText } from '../charts/words.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import type { Statistic } from '../model/statistics/statistics.ts';
import { absolute, figurePath, fileHref, href, idPath } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import { figureCsv } from './figure-data.ts';
import { figureMetadata } from './figure-metadata.ts';
import { keptPng } from './figure-png.ts';
import { figureSvg } from './figure-svg.ts';
import type { Palette } from './palette.ts';
import { figureCitation } from './reuse.ts';

/** The day that an archive gives each file: the first that the format knows, so that one content gives one file. */
const noDay = new Date(1980, 0, 1, 12);

/**
 * Returns all that there is to take of a figure in one language, as one archive (ZIP): its numbers, what they mean,
 * its drawing twice, and a file that says so. The same content gives the same bytes.
 */
export function figureZip(
  model: Model,
  statistic: Statistic,
  palette: Palette,
  locale: Locale,
  site: URL,
): Uint8Array<ArrayBuffer> {
  const { convention } = model;
  const { id } = statistic;
  const svg = figureSvg(statistic, convention, palette, absolute(href(locale, figurePath(id)), site), locale);
  const files: Zippable = {
    [`${strings(locale).readmeName}.txt`]: strToU8(readme(model, statistic, locale, site)),
    [`${id}.csv`]: strToU8(figureCsv(statistic, convention, locale)),
    [`${id}.metadata.json`]: strToU8(figureMetadata(model, statistic, locale, site)),
    [`${id}.svg`]: strToU8(svg),
    [`${id}.png`]: [keptPng(svg), { level: 0 }], // pressed already
  };
  return new Uint8Array(zipSync(files, { level: 9, mtime: noDay }));
}

/** Returns what someone who finds the archive alone must know, in plain text. */
function readme(model: Model, statistic: Statistic, locale: Locale, site: URL): string {
  const { convention, record } = model;
  const t = strings(locale);
  const { id, title, takeaway, source, geography, note } = statistic;
  const contents = [
    [`${id}.csv`, t.readmeCsv],
    [`${id}.metadata.json`, t.readmeMetadata],
    [`${id}.svg`, t.formatSvg],
    [`${id}.png`, t.formatPng],
  ] as const;
  const paragraphs = [
    title[locale],
    takeaway[locale],
    [
      t.named(t.year, yearText(statistic, locale)),
      t.named(t.geography, geography[locale]),
      t.named(t.sourceLabel, source[locale]),
    ].join('\n'),
    note[locale],
    [t.readmeFiles, ...contents.map(([file, about]) => `- ${t.named(file, about)}`)].join('\n'),
    t.named(t.reference, figureCitation(statistic, convention, record, locale)),
    `${t.licence} ${record.licence[locale]}`,
    t.named(t.permanentLink, absolute(fileHref(idPath(`figure-${id}`)), site)),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
