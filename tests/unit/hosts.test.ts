import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor, readHeaders } from '../../scripts/host-headers.ts';
import { hostFiles } from '../../src/site/host-files.ts';

/** A small site with each kind of file that a host must know. */
const words = 'L’accord, mot à mot. '.repeat(200);
const content: Record<string, string> = {
  'index.html': '<!doctype html><title>Langue</title>',
  '404.html': '<!doctype html><title>Page introuvable</title>',
  'fr/index.html': `<!doctype html><title>Accueil</title>${words}`,
  'fr/services/creches/index.html': '<!doctype html><title>La crèche</title>',
  'fr/services/creche/index.html': '<!doctype html><meta http-equiv="refresh" content="0; url=/fr/services/creches/">',
  'fr/integrer/places/index.html': '<!doctype html><title>Les places</title>',
  'fr/texte.txt': words,
  'fr/actions.csv': words,
  'fr/calendrier.ics': 'BEGIN:VCALENDAR',
  'fr/texte.md': words,
  'fr/fil.xml': '<feed/>',
  'editions/convention.json': JSON.stringify({ words }),
  'pagefind/index.wasm': '\0asm',
  '_astro/page.js': `/* ${words} */`,
};
const pages = Object.keys(content).filter((file) => file.endsWith('.html'));
const files = hostFiles('/', pages);
const textOf = (name: string) => files.find((file) => file.name === name)?.text ?? '';

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'hosts-'));
  mkdirSync(path.join(root, 'run'));
  for (const [file, text] of Object.entries({ ...content, '.htaccess': textOf('.htaccess') })) {
    const target = path.join(root, 'site', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    if (file === 'fr/index.html') writeFileSync(`${target}.gz`, gzipSync(text));
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
const found = (program: string): boolean => spawnSync('which', [program]).status === 0;
const modules = '/usr/lib/apache2/modules';
const apacheModules = 'mpm_event authz_core dir mime headers filter deflate alias'.split(' ');

/** How each host is started on a port, with the file that the build gives for it. */
const hosts: Record<string, (port: number) => [program: string, ...options: string[]]> = {
  nginx: (port) => {
    const own = textOf('nginx.conf')
      .replace('server_name exemple.fr;', `listen 127.0.0.1:${port};`)
      .replace('/srv/site/actuel', path.join(root, 'site'))
      .replace('include mime.types;', 'include /etc/nginx/mime.types;');
    const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path ${root}/run/${kind};`)
      .join('\n');
    writeFileSync(
      path.join(root, 'nginx.conf'),
      `pid ${root}/run/nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${folders}\n${own}}\n`,
    );
    return ['nginx', '-c', path.join(root, 'nginx.conf'), '-g', 'daemon off; master_process off;'];
  },
  apache2: (port) => {
    const lines = [
      ...apacheModules.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`),
      `Listen 127.0.0.1:${port}`,
      'ServerName localhost',
      `PidFile ${root}/run/apache.pid`,
      `DefaultRuntimeDir ${root}/run`,
      `ErrorLog ${root}/run/error.log`,
      'TypesConfig /dev/null',
      'AddType text/html .html',
      'AddType text/javascript .js',
      'AddType text/plain .txt',
      `DocumentRoot ${root}/site`,
      `<Directory ${root}/site>\n  AllowOverride All\n  Require all granted\n</Directory>`,
    ];
    writeFileSync(path.join(root, 'apache.conf'), `${lines.join('\n')}\n`);
    return ['apache2', '-f', path.join(root, 'apache.conf'), '-DFOREGROUND'];
  },
  caddy: (port) => {
    const own = textOf('Caddyfile')
      .replace('exemple.fr {', `http://127.0.0.1:${port} {`)
      .replace('/srv/site/actuel', path.join(root, 'site'));
    writeFileSync(path.join(root, 'Caddyfile'), `{\n\tadmin off\n}\n${own}`);
    return ['caddy', 'run', '--adapter', 'caddyfile', '--config', path.join(root, 'Caddyfile')];
  },
};
const present = Object.keys(hosts).filter(found);

it('the hosts of Debian are there where the tests decide', () => {
  expect(present).toEqual(expect.arrayContaining(process.env['CI'] === 'true' ? ['nginx', 'apache2'] : []));
});

