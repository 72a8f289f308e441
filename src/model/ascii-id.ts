/** Returns words as a part of an id: small letters without accents, digits, hyphens; `Élise B.` gives `elise-b`. */
export const asciiId = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
