import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { browserPath, startBrowser } from '../tests/support/browser.ts';
import { serveFonts } from '../tests/support/reading-fonts.ts';
import { chromium } from 'playwright-core';
import { axeOnPages, axeOnStates, targets, undecided } from './audit/axe.ts';
import { pagesOf, readerOf, type AuditedSite, type Check } from './audit/check.ts';
import { otherEngine } from './audit/firefox.ts';
import { reflow } from './audit/layout.ts';
import { headers, loading } from './audit/loading.ts';
import { apart, described, nothingInline, validMarkup } from './audit/markup.ts';
import { lockedPackages, sums } from './audit/supply.ts';
import { serveSite } from './site-server.ts';
import { run, Stop } from './stage.ts';

const checks: readonly Check[] = [
  sums,
  lockedPackages,
  described,
  nothingInline,
  apart,
  validMarkup,
  headers,
  loading,
  axeOnStates,
  axeOnPages,
  targets,
  reflow,
  otherEngine,
];
const report = '.build/audit.json';
const shown = 8;

/** What a check gave, as it is written in the report. */
interface Result {
  name: string;
  of: string;
  rows: readonly string[];
  looked: number;
  faults: string[];
  /** Whether it found the fault that was put on purpose. */
  finds: boolean;
  seconds: number;
}

// npm run audit [-- --only axe] : looks at the whole of dist/ in a browser, prints one line a check and writes
// .build/audit.json. A check that does not find its planted fault fails too.
await run(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
  const asked = checks.filter(({ name }) => name.toLowerCase().includes(values.only.toLowerCase()));
  if (asked.length === 0)
    throw new Stop(
      `--only ${values.only} : aucun essai de ce nom. Essais : ${checks.map(({ name }) => name).join(', ')}.`,
    );
  if (!browserPath())
    throw new Stop(
      'Il manque Chromium ou Chrome : installez-le (« apt-get install chromium »), ou nommez-le dans CHROMIUM.',
    );
  const { server, port } = await serveSite('dist', { port: 0, host: '127.0.0.1' });
  const fonts = await serveFonts();
  const browserServer = await startBrowser();
  const browser = await chromium.connect(browserServer.wsEndpoint());
  const site: AuditedSite = {
    origin: `http://127.0.0.1:${port}`,
    fonts: `http://127.0.0.1:${fonts.port}`,
    pages: pagesOf('dist'),
    read: readerOf('dist'),
    browser,
  };
  try {
    const results: Result[] = [];
    const absent: string[] = [];
    for (const check of asked) {
      const lacking = check.missing?.();
      if (lacking === undefined) results.push(await told(check, site));
      else absent.push(`${check.name}: not run. ${lacking}`);
    }
    for (const line of absent) console.warn(line);
    mkdirSync('.build', { recursive: true });
    const kinds = Object.fromEntries([...undecided].sort());
    writeFileSync(
      report,
      `${JSON.stringify({ pages: site.pages.length, results, undecided: kinds, absent }, null, 1)}\n`,
    );
    if (undecided.size > 0) console.log(`\naxe cannot decide: ${JSON.stringify(kinds)}`);
    console.log(`\n${report}`);
    if (results.some(({ faults, finds }) => faults.length > 0 || !finds)) process.exitCode = 1;
  } finally {
    await browser.close();
    await browserServer.close();
    for (const one of [server, fonts.server]) {
      one.closeAllConnections();
      one.close();
    }
  }
}, '--only suivi du nom d’un essai');

/** Runs a check, prints its line and its first faults. */
async function told({ name, of, rows, run: look, planted }: Check, site: AuditedSite): Promise<Result> {
  const started = performance.now();
  const finds = (await planted(site)).length > 0;
  const { looked, faults } = await look(site);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const verdict = finds ? `${faults.length} faults` : 'DOES NOT FIND ITS PLANTED FAULT';
  console.log(`${name.padEnd(36)} ${String(looked).padStart(6)} ${of.padEnd(46)} ${verdict} (${seconds} s)`);
  for (const fault of faults.slice(0, shown)) console.log(`    ${fault}`);
  if (faults.length > shown) console.log(`    … and ${faults.length - shown} more, in ${report}`);
  return { name, of, rows, looked, faults, finds, seconds };
}
