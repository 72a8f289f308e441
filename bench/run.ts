import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { listFiles } from '../src/reader/files.ts';
import { browserPath, startBrowser } from '../tests/support/browser.ts';
import { writeCorpus, type CorpusPage } from './corpus.ts';
import { measured, type Cost } from './measure.ts';
import { starlight, vitepress, type Peer } from './peers.ts';
import { serveFolder } from './server.ts';
import { search, visit, type Search, type Visit } from './visit.ts';

// npm run bench -- --sizes 60,600 --runs 5: builds the site and two peers on the same words at each size, visits and
// searches the smallest, each in turn so that what else the machine does weighs on all alike. Writes JSON and a table.
const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '60,240' }, runs: { type: 'string', default: '3' } },
});
const sizes = values.sizes.split(',').map(Number);
const runs = Number(values.runs);
const results = '.build/bench';

if (!existsSync('bench/node_modules/vitepress')) {
  console.error('The peers are not installed: npm ci --prefix bench --no-audit --no-fund, then again.');
  process.exit(1);
}

/** The site itself, measured as a peer is. */
const ours = 'This site';
const bareName = 'bare HTML';
const ourRoot = path.resolve(results, 'ours');
const ourSearch = { open: 'header nav a[href*="recherche"]', box: 'input[type="search"]', answer: '.hits li h2' };

interface Built {
  name: string;
  dist: string;
  pages: number;
  cost: Cost;
}

const htmlIn = (folder: string): number => listFiles(folder).filter((file) => file.endsWith('.html')).length;

/** Returns the command of a build of each, with the folder it runs in and the one it writes. */
function builds(pages: readonly CorpusPage[]): { name: string; cwd: string; args: string[]; dist: string }[] {
  if (!existsSync(path.join(ourRoot, 'node_modules')))
    symlinkSync(path.resolve('node_modules'), path.join(ourRoot, 'node_modules'));
  const peers = [starlight, vitepress].map((peer: Peer) => {
    const cwd = path.resolve('bench/.build', peer.name.toLowerCase());
    peer.write(cwd, pages);
    const [program = '', ...args] = peer.command;
    return {
      name: peer.name,
      cwd,
      args: [path.resolve('bench/node_modules', program), ...args],
      dist: path.join(cwd, peer.output),
    };
  });
  return [{ name: ours, cwd: ourRoot, args: ['scripts/build.ts'], dist: path.join(ourRoot, 'dist') }, ...peers];
}

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
const medians = <Figures extends object>(list: readonly Figures[]): Figures =>
  Object.fromEntries(
    Object.keys(list[0] ?? {}).map((key) => [key, median(list.map((each) => Number(each[key as keyof Figures])))]),
  ) as Figures;

/** Builds all at one size, in turn, and returns the medians. */
async function buildAt(size: number): Promise<{ built: Built[]; page: CorpusPage }> {
  const pages = writeCorpus(ourRoot, size);
  const page = pages.find(({ locale, path: at }) => locale === 'fr' && at.startsWith('actions/'));
  if (!page) throw new Error(`no action among ${size} clauses`);
  const commands = builds(pages);
  const costs = new Map(commands.map(({ name }) => [name, [] as Cost[]]));
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  for (let turn = 0; turn < runs; turn += 1)
    for (const { name, cwd, args } of commands) costs.get(name)?.push(await measured(cwd, process.execPath, args, env));
  const built = commands.map(({ name, dist }) => ({
    name,
    dist,
    pages: htmlIn(dist),
    cost: medians(costs.get(name) ?? []),
  }));
  return { built, page };
}

