import type { Version } from './history.ts';
import { paragraphsOf } from '../convention/clause-text.ts';
import { referenceLocale } from '../locale.ts';

type Words = Pick<Version, 'clause'>;

export interface LostParagraph<Held extends Words = Version> {
  number: number;
  /** The last state that held it. */
  version: Held;
}

/** Returns how many paragraphs a clause has now, and the most that it has had: what was cited keeps its address. */
export function paragraphCounts(versions: readonly Words[]): { now: number; most: number } {
  const now = countIn(versions.at(-1));
  return { now, most: Math.max(now, ...versions.map(countIn)) };
}

/** Returns the paragraphs that earlier states of a clause held and the last one does not: their addresses stay. */
export function lostParagraphs<Held extends Words>(versions: readonly Held[]): LostParagraph<Held>[] {
  const { now, most } = paragraphCounts(versions);
  return Array.from({ length: most - now }, (_, index) => now + index + 1).flatMap((number) => {
    const version = versions.findLast((each) => countIn(each) >= number);
    return version ? [{ number, version }] : [];
  });
}

const countIn = (version: Words | undefined): number =>
  paragraphsOf(version?.clause?.blocks[referenceLocale] ?? []).length;
