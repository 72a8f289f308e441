import { filled, type CitedText, type CitedVersion, type Citing } from './cited-words.ts';
import type { Verdict } from './judged-link.ts';

/** What a reader is told of a link. */
export interface ToldVerdict {
  kind: Exclude<Verdict['kind'], 'moved'>;
  /** What it cites: `Article 2, § 1`. */
  name?: string | undefined;
  sentences: string[];
  /** The pages that show the words of then and what changed, after the language. */
  links: { label: string; path: string }[];
}

/** Returns what a reader is told of a link, in the language of the file. */
export function verdictWords(verdict: Verdict, citing: Citing): ToldVerdict {
  const { words } = citing;
  if (verdict.kind === 'moved') {
    const then = verdictWords(verdict.then, citing);
    return { ...then, sentences: [filled(words.moved, { to: verdict.to }), ...then.sentences] };
  }
  if (!('text' in verdict)) return { kind: verdict.kind, sentences: [words[verdict.kind]], links: [] };
  const { kind, text, paragraph } = verdict;
  const name = paragraph === undefined ? text.name : `${text.name}, §\u00a0${paragraph}`;
  const sentences = [
    filled(words[kind], { ...dated(verdict), version: verdict.current.name, paragraph }),
    ...(verdict.kind === 'same' && verdict.now !== undefined ? [filled(words.place, { now: verdict.now })] : []),
    ...(text.coming === undefined ? [] : [text.coming]),
  ];
  return { kind, name, sentences, links: waysTo(verdict, text, citing) };
}

const dated = (verdict: Verdict): Record<string, string | undefined> => {
  const version: CitedVersion | undefined =
    'since' in verdict ? verdict.since : 'by' in verdict ? verdict.by : undefined;
  return { since: version?.since, by: version?.by };
};

function waysTo(verdict: Verdict, { versions }: CitedText, { words }: Citing): ToldVerdict['links'] {
  if (verdict.kind === 'open') return compared(versions[versions.indexOf(verdict.by) - 1], words.compare);
  if (verdict.kind !== 'changed' && verdict.kind !== 'gone') return [];
  const { then, paragraph } = verdict;
  const place = paragraph === undefined ? '' : `#p${paragraph}`;
  return [{ label: words.then, path: `${then.page}${place}` }, ...compared(then, words.compare)];
}

const compared = (version: CitedVersion | undefined, label: string): ToldVerdict['links'] =>
  version?.compare === undefined ? [] : [{ label, path: version.compare }];
