import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { editorSchemas } from '../../scripts/staff/editor-schemas.ts';

const folder = '.vscode/schemas';

it('the schemas that the editor reads are those of the content today', () => {
  const schemas = editorSchemas();
  const help = `${folder} is out of date: run "npm run schemas" and commit what it writes`;
  expect(readdirSync(folder).sort(), help).toEqual(Object.keys(schemas).sort());
  for (const [name, text] of Object.entries(schemas))
    expect(readFileSync(`${folder}/${name}`, 'utf8') === text, `${name}: ${help}`).toBe(true);
});
