import { vi } from 'vitest';

// A test edits one file of some seventy and reads them all again. What a text parses to depends on nothing else than
// the text, its name and its first line, so each is parsed once a test file; nobody changes what a parser gave.
function once<Args extends unknown[], T>(parse: (...args: Args) => T): (...args: Args) => T {
  const known = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    const found = known.get(key) ?? parse(...args);
    known.set(key, found);
    return found;
  };
}

vi.mock(import('../../src/reader/mdx.ts'), async (original) => {
  const real = await original();
  return { ...real, parseMdx: once(real.parseMdx) };
});
vi.mock(import('../../src/reader/front-matter.ts'), async (original) => {
  const real = await original();
  return { ...real, readFrontMatter: once(real.readFrontMatter), readYaml: once(real.readYaml) };
});
