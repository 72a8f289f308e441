import { readFileSync } from 'node:fs';
import { checkAfter, type Edits } from './content-copy.ts';

export const fixtureAmendment = (id: string): string => readFileSync(`tests/fixtures/amendments/${id}.yaml`, 'utf8');

/**
 * Returns what the checker says of this project's content with the three amendments of the fixture, and other
 * edits.
 */
export const withAmendments = (edits: Edits = {}) =>
  checkAfter({
    ...Object.fromEntries(['1', '2', '3'].map((id) => [`amendments/${id}.yaml`, fixtureAmendment(id)])),
    ...edits,
  });
