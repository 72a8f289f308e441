import { execFileSync } from 'node:child_process';
import { stringify } from 'yaml';
import { citedChecks, type AuditRecord, type CitedCheck } from '../../src/model/audit.ts';
import { Stop } from '../stage.ts';

/** What a check gave, as it is written in the report. */
export interface Result {
  name: string;
  of: string;
  rows: readonly string[];
  cited?: CitedCheck;
  looked: number;
  planned: number;
  faults: string[];
  /** Whether it found the fault that was put on purpose. */
  finds: boolean;
  seconds: number;
}

/** What `.build/audit.json` holds: each check as it last ran on this very site. */
export interface Report {
  /** The day (ISO 8601). */
  date: string;
  /** The version of the project (git), empty where it is none. */
  commit: string;
  /** Fingerprint of the site. */
  site: string;
  pages: number;
  results: Result[];
  undecided: Record<string, number>;
  absent: string[];
}

/** Where what the statement of accessibility cites is kept. */
export const recordFile = 'src/content/audit.yaml';

/** Returns the version of the project (git), or an empty text outside of a repository. */
export function versionOf(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

/**
 * Returns the text of the record of an audit. A check that did not run, or that did not find its planted fault, is not
 * in it; a record without any is refused.
 */
export function auditRecord({ date, commit, pages, results }: Report): string {
  if (commit === '') throw new Stop('--record : ce dossier n’est pas un dépôt git, la version contrôlée est inconnue.');
  const checks = citedChecks.flatMap((id) => {
    const result = results.find(({ cited, finds }) => cited === id && finds);
    return result ? [{ id, looked: result.looked, planned: result.planned, faults: result.faults.length }] : [];
  });
  if (checks.length === 0) throw new Stop('--record : aucun des contrôles à citer n’a été fait.');
  const record: AuditRecord = { date, commit, pages, checks };
  return `# Écrit par « npm run audit -- --record » : ce que cite la page sur l’accessibilité.\n${stringify(record)}`;
}
