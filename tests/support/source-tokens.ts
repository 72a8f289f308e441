import { readFileSync } from 'node:fs';
import { checkContent } from '../../src/check/content.ts';
import { wholeWords } from '../../src/model/integrity/lock.ts';

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

/** Words of the text in force, in French: those of the copy as handed over while no amendment changes them. */
export function tokensInForce(): string[] {
  const { amendments, convention } = checkContent(process.cwd()).model;
  return amendments.length === 0
    ? sourceTokens()
    : wholeWords(convention)
        .split(/\s+/)
        .filter((token) => token !== '');
}
