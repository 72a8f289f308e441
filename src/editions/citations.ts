import type { Clause } from '../model/convention/convention.ts';
import { localize, referenceLocale } from '../model/locale.ts';
import { idPath } from '../site/addresses.ts';
import { clausePlace } from '../site/reference.ts';
import { strings } from '../words/strings.ts';
import { currentVersion, versionName } from '../site/version-words.ts';
import { fileAddress, type Edition, type Publication } from './edition.ts';

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
const authors = ({ model }: Publication): string[] =>
  model.record.parties.map(({ partner }) => model.partners.get(partner)?.name[referenceLocale] ?? partner);

/** The year of the version that is cited, where it is known. */
const dateOf = ({ model }: Publication, clause: Clause): string | undefined =>
  currentVersion(model, clause).version.from ?? model.record.notified ?? undefined;

/**
 * Returns the reference of a clause as a BibTeX entry. The day of consultation (`urldate`) is left to whoever
 * consults.
 */
export function bibtex(publication: Publication, clause: Clause): string {
  const { model, site } = publication;
  const date = dateOf(publication, clause);
  const fields: [string, string][] = [
    ['title', `{${escapeTex(model.record.citation[referenceLocale])}}`],
    [
      'author',
      authors(publication)
        .map((name) => `{${escapeTex(name)}}`)
        .join(' and '),
    ],
    ['howpublished', escapeTex(clausePlace(clause, model.convention, referenceLocale))],
    ...(date === undefined ? [] : [['year', date.slice(0, 4)] as [string, string]]),
    ['note', escapeTex(versionName(currentVersion(model, clause).version, referenceLocale, model.record))],
    ['url', fileAddress(idPath(clause.id), site)],
    ['language', referenceLocale],
  ];
  return `@misc{${clause.id},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** Returns the reference of a clause as a CSL-JSON item (https://citationstyles.org), in a list as the format asks. */
export function cslJson(publication: Publication, clause: Clause): object[] {
  const { model, site } = publication;
  const date = dateOf(publication, clause);
  return [
    {
      id: clause.id,
      type: 'treaty', // the type of CSL 1.0.2 for an agreement between public bodies
      title: model.record.citation[referenceLocale],
      author: authors(publication).map((literal) => ({ literal })),
      section: clausePlace(clause, model.convention, referenceLocale),
      version: versionName(currentVersion(model, clause).version, referenceLocale, model.record),
      ...(date === undefined ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
      URL: fileAddress(idPath(clause.id), site),
      language: referenceLocale,
    },
  ];
}

export const bibtexPath = (id: string): string => `editions/textes/${id}.bib`;
const cslPath = (id: string): string => `editions/textes/${id}.csl.json`;

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
      content: `${JSON.stringify(cslJson(publication, clause), null, 1)}\n`,
      label: localize((locale) => strings(locale).editionCsl),
    },
  ]);
}
