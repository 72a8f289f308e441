/** The components allowed in the body of a clause: the places where its children come. */
export const slotNames = { Axes: 'axis', DataPoints: 'data', Objectives: 'objective', Actions: 'action' } as const;
type SlotName = keyof typeof slotNames;
export type ChildKind = (typeof slotNames)[SlotName];

export type Block =
  | { type: 'heading'; text: string }
  /** `number` counts the paragraphs of the clause from 1; the anchor is `p` and that number in every language. */
  | { type: 'paragraph'; number: number; text: string }
  | { type: 'slot'; children: ChildKind };

const slotPattern = /^<(Axes|DataPoints|Objectives|Actions)\s*\/>$/;

/**
 * Returns the blocks of a clause body: an optional `# heading`, paragraphs parted by blank lines, and slots.
 * The text is kept character for character; nothing in it is read as Markdown, since Markdown would change legal text.
 */
export function parseClauseText(body: string): Block[] {
  const chunks = body
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map((chunk) => chunk.replace(/^\s+|\s+$/g, ''));
  let number = 0;
  return chunks
    .filter((chunk) => chunk !== '')
    .map((chunk) => {
      const slot = slotPattern.exec(chunk);
      if (slot) return { type: 'slot', children: slotNames[slot[1] as SlotName] };
      if (chunk.startsWith('# ')) return { type: 'heading', text: chunk.slice(2).trim() };
      number += 1;
      return { type: 'paragraph', number, text: chunk };
    });
}

export const paragraphsOf = (blocks: Block[]) => blocks.filter((block) => block.type === 'paragraph');
export const headingOf = (blocks: Block[]) => blocks.find((block) => block.type === 'heading')?.text;

/** Returns the row of kinds of blocks, by which the languages of a clause are compared: `#, ¶, <action>`. */
export const shapeOf = (blocks: Block[]): string =>
  blocks
    .map((block) => (block.type === 'slot' ? `<${block.children}>` : block.type === 'heading' ? '#' : '¶'))
    .join(', ');

/** Returns the words of a clause alone, without its children: heading and paragraphs, parted by a blank line. */
export function plainText(blocks: Block[]): string {
  return blocks.flatMap((block) => (block.type === 'slot' ? [] : [block.text])).join('\n\n');
}

/** Returns the anchor of a paragraph within its clause. */
export const paragraphAnchor = (number: number) => `p${number}`;
