import { createHash } from 'node:crypto';

/** Returns the SHA-256 of a text (UTF-8), in hexadecimal. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** Returns the 16 hexadecimal digits that say which French words a translation was made from. */
export const fingerprint = (words: string): string => sha256(words).slice(0, 16);

/**
 * Returns every word that a translator has to carry over, in a stable form: the body, then each string of the
 * front matter in key order. Ids, dates and addresses are left to the caller to leave out.
 */
export function translatableWords(body: string, words: unknown): string {
  const normal = body.replace(/\r\n?/g, '\n').trim();
  const inKeyOrder = (_: string, value: unknown) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).sort(byKey)) : value;
  return `${normal}\n${JSON.stringify(words, inKeyOrder)}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);
