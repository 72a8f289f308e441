import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { CitedCheck } from '../../src/model/audit.ts';
import { listFiles } from '../../src/reader/files.ts';

/** The built site that is audited. */
export interface AuditedSite {
  /** Where it is served, without a slash at the end. */
  origin: string;
  /** Each page, as a file: `fr/actions/1-4/index.html`. */
  pages: readonly string[];
  read: (file: string) => string;
  browser: Browser;
  /** Where the typefaces of the measures are served. */
  fonts: string;
  /** When a check that looks at one page after the other is to stop, in milliseconds since 1970. */
  until: number;
}

/** What a check looked at, and each fault that it found, one line a fault. */
interface Found {
  looked: number;
  faults: string[];
  /** How many there were to look at, where the time ended before. */
  planned?: number;
}

export interface Check {
  name: string;
  /** What the statement of accessibility calls it by, where it cites it. */
  cited?: CitedCheck;
  /** What was looked at, in words: `pages`, `pages × settings`. */
  of: string;
  /** The rows of the bar that it measures. */
  rows: readonly string[];
  /** Says what this machine lacks for it, if anything. */
  missing?: () => string | undefined;
  run: (site: AuditedSite) => Promise<Found> | Found;
  /** Returns what the check finds where a fault was put on purpose: nothing would mean that it finds nothing at all. */
  planted: (site: AuditedSite) => Promise<string[]> | string[];
}

/** Returns the pages of a built folder. */
export const pagesOf = (folder: string): string[] => listFiles(folder).filter((file) => file.endsWith('.html'));
export const readerOf =
  (folder: string) =>
  (file: string): string =>
    readFileSync(path.join(folder, file), 'utf8');

/** Returns the address of a page: `/fr/actions/1-4/`. */
export const addressOf = (page: string): string => `/${page.replace(/(^|\/)index\.html$/, '$1')}`;

/** Folders below the second that make another kind of page. */
const steady = /^(versions|depuis|au|avec-resumes|bilingue|grands-caracteres)$/;

/**
 * Returns one page of each kind, in each language: pages are of a kind that stand as deep in the same folder. The last
 * of a kind has had most done to it.
 */
export function oneOfEachKind(pages: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const page of pages) {
    const parts = page.split('/');
    const fixed = parts.filter((part, depth) => depth < 2 || steady.test(part));
    // The things of /id/ and of /extraits/fr/ are as many as the clauses, and alike.
    const named = parts[0] === 'id' ? fixed.slice(0, 1) : fixed;
    kinds.set([...named, parts.length].join('/'), page);
  }
  return [...kinds.values()];
}
