import { readFileSync } from 'node:fs';

/** Words of the copy as handed over: white space, list markers and the stray page number are not text. */
export function sourceTokens(): string[] {
  return readFileSync('source/convention.fr.txt', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '4')
    .map((line) => line.replace(/^\s*(?:[•o\uf0a7\uf0d8]|\d\.)\s+/u, '').replace(/^\s*[\uf0a7\uf0d8]/u, ''))
    .join(' ')
    .split(/\s+/)
    .filter((token) => token !== '');
}
