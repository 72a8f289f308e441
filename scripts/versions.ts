import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { siteSums } from './site-sums.ts';
import { Stop } from './stage.ts';

/** The link that a host serves: it leads to one of the versions, and is changed at one stroke. */
const current = 'actuel';
const versions = 'versions';
/** How many versions stay, to go back to: that of now and two before it. */
const kept = 3;

/**
 * Copies a built site into a folder of its own below `target` and, once each file there has its fingerprint, makes the
 * link that the host serves lead to it. The site of before stays as it is until then, and after. `name` is that of the
 * version. Returns the name of the version that was served before, if one was.
 */
export function deploy(site: string, target: string, name: string): string | undefined {
  if (!existsSync(path.join(site, siteSums)))
    throw new Stop(`Il n’y a pas de site à mettre en ligne dans ${site}/ : lancez « npm run build -- --production ».`);
  const before = served(target);
  if (before === name) throw new Stop(`La version ${name} est déjà en ligne.`);
  const folder = path.join(target, versions, name);
  const unfinished = `${folder}.partiel`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(path.dirname(unfinished), { recursive: true });
  cpSync(site, unfinished, { recursive: true });
  checkSums(unfinished);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  const now = new Date();
  utimesSync(folder, now, now); // the order of the versions
  serve(target, name);
  for (const old of byAge(target).slice(kept)) rmSync(path.join(target, versions, old), { recursive: true });
  return before;
}

/** Makes the host serve the version before the one of now again. Returns its name. */
export function goBack(target: string): string {
  const now = served(target);
  const all = byAge(target);
  const former = now === undefined ? undefined : all[all.indexOf(now) + 1];
  if (former === undefined)
    throw new Stop(`Il n’y a pas de version plus ancienne dans ${path.join(target, versions)}/.`);
  serve(target, former);
  return former;
}

/** The names of the versions, the latest first. */
function byAge(target: string): string[] {
  const folder = path.join(target, versions);
  if (!existsSync(folder)) return [];
  const age = (name: string) => lstatSync(path.join(folder, name)).mtimeMs;
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.partiel'))
    .sort((a, b) => age(b) - age(a));
}

function served(target: string): string | undefined {
  const link = path.join(target, current);
  const found = lstatSync(link, { throwIfNoEntry: false });
  if (found && !found.isSymbolicLink())
    throw new Stop(`${link} est un dossier, et non le lien que cette commande fait : déplacez-le, puis relancez.`);
  return found && path.basename(readlinkSync(link));
}

/** A link is renamed over another at one stroke: at no moment is there none. */
function serve(target: string, name: string): void {
  const next = path.join(target, `${current}.${process.pid}`);
  symlinkSync(path.join(versions, name), next);
  renameSync(next, path.join(target, current));
}

/** Refuses a copy of which a file is missing or has other bytes. */
function checkSums(folder: string): void {
  for (const line of readFileSync(path.join(folder, siteSums), 'utf8').split('\n').filter(Boolean)) {
    const [sum, file = ''] = line.split('  ');
    const copy = path.join(folder, file);
    const found = existsSync(copy) && createHash('sha256').update(readFileSync(copy)).digest('hex');
    if (found !== sum)
      throw new Stop(`La copie de ${file} n’est pas celle du site : rien n’a changé en ligne. Relancez.`);
  }
}
