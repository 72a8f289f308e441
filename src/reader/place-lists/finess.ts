import type { ListedPlace } from '../../model/families/place-import.ts';

/** Where each fact stands in a line `structureet` of the extract. */
const column = {
  number: 1,
  name: 3,
  longName: 4,
  streetNumber: 7,
  streetKind: 8,
  street: 9,
  commune: 12,
  department: 13,
  lastLine: 15,
  telephone: 16,
  category: 18,
  categoryWords: 19,
} as const;

/**
 * Returns the establishments of an extract of FINESS (« Extraction du fichier des établissements », lines
 * `structureet;…` parted by semicolons and never quoted, with `geolocalisation;…` where it is the located one); nothing
 * where the text is not such an extract.
 */
export function readFiness(text: string): ListedPlace[] | undefined {
  const lines = text.split('\n').map((line) => line.split(';'));
  const establishments = lines.filter(([kind]) => kind === 'structureet');
  if (establishments.length === 0) return undefined;
  const located = new Map(
    lines.flatMap(([kind, number, x, y, system = '']) =>
      kind === 'geolocalisation' && number !== undefined && system.includes('LAMBERT_93')
        ? [[number, fromLambert93(Number(x), Number(y))] as const]
        : [],
    ),
  );
  return establishments.map((cells) => {
    const cell = (name: keyof typeof column) => (cells[column[name]] ?? '').trim();
    const [, postalCode = '', town = ''] = /^(\d{5})\s+(.*)$/.exec(cell('lastLine')) ?? [];
    const streetKind = streetKinds[cell('streetKind')] ?? cell('streetKind').toLowerCase();
    const point = located.get(cell('number'));
    return {
      name: inLowerCase(cell('longName') || cell('name')),
      kinds: [cell('category'), cell('categoryWords')],
      street: [cell('streetNumber'), streetKind, inLowerCase(cell('street'), false)].filter(Boolean).join(' '),
      postalCode,
      town: inLowerCase(town.replace(/\s+CEDEX.*$/, '')),
      insee: cell('department').slice(0, 2) + cell('commune'),
      telephone: cell('telephone') || undefined,
      latitude: point?.latitude,
      longitude: point?.longitude,
    };
  });
}

/** How FINESS shortens the kinds of streets. */
const streetKinds: Partial<Record<string, string>> = {
  ALL: 'allée',
  AV: 'avenue',
  BD: 'boulevard',
  CHE: 'chemin',
  CRS: 'cours',
  IMP: 'impasse',
  PAS: 'passage',
  PL: 'place',
  QU: 'quai',
  R: 'rue',
  RTE: 'route',
  SQ: 'square',
};

const acronyms = new Set(['PMI', 'CMS', 'RAM', 'RPE', 'MAM', 'LAEP', 'CAMSP', 'CMP', 'CMPP', 'ZAC']);
const small = new Set(['DE', 'DU', 'DES', 'LA', 'LE', 'LES', 'ET', 'AUX', 'AU', 'SUR', 'EN', 'L', 'D']);

/** Returns words all in capitals as people write them; FINESS has no accents, and none are guessed. */
const inLowerCase = (words: string, first = true): string =>
  words.replace(/[\p{L}]+/gu, (word, at: number) => {
    if (acronyms.has(word) || word !== word.toUpperCase()) return word;
    if ((at > 0 || !first) && small.has(word)) return word.toLowerCase();
    return word.charAt(0) + word.slice(1).toLowerCase();
  });

/**
 * Returns the degrees (WGS 84) of a point in Lambert-93, in metres: IGN, « Projection cartographique conique conforme
 * de Lambert », NTG 71, algorithm ALG0004, with the constants of Lambert-93 on GRS 80.
 */
export function fromLambert93(x: number, y: number): { latitude: number; longitude: number } {
  const n = 0.725607765053267;
  const c = 11754255.426096;
  const [xs, ys] = [700000, 12655612.049876];
  const e = 0.0818191910428158;
  const degree = Math.PI / 180;
  const radius = Math.hypot(x - xs, y - ys);
  const longitude = 3 + Math.atan((x - xs) / (ys - y)) / n / degree;
  const isometric = -Math.log(radius / c) / n;
  let latitude = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
  for (let turn = 0; turn < 8; turn += 1) {
    const sine = e * Math.sin(latitude);
    latitude = 2 * Math.atan(((1 + sine) / (1 - sine)) ** (e / 2) * Math.exp(isometric)) - Math.PI / 2;
  }
  return { latitude: latitude / degree, longitude };
}
