/**
 * Width of each letter as a part of the size of the text: the greater of the advances of DejaVu Sans 2.37, the widest
 * fallback of common systems (its letters are those of Verdana), and of Noto Sans 2, in the same weight, rounded up to
 * a fiftieth. Read from the `hmtx` tables of both fonts.
 */
const advances = {
  regular: [
    [0.2, '\u202f\u2009'],
    [0.28, "'ijlìíîïĩīĭįıĵĺļ"],
    [0.3, 'JĴł'],
    [0.32, ' ,.\u00a0·‘’'],
    [0.34, ':;IÌÍÎÏĨĪĬĮİ'],
    [0.36, 'fŀſ'],
    [0.38, '-/\\ľ\u2011'],
    [0.4, '()[]tţťŧț‹›'],
    [0.42, '!r¡²³¹ŕŗř₂'],
    [0.46, '"'],
    [0.48, 'ªº'],
    [0.5, '_`¯°´¸–'],
    [0.52, '§“”„†'],
    [0.54, '?sz¿śŝşšźżžș'],
    [0.56, '*Lc|¦çćĉċčĳĹĻĽĿ'],
    [0.58, 'Fk¨ķĸŁ'],
    [0.6, 'vxyýÿŷ•'],
    [0.62, 'PTYaeo«»ÝÞàáâãäåèéêëðòóôõöøāăąēĕėęěĲōŏőŢŤŦŶŸȚ'],
    [0.64, '$0123456789ESbdghnpqu{}¢£¤¥µÈÉÊËßñùúûüþďđĒĔĖĘĚĝğġģĥńņňŋŚŜŞŠũūŭůűųȘ€'],
    [0.66, 'K¶Ķ'],
    [0.7, 'ABCRVXZÀÁÂÃÄÅÇĀĂĄĆĈĊČħŔŖŘŹŻŽ'],
    [0.74, 'UÙÚÛÜŨŪŬŮŰŲ'],
    [0.76, 'HNÑĤŃŅŇŊ'],
    [0.78, '&DGÐĎĐĜĞĠĢ'],
    [0.8, 'OQÒÓÔÕÖØŌŎŐ'],
    [0.82, 'wŉŵ'],
    [0.84, '#+<=>^~¬±×÷−≤≥'],
    [0.92, 'MĦ'],
    [0.96, '%'],
    [0.98, 'm¼½¾Æ'],
    [1, '@W©®æŴ—…'],
    [1.04, 'œ'],
    [1.08, 'Œ'],
    [1.36, '‰'],
  ],
  bold: [
    [0.2, '\u202f\u2009'],
    [0.32, "'"],
    [0.36, ' ijl\u00a0ìíîïĩīĭįıĵĺļ'],
    [0.38, ',.J·Ĵł‘’'],
    [0.4, ':;IÌÍÎÏĨĪĬĮİ'],
    [0.42, '-/\\‹›\u2011'],
    [0.44, 'f²³¹ſ₂'],
    [0.46, '!()[]¡'],
    [0.48, 'tľţťŧț'],
    [0.5, '_`r§¯°´¸ŕŗř–'],
    [0.52, '†'],
    [0.54, '"'],
    [0.56, '*|¦ŀ'],
    [0.58, 'ªº'],
    [0.6, '?csz¨¿çćĉċčśŝşšźżžș'],
    [0.64, 'L¤ĹĻĽĿ•'],
    [0.66, 'vxy«¶»ýÿŁŷ“”„'],
    [0.68, 'aekàáâãäåèéêëāăąēĕėęěķĸ'],
    [0.7, '$0123456789EFTo¢£¥ÈÉÊËðòóôõöøĒĔĖĘĚĳōŏőŢŤŦȚ€'],
    [0.72, 'bdghnpqu{}ßñùúûüþďđĝğġģĥńņňŋũūŭůűų'],
    [0.74, 'CPSYZµÇÝÞĆĈĊČŚŜŞŠŶŸŹŻŽȘ'],
    [0.76, 'Ĳ'],
    [0.78, 'ABKRVXÀÁÂÃÄÅĀĂĄĶŔŖŘ'],
    [0.8, 'ħ'],
    [0.82, 'UÙÚÛÜŨŪŬŮŰŲ'],
    [0.84, '#+<=>DGHN^~¬±ÐÑ×÷ĎĐĜĞĠĢĤŃŅŇŊ−≤≥'],
    [0.86, 'OQÒÓÔÕÖØŌŎŐ'],
    [0.88, '&'],
    [0.94, 'wŵ'],
    [0.98, 'Ħ'],
    [1, '@M©®ŉ—…'],
    [1.02, '%'],
    [1.04, '¼½¾'],
    [1.06, 'mæ'],
    [1.1, 'Æœ'],
    [1.12, 'WŴ'],
    [1.18, 'Œ'],
    [1.44, '‰'],
  ],
} satisfies Record<Weight, [number, string][]>;

export type Weight = 'regular' | 'bold';

/** A letter of another script than the table's: as wide as the widest letters of most scripts. */
const unlisted = 1.1;

const byLetter = (groups: readonly (readonly [number, string])[]): ReadonlyMap<string, number> =>
  new Map(groups.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
const widths: Record<Weight, ReadonlyMap<string, number>> = {
  regular: byLetter(advances.regular),
  bold: byLetter(advances.bold),
};

/**
 * Returns how wide a text is at most, as a part of its size, in any font that a reader is likely to have; kerning,
 * which only narrows it, is left out.
 */
export const widestAdvance = (text: string, weight: Weight): number =>
  [...text].reduce((sum, letter) => sum + (widths[weight].get(letter) ?? unlisted), 0);
