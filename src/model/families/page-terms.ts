import { paragraphsOf } from '../convention/clause-text.ts';
import type { Clause } from '../convention/convention.ts';
import { referenceLocale } from '../locale.ts';
import { firstMentions, type Segment } from './mentions.ts';
import type { Model } from '../model.ts';

export interface PageTerms {
  /** The segments of a paragraph of the reference text; whole where the page links no word of it. */
  of: (clause: Pick<Clause, 'id'>, number: number, text: string) => Segment[];
  /** The terms linked on the page, in order. */
  ids: string[];
}

/** Finds the first use of each term of the glossary in the clauses that a page shows, in reading order. */
export function pageTerms({ termMatcher }: Model, clauses: readonly Clause[]): PageTerms {
  const texts = clauses.flatMap((clause) =>
    paragraphsOf(clause.blocks[referenceLocale]).map(({ number, text }) => [`${clause.id} ${number}`, text] as const),
  );
  const { segments, ids } = firstMentions(texts, termMatcher);
  return { of: ({ id }, number, text) => segments.get(`${id} ${number}`) ?? [{ text }], ids };
}
