import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listening, serveSite } from '../../scripts/site-server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'served-'));
let served: { server: Server; port: number };
const at = (address: string) => `http://127.0.0.1:${served.port}${address}`;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'fr'));
  for (const file of ['index.html', 'fr/index.html', '404.html']) writeFileSync(path.join(folder, file), file);
  writeFileSync(path.join(folder, '_headers'), '/*\n  X-One: a\n\n/fr/\n  X-One: b\n  X-Two: c\n');
  served = await serveSite(folder, { port: 0, host: '127.0.0.1' });
});
afterAll(() => {
  served.server.closeAllConnections();
  served.server.close();
  rmSync(folder, { recursive: true });
});

it('sends what the site says of its headers, and to a page that is not there too', async () => {
  const { headers } = await fetch(at('/fr/'));
  expect([headers.get('x-one'), headers.get('x-two')]).toEqual(['a, b', 'c']);
  const lost = await fetch(at('/nowhere/'));
  expect([lost.status, await lost.text(), lost.headers.get('x-one')]).toEqual([404, '404.html', 'a']);
});

it('leads from a folder without its slash to the page, and keeps the query', async () => {
  const { status, headers } = await fetch(at('/fr?q=a%20b'), { redirect: 'manual' });
  expect([status, headers.get('location')]).toEqual([301, '/fr/?q=a%20b']);
  const outside = await fetch(at('//exemple.fr/..'), { redirect: 'manual' });
  expect(outside.headers.get('location')).toBeNull();
});

it('answers this machine alone', async () => {
  const outer = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal);
  if (outer) await expect(fetch(`http://${outer.address}:${served.port}/`)).rejects.toThrow('fetch failed');
  expect(served.server.address()).toMatchObject({ address: '127.0.0.1' });
});

describe('where it listens', () => {
  const [port, words] = [process.env['PORT'], process.argv];
  afterEach(() => {
    if (port === undefined) delete process.env['PORT'];
    else process.env['PORT'] = port;
    process.argv = words;
  });
  const told = (value: string | undefined, ...rest: string[]) => {
    if (value === undefined) delete process.env['PORT'];
    else process.env['PORT'] = value;
    process.argv = ['node', 'serve.ts', ...rest];
    return listening();
  };

  it('is this machine unless told', () => {
    expect(told(undefined)).toEqual({ port: 4321, host: '127.0.0.1' });
    expect(told('4400', '--host', '0.0.0.0')).toEqual({ port: 4400, host: '0.0.0.0' });
  });

  it.each(['abc', '-1', '70000', '80a', ''])('is refused in a sentence: PORT=%s', (value) => {
    expect(() => told(value)).toThrow(`PORT=${value} : ce n’est pas un port.`);
  });
});
