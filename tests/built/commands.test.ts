import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const command = (script: string, env: Record<string, string>, args: string[] = []) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, output: `${stdout}${stderr}` };
};
const noStack = (output: string) => expect(output).not.toMatch(/node_modules|\n\s+at .*:\d+:\d+/);

it('leaves the built site untouched when the content is wrong', () => {
  const content = mkdtempSync(path.join(tmpdir(), 'content-'));
  try {
    cpSync('src/content', content, { recursive: true });
    appendFileSync(path.join(content, 'site.yaml'), 'adresse: x\n');
    const before = [statSync('dist/index.html').mtimeMs, readFileSync('dist/fr/index.html', 'utf8')];
    const { status, output } = command('scripts/build.ts', { CONTENT_FOLDER: path.relative('.', content) });
    expect(status).toBe(1);
    expect(output).toContain('« adresse »');
    expect(output).toContain('dist/ reste tel quel');
    noStack(output);
    expect([statSync('dist/index.html').mtimeMs, readFileSync('dist/fr/index.html', 'utf8')]).toEqual(before);
  } finally {
    rmSync(content, { recursive: true });
  }
});

it('refuses a production build while a fact about the publisher is missing, and names it', () => {
  const content = mkdtempSync(path.join(tmpdir(), 'content-'));
  try {
    cpSync('src/content', content, { recursive: true });
    const site = path.join(content, 'site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace(/(publisher:\n {2}name: ).*/, '$1null'));
    const { status, output } = command('scripts/build.ts', { CONTENT_FOLDER: path.relative('.', content) }, [
      '--production',
    ]);
    expect(status).toBe(1);
    expect(output).toContain('publisher.name');
    noStack(output);
  } finally {
    rmSync(content, { recursive: true });
  }
});

it('refuses a production build whose printed pages would bear the address of this machine', () => {
  const content = mkdtempSync(path.join(tmpdir(), 'content-'));
  try {
    cpSync('src/content', content, { recursive: true });
    const site = path.join(content, 'site.yaml');
    const facts = readFileSync(site, 'utf8')
      .replace(/^accessibilityContact: .*/m, 'accessibilityContact: a@exemple.fr')
      .replace(/^securityContact: .*/m, 'securityContact: s@exemple.fr')
      .replace(/^ {2}url: .*/m, '  url: https://github.com/exemple/site')
      .replace(/^address: .*/m, 'address: https://petite-enfance.brumeval.fr')
      .replace(/^ {2}telephone: null$/gm, '  telephone: 01 00 00 00 01')
      .replace(/^licenceAddress: null$/m, 'licenceAddress: https://www.etalab.gouv.fr/licence-ouverte')
      .replace(/^( {2}\w+): null$/gm, '$1: Exemple');
    writeFileSync(site, facts);
    const { status, output } = command(
      'scripts/build.ts',
      { CONTENT_FOLDER: path.relative('.', content), SITE_ADDRESS: 'http://localhost:4321' },
      ['--production'],
    );
    expect(status).toBe(1);
    expect(output).toContain('l’adresse du site est http://localhost:4321, celle de cette machine');
    noStack(output);
  } finally {
    rmSync(content, { recursive: true });
  }
});

it('says in a sentence that a port is in use', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, () => resolve((server.address() as { port: number }).port));
  });
  try {
    const { status, output } = command('scripts/serve.ts', { PORT: String(port) });
    expect(status).toBe(1);
    expect(output).toContain(`Le port ${port} est déjà pris`);
    noStack(output);
  } finally {
    server.close();
  }
});
