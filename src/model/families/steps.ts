import { chunksOf } from '../convention/clause-text.ts';

/** A piece of a step; `to` is what it leads to, as the content writes it: `service:pmi` or a whole address. */
interface StepSegment {
  text: string;
  to?: string | undefined;
}

/** One thing to do, in the order of the page. */
export type Step = StepSegment[];

/** The parts of a body that say what to do: of a service, of a situation. */
const stepsPart = /^<(Next|Today)>$([^]*?)^<\/\1>$/m;
const item = /^[ \t]*(?:-|\d+\.)[ \t]+/;
const link = /\[([^\]]+)\]\(([^)\s]+)\)/g;

/**
 * Returns what a body tells its reader to do, one step for each item of its list, or for each paragraph where it has
 * no list. The checker has refused whatever is not a paragraph, a list, a link or bold.
 */
export function stepsOf(body: string): Step[] {
  const chunks = chunksOf(stepsPart.exec(body.replace(/\r\n?/g, '\n'))?.[2] ?? '').map(({ text }) => text);
  const items = chunks.filter((text) => item.test(text)).flatMap((text) => text.split(/\n(?=[ \t]*(?:-|\d+\.)[ \t])/));
  return (items.length > 0 ? items : chunks).map((text) =>
    segmentsOf(text.replace(item, '').replace(/\s*\n\s*/g, ' ')),
  );
}

function segmentsOf(text: string): Step {
  const segments: Step = [];
  let end = 0;
  for (const { 0: whole, 1: label = '', 2: to, index } of text.matchAll(link)) {
    if (index > end) segments.push({ text: plain(text.slice(end, index)) });
    segments.push({ text: plain(label), to });
    end = index + whole.length;
  }
  if (end < text.length) segments.push({ text: plain(text.slice(end)) });
  return segments;
}

/** Returns words without the signs of Markdown. */
const plain = (text: string): string => text.replace(/\*+/g, '').replace(/\\([{}*[\]])/g, '$1');
