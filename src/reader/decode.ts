import { say, type Problem } from '../model/problem.ts';

type Decoded = { text: string; problems: Problem[] };

/**
 * Characters that look like nothing and change what is read: controls, hidden hyphens, zero-width, direction marks,
 * line and object marks, private use, tags. They come with what is copied from Word or from a PDF.
 */
const invisible = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f' +
    '\\u2028-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffd\\ue000-\\uf8ff' +
    '\\u{e0000}-\\u{e007f}\\u{f0000}-\\u{10ffff}]',
  'u',
);
/** What such a character was meant to be, where that is known: the signs of Windows, the bullets of Word. */
const meant: Record<string, string> = {
  '\u0085': '…',
  '\u0091': '‘',
  '\u0092': '’',
  '\u0093': '“',
  '\u0094': '”',
  '\u0095': '•',
  '\u0096': '–',
  '\u0097': '—',
  '\u0099': '™',
  '\u009c': 'œ',
  '\u0080': '€',
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0fc': '✓',
  '\uf0e0': '→',
};
/** Letters that a PDF joins into one sign, and a letter whose accent is a sign of its own: search finds neither. */
const joined = /[\ufb00-\ufb06]/u;
const parted = /\p{L}\p{M}+/gu;
const mojibake = /Ã[\u0080-\u00bf©¨ª§´®¹»¢]|â€[™œ\u009d“”˜]/u;

/**
 * Returns the text of a content file (UTF-8; a byte-order mark and CRLF are accepted) and what is wrong with its
 * characters.
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return {
      text: '',
      problems: [
        {
          severity: 'error',
          file,
          position: { line: lineOfBadByte(bytes), column: 1 },
          found: say('le fichier n’est pas en UTF-8', 'the file is not UTF-8'),
          expected: say('l’encodage UTF-8', 'UTF-8'),
          remedy: say('réenregistrez le fichier en choisissant l’encodage « UTF-8 »', 'save the file again as UTF-8'),
        },
      ],
    };
  }
  const problems =
    text.trim() === ''
      ? [
          {
            severity: 'error' as const,
            file,
            position: { line: 1, column: 1 },
            found: say('le fichier est vide', 'the file is empty'),
            remedy: say(
              'remettez son contenu, ou supprimez le fichier dans chaque langue',
              'put its content back, or delete the file in each language',
            ),
          },
        ]
      : text.split('\n').flatMap((line, index) => lineProblems(line, index + 1, file));
  return { text, problems };
}

/** Returns what is wrong with the characters of one line. */
export function lineProblems(line: string, number: number, file: string): Problem[] {
  const at = (column: number, finding: Omit<Problem, 'severity' | 'file' | 'position'>): Problem => ({
    severity: 'error',
    file,
    position: { line: number, column },
    ...finding,
  });
  const conflict = /^(<{7} |={7}$|>{7} )/.exec(line);
  if (conflict) {
    return [
      at(1, {
        found: say(
          `marque de conflit « ${line.slice(0, 12)} » laissée par Git`,
          `merge-conflict marker “${line.slice(0, 12)}” left by Git`,
        ),
        remedy: say(
          'gardez la bonne version et effacez les lignes <<<<<<<, ======= et >>>>>>>',
          'keep the right version and delete the lines <<<<<<<, ======= and >>>>>>>',
        ),
      }),
    ];
  }
  const hidden = invisible.exec(line);
  if (hidden) {
    const code = `U+${(hidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return [
      at(hidden.index + 1, {
        found: say(`caractère invisible ${code}`, `invisible character ${code}`),
        ...inItsPlace(hidden[0]),
      }),
    ];
  }
  const composed = signToType(line);
  if (composed) {
    return [
      at(composed.index + 1, {
        found: say(
          `« ${composed.typed} », un signe venu d’un PDF ou d’un Mac`,
          `“${composed.typed}”, a sign that comes from a PDF or a Mac`,
        ),
        expected: say(
          `les lettres du clavier : « ${composed.sign} »`,
          `the letters of the keyboard: “${composed.sign}”`,
        ),
        remedy: say(`effacez-le et tapez « ${composed.sign} »`, `delete it and type “${composed.sign}”`),
      }),
    ];
  }
  const garbled = mojibake.exec(line);
  if (garbled) {
    return [
      at(garbled.index + 1, {
        found: say(
          `accents abîmés : « ${line.slice(garbled.index, garbled.index + 12)} »`,
          `garbled accents: “${line.slice(garbled.index, garbled.index + 12)}”`,
        ),
        remedy: say(
          'retapez les lettres accentuées, puis enregistrez en UTF-8',
          'type the accented letters again, then save as UTF-8',
        ),
      }),
    ];
  }
  return [];
}

function inItsPlace(character: string): Pick<Problem, 'expected' | 'remedy'> {
  const sign = meant[character];
  if (sign !== undefined)
    return {
      expected: say(`« ${sign} »`, `“${sign}”`),
      remedy: say(`effacez ce caractère et tapez « ${sign} »`, `delete this character and type “${sign}”`),
    };
  if (/[\u2028\u2029\u000b\u000c]/u.test(character))
    return { remedy: say('remplacez-le par un retour à la ligne', 'put a line break in its place') };
  return { remedy: say('effacez ce caractère et retapez le mot', 'delete this character and type the word again') };
}

/** Returns the first sign of a line that stands for others, with what to type instead. */
function signToType(line: string): { index: number; typed: string; sign: string } | undefined {
  const ligature = joined.exec(line);
  const accents = [...line.matchAll(parted)].find(([typed]) => typed.normalize('NFC').length < typed.length);
  const [first] = [ligature, accents].filter((match) => match != null).sort((a, b) => a.index - b.index);
  const [typed] = first ?? [];
  if (first === undefined || typed === undefined) return undefined;
  return { index: first.index, typed, sign: typed.normalize(joined.test(typed) ? 'NFKC' : 'NFC') };
}

function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0, end = 0; end <= bytes.length; end += 1) {
    if (end === bytes.length || bytes[end] === 10) {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
      } catch {
        return line;
      }
      start = end + 1;
      line += 1;
    }
  }
  return line;
}
