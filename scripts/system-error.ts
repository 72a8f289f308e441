import path from 'node:path';

/** What a machine refused, by the code of its error (https://nodejs.org/api/errors.html#common-system-errors). */
const refusals: Readonly<Record<string, (place: string) => string>> = {
  ENOSPC: (place) => `Il n’y a plus de place sur le disque${place} : libérez-en, puis relancez`,
  EDQUOT: (place) => `Votre quota de disque est atteint${place} : libérez de la place, puis relancez`,
  EROFS: (place) => `Le disque ne se laisse pas écrire${place} : choisissez un dossier où vous pouvez écrire`,
  EACCES: (place) => `Vous n’avez pas le droit de lire ou d’écrire${place} : changez les droits, puis relancez`,
  EPERM: (place) => `La machine refuse cette opération${place} : changez les droits, puis relancez`,
  EBUSY: (place) => `Un autre programme, ou un montage, tient un fichier${place} : libérez-le, puis relancez`,
  EXDEV: (place) => `Les dossiers sont sur deux disques${place} : mettez dist/ et .build/ sur le même`,
  EMFILE: (place) =>
    `Trop de fichiers sont ouverts à la fois${place} : fermez des programmes, ou relevez « ulimit -n »`,
  ENFILE: (place) => `La machine a trop de fichiers ouverts${place} : fermez des programmes, puis relancez`,
  ENOMEM: () => 'Il n’y a plus assez de mémoire : fermez des programmes, puis relancez',
  EIO: (place) => `Le disque a une panne${place} : essayez sur un autre disque`,
  EISDIR: (place) => `Un dossier se trouve là où il faut un fichier${place}`,
  ENOTDIR: (place) => `Un fichier se trouve là où il faut un dossier${place}`,
  ENOENT: (place) => `Un fichier ou un programme manque${place} : remettez-le, ou relancez « npm ci »`,
  EADDRNOTAVAIL: () => 'Cette machine n’a pas cette adresse : donnez à --host une de ses adresses, ou 0.0.0.0',
};

/** Returns a text in which no path says where on the machine the project is. */
export const withoutPaths = (text: string, root = process.cwd()): string =>
  text.replaceAll(`file://${root}${path.sep}`, '').replaceAll(`${root}${path.sep}`, '').replaceAll(root, '.');

/** Returns one sentence in French for an error of the machine, or nothing where it is another kind of error. */
export function systemSentence(error: unknown, root = process.cwd()): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const refusal = refusals[String(error.code)];
  if (!refusal) return undefined;
  const place = 'path' in error && typeof error.path === 'string' ? ` (${shortPath(error.path, root)})` : '';
  return `${refusal(place)}.`;
}

/** A path of the project from its folder; of any other, the last part alone. */
function shortPath(file: string, root: string): string {
  const inside = path.relative(root, path.resolve(root, file));
  return inside.startsWith('..') || path.isAbsolute(inside) ? path.basename(file) : inside || '.';
}

/** How tools written in Rust tell them: `Too many open files (os error 24)`. */
const byNumber: Readonly<Record<string, string>> = {
  '5': 'EIO',
  '12': 'ENOMEM',
  '13': 'EACCES',
  '16': 'EBUSY',
  '18': 'EXDEV',
  '23': 'ENFILE',
  '24': 'EMFILE',
  '28': 'ENOSPC',
  '30': 'EROFS',
};

/** Returns the sentence for the first error of the machine that the output of a tool tells of, or nothing. */
export function toldSystemSentence(output: string): string | undefined {
  const code =
    /\b(ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EBUSY|EXDEV|EMFILE|ENFILE|ENOMEM|EIO)\b/.exec(output)?.[1] ??
    byNumber[/\(os error (\d+)\)/.exec(output)?.[1] ?? ''];
  const refusal = code === undefined ? undefined : refusals[code];
  return refusal && `${refusal('')}.`;
}
