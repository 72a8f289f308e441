import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { currentCheck, errorsOf } from '../src/check/current.ts';
import { listFiles } from '../src/reader/files.ts';
import { compareLedger, ledgerFile, ledgerReport, publishedAddresses, readLedger } from '../src/check/ledger.ts';
import { draftSentence, reportSummary, reportText } from '../src/check/report.ts';
import { unsettled } from '../src/check/unsettled.ts';
import { runsOnGitHub } from '../src/check/workflow-command.ts';
import { clausePdfs, pdfEditions, statePdfs } from '../src/editions/pdf-edition.ts';
import { draftsOf } from '../src/model/amendments/draft.ts';
import { missingFacts } from '../src/model/site-facts.ts';
import { contentFolder } from '../src/reader/content-folder.ts';
import { draftVariable, siteDraft } from '../src/reader/site-draft.ts';
import { downloads, isPublic } from '../src/site/addresses.ts';
import { hostFiles } from '../src/site/host-files.ts';
import { siteAddress, siteBase } from '../src/site/origin.ts';
import { astroEnvironment } from './astro-environment.ts';
import { writeCompressed } from './compressed-files.ts';
import { alone } from './build-lock.ts';
import { writeEditions } from './editions.ts';
import { lostPart } from './lost-part.ts';
import { siteSums, writeSums } from './site-sums.ts';
import { clearStaged, mendSwitch, switchSite } from './site-switch.ts';
import { stage, stageName, Stop } from './stage.ts';
import { toldSystemSentence, withoutPaths } from './system-error.ts';

/** Where the files go that configure a host and are no part of the site. */
const besideSite = '.build/hosts';
/** A folder for each build: what is left running of one that was killed cannot write into that of the next. */
const staging = `.build/site-${process.pid}`;

/**
 * Builds the site in a folder of its own and puts it in the place of `dist/` only when every stage has passed:
 * a failed build leaves the site of before untouched.
 */
export const buildSite = (options: { production?: boolean } = {}): Promise<void> => alone(() => build(options));

