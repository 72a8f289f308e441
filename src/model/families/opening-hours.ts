/** One row of opening hours: days as numbers (0 = Monday), times as 24-hour `HH:MM`. */
export interface OpeningHours {
  days: number[];
  from: string;
  to: string;
}

const dayWords = ['lu', 'ma', 'me', 'je', 've', 'sa', 'di'];
const day = '(lu|ma|me|je|ve|sa|di)[a-z]*\\.?';
const time = '(\\d{1,2})\\s*(?:h|:)\\s*(\\d{2})?';
const rowPattern = new RegExp(
  `^${day}(?:\\s*(?:-|–|au|à)\\s*${day})?\\s*:?\\s*(?:de\\s+)?${time}\\s*(?:-|–|à)\\s*${time}$`,
  'i',
);

/**
 * Reads opening hours as people write them: « lu-ve 8h-18h30, sa 9h-12h ».
 * Returns nothing when a part cannot be read: hours are never guessed.
 */
export function parseOpeningHours(text: string): OpeningHours[] | undefined {
  const rows = text
    .split(/[,;/]|\bet\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parseRow);
  return rows.length > 0 && rows.every((row) => row !== undefined) ? rows : undefined;
}

function parseRow(text: string): OpeningHours | undefined {
  const match = rowPattern.exec(text);
  if (!match) return undefined;
  const [, first = '', last, fromHour, fromMinute, toHour, toMinute] = match;
  const start = dayWords.indexOf(first.toLowerCase());
  const end = last === undefined ? start : dayWords.indexOf(last.toLowerCase());
  const from = clock(fromHour, fromMinute);
  const to = clock(toHour, toMinute);
  if (end < start || from === undefined || to === undefined || from >= to) return undefined;
  return { days: Array.from({ length: end - start + 1 }, (_, index) => start + index), from, to };
}

/** A day ends at 24:00. */
function clock(hour = '', minute = '00'): string | undefined {
  return Number(hour) * 60 + Number(minute) <= 24 * 60 && Number(minute) < 60
    ? `${hour.padStart(2, '0')}:${minute}`
    : undefined;
}

const schemaDays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Returns the hours as schema.org `openingHours`: `Mo-Fr 08:00-18:30`. */
export function schemaOpeningHours(rows: readonly OpeningHours[]): string[] {
  return rows.map(({ days, from, to }) => {
    const [first = 0, last = first] = [days[0], days.at(-1)];
    return `${schemaDays[first]}${last === first ? '' : `-${schemaDays[last]}`} ${from}-${to}`;
  });
}
