import { listedNumber } from '../model/convention/printed-number.ts';
import { paragraphsOf } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import { blockIn, fold, treeOf, type Children, type Folded, type Words } from '../model/convention/tree.ts';
import { locales, localize, type Locale } from '../model/locale.ts';
import { blockAnchor } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import { statusSentence } from '../site/state-words.ts';
import { aknMeta, annexeMeta, aknPath, personId } from './akoma-meta.ts';
import { numberAttribute, withNamedElements } from './akoma-ids.ts';
import { aknState } from './akoma-time.ts';
import { AknWords } from './akoma-words.ts';
import type { Edition, Publication } from './edition.ts';
import { escapeXml } from '../model/markup.ts';
import { element } from './xml.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * Returns the convention in force as Akoma Ntoso 3.0 (OASIS LegalDocML), in one language. Each `eId` follows the naming
 * convention of OASIS; each `wId` is the id of the clause or the anchor of the paragraph in the whole text.
 */
export function akomaNtoso(publication: Publication, locale: Locale): string {
  const { model } = publication;
  const tree = treeOf(model.convention);
  const paragraphs = (id: string) =>
    tree
      .filter(({ clause }) => clause.id === id)
      .flatMap(({ clause, items }) => paragraphsOfItems(items, new AknWords(clause, locale), locale));
  const container = (id: string, content: string[]) => {
    const clause = model.convention.byId.get(id);
    const state = clause ? aknState(model, clause) : {};
    const repeal = clause ? noteOfRepeal(clause, locale) : [];
    return element('container', { name: id, eId: id, ...state }, ...content, ...repeal);
  };
  const writer = new BodyWriter(publication, locale);
  const articles = tree
    .filter(({ clause }) => clause.kind === 'article')
    .map((node) => fold<string>(node, (clause, items) => writer.hierarchy(clause, items)));
  const annexes = tree
    .filter(({ clause }) => clause.kind === 'annexe')
    .map((node) =>
      element(
        'attachment',
        { eId: `${node.clause.id}-attachment` },
        element(
          'doc',
          { name: 'annexe' },
          annexeMeta(publication, node.clause, locale),
          element(
            'mainBody',
            {},
            fold<string>(node, (clause, items) => writer.hierarchy(clause, items)),
          ),
        ),
      ),
    );
  const act = element(
    'act',
    { name: 'convention', contains: model.states.length > 1 ? 'singleVersion' : 'originalVersion' },
    aknMeta(publication, locale),
    element(
      'preface',
      {},
      element('longTitle', { eId: 'title' }, ...paragraphs('title')),
      container('parties', paragraphs('parties')),
    ),
    element('preamble', {}, container('preamble', paragraphs('preamble'))),
    element('body', {}, ...articles),
    element('conclusions', {}, container('signatures', signatures(publication, locale))),
    ...(annexes.length === 0 ? [] : [element('attachments', {}, ...annexes)]),
  );
  const xml = element('akomaNtoso', { xmlns: namespace }, act);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withNamedElements(xml)}\n`;
}

/** A repealed text has no words: a sentence of the publisher stands in their place, marked as such. */
function noteOfRepeal(clause: Clause, locale: Locale): string[] {
  const sentence = clause.repealed && statusSentence(clause, locale);
  return sentence === undefined ? [] : [element('p', { class: 'state', status: 'editorial' }, escapeXml(sentence))];
}

const paragraphsOfItems = (items: readonly (Words | Children)[], words: AknWords, locale: Locale): string[] =>
  items.flatMap((item) => (item.type === 'children' ? [] : words.block(blockIn(item, locale))));

/** Each name at the end refers to its person; no signature is marked up, since the copy may not be signed. */
function signatures({ model }: Publication, locale: Locale): string[] {
  const clause = model.convention.byId.get('signatures');
  if (!clause) return [];
  const words = new AknWords(clause, locale);
  return paragraphsOf(clause.blocks[locale]).map(({ number, text }) => {
    const signatory = model.record.signatories.find(({ name }) => text.startsWith(name));
    const signed =
      signatory === undefined
        ? words.inline(text)
        : element(
            'person',
            { refersTo: `#${personId(signatory.name)}`, as: `#role-${personId(signatory.name)}` },
            escapeXml(signatory.name),
          ) + words.inline(text.slice(signatory.name.length));
    return element('p', { eId: blockAnchor(clause, number) }, signed);
  });
}

