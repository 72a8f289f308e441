import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = '.build/development';
const clause = path.join(folder, 'content/actions/fr/1-4.mdx');
let server: ChildProcess | undefined;
let address = '';

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
const page = (asked: string) =>
  fetch(`${address}${asked}`, { headers: { accept: 'text/html' } }).then(
    async (answer) => ({ status: answer.status, text: await answer.text() }),
    () => ({ status: 0, text: '' }),
  );
/** Edits the clause, then asks for its page until it answers as wanted. */
async function after(edit: (text: string) => string, wanted: (answer: Awaited<ReturnType<typeof page>>) => boolean) {
  writeFileSync(clause, edit(readFileSync(clause, 'utf8')));
  const started = performance.now();
  for (;;) {
    const answer = await page('/fr/actions/1-4/');
    if (wanted(answer) || performance.now() - started > 20_000) return answer;
  }
}

// What « npm run dev » shows the people who write, with a copy of the content.
describe('the site in development', () => {
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync('src/content', `${folder}/content`, { recursive: true });
    const port = await freePort();
    address = `http://localhost:${port}`;
    server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        CONTENT_FOLDER: `${folder}/content`,
        ASTRO_CACHE: `${folder}/cache`,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    for (let asked = 0; asked < 120 && (await page('/fr/')).status !== 200; asked += 1)
      await new Promise((resolve) => setTimeout(resolve, 250));
  }, 60_000);
  afterAll(() => {
    server?.kill();
  });

  it('shows a page, then the new words after an edit', async () => {
    expect((await page('/fr/actions/1-4/')).status).toBe(200);
    const { status, text } = await after(
      (content) => content.replace(/^summary: >-\n {2}/m, '$&Un mot de plus. '),
      (answer) => answer.text.includes('Un mot de plus.'),
    );
    expect(status).toBe(200);
    expect(text).toContain('Un mot de plus.');
  });

  it('says in French what is wrong, in the page, and shows the page again once mended', async () => {
    const { status, text } = await after(
      (content) => content.replace('"1-2"', '"1-99"'),
      (answer) => answer.status === 500,
    );
    expect(status).toBe(500);
    expect(text).toContain('actions/fr/1-4.mdx:5:');
    expect(text).toContain('objectif « 1-99 » : cet identifiant n’existe pas');
    expect(text).not.toMatch(/node_modules|\bat .*:\d+:\d+\)/);
    expect(
      (
        await after(
          (content) => content.replace('"1-99"', '"1-2"'),
          (answer) => answer.status === 200,
        )
      ).status,
    ).toBe(200);
  });
});
