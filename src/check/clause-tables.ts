import { cellsOf, isRule, rowLines } from '../model/convention/legal-table.ts';
import { say } from '../model/problem.ts';
import { errorAt, excerpt, type BodyFinding, type Chunk } from './body-finding.ts';

/**
 * Returns the rows that have not as many cells as the first of their table. Rows parted by tabs are only warned of:
 * tabs also align lines that are no table.
 */
export function checkTables(chunk: Chunk): BodyFinding[] {
  const lines = chunk.text.split('\n');
  const findings: BodyFinding[] = [];
  for (let index = 0; index < lines.length;) {
    const rows = rowLines(lines, index);
    const width = cellsOf(rows[0] ?? '').length;
    if (rows.length > 1)
      rows.forEach((row, at) => {
        const cells = cellsOf(row).length;
        if (cells === width || isRule(row)) return;
        findings.push({
          ...errorAt(chunk, index + at, 0, {
            found: say(
              `ligne de tableau de ${cells} cellule(s) : « ${excerpt(row)} »`,
              `table row of ${cells} cell(s): “${excerpt(row)}”`,
            ),
            expected: say(`${width} cellules, comme la première ligne`, `${width} cells, as in the first row`),
            remedy: say(
              'ajoutez ou retirez un séparateur, ou une ligne vide si ce n’est pas un tableau',
              'add or remove a separator, or a blank line if it is no table',
            ),
          }),
          severity: row.includes('|') ? 'error' : 'warning',
        });
      });
    index += Math.max(1, rows.length);
  }
  return findings;
}
