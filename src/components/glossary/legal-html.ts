import type { Block } from '../../model/convention/clause-text.ts';
import { glossed } from '../../model/convention/glosses.ts';
import { notesOf, runsOf, type Run, type Words } from '../../model/convention/legal-inline.ts';
import type { Table } from '../../model/convention/legal-table.ts';
import { isPlain, partsOf, type Item, type Part } from '../../model/convention/legal-text.ts';
import { paragraphAnchor } from '../../model/convention/clause-text.ts';
import { escapeXml } from '../../model/markup.ts';
import { segmentsWithin, type Segment } from '../../model/families/mentions.ts';
import type { Locale } from '../../model/locale.ts';
import { termAnchor } from '../../site/addresses.ts';
import { strings } from '../../words/strings.ts';

/** How the words of a paragraph stand on a page. */
export interface Setting {
  /** The language of the page, for what is said of signs. */
  locale: Locale;
  /** The anchor of the paragraph: its items have theirs after it; none where the page cites no item. */
  anchor?: string | undefined;
  /** What stands before the anchors of notes, where several clauses share a page; absent where notes are no links. */
  notes?: string | undefined;
  /** A translation, whose glosses are set apart: they are no words of the text. */
  translated?: boolean | undefined;
}

/** Returns the element that holds a paragraph: `p` for words alone, `div` where a list or a table stands in it. */
export const elementOf = (segments: readonly Segment[]): 'p' | 'div' =>
  isPlain(partsOf(typedIn(segments))) ? 'p' : 'div';

const typedIn = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join('');

/** Returns words on one level as HTML: no list, no table. */
export const inlineHtml = (segments: readonly Segment[], setting: Setting): string =>
  segments.map((segment) => segmentHtml(segment, setting)).join('');

/**
 * Returns a paragraph as HTML, its terms linked. Every character that was typed is in it: the white space around cells
 * and before markers, and the bars of a table, are drawn instead.
 */
export function paragraphHtml(segments: readonly Segment[], setting: Setting): string {
  const parts = partsOf(typedIn(segments));
  if (isPlain(parts)) return inlineHtml(segments, setting);
  return parts.map((part) => partHtml(part, segments, setting)).join('');
}

function partHtml(part: Part, segments: readonly Segment[], setting: Setting): string {
  const wordsHtml = ({ at, text }: Words) => inlineHtml(segmentsWithin(segments, at, text.length), setting);
  if (part.type === 'list') return listHtml(part.items);
  if (part.type === 'table') return tableHtml(part);
  return `<p${part.type === 'dateline' ? ' class="dateline"' : ''}>${wordsHtml(part.words)}</p>`;

  function listHtml(items: readonly Item[]): string {
    const tag = /\w/.test(items[0]?.marker.replace(/^o$/, '') ?? '') ? 'ol' : 'ul';
    return `<${tag} class="typed" role="list">${items.map(itemHtml).join('')}</${tag}>`;
  }

  function itemHtml({ marker, gap, words, anchor, items }: Item): string {
    const id = setting.anchor === undefined ? '' : ` id="${escapeXml(`${setting.anchor}-${anchor}`)}"`;
    const mark = `<span class="mk">${escapeXml(`${marker}${gap}`)}</span>`;
    return `<li${id}>${mark}${wordsHtml(words)}${items.length > 0 ? listHtml(items) : ''}</li>`;
  }

  function tableHtml({ header, rows }: Table): string {
    const lines = rows.map(({ cells }, index) => {
      const named = header && index === 0;
      const cell = named ? (html: string) => `<th scope="col">${html}</th>` : (html: string) => `<td>${html}</td>`;
      return `<tr>${cells.map((words) => cell(wordsHtml(words))).join('')}</tr>`;
    });
    const [first = '', ...rest] = lines;
    const inner = header
      ? `<thead>${first}</thead><tbody>${rest.join('')}</tbody>`
      : `<tbody>${lines.join('')}</tbody>`;
    const label = escapeXml(strings(setting.locale).legalTable);
    return `<div class="rows" role="region" tabindex="0" aria-label="${label}"><table>${inner}</table></div>`;
  }
}

function segmentHtml({ text, id }: Segment, setting: Setting): string {
  const html = (words: string) =>
    runsOf(words)
      .map((run) => runHtml(run, setting))
      .join('');
  const words = setting.translated
    ? glossed(text)
        .map((part) => (part.gloss ? `<i>${html(part.text)}</i>` : html(part.text)))
        .join('')
    : html(text);
  return id === undefined ? words : `<a class="term" id="ici-${id}" href="#${termAnchor(id)}">${words}</a>`;
}

function runHtml({ kind, text, label }: Run, { locale, notes }: Setting): string {
  const words = escapeXml(text);
  if (kind === 'spaced') return `<span class="ns">${words}</span>`;
  if (kind === 'kept') return `<span class="nb">${words}</span>`;
  if (kind === 'blank')
    return `<span class="nb" role="img" aria-label="${escapeXml(strings(locale).legalBlank)}">${words}</span>`;
  if (label === undefined) return words;
  const shown = `<span class="vh">[^</span>${escapeXml(label)}<span class="vh">]</span>`;
  if (notes === undefined) return `<sup>${shown}</sup>`;
  const name = escapeXml(`${strings(locale).legalNote} ${label}`);
  return `<sup><a href="#${notes}note-${escapeXml(label)}" aria-label="${name}">${shown}</a></sup>`;
}

/** Returns the notes of a block as HTML, each with a link back to the paragraph that first calls it. */
export function notesHtml(
  text: string,
  blocks: readonly Block[],
  { locale, prefix, anchored }: { locale: Locale; prefix: string; anchored: boolean },
): string {
  return notesOf(text)
    .map(({ label, sign, text: words }) => {
      const caller = blocks.find(
        (block) => block.type === 'paragraph' && runsOf(block.text).some((run) => run.label === label),
      );
      const number = `<span class="vh">[^</span>${escapeXml(label)}<span class="vh">]:</span>`;
      const name = escapeXml(`${strings(locale).legalNoteBack} ${label}`);
      const back =
        caller?.type === 'paragraph'
          ? `<a href="#${prefix}${paragraphAnchor(caller.number)}" aria-label="${name}">${number}</a>`
          : number;
      const gap = escapeXml(sign.slice(label.length + 4));
      const id = anchored ? ` id="${prefix}note-${escapeXml(label)}"` : '';
      return `<p${id}>${back}${gap}${inlineHtml([{ text: words }], { locale })}</p>`;
    })
    .join('');
}
