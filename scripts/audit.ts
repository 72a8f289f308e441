import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
import { auditRecord, recordFile, versionOf, type Report, type Result } from './audit/record.ts';
import { sha256 } from '../src/model/integrity/fingerprint.ts';
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

// npm run audit [-- --only axe] [-- --minutes 30] [-- --record] : looks at the whole of dist/ in a browser, prints one
// line a check and writes .build/audit.json, which keeps what an earlier run found on the same site. A check that does
// not find its planted fault fails too. --minutes ends what looks at one page after the other; --record writes what the
// statement of accessibility cites.
await run(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      minutes: { type: 'string', default: '' },
      record: { type: 'boolean', default: false },
    },
  });
  if (!/^\d*$/.test(values.minutes)) throw new Stop(`--minutes ${values.minutes} : ce n’est pas un nombre de minutes.`);
  const until = values.minutes === '' ? Infinity : Date.now() + Number(values.minutes) * 60_000;
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
    until,
  };
  const fingerprint = sha256(readFileSync('dist/SHA256SUMS', 'utf8'));
  const before = earlier(fingerprint);
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
    const written: Report = {
      date: new Date().toISOString().slice(0, 10),
      commit: versionOf(),
      site: fingerprint,
      pages: site.pages.length,
      results: checks.flatMap(
        ({ name }) => [...results, ...(before?.results ?? [])].find((result) => result.name === name) ?? [],
      ),
      undecided: { ...before?.undecided, ...Object.fromEntries([...undecided].sort()) },
      absent,
    };
    writeFileSync(report, `${JSON.stringify(written, null, 1)}\n`);
    if (values.record) {
      writeFileSync(recordFile, auditRecord(written));
      console.log(recordFile);
    }
    if (undecided.size > 0) console.log(`\naxe cannot decide: ${JSON.stringify(written.undecided)}`);
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
}, '--only suivi du nom d’un essai, --minutes suivi d’un nombre, --record');

/** Returns what an earlier run found on the same site. */
function earlier(site: string): Report | undefined {
  const found = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Partial<Report>) : {};
  return found.site === site ? (found as Report) : undefined;
}

/** Runs a check, prints its line and its first faults. */
async function told({ name, of, rows, cited, run: look, planted }: Check, site: AuditedSite): Promise<Result> {
  const started = performance.now();
  const finds = (await planted(site)).length > 0;
  const { looked, faults, planned = looked } = await look(site);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const verdict = finds ? `${faults.length} faults` : 'DOES NOT FIND ITS PLANTED FAULT';
  const whole = planned > looked ? `${of}, of ${planned}: the time ended` : of;
  console.log(`${name.padEnd(36)} ${String(looked).padStart(6)} ${whole.padEnd(46)} ${verdict} (${seconds} s)`);
  for (const fault of faults.slice(0, shown)) console.log(`    ${fault}`);
  if (faults.length > shown) console.log(`    … and ${faults.length - shown} more, in ${report}`);
  return { name, of, rows, ...(cited && { cited }), looked, planned, faults, finds, seconds };
}
