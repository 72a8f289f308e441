import type { Block } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import { textAlone, wordsAlone } from '../model/convention/glosses.ts';
import { notesOf, runsOf } from '../model/convention/legal-inline.ts';
import { isPlain, partsOf, type Item, type Part } from '../model/convention/legal-text.ts';
import type { Table } from '../model/convention/legal-table.ts';
import type { Locale } from '../model/locale.ts';
import { blockAnchor } from '../site/addresses.ts';
import { escapeXml } from '../model/markup.ts';
import { numberAttribute } from './akoma-ids.ts';
import { element } from './xml.ts';

type Notes = Map<string, string>;

/**
 * Writes the words of one clause as Akoma Ntoso: a note stands where it is first called, and the glosses of a
 * translation are left out.
 */
export class AknWords {
  readonly #clause: Clause;
  readonly #notes: Notes;
  /** The notes that the text calls: they stand where it first calls them. */
  readonly #calls: Set<string>;
  readonly #written = new Set<string>();

  readonly #locale: Locale;

  constructor(clause: Clause, locale: Locale) {
    this.#clause = clause;
    this.#locale = locale;
    const blocks = textAlone(clause.blocks[locale], locale);
    this.#calls = new Set(
      blocks.flatMap((block) =>
        block.type === 'slot' || block.type === 'notes' ? [] : runsOf(block.text).flatMap(({ label }) => label ?? []),
      ),
    );
    this.#notes = new Map(
      blocks.flatMap((block) =>
        block.type === 'notes' ? notesOf(block.text).map(({ label, text }) => [label, text] as const) : [],
      ),
    );
  }

  /** Returns words that stand in a paragraph or a heading; a line break inside them is kept as `br`. */
  inline(text: string): string {
    return runsOf(wordsAlone(text, this.#locale))
      .map((run) => (run.label === undefined ? lines(run.text) : this.#call(run.label, run.text)))
      .join('');
  }

  /** Returns a block of the clause as elements that stand in `content`, `intro` or a container. */
  block(block: Exclude<Block, { type: 'slot' }>): string[] {
    const id = this.#clause.id;
    if (block.type === 'heading')
      return [element('p', { eId: `${id}-heading`, class: 'heading' }, this.inline(block.text))];
    if (block.type === 'subheading')
      return [element('p', { eId: `${id}-t${block.number}`, class: 'heading' }, this.inline(block.text))];
    if (block.type === 'notes')
      return notesOf(block.text)
        .filter(({ label }) => !this.#calls.has(label))
        .map(({ sign, text }) => element('p', { class: 'note' }, lines(`${sign}${text}`)));
    const eId = blockAnchor(this.#clause, block.number);
    const parts = partsOf(block.text);
    return isPlain(parts) ? [element('p', { eId }, this.inline(block.text))] : this.#parts(parts, eId);
  }

  #parts(parts: readonly Part[], eId: string): string[] {
    return parts.flatMap((part, index) => {
      const own = index === 0 ? eId : `${eId}-part-${index + 1}`;
      if (part.type === 'table') return [this.#table(part, own)];
      const before = parts[index - 1];
      if (part.type === 'list') {
        const introduced = before?.type === 'lines';
        const introduction = introduced ? [element('listIntroduction', {}, this.inline(before.words.text))] : [];
        return [this.#list(part.items, introduced && index === 1 ? eId : own, eId, introduction)];
      }
      const introduces = part.type === 'lines' && parts[index + 1]?.type === 'list';
      return introduces ? [] : [element('p', { eId: own }, this.inline(part.words.text))];
    });
  }

  #list(items: readonly Item[], eId: string, paragraph: string, introduction: string[] = []): string {
    const points = items.map((item) => {
      const own = `${paragraph}-${item.anchor}`;
      return element(
        'item',
        { eId: own, [numberAttribute]: item.marker },
        element('num', {}, escapeXml(item.marker)),
        element('p', {}, this.inline(item.words.text)),
        ...(item.items.length === 0 ? [] : [this.#list(item.items, `${own}-list`, paragraph)]),
      );
    });
    return element('blockList', { eId }, ...introduction, ...points);
  }

  #table({ header, rows }: Table, eId: string): string {
    const lined = rows.map(({ cells }, index) => {
      const name = header && index === 0 ? 'th' : 'td';
      return element('tr', {}, ...cells.map(({ text }) => element(name, {}, element('p', {}, this.inline(text)))));
    });
    return element('table', { eId }, ...lined);
  }

  #call(label: string, typed: string): string {
    const note = this.#notes.get(label);
    if (note === undefined) return escapeXml(typed);
    const eId = `${this.#clause.id}-note-${label}`;
    if (this.#written.has(label)) return element('noteRef', { href: `#${eId}`, marker: label });
    this.#written.add(label);
    return element('authorialNote', { eId, marker: label, placement: 'bottom' }, element('p', {}, lines(note)));
  }
}

const lines = (text: string): string => text.split('\n').map(escapeXml).join('<br/>\n');
