import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

// The table of what thirteen reference sites do: each row names the test that shows it here.
const rows = readFileSync('docs/fonctions.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('each of the 63 features names a test that is there', () => {
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 63 }, (_, index) => index + 1));
  const missing = rows.filter(([, , , , file = '', title = '']) => {
    const test = `tests/${file}.test.ts`;
    return title === '' || !existsSync(test) || !readFileSync(test, 'utf8').includes(title);
  });
  expect(missing).toEqual([]);
});
