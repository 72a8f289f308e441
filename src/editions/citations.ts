import type { Clause } from '../model/convention/convention.ts';
import { localize, referenceLocale } from '../model/locale.ts';
import { paragraphAnchor } from '../model/convention/clause-text.ts';
import { citedPart, citedPath } from '../site/citation.ts';
import { strings } from '../words/strings.ts';
import { currentVersion } from '../site/version-words.ts';
import { fileAddress, type Edition, type Publication } from './edition.ts';

// The styles of law and of science keep of a reference what they know: a treaty has neither section nor version in
// most of them. Both stand in the title, which none leaves out.

type Cited = Pick<Publication, 'model' | 'site'>;

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const escapeTex = (text: string): string => text.replace(/[\\{}%&#_$~^]/g, (sign) => special[sign] ?? sign);

/** Returns the parties of the convention, who are its authors. */
const authors = ({ model }: Cited): string[] =>
  model.record.parties.map(({ partner }) => model.partners.get(partner)?.name[referenceLocale] ?? partner);

/** The day of the version that is cited, where it is known. */
const dateOf = ({ model }: Cited, clause: Clause): string | undefined =>
  currentVersion(model, clause).version.from ?? model.record.notified ?? undefined;

const titleOf = ({ model }: Cited, clause: Clause, paragraph?: number): string =>
  `${model.record.citation[referenceLocale]}, ${citedPart(model, clause, paragraph, referenceLocale)}`;

const nameOf = ({ id }: Clause, paragraph?: number): string =>
  paragraph === undefined ? id : `${id}-${paragraphAnchor(paragraph)}`;

const addressOf = ({ site }: Cited, clause: Clause, paragraph?: number): string =>
  fileAddress(citedPath(clause, paragraph), site);

/**
 * Returns the reference of a clause or of one of its paragraphs as a BibTeX entry. The day of consultation
 * (`urldate`) is left to whoever consults.
 */
export function bibtex(publication: Cited, clause: Clause, paragraph?: number): string {
  const date = dateOf(publication, clause);
  const fields: [string, string][] = [
    ['title', `{${escapeTex(titleOf(publication, clause, paragraph))}}`],
    [
      'author',
      authors(publication)
        .map((name) => `{${escapeTex(name)}}`)
        .join(' and '),
    ],
    ...(date === undefined ? [] : [['year', date.slice(0, 4)] as [string, string]]),
    ['url', addressOf(publication, clause, paragraph)],
    ['language', referenceLocale],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('');
  return `@misc{${nameOf(clause, paragraph)},\n${lines}}\n`;
}

/**
 * Returns the reference of a clause or of one of its paragraphs as a CSL-JSON item (https://citationstyles.org), in a
 * list as the format asks.
 */
export function cslJson(publication: Cited, clause: Clause, paragraph?: number): object[] {
  const date = dateOf(publication, clause);
  return [
    {
      id: nameOf(clause, paragraph),
      type: 'treaty', // the type of CSL 1.0.2 for an agreement between public bodies
      title: titleOf(publication, clause, paragraph),
      author: authors(publication).map((literal) => ({ literal })),
      ...(date === undefined ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
      URL: addressOf(publication, clause, paragraph),
      language: referenceLocale,
    },
  ];
}

/**
 * Returns the reference of a clause or of one of its paragraphs in RIS, which Zotero, EndNote and Mendeley read: a tag
 * of two letters, two spaces, a hyphen and a space before each value.
 */
export function ris(publication: Cited, clause: Clause, paragraph?: number): string {
  const date = dateOf(publication, clause);
  const lines: [string, string][] = [
    ['TY', 'GEN'],
    ['ID', nameOf(clause, paragraph)],
    ['TI', titleOf(publication, clause, paragraph)],
    ...authors(publication).map((name): [string, string] => ['AU', `${name},`]), // the comma of a body, not a person
    ...(date === undefined
      ? []
      : ([
          ['PY', date.slice(0, 4)],
          ['DA', date.replaceAll('-', '/')],
        ] as [string, string][])),
    ['UR', addressOf(publication, clause, paragraph)],
    ['LA', referenceLocale],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

const bibtexPath = (id: string): string => `editions/textes/${id}.bib`;
const cslPath = (id: string): string => `editions/textes/${id}.csl.json`;
const risPath = (id: string): string => `editions/textes/${id}.ris`;

/** Returns CSL-JSON as it is written. */
export const cslText = (items: readonly object[]): string => `${JSON.stringify(items, null, 1)}\n`;

export function citationEditions(publication: Publication): Edition[] {
  return publication.model.convention.clauses.flatMap((clause): Edition[] => [
    {
      path: bibtexPath(clause.id),
      mediaType: 'application/x-bibtex',
      about: clause.id,
      content: bibtex(publication, clause),
      label: localize((locale) => strings(locale).editionBibtex),
    },
    {
      path: cslPath(clause.id),
      mediaType: 'application/vnd.citationstyles.csl+json',
      about: clause.id,
      content: cslText(cslJson(publication, clause)),
      label: localize((locale) => strings(locale).editionCsl),
    },
    {
      path: risPath(clause.id),
      mediaType: 'application/x-research-info-systems',
      about: clause.id,
      content: ris(publication, clause),
      label: localize((locale) => strings(locale).editionRis),
    },
  ]);
}
