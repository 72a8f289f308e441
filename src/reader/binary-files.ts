import { readFileSync } from 'node:fs';
import { asciiId } from '../model/ascii-id.ts';
import { slugPattern } from '../model/convention/schema.ts';
import { fileTypes, type FileFault, type FileType, type MeasuredFile } from '../model/files/file-facts.ts';
import { say, type Finding, type Problem, type Told } from '../model/problem.ts';
import { filesFolder, unreadable } from './files.ts';
import { foreignFinding } from './foreign-files.ts';
import { prepareFiles } from './prepared-files.ts';

/** An image or a PDF of the content, whether it can be published or not. */
export interface BinaryFile {
  /** The name of its file without the ending, which is that of the words on it. */
  id: string;
  file: string;
  /** Absent where it cannot be published, and where that has been told. */
  measured?: MeasuredFile | undefined;
}

/** How large a file may be, in bytes: more than the forges like to keep, and than a telephone likes to load. */
const mostOf: Record<FileType, number> = { pdf: 20_000_000, jpg: 10_000_000, png: 10_000_000, webp: 10_000_000 };
const tooLarge: Record<'pdf' | 'image', Told> = {
  pdf: say(
    'numérisez en 200 points par pouce, en niveaux de gris, ou exportez en « taille réduite » ; sinon partagez-le',
    'scan at 200 dots an inch, in grey, or export at “reduced size”; else part it',
  ),
  image: say('enregistrez-la moins large : 3000 points suffisent', 'save it less wide: 3000 pixels are enough'),
};

/** Says whether a path below the content folder is that of an image or a PDF, or of what stands in its place. */
export function isBinary(relative: string): boolean {
  const [folder, name = '', ...below] = relative.split('/');
  return (
    folder === filesFolder &&
    below.length === 0 &&
    name !== '' &&
    !/\.ya?ml$/i.test(name) &&
    foreignFinding(name, true) === undefined
  );
}

const endings = Object.keys(fileTypes) as FileType[];
const isType = (ending: string): ending is FileType => (endings as string[]).includes(ending);

/** A file whose name is right and that can be opened. */
interface Openable {
  absolute: string;
  file: string;
  id: string;
  type: FileType;
  bytes: Uint8Array;
}

/**
 * Returns the images and the PDFs of the content, with what is wrong with them. `places` holds where each stands and
 * how it is named, from the folder of the project.
 */
export function readBinaries(places: readonly { absolute: string; file: string }[]): {
  binaries: BinaryFile[];
  problems: Problem[];
} {
  const opened = places.map(({ absolute, file }) => open(absolute, file));
  const openable = opened.flatMap((one) => ('bytes' in one ? [one] : []));
  const prepared = prepareFiles(openable);
  return {
    binaries: opened.map((one) => {
      if (!('bytes' in one)) return { id: one.id, file: one.file };
      const { id, file } = one;
      const made = prepared[openable.indexOf(one)];
      return made && 'facts' in made.outcome
        ? { id, file, measured: { id, facts: made.outcome.facts, copy: made.copy } }
        : { id, file };
    }),
    problems: [
      ...opened.flatMap((one) => ('problem' in one ? [one.problem] : [])),
      ...openable.flatMap(({ file, type }, index): Problem[] => {
        const outcome = prepared[index]?.outcome;
        return outcome && 'fault' in outcome
          ? [{ severity: 'error', file, ...faults[outcome.fault](type === 'pdf') }]
          : [];
      }),
    ],
  };
}

/** Returns a file with its bytes, or what is wrong with its name, its size or its kind. */
function open(absolute: string, file: string): Openable | { id: string; file: string; problem: Problem } {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const [, stem = name, ending = ''] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
  const refused = (finding: Finding) => ({ id: stem, file, problem: { severity: 'error' as const, file, ...finding } });
  if (!isType(ending) || !slugPattern.test(stem)) return refused(misnamed(name, stem, ending));
  const problem = unreadable(absolute, file, mostOf[ending], tooLarge[ending === 'pdf' ? 'pdf' : 'image']);
  if (problem) return { id: stem, file, problem };
  const bytes = readFileSync(absolute);
  const found = kindOf(bytes);
  if (found === ending) return { absolute, file, id: stem, type: ending, bytes };
  return refused({
    found:
      found === 'empty'
        ? say(`« ${name} », un fichier vide`, `“${name}”, an empty file`)
        : say(`« ${name} », qui contient ${contents[found].fr}`, `“${name}”, which holds ${contents[found].en}`),
    expected: say(`${contents[ending].fr}, comme son nom le dit`, `${contents[ending].en}, as its name says`),
    remedy: isType(found)
      ? say(`renommez-le « ${stem}.${found} »`, `rename it “${stem}.${found}”`)
      : found === 'pointer'
        ? say(
            'lancez « git lfs pull », ou déposez le fichier lui-même',
            'run “git lfs pull”, or put the file itself there',
          )
        : say(
            'enregistrez-le de nouveau en PDF, JPEG, PNG ou WebP depuis le logiciel qui l’a fait',
            'save it again as PDF, JPEG, PNG or WebP from the program that made it',
          ),
  });
}

