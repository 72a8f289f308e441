import type { Block } from '../model/convention/clause-text.ts';
import { notesOf, runsOf, type Run } from '../model/convention/legal-inline.ts';
import { partsOf, type Item } from '../model/convention/legal-text.ts';
import type { Locale } from '../model/locale.ts';

/** A run as it is set: the first call of a note holds its words. */
export interface SetRun extends Run {
  note?: string;
}

export interface SetItem {
  marker: string;
  runs: SetRun[];
  items: SetItem[];
}

/** A part of a paragraph as it is set. */
export type SetPart =
  | { type: 'lines' | 'dateline'; runs: SetRun[] }
  | { type: 'list'; items: SetItem[] }
  | { type: 'table'; header: boolean; rows: SetRun[][][] };

/** Words in one language; `parts` where they are a paragraph of the text, `state` where they are the publisher’s. */
export interface SetWords {
  lang: Locale;
  text: string;
  state?: true;
  parts?: SetPart[];
}

/** Sets the words of one clause in one language; a note is set at the foot of the page that first calls it. */
export class WordSetter {
  /** The language of the words. */
  readonly lang: Locale;
  readonly #notes: Map<string, string>;
  readonly #calls: Set<string>;
  readonly #set = new Set<string>();

  constructor(blocks: readonly Block[], lang: Locale) {
    this.lang = lang;
    this.#notes = new Map(
      blocks.flatMap((block) =>
        block.type === 'notes' ? notesOf(block.text).map(({ label, text }) => [label, text] as const) : [],
      ),
    );
    this.#calls = new Set(
      blocks.flatMap((block) =>
        block.type === 'paragraph' ? runsOf(block.text).flatMap(({ label }) => label ?? []) : [],
      ),
    );
  }

  /** Says whether every note of a block is called, and so set where it is called. */
  allCalled = (text: string): boolean => notesOf(text).every(({ label }) => this.#calls.has(label));

  /** Returns a block as words. */
  words({ type, text }: Exclude<Block, { type: 'slot' }>): SetWords {
    return type === 'paragraph' ? { lang: this.lang, text, parts: this.#parts(text) } : { lang: this.lang, text };
  }

  #parts(text: string): SetPart[] {
    return partsOf(text).map((part): SetPart => {
      if (part.type === 'list') return { type: 'list', items: part.items.map((item) => this.#item(item)) };
      if (part.type !== 'table') return { type: part.type, runs: this.#runs(part.words.text) };
      const rows = part.rows.map(({ cells }) => cells.map((cell) => this.#runs(cell.text)));
      return { type: 'table', header: part.header, rows };
    });
  }

  #item({ marker, words, items }: Item): SetItem {
    return { marker, runs: this.#runs(words.text), items: items.map((item) => this.#item(item)) };
  }

  #runs(text: string): SetRun[] {
    return runsOf(text).map((run): SetRun => {
      const note = run.label === undefined ? undefined : this.#notes.get(run.label);
      if (run.label === undefined || note === undefined || this.#set.has(run.label)) return run;
      this.#set.add(run.label);
      return { ...run, note };
    });
  }
}
