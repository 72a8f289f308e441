import type { Version } from './history.ts';
import { paragraphsOf } from '../convention/clause-text.ts';
import { referenceLocale } from '../locale.ts';

type Words = Pick<Version, 'clause'>;

export interface LostParagraph<Held extends Words = Version> {
  number: number;
  /** The last state that held it. */
  version: Held;
}

/** Returns the paragraphs that earlier states of a clause held and the last one does not: their addresses stay. */
export function lostParagraphs<Held extends Words>(versions: readonly Held[]): LostParagraph<Held>[] {
  const count = ({ clause }: Words) => paragraphsOf(clause?.blocks[referenceLocale] ?? []).length;
  const last = versions.at(-1);
  const now = last ? count(last) : 0;
  const most = Math.max(now, ...versions.map(count));
  return Array.from({ length: most - now }, (_, index) => now + index + 1).flatMap((number) => {
    const version = versions.findLast((each) => count(each) >= number);
    return version ? [{ number, version }] : [];
  });
}
