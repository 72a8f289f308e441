import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { asciiId } from '../model/ascii-id.ts';
import { isIn, recordCollections, singleFiles, translatedCollections } from '../model/collections.ts';
import type { ContentFile } from '../model/entry.ts';
import { locales, type Locale } from '../model/locale.ts';
import { listed, say, type Problem, type Told } from '../model/problem.ts';
import { foreignFinding } from './foreign-files.ts';
import { nearest } from './nearest.ts';

/** Returns every file below a folder, sorted, as paths from that folder; the system's own files are passed over. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => !entry.isDirectory() && !['.DS_Store', 'Thumbs.db', 'desktop.ini', '.gitkeep'].includes(entry.name),
    )
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** How large a file of the content may be, in bytes: the longest text of a page holds some 10 000. */
const mostBytes = 500_000;
/** How large a table may be: some 20 000 rows. */
export const mostTableBytes = 5_000_000;

/**
 * Returns the problem of a path that must not be read: a link, which may lead out of the project; a device or a pipe,
 * which never ends; a file of more than `most` bytes. Nothing of it is opened.
 */
export function unreadable(
  absolute: string,
  file: string,
  most = mostBytes,
  tooLarge: Told = inText,
): Problem | undefined {
  const found = lstatSync(absolute);
  if (found.isSymbolicLink())
    return {
      severity: 'error',
      file,
      found: say('un lien vers un autre fichier ou dossier', 'a link to another file or folder'),
      expected: say('le fichier lui-même', 'the file itself'),
      remedy: say('remplacez ce lien par une copie du fichier', 'replace this link by a copy of the file'),
    };
  if (!found.isFile())
    return {
      severity: 'error',
      file,
      found: say('ni un fichier ni un dossier', 'neither a file nor a folder'),
      expected: say('un fichier', 'a file'),
      remedy: say('supprimez-le', 'delete it'),
    };
  if (found.size <= most) return undefined;
  return {
    severity: 'error',
    file,
    found: say(`un fichier de ${kilobytes(found.size)} Ko`, `a file of ${kilobytes(found.size)} kB`),
    expected: say(`au plus ${kilobytes(most)} Ko`, `at most ${kilobytes(most)} kB`),
    remedy: tooLarge,
  };
}

const inText = say(
  'retirez ce qui n’est pas du texte, ou partagez-le en plusieurs fichiers',
  'take out what is not text, or part it into several files',
);

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1000);

/** Where images and PDFs stand, each beside the words on it. */
export const filesFolder = 'files';

/** Says whether a path of a project is that of a file that stands there itself: no step of it is a link. */
export function isFile(root: string, file: string): boolean {
  const absolute = path.join(root, file);
  if (!lstatSync(absolute, { throwIfNoEntry: false })?.isFile()) return false;
  return realpathSync(absolute) === path.join(realpathSync(root), file);
}

/**
 * Returns what a path below the content folder stands for, or the problem with its place or name.
 * `relative` has forward slashes: `actions/fr/1-4.mdx`, `partners/caf.yaml`, `site.yaml`.
 */
export function classify(relative: string, file: string): ContentFile | Problem {
  const parts = relative.split('/');
  const name = parts.at(-1) ?? '';
  const [folder = ''] = parts;
  const foreign = foreignFinding(name, folder === filesFolder && parts.length === 2);
  if (foreign) return { severity: 'error', file, ...foreign };
  if (parts.length === 1) return singleFile(name, file);
  if (isIn(translatedCollections, folder)) {
    const { naming } = translatedCollections[folder];
    const locale = locales.find((known) => known === parts[1]);
    if (parts.length !== 3 || !locale) {
      return misplaced(file, `src/content/${folder}/${locales.join(`/… ou src/content/${folder}/`)}/…`);
    }
    return named(file, folder, name, '.mdx', naming, locale);
  }
  if (isIn(recordCollections, folder)) {
    const { naming } = recordCollections[folder];
    if (parts.length !== 2) return misplaced(file, `src/content/${folder}/…`);
    return named(file, folder, name, '.yaml', naming);
  }
  const folders = [...Object.keys(translatedCollections), ...Object.keys(recordCollections)];
  const near = nearest(folder, folders);
  return {
    severity: 'error',
    file,
    found: say(`dossier « ${folder} » inconnu`, `unknown folder “${folder}”`),
    expected: say(`un de ces dossiers : ${listed(folders)}`, `one of these folders: ${listed(folders)}`),
    remedy: near
      ? say(`si c’est bien ce dossier, nommez-le « ${near} »`, `if that is the folder, name it “${near}”`)
      : say('déplacez le fichier dans le dossier de sa collection', 'move the file into the folder of its collection'),
  };
}

function singleFile(name: string, file: string): ContentFile | Problem {
  const known = Object.keys(singleFiles).map((key) => `${key}.yaml`);
  if (known.includes(name)) return { file, collection: name.slice(0, -5), id: name.slice(0, -5) };
  const near = nearest(name, known);
  return {
    severity: 'error',
    file,
    found: say(`fichier « ${name} » posé à la racine de src/content`, `file “${name}” at the root of src/content`),
    expected: say(`à cet endroit, seulement : ${listed(known)}`, `only these here: ${listed(known)}`),
    remedy: near
      ? say(`renommez-le « ${near} »`, `rename it “${near}”`)
      : say('déplacez-le dans le dossier de sa collection', 'move it into the folder of its collection'),
  };
}

/** `place`: where a file of that collection may stand, the ways parted by « ou ». */
const misplaced = (file: string, place: string): Problem => ({
  severity: 'error',
  file,
  found: say('fichier mal placé', 'file in the wrong place'),
  expected: say(place, place.replaceAll(' ou ', ' or ')),
  remedy: say('déplacez-le à cet endroit', 'move it there'),
});

function named(
  file: string,
  collection: string,
  name: string,
  ending: string,
  naming: { pattern: RegExp; example: string },
  locale?: Locale,
): ContentFile | Problem {
  const id = name.endsWith(ending) ? name.slice(0, -ending.length) : '';
  if (naming.pattern.test(id)) return { file, collection, locale, id };
  const proper = asciiId(name.replace(/\.[a-z]+$/i, ''));
  const renamed = naming.pattern.test(proper) ? `${proper}${ending}` : undefined;
  return {
    severity: 'error',
    file,
    found: say(`nom de fichier « ${name} »`, `file name “${name}”`),
    expected: say(
      `un nom comme « ${naming.example} », sans accent, ni espace, ni majuscule`,
      `a name such as “${naming.example}”, with no accent, space or capital`,
    ),
    remedy: renamed
      ? say(`renommez-le « ${renamed} »`, `rename it “${renamed}”`)
      : say('renommez le fichier', 'rename the file'),
  };
}
