import {
  clauseCollections,
  familyCollections,
  isIn,
  pageCollections,
  referredCollections,
} from '../model/collections.ts';
import { recordsOf, type ContentFile, type Entry } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import type { Content } from '../reader/content.ts';
import { checkClauseBody } from './clause-body.ts';
import { checkFamilyBody, checkPageBody } from './family-body.ts';
import { knownFiles } from './known-files.ts';
import type { KnownIds } from './links.ts';

/**
 * Returns what is wrong with the texts under the front matter of files. `published` are the entries without the drafts
 * of amendments, `date` (ISO 8601) the day of the site.
 */
export function checkBodies(
  { bodies, files, problems }: Content,
  published: readonly Entry[],
  date: string,
): Problem[] {
  const known = linkTargets(files, addedBy(published, date));
  // Where the front matter has no beginning or no end, what would be read as the text is none.
  const unparted = new Set(
    problems.filter(({ field, position }) => !field && position?.line === 1).map(({ file }) => file),
  );
  return bodies
    .filter(({ file }) => !unparted.has(file))
    .flatMap((body) => {
      if (isIn(clauseCollections, body.collection)) return checkClauseBody(body);
      if (isIn(familyCollections, body.collection))
        return checkFamilyBody(body, familyCollections[body.collection].components, known);
      return isIn(pageCollections, body.collection)
        ? checkPageBody(body, pageCollections[body.collection].components, known)
        : [];
    });
}

/** The texts that amendments have added: those to come have no page yet. */
const addedBy = (entries: readonly Entry[], date: string): string[] =>
  recordsOf(entries, 'amendments').flatMap(({ data: { effect, changes } }) =>
    effect > date ? [] : changes.flatMap(({ action, clause }) => (action === 'insert' ? [clause] : [])),
  );

/** What a link in a body may name, by the word before its colon. */
function linkTargets(files: readonly ContentFile[], added: readonly string[]): KnownIds {
  const { present } = knownFiles(files);
  const idsOf = (name: string) => new Set(files.filter(({ collection }) => collection === name).map(({ id }) => id));
  return {
    ...Object.fromEntries(
      [...referredCollections].flatMap(([name, { link }]) => (link === undefined ? [] : [[link, idsOf(name)]])),
    ),
    clause: new Set([...present, ...added]),
  };
}
