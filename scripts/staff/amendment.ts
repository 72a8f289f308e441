import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { referencesTo } from '../../src/check/amendment-references.ts';
import { checkContent, type Checked } from '../../src/check/content.ts';
import { reportText } from '../../src/check/report.ts';
import { absenceList, absentFromDraft, draftPage } from '../../src/editions/draft-page.ts';
import type { Amendment } from '../../src/model/amendments/amendment.ts';
import { droppedParagraphs } from '../../src/model/amendments/dropped-paragraphs.ts';
import { changesMade, type MadeChange } from '../../src/model/amendments/text-status.ts';
import { differenceLine } from '../../src/model/amendments/word-difference.ts';
import { paragraphsOf, plainText } from '../../src/model/convention/clause-text.ts';
import { locales, referenceLocale } from '../../src/model/locale.ts';
import { recordsOf } from '../../src/model/entry.ts';
import { listed } from '../../src/model/problem.ts';
import { contentFolder } from '../../src/reader/content-folder.ts';
import { listFiles } from '../../src/reader/files.ts';
import { draftVariable } from '../../src/reader/site-draft.ts';
import { downloads } from '../../src/site/addresses.ts';
import { clauseName } from '../../src/site/reference.ts';
import { alone } from '../build-lock.ts';
import { editionFolder, writeAnnex } from '../editions.ts';
import { astro } from '../site-build.ts';
import { run, stage, Stop } from '../stage.ts';

/** Names, in the folder of a draft, the files that it goes without. Declared before what runs first, below. */
const absenceFile = 'fichiers-absents.txt';
const deeds = { replace: 'remplacé', insert: 'ajouté', repeal: 'abrogé' } as const;

// npm run avenant -- 1 [--projet] : montre ce qu’un avenant change, mot à mot, et tout ce qui en parle. --projet
// construit les pages du projet et l’annexe PDF à voter, à part du site.
await run(async () => {
  const { values, positionals } = parseArgs({
    options: { projet: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const { amendment, checked } = amendmentNamed(positionals[0]);
  console.log(shown(amendment, checked));
  if (values.projet) await alone(() => buildDraft(amendment, checked));
}, 'le numéro de l’avenant, puis --projet');

/** Reads the content as it stands once an amendment has taken effect; a draft is read as if it were voted. */
function amendmentNamed(id: string | undefined): { amendment: Amendment; checked: Checked } {
  const known = recordsOf(checkContent(process.cwd()).entries, 'amendments');
  const entry = known.find((one) => one.id === id);
  if (!entry)
    throw new Stop(
      id === undefined
        ? 'Dites quel avenant : par exemple « npm run avenant -- 1 ».'
        : `« ${id} » : il n’y a pas de fichier lisible ${contentFolder()}/amendments/${id}.yaml. ` +
            `Avenants : ${listed(known.map((one) => one.id)) || 'aucun encore'}. ` +
            '« npm run check » dit ce qui ne va pas.',
    );
  const checked = checkContent(process.cwd(), entry.data.effect, entry.id);
  const errors = checked.problems.filter(({ severity, file }) => severity === 'error' && file === entry.file);
  if (errors.length > 0) throw new Stop(`${reportText(errors, 'fr')}\n\nCorrigez d’abord ces erreurs.`);
  const amendment = checked.model.amendments.find((one) => one.id === id);
  if (!amendment) throw new Stop(`${entry.file} : cet avenant n’a pas pu être lu. « npm run check » dit pourquoi.`);
  return { amendment, checked };
}

function shown(amendment: Amendment, checked: Checked): string {
  const { title, file, effect, draft } = amendment;
  return [
    `${title[referenceLocale]} (${file}), effet le ${effect}${draft ? '. PROJET : il n’est pas dans le site' : ''}.`,
    ...changesMade(checked.model, amendment).map((made) => changeShown(made, checked)),
  ].join('\n\n');
}

function changeShown({ change, before, after }: MadeChange, { entries }: Checked): string {
  const words = (clause: MadeChange['before'], locale: (typeof locales)[number]) =>
    clause ? plainText(clause.blocks[locale]) : '';
  const old = before?.blocks[referenceLocale] ?? [];
  const dropped = change.action === 'replace' ? droppedParagraphs(old, after.blocks[referenceLocale]) : [];
  const [had, has] = [old, after.blocks[referenceLocale]].map((blocks) => paragraphsOf(blocks).length);
  const references = referencesTo(entries, change.clause);
  return [
    `${change.clause} · ${clauseName(after, referenceLocale)} : ${deeds[change.action]}`,
    ...locales.map((locale) => `  ${locale} : ${differenceLine(words(before, locale), words(after, locale))}`),
    ...dropped.map(({ number, text }) => `  paragraphe ${number} SUPPRIMÉ : ${text.replaceAll('\n', ' ')}`),
    ...(change.action === 'replace' && Number(has) < Number(had)
      ? [`  ${had} paragraphes avant, ${has} après : vérifiez qu’aucun ne manque par oubli.`]
      : []),
    ...(references.length === 0
      ? ['  Rien d’autre dans le contenu n’en parle.']
      : ['  À relire, car cela en parle :', ...references.map(({ file, field }) => `    ${file} (${field})`)]),
  ].join('\n');
}

/** Builds the pages as they would stand and the annex to vote on, in a folder of their own: the site is not touched. */
async function buildDraft(amendment: Amendment, { model, problems }: Checked): Promise<void> {
  if (!amendment.draft)
    throw new Stop(
      `${amendment.file} n’est pas un projet (draft: true) : ses pages sont celles du site. ` +
        'Sans --projet, la commande montre ce qu’il change.',
    );
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Stop(`${reportText(errors, 'fr')}\n\nRien n’a été construit.`);
  const folder = `.build/projet-${amendment.id}`;
  rmSync(folder, { recursive: true, force: true });
  rmSync(editionFolder, { recursive: true, force: true }); // no page of a draft offers the PDFs of the text in force
  mkdirSync('.build', { recursive: true });
  await stage('pages', async () => {
    await astro(['build', '--force', '--outDir', folder], amendment.effect, { [draftVariable]: amendment.id });
    return { counted: `${markPages(folder, amendment.id)} pages marquées « projet »`, value: undefined };
  });
  const absent = await stage('fichiers', () => {
    const files = removeFiles(folder, amendment.id);
    return { counted: `${files} fichiers à télécharger retirés`, value: files };
  });
  const annexes = await stage('annexe', async () => {
    const written = await writeAnnex(model, amendment, path.join(folder, downloads));
    return { counted: `${written.length} PDF`, value: written };
  });
  console.log(`Pages du projet : ${folder}/. Annexe à voter : ${annexes.join(', ')}.`);
  console.log(`Les fichiers de données n’y sont pas : ${folder}/${absenceFile} les nomme (${absent}).`);
}

/** Marks every page and keeps robots out. */
function markPages(folder: string, id: string): number {
  const pages = listFiles(folder).filter((file) => file.endsWith('.html'));
  for (const page of pages) {
    const target = path.join(folder, page);
    writeFileSync(target, draftPage(readFileSync(target, 'utf8'), id));
  }
  writeFileSync(path.join(folder, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
  return pages.length;
}

/** Takes away the files that say the text without saying that it is a draft, and lists them; returns how many. */
function removeFiles(folder: string, id: string): number {
  const absent = absentFromDraft(listFiles(folder)).filter((file) => file !== 'robots.txt');
  for (const file of absent) rmSync(path.join(folder, file));
  writeFileSync(path.join(folder, absenceFile), absenceList(absent, id));
  return absent.length;
}