/** A page of the words alone, without style or script: what no generator can be faster than. */
function bareFolder(page: CorpusPage): string {
  const folder = path.resolve('bench/.build/bare');
  mkdirSync(folder, { recursive: true });
  const paragraphs = page.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html>\n<html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>${page.title}</title><link rel="icon" href="data:,"><h1>${page.title}</h1>\n${paragraphs}</html>\n`,
  );
  return folder;
}

/** Visits and searches each of some built sites in turn and returns the medians. */
async function readEach(browser: Browser, built: readonly Built[], page: CorpusPage) {
  const sites = [
    { name: bareName, dist: bareFolder(page), at: '/' },
    ...built.map(({ name, dist }) => {
      const peer = [starlight, vitepress].find((each) => each.name === name);
      const at = peer ? peer.address(page) : `/${page.locale}/${page.path}/`;
      return { name, dist, at, search: peer ? peer.search : ourSearch };
    }),
  ];
  const served = await Promise.all(sites.map(async (site) => ({ ...site, ...(await serveFolder(site.dist)) })));
  const visits = new Map(served.map(({ name }) => [name, [] as Visit[]]));
  const searches = new Map(served.map(({ name }) => [name, [] as Search[]]));
  for (let turn = 0; turn < runs; turn += 1)
    for (const site of served) {
      visits.get(site.name)?.push(await visit(browser, site.address + site.at));
      if ('search' in site)
        searches
          .get(site.name)
          ?.push(await search(browser, site.address + site.at, site.search, ['crèche', 'ludothèque']));
    }
  for (const { close } of served) close();
  return served.map(({ name }) => ({
    name,
    visit: medians(visits.get(name) ?? []),
    search: medians(searches.get(name) ?? []),
  }));
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const whole = (number: number | undefined) => (number === undefined || Number.isNaN(number) ? '–' : number.toFixed(0));
const kilobytes = (bytes: number | undefined) => (bytes === undefined ? '–' : (bytes / 1000).toFixed(1));

/** Returns how the processor's seconds grow with the pages between two sizes: 1 is in step, 2 by the square. */
const exponent = (small: Built, large: Built): number =>
  Math.log(large.cost.cpu / small.cost.cpu) / Math.log(large.pages / small.pages);

const grown: { size: number; built: Built[] }[] = [];
let read: Awaited<ReturnType<typeof readEach>> = [];
for (const size of sizes) {
  const { built, page } = await buildAt(size);
  grown.push({ size, built });
  console.log(`${size} clauses: built`);
  if (read.length > 0 || browserPath() === undefined) continue;
  const server = await startBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  read = await readEach(browser, built, page);
  await browser.close();
  await server.close();
  console.log(`${size} clauses: visited and searched`);
}

const peer = grown[0]?.built.find(({ name }) => name === starlight.name);
const perPage = ({ cost, pages }: Built) => (1000 * cost.cpu) / pages;
const bare = read.find(({ name }) => name === bareName);
const report = [
  `Medians of ${runs} runs in turn on ${cpus().length} cores (${cpus()[0]?.model ?? ''}), Node ${process.version}.`,
  '',
  'A first visit to a page of a clause: 150 ms, 1.6 Mbit/s, processor slowed four times, 390 px.',
  '',
  table(
    ['', 'requests', 'kB (brotli)', 'first paint, ms', '÷ bare', 'largest paint, ms'],
    read.map(({ name, visit: { requests, bytes, firstPaint, largestPaint } }) => [
      name,
      whole(requests),
      kilobytes(bytes),
      whole(firstPaint),
      (firstPaint / (bare?.visit.firstPaint ?? Number.NaN)).toFixed(2),
      whole(largestPaint),
    ]),
  ),
  '',
  'A search from that page, from the touch that opens it to the first answer, then a second word.',
  '',
  table(
    ['', 'cold, ms', 'warm, ms', 'requests', 'kB (brotli)'],
    read
      .filter(({ name }) => name !== bareName)
      .map(({ name, search: { cold, warm, requests, bytes } }) => [
        name,
        whole(cold),
        whole(warm),
        whole(requests),
        kilobytes(bytes),
      ]),
  ),
  '',
  'A build: the processor’s seconds and the largest memory of all its processes.',
  '',
  table(
    ['clauses', '', 'pages', 'CPU s', 'ms a page', `÷ ${starlight.name}`, 'peak MB', 'growth'],
    grown.flatMap(({ size, built }) =>
      built.map((each) => {
        const same = built.find(({ name }) => name === peer?.name);
        const before = grown[0]?.built.find(({ name }) => name === each.name);
        return [
          `${size}`,
          each.name,
          `${each.pages}`,
          each.cost.cpu.toFixed(1),
          perPage(each).toFixed(1),
          same ? (perPage(each) / perPage(same)).toFixed(2) : '–',
          whole(each.cost.peak),
          before && before !== each ? exponent(before, each).toFixed(2) : '–',
        ];
      }),
    ),
  ),
  '',
].join('\n');
mkdirSync(results, { recursive: true });
writeFileSync(`${results}/bench.json`, JSON.stringify({ runs, node: process.version, read, grown }, null, 2));
writeFileSync(`${results}/bench.md`, report);
console.log(`\n${report}\nWritten to ${results}/bench.json and bench.md.`);
