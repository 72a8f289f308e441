import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { writeCompressed } from '../../scripts/compressed-files.ts';
import { serveSite } from '../../scripts/site-server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('each long text of the site has its compressed twins, and a server that knows them sends them', async () => {
  const page = `<!doctype html><title>Été</title>${'<p>Une place en crèche.</p>'.repeat(100)}`;
  mkdirSync(path.join(folder, 'fr'));
  writeFileSync(path.join(folder, 'index.html'), page);
  writeFileSync(path.join(folder, 'fr/index.html'), '<!doctype html>court');
  writeFileSync(path.join(folder, 'fr/photo.png'), 'x'.repeat(5000));
  const sizes = await writeCompressed(folder);
  expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()).toEqual([
    'fr',
    'fr/index.html',
    'fr/photo.png',
    'index.html',
    'index.html.br',
    'index.html.gz',
  ]);
  const read = (file: string) => readFileSync(path.join(folder, file));
  expect(brotliDecompressSync(read('index.html.br')).toString()).toBe(page);
  expect(gunzipSync(read('index.html.gz')).toString()).toBe(page);
  expect(sizes).toEqual({ files: 1, plain: Buffer.byteLength(page), brotli: read('index.html.br').length });

  const { server, port } = await serveSite(folder, { port: 0, host: '127.0.0.1' });
  try {
    const sent = async (encoding: string) => {
      const answer = await fetch(`http://localhost:${port}/`, { headers: { 'accept-encoding': encoding } });
      return [answer.headers.get('content-encoding'), answer.headers.get('content-type'), await answer.text()];
    };
    expect(await sent('br, gzip')).toEqual(['br', 'text/html;charset=utf-8', page]);
    expect(await sent('gzip')).toEqual(['gzip', 'text/html;charset=utf-8', page]);
    expect(await sent('identity')).toEqual([null, 'text/html;charset=utf-8', page]);
  } finally {
    server.close();
  }
});
