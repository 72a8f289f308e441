/**
 * A run of characters within words of the legal text. The texts of the runs put together are the words.
 * - `kept`: a number and its unit, which no line break may part
 * - `spaced`: a sign of French typography with the space before it, or `«` with the space after it and the next letter
 * - `blank`: dots or underscores to write on
 * - `call`: the call of a note, typed `[^1]`
 */
export interface Run {
  kind: 'plain' | 'kept' | 'spaced' | 'blank' | 'tab' | 'call';
  text: string;
  /** What the note is called by, for a call: `1`. */
  label?: string;
}

/** Words of a paragraph; `at` is their place in its text. */
export interface Words {
  at: number;
  text: string;
}

/** The note that a paragraph of notes holds: `[^1]: Code de l’action sociale.` */
export interface Note {
  label: string;
  /** The sign that opens it, white space included: `[^1]: `. */
  sign: string;
  text: string;
}

const number = String.raw`\d+(?:[\u0020\u00a0\u202f.,]\d+)*(?:[-–]\d+)?`;
const symbols = '[€$£%‰°]|[kM]€|°C|m²|m³|m2|m3|km²?|cm|mm|ha|kg|km2|km3|km|m|h|min|ETP|EUR|FTE';
const words = [
  'euros?|heures?|minutes?|jours?|semaines?|mois|trimestres?|semestres?|années?|ans?|places?|enfants?|familles?',
  'habitants?|hours?|days?|weeks?|months?|quarters?|years?|children|families|inhabitants?',
].join('|');
const kept = String.raw`(?<![\p{L}\p{N}])${number}(?:[\u0020\u00a0\u202f]*(?:${symbols}|${words})(?![\p{L}\p{N}]))?`;
const spaced = String.raw`(?<spaced> [:;!?»](?!\w)|« \S?)`;
const pattern = new RegExp(
  String.raw`(?<call>\[\^(?<label>[^\]\s]{1,20})\])|(?<blank>_{3,}|\.{4,}|…{2,})|(?<tab>\t)|${spaced}|(?<kept>${kept})`,
  'gu',
);

const kinds = ['blank', 'tab', 'spaced'] as const;

/** Returns words cut into runs. A number that no line break could part from its unit stays plain. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    if (groups['kept'] !== undefined && !/[ \-–]/.test(match[0])) continue;
    if (match.index > end) runs.push({ kind: 'plain', text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    if (groups['label'] !== undefined) runs.push({ kind: 'call', text: match[0], label: groups['label'] });
    else runs.push({ kind: kinds.find((kind) => groups[kind] !== undefined) ?? 'kept', text: match[0] });
  }
  if (end < text.length) runs.push({ kind: 'plain', text: text.slice(end) });
  return runs;
}

const notePattern = /^\[\^([^\]\s]{1,20})\]:[^\S\n]*/;

/** Says whether a paragraph holds notes: its first line opens one. */
export const opensNote = (text: string): boolean => notePattern.test(text);

/** Returns the notes of a paragraph that opens with one; a line without a sign goes on with the note before it. */
export function notesOf(text: string): Note[] {
  const notes: Note[] = [];
  for (const line of text.split('\n')) {
    const [sign, label] = notePattern.exec(line) ?? [];
    const before = notes.at(-1);
    if (sign !== undefined && label !== undefined) notes.push({ label, sign, text: line.slice(sign.length) });
    else if (before) before.text += `\n${line}`;
  }
  return notes;
}