/** Writes a clause and all that stands in it. */
class BodyWriter {
  readonly #publication: Publication;
  readonly #locale: Locale;

  constructor(publication: Publication, locale: Locale) {
    this.#publication = publication;
    this.#locale = locale;
  }

  hierarchy(clause: Clause, items: Folded<string>[]): string {
    const words = new AknWords(clause, this.#locale);
    const heading = items.flatMap((item) =>
      item.type === 'heading'
        ? [element('heading', { eId: `${clause.id}-heading` }, words.inline(item.text[this.#locale]))]
        : [],
    );
    const { record } = this.#publication.model;
    const signed = clause.printed ?? listedNumber(clause, record);
    const number = signed === undefined ? [] : [element('num', {}, escapeXml(signed))];
    const rest = items.filter(({ type }) => type !== 'heading');
    const attributes = {
      eId: clause.id,
      [numberAttribute]: clause.kind === 'article' ? (clause.printed ?? clause.number) : signed,
      ...aknState(this.#publication.model, clause),
    };
    const content = rest.some(({ type }) => type === 'children')
      ? this.#mixed(clause, rest, words)
      : clause.kind === 'article' && rest.some(({ type }) => type === 'paragraph')
        ? this.#paragraphs(clause, rest, words)
        : [
            element(
              'content',
              { eId: `${clause.id}-content` },
              ...paragraphsOfItems(rest, words, this.#locale),
              ...noteOfRepeal(clause, this.#locale),
            ),
          ];
    return clause.kind === 'article'
      ? element('article', attributes, ...number, ...heading, ...content)
      : element('hcontainer', { name: clause.kind, ...attributes }, ...number, ...heading, ...content);
  }

  /** The paragraphs of an article are provisions of their own; notes that nothing calls close it. */
  #paragraphs(clause: Clause, items: Folded<string>[], words: AknWords): string[] {
    const notes = items.filter(({ type }) => type === 'notes');
    const closing = paragraphsOfItems(notes, words, this.#locale);
    return [
      ...items.flatMap((item) => {
        if (item.type !== 'paragraph') return this.#child(clause, item, words);
        const eId = blockAnchor(clause, item.number);
        const content = paragraphsOfItems([item], words, this.#locale).map((part) => part.replace(` eId="${eId}"`, ''));
        return [
          element('paragraph', { eId, [numberAttribute]: String(item.number) }, element('content', {}, ...content)),
        ];
      }),
      ...(closing.length === 0 ? [] : [element('wrapUp', {}, ...closing)]),
    ];
  }

  /**
   * Paragraphs before the first children open the clause, those after the last close it, the others announce
   * children.
   */
  #mixed(clause: Clause, items: Folded<string>[], words: AknWords): string[] {
    const first = items.findIndex(({ type }) => type === 'children');
    const last = items.findLastIndex(({ type }) => type === 'children');
    const announcing = clause.kind === 'axis';
    const wrap = (name: 'intro' | 'wrapUp', part: Folded<string>[]) =>
      part.length === 0
        ? []
        : [element(name, { eId: `${clause.id}-${name}` }, ...paragraphsOfItems(part, words, this.#locale))];
    return [
      ...(announcing ? [] : wrap('intro', items.slice(0, first))),
      ...items.slice(announcing ? 0 : first, last + 1).flatMap((item) => this.#child(clause, item, words)),
      ...wrap('wrapUp', items.slice(last + 1)),
    ];
  }

  #child(clause: Clause, item: Folded<string>, words: AknWords): string[] {
    if (item.type === 'children') return item.results;
    if (item.type !== 'paragraph' && item.type !== 'subheading') return [];
    const eId = item.type === 'paragraph' ? blockAnchor(clause, item.number) : `${clause.id}-t${item.number}`;
    return [element('crossHeading', { eId }, words.inline(item.text[this.#locale]))];
  }
}

export const aknEditions = (publication: Publication): Edition[] =>
  locales.map((locale) => ({
    path: aknPath(locale),
    mediaType: 'application/akn+xml',
    locale,
    group: 'text',
    content: akomaNtoso(publication, locale),
    label: localize((other) => strings(other).editionAkn),
  }));
