import { problemAt, recordsOf, type Entry } from '../model/entry.ts';
import { locales } from '../model/locale.ts';
import type { Problem } from '../model/problem.ts';
import { bodyFindings } from './clause-body.ts';

/**
 * Returns the problems of the words that amendments bring: they are clauses, and hold no more than a clause may. Each
 * names its own line in the file of the amendment.
 */
export const checkAmendmentWords = (entries: readonly Entry[]): Problem[] =>
  recordsOf(entries, 'amendments').flatMap((entry) =>
    entry.data.changes.flatMap((change, index) =>
      change.action === 'repeal'
        ? []
        : locales.flatMap((locale) => {
            const field = ['changes', index, 'text', locale];
            return bodyFindings(change.text[locale]).map(({ line, column, severity, ...finding }) => ({
              ...problemAt(entry, field, finding, severity),
              position: entry.locate(field, { line, column }),
            }));
          }),
    ),
  );
