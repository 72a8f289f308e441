import { listed } from '../problem.ts';
import { opensNote } from './legal-inline.ts';

/** The components allowed in the body of a clause: the places where its children come. */
export const slotNames = { Axes: 'axis', DataPoints: 'data', Objectives: 'objective', Actions: 'action' } as const;
type SlotName = keyof typeof slotNames;
export type ChildKind = (typeof slotNames)[SlotName];

export type Block =
  | { type: 'heading'; text: string }
  /** A heading within the clause, typed `## `; its anchor is `t` and its number. */
  | { type: 'subheading'; number: number; text: string }
  /** `number` counts the paragraphs of the clause from 1; the anchor is `p` and that number in every language. */
  | { type: 'paragraph'; number: number; text: string }
  /** The notes that paragraphs call, typed `[^1]: …`. */
  | { type: 'notes'; text: string }
  | { type: 'slot'; children: ChildKind };

const slotPattern = /^<(Axes|DataPoints|Objectives|Actions)\s*\/>$/;
const signs = { heading: '# ', subheading: '## ' } as const;

/** Returns a body cut at its blank lines, each part with its first line counted from 1. Any line end is read. */
export function chunksOf(body: string): { line: number; text: string }[] {
  const chunks: { line: number; text: string }[] = [];
  let open: string[] = [];
  const lines = [...body.replace(/\r\n?/g, '\n').split('\n'), ''];
  lines.forEach((line, index) => {
    if (line.trim() !== '') open.push(line);
    else if (open.length > 0) {
      chunks.push({ line: index + 1 - open.length, text: open.join('\n') });
      open = [];
    }
  });
  return chunks;
}

/**
 * Returns the blocks of a clause body, parted by blank lines: an optional `# heading`, `## headings` within it,
 * paragraphs, notes and slots. The text is kept character for character; nothing in it is read as Markdown, since
 * Markdown would change legal text.
 */
export function parseClauseText(body: string): Block[] {
  const counts = { paragraph: 0, subheading: 0 };
  return chunksOf(body).flatMap(({ text }): Block[] => {
    const slot = slotPattern.exec(text.trim());
    if (slot) return [{ type: 'slot', children: slotNames[slot[1] as SlotName] }];
    for (const type of ['heading', 'subheading'] as const) {
      const [words, rest] = headingLines(text, signs[type]);
      if (words === '') continue;
      const heading: Block =
        type === 'heading' ? { type, text: words } : { type, number: (counts.subheading += 1), text: words };
      return rest === '' ? [heading] : [heading, { type: 'paragraph', number: (counts.paragraph += 1), text: rest }];
    }
    if (opensNote(text)) return [{ type: 'notes', text }];
    return [{ type: 'paragraph', number: (counts.paragraph += 1), text }];
  });
}

/** Returns the words of the lines that open with a sign, and the lines after them. */
export function headingLines(text: string, sign: string): [words: string, rest: string] {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith(sign));
  const heading = end === -1 ? lines : lines.slice(0, end);
  const words = heading.map((line) => line.slice(sign.length).trim()).join('\n');
  return [words, end === -1 ? '' : lines.slice(end).join('\n')];
}

/** Returns the body of a clause as it is typed, blocks parted by one blank line. */
export function typedBody(blocks: readonly Block[]): string {
  const slotOf = (kind: ChildKind) => Object.entries(slotNames).find(([, children]) => children === kind)?.[0];
  const typed = blocks.map((block) => {
    if (block.type === 'slot') return `<${slotOf(block.children)} />`;
    if (block.type === 'paragraph' || block.type === 'notes') return block.text;
    return block.text.replace(/^/gm, signs[block.type]);
  });
  return `${typed.join('\n\n')}\n`;
}

/** Returns the kinds of the blocks in order, for people: « #, ¶, <actions>, ¶ ». Translations must have the same. */
export const shapeOf = (blocks: readonly Block[]): string =>
  listed(blocks.map((block) => (block.type === 'slot' ? `<${block.children}>` : shapes[block.type])));
const shapes = { heading: '#', subheading: '##', paragraph: '¶', notes: '[^]' } as const;

export const paragraphsOf = (blocks: Block[]) => blocks.filter((block) => block.type === 'paragraph');
export const headingOf = (blocks: Block[]) => blocks.find((block) => block.type === 'heading')?.text;

/** Returns the words of a clause alone, without its children: its blocks, parted by a blank line. */
export function plainText(blocks: Block[]): string {
  return blocks.flatMap((block) => (block.type === 'slot' ? [] : [block.text])).join('\n\n');
}

/** Returns the anchor of a paragraph within its clause. */
export const paragraphAnchor = (number: number) => `p${number}`;
/** Returns the anchor of a heading within a clause. */
export const subheadingAnchor = (number: number) => `t${number}`;
