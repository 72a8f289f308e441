import { notesOf, opensNote, runsOf } from '../model/convention/legal-inline.ts';
import { say } from '../model/problem.ts';
import { errorAt, type BodyFinding, type Chunk } from './body-finding.ts';

/**
 * Returns the notes of a clause that nothing calls, that stand twice or within a paragraph, and the calls without a
 * note.
 */
export function checkNotes(chunks: readonly Chunk[]): BodyFinding[] {
  const notes = chunks.filter(({ text }) => opensNote(text));
  const labels = notes.flatMap(({ text }) => notesOf(text).map(({ label }) => label));
  const words = chunks.filter((chunk) => !notes.includes(chunk));
  const calls = new Set(words.flatMap(({ text }) => runsOf(text).flatMap(({ label }) => label ?? [])));
  return [
    ...words.flatMap((chunk) => checkCalls(chunk, labels)),
    ...notes.flatMap((chunk) => checkLabels(chunk, labels, calls)),
  ];
}

function checkCalls(chunk: Chunk, labels: readonly string[]): BodyFinding[] {
  return chunk.text.split('\n').flatMap((line, index): BodyFinding[] => {
    if (opensNote(line))
      return [
        errorAt(chunk, index, 0, {
          found: say(
            `note collée à un paragraphe : ${line.slice(0, 50)}`,
            `note stuck to a paragraph: ${line.slice(0, 50)}`,
          ),
          expected: say('une ligne vide avant la note', 'a blank line before the note'),
          remedy: say('ajoutez une ligne vide', 'add a blank line'),
        }),
      ];
    return [...line.matchAll(/\[\^([^\]\s]{1,20})\]/g)].flatMap((match) => {
      const [typed, label = ''] = match;
      if (labels.includes(label) || chunk.text.includes(`\n${typed}:`)) return [];
      return [
        errorAt(chunk, index, match.index, {
          found: say(`appel de note ${typed} sans sa note`, `call ${typed} without its note`),
          expected: say(
            `une ligne « ${typed}: » avec les mots de la note`,
            `a line “${typed}:” with the words of the note`,
          ),
          remedy: say('ajoutez la note à la fin du texte', 'add the note at the end of the text'),
        }),
      ];
    });
  });
}

function checkLabels(chunk: Chunk, labels: readonly string[], calls: ReadonlySet<string>): BodyFinding[] {
  const lines = chunk.text.split('\n');
  return notesOf(chunk.text).flatMap(({ label, sign }): BodyFinding[] => {
    const index = lines.findIndex((line) => line.startsWith(sign.trimEnd()));
    const typed = `[^${label}]`;
    if (labels.filter((other) => other === label).length > 1)
      return [
        errorAt(chunk, index, 0, {
          found: say(`note ${typed} écrite deux fois`, `note ${typed} written twice`),
          remedy: say('donnez à chaque note son numéro', 'give each note its number'),
        }),
      ];
    if (calls.has(label)) return [];
    return [
      errorAt(chunk, index, 0, {
        found: say(`note ${typed} que rien n’appelle`, `note ${typed} that nothing calls`),
        expected: say(`${typed} dans le texte, à la place de l’appel`, `${typed} in the text, where the call stands`),
        remedy: say(
          `écrivez ${typed} après le mot que la note explique`,
          `write ${typed} after the word that it explains`,
        ),
      }),
    ];
  });
}
