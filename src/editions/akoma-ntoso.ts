import { paragraphsOf, type Block } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import { locales, localize, type Locale } from '../model/locale.ts';
import { blockAnchor } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import { aknMeta, aknPath, personId } from './akoma-meta.ts';
import { AknWords } from './akoma-words.ts';
import type { Edition, Publication } from './edition.ts';
import { element, escapeXml } from './xml.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * Returns the convention in force as Akoma Ntoso 3.0 (OASIS LegalDocML), in one language. Each `eId` is the id of the
 * clause or the anchor of the paragraph in the whole text.
 */
export function akomaNtoso(publication: Publication, locale: Locale): string {
  const { model } = publication;
  const clause = (id: string) => model.convention.byId.get(id);
  const paragraphs = (id: string) => {
    const found = clause(id);
    return found ? blockParagraphs(found, blocksOf(found, locale)) : [];
  };
  const writer = new BodyWriter(publication, locale);
  const articles = model.convention.clauses
    .filter(({ kind }) => kind === 'article')
    .map((article) => writer.hierarchy(article));
  const act = element(
    'act',
    { name: 'convention', contains: model.amendments.length > 0 ? 'singleVersion' : 'originalVersion' },
    aknMeta(publication, locale),
    element(
      'preface',
      {},
      element('longTitle', { eId: 'title' }, ...paragraphs('title')),
      element('container', { name: 'parties', eId: 'parties' }, ...paragraphs('parties')),
    ),
    element('preamble', {}, element('container', { name: 'preamble', eId: 'preamble' }, ...paragraphs('preamble'))),
    element('body', {}, ...articles),
    element(
      'conclusions',
      {},
      element('container', { name: 'signatures', eId: 'signatures' }, ...signatures(publication, locale)),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('akomaNtoso', { xmlns: namespace }, act)}\n`;
}

const blocksOf = (clause: Clause | undefined, locale: Locale): Block[] => clause?.blocks[locale] ?? [];

const blockParagraphs = (clause: Clause, blocks: Block[], words = new AknWords(clause, blocks)): string[] =>
  blocks.flatMap((block) => (block.type === 'slot' ? [] : words.block(block)));

/** Each name at the end refers to its person; no signature is marked up, since the copy may not be signed. */
function signatures({ model }: Publication, locale: Locale): string[] {
  const clause = model.convention.byId.get('signatures');
  if (!clause) return [];
  const words = new AknWords(clause, clause.blocks[locale]);
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

  hierarchy(clause: Clause): string {
    const blocks = clause.blocks[this.#locale];
    const words = new AknWords(clause, blocks);
    const heading = blocks.flatMap((block) =>
      block.type === 'heading' ? [element('heading', { eId: `${clause.id}-heading` }, words.inline(block.text))] : [],
    );
    const number = clause.printed === undefined ? [] : [element('num', {}, escapeXml(clause.printed))];
    const rest = blocks.filter((block) => block.type !== 'heading');
    const amended = this.#publication.model.amendments.findLast(({ changes }) =>
      changes.some((change) => change.clause === clause.id),
    );
    const status =
      amended?.changes.find((change) => change.clause === clause.id)?.action === 'repeal' ? 'removed' : undefined;
    const attributes = { eId: clause.id, status, ...(amended ? { refersTo: `#amendment-${amended.id}` } : {}) };
    const content = rest.some(({ type }) => type === 'slot')
      ? this.#mixed(clause, rest, words)
      : [element('content', { eId: `${clause.id}-content` }, ...blockParagraphs(clause, rest, words))];
    return clause.kind === 'article'
      ? element('article', attributes, ...number, ...heading, ...content)
      : element('hcontainer', { name: clause.kind, ...attributes }, ...number, ...heading, ...content);
  }

  /**
   * Paragraphs before the first children open the clause, those after the last close it, the others announce
   * children.
   */
  #mixed(clause: Clause, blocks: Block[], words: AknWords): string[] {
    const first = blocks.findIndex(({ type }) => type === 'slot');
    const last = blocks.findLastIndex(({ type }) => type === 'slot');
    const announcing = clause.kind === 'axis';
    const wrap = (name: 'intro' | 'wrapUp', part: Block[]) =>
      part.length === 0
        ? []
        : [element(name, { eId: `${clause.id}-${name}` }, ...blockParagraphs(clause, part, words))];
    return [
      ...(announcing ? [] : wrap('intro', blocks.slice(0, first))),
      ...blocks.slice(announcing ? 0 : first, last + 1).flatMap((block) => this.#child(clause, block, words)),
      ...wrap('wrapUp', blocks.slice(last + 1)),
    ];
  }

  #child(clause: Clause, block: Block, words: AknWords): string[] {
    if (block.type === 'paragraph')
      return [element('crossHeading', { eId: blockAnchor(clause, block.number) }, words.inline(block.text))];
    if (block.type === 'subheading')
      return [element('crossHeading', { eId: `${clause.id}-t${block.number}` }, words.inline(block.text))];
    if (block.type !== 'slot') return [];
    return clause.children
      .map((id) => this.#publication.model.convention.byId.get(id))
      .filter((child) => child?.kind === block.children)
      .flatMap((child) => (child ? [this.hierarchy(child)] : []));
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