/** Returns what to say of a name that no file may have. */
function misnamed(name: string, stem: string, ending: string): Finding {
  const lower = ending.toLowerCase();
  const type = ['jpeg', 'jpe'].includes(lower) ? 'jpg' : lower;
  const id = asciiId(stem);
  const proper = isType(type) && slugPattern.test(id) ? `${id}.${type}` : undefined;
  return {
    found: say(`nom de fichier « ${name} »`, `file name “${name}”`),
    expected: say(
      'un nom comme « copie-signee.pdf » ou « halte-garderie.jpg », sans accent, ni espace, ni majuscule',
      'a name such as “copie-signee.pdf” or “halte-garderie.jpg”, with no accent, space or capital',
    ),
    remedy: proper
      ? say(`renommez-le « ${proper} »`, `rename it “${proper}”`)
      : say(
          'enregistrez-le en PDF, JPEG, PNG ou WebP sous un tel nom, ou effacez-le',
          'save it as PDF, JPEG, PNG or WebP under such a name, or delete it',
        ),
  };
}

type Content = FileType | 'gif' | 'svg' | 'heic' | 'tiff' | 'office' | 'html' | 'pointer' | 'empty' | 'other';

const contents: Record<Exclude<Content, 'empty'>, Told> = {
  pdf: say('un document PDF', 'a PDF document'),
  jpg: say('une image JPEG', 'a JPEG image'),
  png: say('une image PNG', 'a PNG image'),
  webp: say('une image WebP', 'a WebP image'),
  gif: say('une image GIF', 'a GIF image'),
  svg: say('une image SVG', 'an SVG image'),
  heic: say('une image HEIC ou AVIF', 'a HEIC or AVIF image'),
  tiff: say('une image TIFF', 'a TIFF image'),
  office: say('un document de bureautique ou une archive', 'an office document or an archive'),
  html: say('une page web', 'a web page'),
  pointer: say('un renvoi de Git LFS, sans le fichier lui-même', 'a pointer of Git LFS, without the file itself'),
  other: say('autre chose', 'something else'),
};

/** What files begin with, in Latin-1. */
const beginnings: [Content, RegExp][] = [
  ['pdf', /^%PDF-/],
  ['jpg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['gif', /^GIF8/],
  ['heic', /^[^]{4}ftyp/],
  ['tiff', /^(II\*\0|MM\0\*)/],
  ['office', /^(PK\x03\x04|\xd0\xcf\x11\xe0|\{\\rtf)/],
  ['pointer', /^version https:\/\/git-lfs/],
  ['svg', /^(\xef\xbb\xbf)?\s*(<\?xml[^]*)?<svg/],
  ['html', /^(\xef\xbb\xbf)?\s*<(!doctype html|html)/i],
  ['empty', /^$/],
];

/** Returns what a file is by its first bytes, whatever its name. */
function kindOf(bytes: Uint8Array): Content {
  const start = Buffer.from(bytes.subarray(0, 300)).toString('latin1');
  return beginnings.find(([, beginning]) => beginning.test(start))?.[0] ?? 'other';
}

/** What to say of a file that is what its name says, and that cannot be published. */
const faults: Record<FileFault, (isPdf: boolean) => Finding> = {
  unreadable: (isPdf) => ({
    found: isPdf
      ? say('un PDF que l’on ne peut pas lire', 'a PDF that cannot be read')
      : say('une image abîmée ou coupée', 'an image that is damaged or cut short'),
    expected: say('un fichier entier, qui s’ouvre sans message d’erreur', 'a whole file, which opens without an error'),
    remedy: say(
      'copiez-le de nouveau ; s’il s’ouvre chez vous, enregistrez-le une autre fois depuis votre logiciel',
      'copy it again; if it opens on your machine, save it once more from your program',
    ),
  }),
  encrypted: () => ({
    found: say(
      'un PDF protégé par un mot de passe ou contre la copie',
      'a PDF guarded by a password, or against copying',
    ),
    expected: say(
      'un PDF que chacun peut ouvrir et lire à voix haute',
      'a PDF that anyone can open and hear read aloud',
    ),
    remedy: say('enregistrez-le sans protection', 'save it without protection'),
  }),
  animated: () => ({
    found: say('une image animée', 'an animated image'),
    expected: say('une image fixe', 'a still image'),
    remedy: say('enregistrez-en une seule vue, en JPEG ou en PNG', 'save one view of it, as JPEG or PNG'),
  }),
  active: () => ({
    found: say('un PDF qui lance un programme', 'a PDF that starts a program'),
    expected: say('un PDF sans JavaScript ni commande', 'a PDF without JavaScript or command'),
    remedy: say('imprimez-le dans un nouveau PDF, sans ses scripts', 'print it to a new PDF, without its scripts'),
  }),
  huge: () => ({
    found: say('une image de plus de 100 millions de points', 'an image of more than 100 million pixels'),
    expected: say('une image plus petite', 'a smaller image'),
    remedy: tooLarge.image,
  }),
};
