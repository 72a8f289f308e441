import type { Clause } from '../model/convention/convention.ts';
import { localize, type Locale, type Localized } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import {
  clausePath,
  figureFile,
  figureFormats,
  figureMetadataFile,
  figurePath,
  href,
  partnerPath,
  paths,
  servicePath,
} from './addresses.ts';
import { clauseName, clausePlace } from './reference.ts';
import { strings } from '../words/strings.ts';

/** Something with a permanent address outside the languages: `/id/<id>/`. An id once published is never renamed. */
export interface Identified {
  id: string;
  name: Localized;
  /** One line that says what it is. */
  about: Localized;
  /** The path of its page after the language. */
  path: string;
  /** The clause that it is, for what is cited word for word. */
  clause?: Clause;
  /** Its files in each language, where they are not editions of the convention. */
  files?: { name: string; path: (locale: Locale) => string }[];
}

const convention = ({ record }: Model): Identified[] => [
  {
    id: 'convention',
    name: localize((locale) => strings(locale).wholeAgreement),
    about: record.citation,
    path: paths.convention,
  },
];

const clauses = (model: Model): Identified[] =>
  model.convention.clauses.map((clause) => ({
    id: clause.id,
    name: localize((locale) => clauseName(clause, locale)),
    about: localize((locale) => clause.title?.[locale] ?? clausePlace(clause, model.convention, locale)),
    path: clausePath(clause),
    clause,
  }));

const named = (kind: string, id: string) => `${kind}-${id}`;

const figures = ({ statistics }: Model): Identified[] =>
  statistics.map(({ id, title, takeaway }) => ({
    id: named('figure', id),
    name: title,
    about: takeaway,
    path: figurePath(id),
    files: [
      ...figureFormats.map((format) => ({
        name: format.toUpperCase(),
        path: (locale: Locale) => href(locale, figureFile(id, format)),
      })),
      { name: 'metadata.json', path: (locale) => href(locale, figureMetadataFile(id)) },
    ],
  }));

const services = (model: Model): Identified[] =>
  [...model.services.values()].map(({ id, title, lead }) => ({
    id: named('service', id),
    name: title,
    about: lead,
    path: servicePath(id),
  }));

const partners = (model: Model): Identified[] =>
  [...model.partners.values()].map(({ id, name, role }) => ({
    id: named('partner', id),
    name,
    about: role,
    path: partnerPath(id),
  }));

/** Who names things. Another kind of thing joins by one more line here. */
const sources: ((model: Model) => Identified[])[] = [convention, clauses, figures, services, partners];

/** Returns everything that has a permanent address. */
export const identifiedThings = (model: Model): Identified[] => sources.flatMap((source) => source(model));
