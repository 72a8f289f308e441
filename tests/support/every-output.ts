import { readFileSync } from 'node:fs';
import { akomaNtoso } from '../../src/editions/akoma-ntoso.ts';
import { atomFeed } from '../../src/editions/atom.ts';
import { csvEditions } from '../../src/editions/csv.ts';
import { editionData } from '../../src/editions/edition-data.ts';
import { clausePdfData } from '../../src/editions/clause-pdf-data.ts';
import { calendar } from '../../src/editions/icalendar.ts';
import { conventionJson } from '../../src/editions/json.ts';
import { conventionMarkdown } from '../../src/editions/markdown.ts';
import { clausePdfs, pdfEditions } from '../../src/editions/pdf-edition.ts';
import { textFiles, wholeTextPath } from '../../src/editions/text-files.ts';
import { pagedKinds, type PagedKind } from '../../src/model/convention/convention.ts';
import type { Model } from '../../src/model/model.ts';
import { searchRecords } from '../../src/search/records.ts';
import { versionsOf } from '../../src/site/version-words.ts';
import { amendmentsPage } from '../../src/views/amendments.ts';
import { axisPage } from '../../src/views/axis.ts';
import { calendarPage } from '../../src/views/calendar.ts';
import { clauseList } from '../../src/views/clause-list.ts';
import { clausePage } from '../../src/views/clause.ts';
import { conventionAt, conventionPage } from '../../src/views/convention.ts';
import { extractPage } from '../../src/views/extract.ts';
import { mapPage } from '../../src/views/map.ts';
import { quotations } from '../../src/views/quotations.ts';
import { trackingPage } from '../../src/views/tracking.ts';
import { versionPage } from '../../src/views/version.ts';
import type { Publication } from '../../src/editions/edition.ts';
import type { Context } from '../../src/views/frame.ts';
import { fixturePublication } from './fixture.ts';

/** What is published of a model, each output by its name, as words on one line without no-break spaces. */
export type Outputs = Record<string, string>;

const css = readFileSync('src/styles/tokens.css', 'utf8');
const unread = new Set(['frame', 'href', 'address', 'dated', 'id', 'anchor', 'styles']);

/** Returns the words of a view in their order, without the parts that the keys name. */
function wordsOfView(view: unknown, without: readonly string[] = []): string {
  const words = (part: unknown): string[] => {
    if (typeof part === 'string') return [part];
    if (Array.isArray(part)) return part.flatMap(words);
    if (typeof part !== 'object' || part === null) return [];
    // The parts of one run of words, which a link to a term may part.
    if ('segments' in part) return [words(part.segments).join('')];
    return Object.entries(part).flatMap(([name, value]) =>
      unread.has(name) || without.includes(name) ? [] : words(value),
    );
  };
  return spaced(words(view).join('|').replaceAll('||', '|'));
}

const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ');

/** What tells of the time before and after: it holds words that are not those in force. */
const otherTimes = ['coming', 'lost', 'versions'];

/** Returns every output that holds the words in force, and none but these. */
export function textInForce(model: Model, locale: 'fr' | 'en' = 'fr'): Outputs {
  const publication = fixturePublication(model);
  const context = { model, locale, site: publication.site };
  const [pdf] = pdfEditions.filter(({ locales }) => locales.length === 1 && locales[0] === locale);
  if (!pdf) throw new Error('no PDF');
  const { clauses } = model.convention;
  const paged = clauses.filter(({ kind }) => pagedKinds.includes(kind as PagedKind));
  const akn = akomaNtoso(publication, locale);
  return Object.fromEntries(
    Object.entries({
      'clause pages': wordsOfView(
        paged.map((clause) => (clause.kind === 'axis' ? axisPage(context, clause) : clausePage(context, clause))),
        otherTimes,
      ),
      'whole text': wordsOfView(conventionPage(context, 'text', [], []), otherTimes),
      lists: wordsOfView(
        (['article', 'axis', 'objective', 'action'] as const).map((kind) => clauseList(context, kind)),
        otherTimes,
      ),
      extracts: clauses.map((clause) => wordsOfView(extractPage(context, clause))).join('|'),
      quotations: wordsOfView(
        [...model.services.values(), ...model.situations.values()].map((page) =>
          quotations(model, page.clauses, locale),
        ),
      ),
      map: wordsOfView(mapPage(context)),
      tracking: wordsOfView(trackingPage(context)),
      markdown: conventionMarkdown(publication, locale),
      json: JSON.stringify(conventionJson(publication)),
      xml: akn.slice(akn.indexOf('</meta>')),
      csv: csvEditions(publication).find(({ path }) => path === 'editions/textes.csv')?.content ?? '',
      'clause PDFs': JSON.stringify(
        clausePdfs(model.convention)
          .filter((clause) => clause.locale === locale)
          .map((clause) => clausePdfData(model, clause, 'https://exemple.fr/', css)),
      ),
      pdf: JSON.stringify(editionData(model, pdf, 'https://exemple.fr/', css)),
      search: JSON.stringify(searchRecords(model)),
    }).map(([name, text]) => [name, spaced(text.replaceAll('\\n', ' ').replaceAll('\\\n', ' '))]),
  );
}

/** What tells of what was, what changes and when. */
const timeOutputs = {
  coming: (_: Publication, context: Context) =>
    wordsOfView(
      context.model.convention.clauses
        .filter(({ kind }) => pagedKinds.includes(kind as PagedKind))
        .map((clause) => (clause.kind === 'axis' ? axisPage(context, clause) : clausePage(context, clause)).coming),
    ),
  'whole text': (_: Publication, context: Context) => wordsOfView(conventionPage(context, 'text', [], [])),
  amendments: (_: Publication, context: Context) => wordsOfView(amendmentsPage(context)),
  versions: (_: Publication, context: Context) =>
    wordsOfView(
      context.model.convention.clauses.flatMap((clause) =>
        versionsOf(context.model, clause).map((version) => versionPage(context, clause, version)),
      ),
    ),
  states: (_: Publication, context: Context) =>
    wordsOfView(context.model.states.map((state) => conventionAt(context, state, []))),
  calendar: (_: Publication, context: Context) => wordsOfView(calendarPage(context)),
  ics: (publication: Publication, { locale }: Context) => calendar(publication, locale).replace(/\r\n /g, ''),
  feed: (publication: Publication, { locale }: Context) => atomFeed(publication, locale),
  xml: (publication: Publication, { locale }: Context) => akomaNtoso(publication, locale).split('</meta>')[0] ?? '',
  signed: (publication: Publication) =>
    textFiles(publication).find(({ path }) => path === wholeTextPath)?.content ?? '',
};

export type TimeOutput = keyof typeof timeOutputs;

/** Returns some of the outputs that tell of time: versions, states, announcements, feed, calendar. */
export function toldOfTime(model: Model, names: readonly TimeOutput[], locale: 'fr' | 'en' = 'fr'): Outputs {
  const publication = fixturePublication(model);
  const context = { model, locale, site: publication.site };
  return Object.fromEntries(names.map((name) => [name, spaced(timeOutputs[name](publication, context))]));
}
