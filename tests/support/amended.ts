import { readFileSync } from 'node:fs';
import { checkAfter, type Edits } from './fixture.ts';

export const fixtureAmendment = (id: string): string => readFileSync(`tests/fixtures/amendments/${id}.yaml`, 'utf8');

/** Returns what the checker says of the fixture with three amendments in the place of its own two, and edits. */
export const withAmendments = (edits: Edits = {}) =>
  checkAfter({
    ...Object.fromEntries(['1', '2', '3'].map((id) => [`amendments/${id}.yaml`, fixtureAmendment(id)])),
    ...edits,
  });
