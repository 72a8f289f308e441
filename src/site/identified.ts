import type { Clause } from '../model/convention.ts';
import { localize, type Localized } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clausePath, paths } from './addresses.ts';
import { clauseName, clausePlace } from './reference.ts';
import { strings } from './strings.ts';

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
}

const convention = ({ record }: Model): Identified[] => [{ id: 'convention', name: localize((locale) => strings(locale).wholeAgreement), about: record.citation, path: paths.convention }];

const clauses = (model: Model): Identified[] => model.convention.clauses.map((clause) => ({
  id: clause.id,
  name: localize((locale) => clauseName(clause, locale)),
  about: localize((locale) => clause.title?.[locale] ?? clausePlace(clause, model.convention, locale)),
  path: clausePath(clause),
  clause,
}));

/** Who names things. Another kind of thing joins by one more line here. */
const sources: ((model: Model) => Identified[])[] = [convention, clauses];

/** Returns everything that has a permanent address. */
export const identifiedThings = (model: Model): Identified[] => sources.flatMap((source) => source(model));
