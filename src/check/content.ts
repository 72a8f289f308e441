import { statesOf } from '../model/amendments/states.ts';
import { singleOf, type Entry } from '../model/entry.ts';
import { buildModel, textInTime, type Model } from '../model/model.ts';
import type { Problem } from '../model/problem.ts';
import { readContent, type Content } from '../reader/content.ts';
import { siteDate } from '../reader/site-date.ts';
import { siteDraft } from '../reader/site-draft.ts';
import { checkAmendmentWords } from './amendment-words.ts';
import { checkAmendments, withoutDrafts, withoutRefused } from './amendments.ts';
import { checkBodies } from './bodies.ts';
import { checkCommitments } from './commitments.ts';
import { checkConvention } from './convention.ts';
import { latestToday } from './days.ts';
import { checkFamilyFacts } from './family-facts.ts';
import { checkFields } from './fields.ts';
import { checkFiles } from './files.ts';
import { checkFactsInTime } from './facts-in-time.ts';
import { knownFiles } from './known-files.ts';
import { articlesOfLengths, checkLengths } from './lengths.ts';
import { checkParagraphLinks } from './links.ts';
import { checkLock } from './lock.ts';
import { checkNames } from './names.ts';
import { checkMoves, checkRedirects } from './redirects.ts';
import { checkReferences } from './references.ts';
import { checkSource } from './source.ts';
import { checkStatistics } from './statistics.ts';
import { checkStructure } from './structure.ts';
import { toldOnce } from './told-once.ts';
import { checkTranslations } from './translations.ts';

export interface Checked {
  entries: Entry[];
  model: Model;
  problems: Problem[];
  files: number;
}

/** Returns the model of the content of the project at `root`, read now, and all problems of all its files. */
export const checkContent = (root: string, today?: string, draft?: string): Checked =>
  check(readContent(root), today, draft);

/**
 * Returns the model of some content, with all its problems. `today` (ISO 8601) decides what is in force and what is
 * still to come; without it, that is the day of the site and the latest day on Earth. Drafts of amendments are checked,
 * and take no part in the model but for the one that `draft` names.
 */
export function check(content: Content, today?: string, draft: string | undefined = siteDraft()): Checked {
  const { files, root } = content;
  const date = today ?? siteDate();
  const bodyProblems = checkBodies(content, withoutDrafts(content.entries, draft), date);
  const blamed = new Set(bodyProblems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  // A file with an error of its own takes no part in the model: its neighbours must not be blamed for it.
  const entries = content.entries.filter(({ file }) => !blamed.has(file));
  const known = knownFiles(files);
  const published = withoutDrafts(entries, draft);
  const besides = { table: content.table, measured: content.binaries.flatMap(({ measured }) => measured ?? []) };
  const linked = buildModel(published, besides, date);
  const { parties = [], rules } = singleOf(entries, 'convention')?.data ?? {};
  const amendments = checkAmendments(
    entries,
    linked.signed,
    known,
    parties.map(({ partner }) => partner),
  );
  const model =
    amendments.refused.size === 0 ? linked : buildModel(withoutRefused(published, amendments.refused), besides, date);
  // Where a change is refused, nobody is told that a figure does not follow it.
  const states = statesOf(model.signed, amendments.problems.length > 0 ? [] : model.amendments);
  const problems = [
    ...content.problems,
    ...bodyProblems,
    ...checkStructure(files),
    ...checkConvention(entries, model.signed, known),
    ...amendments.problems,
    // Where a change is refused, the text that it would have brought is not at fault.
    ...(amendments.problems.length > 0 ? [] : checkLengths(entries, model.signed, model.amendments)),
    ...checkCommitments(entries, model.convention, known),
    ...checkLock(entries, model.signed, known),
    ...checkStatistics(entries, textInTime(entries, states, model.amendments), known, articlesOfLengths(rules)),
    ...checkFactsInTime(entries, model, states, known),
    ...checkReferences(content.entries, model.history, known),
    ...checkFields(entries, today ?? latestToday()),
    ...checkFiles(content),
    ...checkFamilyFacts(content, entries, model.signed, today ?? latestToday()),
    ...checkAmendmentWords(entries),
    ...checkTranslations(entries, files),
    ...checkNames(files, entries),
    ...checkRedirects(entries),
    ...checkParagraphLinks(entries, model.history),
    ...checkSource(root, entries),
  ];
  const sound = !problems.some(({ severity }) => severity === 'error');
  return {
    entries,
    model,
    problems: sorted(toldOnce(sorted([...problems, ...(sound ? checkMoves(entries, model, root) : [])]))),
    files: content.count,
  };
}

const sorted = (problems: Problem[]): Problem[] =>
  problems.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
      (a.position?.column ?? 0) - (b.position?.column ?? 0),
  );
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