describe.each(present)('%s, as the build configures it', (host) => {
  let server: ChildProcess;
  let address: string;
  const get = (place: string, headers: Record<string, string> = {}) =>
    fetch(`${address}${place}`, { redirect: 'manual', headers: { 'accept-encoding': 'identity', ...headers } });

  beforeAll(async () => {
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    const [program, ...options] = hosts[host]?.(port) ?? [''];
    let said = '';
    server = spawn(program, options, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: root } });
    server.stderr?.on('data', (data: Buffer) => (said += data.toString()));
    for (let tries = 0; tries < 100; tries += 1) {
      if (server.exitCode !== null) throw new Error(`${host} stopped: ${said}`);
      try {
        await get('/');
        return;
      } catch {
        await pause(50);
      }
    }
    throw new Error(`${host} does not answer: ${said}`);
  });
  afterAll(() => server.kill());

  it('sends pages, and for a folder without its slash one redirect', async () => {
    const page = await get('/fr/');
    expect([page.status, page.headers.get('content-type')?.toLowerCase()]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('Accueil');
    const moved = await get('/fr/services/creches');
    expect([301, 308]).toContain(moved.status);
    expect(new URL(moved.headers.get('location') ?? '', address).pathname).toBe('/fr/services/creches/');
    expect(await (await get('/fr/services/creche/')).text()).toContain('url=/fr/services/creches/');
  });

  it('answers 404 with our page to an address that there is not, and lists no folder', async () => {
    const gone = await get('/fr/rien/');
    expect([gone.status, await gone.text()]).toEqual([404, content['404.html']]);
    expect((await get('/editions/')).status).not.toBe(200);
  });

  it.each([
    ['/fr/calendrier.ics', 'text/calendar', true],
    ['/fr/actions.csv', 'text/csv', true],
    ['/fr/texte.md', 'text/markdown', true],
    ['/fr/texte.txt', 'text/plain', true],
    ['/_astro/page.js', '(text|application)/javascript', true],
    ['/editions/convention.json', 'application/json', false],
    ['/fr/fil.xml', '(application|text)/xml', false],
    ['/pagefind/index.wasm', 'application/wasm', false],
  ])('sends %s with its type', async (place, type, inWords) => {
    const sent = (await get(place)).headers.get('content-type')?.toLowerCase() ?? '';
    expect(sent).toMatch(new RegExp(`^${type}(;|$)`));
    expect(sent.includes('charset=utf-8') || !inWords).toBe(true);
  });

  it.each(['/fr/', '/fr/integrer/places/', '/editions/convention.json', '/_astro/page.js', '/'])(
    'sends %s the headers of _headers',
    async (place) => {
      const { headers } = await get(place);
      for (const [name, value] of headersFor(readHeaders(textOf('_headers')), place)) {
        if (name === 'Cache-Control') continue;
        expect(headers.get(name), name).toBe(value);
      }
    },
  );

  it('keeps for a year what never changes, and asks again for pages', async () => {
    expect((await get('/_astro/page.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const page = await get('/fr/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const etag = page.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect((await get('/fr/', { 'if-none-match': etag })).status).toBe(304);
  });

  it.each(['/fr/', '/_astro/page.js', '/editions/convention.json', '/fr/texte.txt'])(
    'sends %s compressed to who can read it',
    async (place) => {
      const sent = await get(place, { 'accept-encoding': 'gzip' });
      expect(sent.headers.get('content-encoding')).toBe('gzip');
      expect(sent.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
      const file = place.endsWith('/') ? `${place}index.html` : place;
      expect(await sent.text()).toBe(content[file.slice(1)]);
    },
  );
});

describe('hosts without settings of ours', () => {
  it('GitHub Pages and GitLab Pages are given dist/ as it is built', () => {
    const github = readFileSync('.github/workflows/publier.yml', 'utf8');
    expect(github).toMatch(/npm run build -- --production[\s\S]*upload-pages-artifact[\s\S]*path: dist/);
    expect(readFileSync('.gitlab-ci.yml', 'utf8')).toContain('pages: { publish: dist }');
  });

  it('an FTP host is given it by one command of the guide, which sends pages last and clears what is gone', () => {
    const [command = ''] = /^lftp .*$/m.exec(readFileSync('docs/deployer.md', 'utf8')) ?? [];
    expect(command).toContain('mirror --reverse --delete');
    if (found('lftp')) {
      const target = path.join(root, 'ftp');
      const site = path.join(root, 'site');
      mkdirSync(path.join(target, 'vieux'), { recursive: true });
      // The same command, to a folder of this machine in the place of the host.
      const here = command
        .replace(/sftp:\/\/\S+/, `file:${target}`)
        .replace('dist/', `${site}/`)
        .replace(/(?<=\s)\/www(?=;)/, target);
      spawnSync('bash', ['-c', here], { cwd: root });
      expect(readFileSync(path.join(target, 'fr/index.html'), 'utf8')).toBe(content['fr/index.html']);
      expect(existsSync(path.join(target, 'vieux'))).toBe(false);
    }
  });
});