async function build({ production = false }: { production?: boolean }): Promise<void> {
  if (mendSwitch()) console.log('Une construction interrompue avait déplacé dist/ : il est remis à sa place.');
  clearStaged();
  if (siteDraft() !== undefined)
    throw new Stop(
      `La variable ${draftVariable} montre un projet d’avenant : elle est réservée à « npm run avenant ». ` +
        'Retirez-la, puis relancez. Rien n’a été construit : dist/ reste tel quel.',
    );
  const model = await stage('contenu', () => {
    const current = currentCheck();
    const { problems, files, model: checked } = current;
    const errors = errorsOf(current);
    if (problems.length > 0) console.log(`${reportText(problems, 'fr')}\n`);
    if (errors.length > 0)
      throw new Stop(`${reportSummary(problems, files, 'fr')}. Rien n’a été construit : dist/ reste tel quel.`);
    const missing = production ? missingFacts(checked.site) : [];
    if (missing.length > 0)
      throw new Stop(
        `La mise en ligne est refusée : ces faits manquent dans ${contentFolder()}/site.yaml : ` +
          `${missing.join(', ')}. Complétez-les, puis relancez. dist/ reste tel quel.`,
      );
    if (production && !isPublic(new URL(siteAddress())))
      throw new Stop(
        `La mise en ligne est refusée : l’adresse du site est ${siteAddress()}, celle de cette machine, et les pages ` +
          `imprimées la porteraient. Écrivez l’adresse publique dans ${contentFolder()}/site.yaml, ou dans ` +
          'SITE_ADDRESS, puis relancez. dist/ reste tel quel.',
      );
    const open = production ? unsettled(current.entries) : [];
    if (open.length > 0)
      throw new Stop(
        `${reportText(open, 'fr')}\n\nLa mise en ligne est refusée : ces faits restent à établir. ` +
          'dist/ reste tel quel.',
      );
    for (const file of draftsOf(current.entries)) console.log(draftSentence(file, 'fr'));
    return { counted: reportSummary(problems, files, 'fr'), value: checked };
  });
  const made = await stage('éditions', async () => {
    // before the pages, which say the sizes of the files
    const written = await writeEditions(model);
    return { counted: `${written.length} PDF`, value: written };
  });
  const unmade = [...pdfEditions, ...statePdfs(model.states), ...clausePdfs(model.convention)]
    .filter(({ file }) => !made.some((edition) => edition.file === file))
    .map(({ file }) => `/${downloads}${file}`);
  const log = await stage('pages', async () => {
    const output = await astro(['build', '--force', '--outDir', staging], model.date);
    return { counted: `${listFiles(staging).filter((file) => file.endsWith('.html')).length} pages`, value: output };
  });
  const indexed = /\[search-index\] (\d+) pages and records in ([\d.]+) s/.exec(log);
  if (!indexed) throw new Stop('L’index de recherche n’a pas été écrit : voir .build/astro.log. dist/ reste tel quel.');
  console.log(`${stageName('index')} ${indexed[1]} pages et fiches (${indexed[2]} s)`);
  await stage('adresses', () => {
    const compared = compareLedger(
      readLedger(process.cwd()),
      publishedAddresses(staging),
      model.redirects.redirects,
      unmade,
    );
    const report = ledgerReport(compared);
    if (report) throw new Stop(`${report}\nRien n’a été publié : dist/ reste tel quel.`);
    if (compared.added.length > 0 && runsOnGitHub(process.env))
      console.log(
        `::warning file=${ledgerFile}::${compared.added.length} adresses ne sont pas encore protégées : ` +
          'lancez « npm run publish:ledger » et enregistrez ce fichier.',
      );
    return {
      counted: `${compared.added.length} adresses nouvelles (« npm run publish:ledger » les protège)`,
      value: undefined,
    };
  });
  await stage('hébergeurs', () => {
    const pages = listFiles(staging).filter((file) => file.endsWith('.html'));
    const files = hostFiles(siteBase(), pages);
    mkdirSync(besideSite, { recursive: true });
    for (const { place, name, text } of files)
      writeFileSync(path.join(place === 'site' ? staging : besideSite, name), text);
    return { counted: files.map(({ name }) => name).join(', '), value: undefined };
  });
  if (production)
    await stage('compression', async () => {
      const { files, plain, brotli } = await writeCompressed(staging);
      const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} ko`;
      return { counted: `${files} fichiers, ${kilobytes(plain)} → ${kilobytes(brotli)} (.br)`, value: undefined };
    });
  await stage('sommes', () => ({ counted: `${writeSums(staging)} fichiers dans ${siteSums}`, value: undefined }));
  switchSite(staging);
}

/**
 * Runs Astro on a day (ISO 8601), with some more variables, and returns what it printed; its log is kept, and shown
 * only when the build fails.
 */
export function astro(args: string[], date: string, env: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.resolve('node_modules/astro/bin/astro.mjs'), ...args], {
      env: { ...astroEnvironment(date), ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += String(chunk);
      });
    child.on('error', reject);
    child.on('close', (code) => {
      try {
        writeFileSync('.build/astro.log', output);
      } catch (error) {
        return reject(error instanceof Error ? error : new Error(String(error)));
      }
      if (code === 0 && !/\[ERROR\]/.test(output)) resolve(output);
      else
        reject(
          new Stop(
            lostPart(output) ??
              toldSystemSentence(output) ??
              'Les pages n’ont pas pu être construites ; dist/ reste tel quel. Le journal, en anglais, est dans ' +
                `.build/astro.log. Sa fin :\n\n${endOf(output)}`,
          ),
        );
    });
  });
}

/** The last lines of a log that say something: no line of a stack. */
const endOf = (output: string): string =>
  withoutPaths(output)
    .trimEnd()
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .slice(-15)
    .join('\n');
