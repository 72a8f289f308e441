// Identifiers by the naming convention of Akoma Ntoso (OASIS, version 1.0, chapter 5): `art_4__para_2`. A name is that
// of what holds the element, two low lines, an abbreviation and a number.

const abbreviations: Record<string, string> = {
  article: 'art',
  attachment: 'att',
  blockList: 'list',
  listIntroduction: 'intro',
  mainBody: 'body',
  paragraph: 'para',
  wrapUp: 'wrapup',
};

/** What holds the text as a whole, and words within a block: they have no identifier. */
const nameless = new Set([
  ...['akomaNtoso', 'act', 'doc', 'body', 'mainBody', 'attachments', 'num', 'heading', 'content'],
  ...['br', 'tr', 'td', 'th', 'person', 'noteRef'],
]);
/** What has no identifier of its own, but gives its name to what it holds: `preface__container_1`. */
const passing = new Set(['conclusions', 'intro', 'preamble', 'preface', 'wrapUp']);

const tag = /<(\/?)([A-Za-z]\w*)((?:\s[\w:]+="[^"]*")*)(\/?)>/g;

/** The attribute by which the writer gives the number of an element whose number stands in its heading. */
export const numberAttribute = 'number';

/**
 * Returns a document whose elements are named by the convention. The identifiers that they had, which the other
 * editions and the addresses of the site use, stay as `wId`, and what refers to them leads to the new ones.
 */
export function withNamedElements(xml: string): string {
  const names = new Names();
  const open: { element: string; prefix: string }[] = [];
  let inMeta = false;
  const named = xml.replace(tag, (whole, closing: string, element: string, attributes: string, empty: string) => {
    if (element === 'meta') inMeta = closing === '';
    if (inMeta || element === 'meta') return whole;
    if (closing !== '') {
      open.pop();
      return whole;
    }
    const within = open.at(-1)?.prefix ?? '';
    const { kept, eId, prefix } = names.name(element, attributes, within);
    if (empty === '') open.push({ element, prefix });
    return `<${element}${eId === undefined ? '' : ` eId="${eId}"`}${kept}${empty}>`;
  });
  return named.replace(/ (href|refersTo)="#([^"]*)"/g, (whole, attribute: string, old: string) => {
    const eId = names.of(old);
    return eId === undefined ? whole : ` ${attribute}="#${eId}"`;
  });
}

/** The identifiers given so far, each once. */
class Names {
  readonly #counts = new Map<string, number>();
  readonly #given = new Map<string, number>();
  readonly #byOld = new Map<string, string>();

  /** Returns the identifier that an element had before as it is now. */
  of(old: string): string | undefined {
    return this.#byOld.get(old);
  }

  /** Returns the identifier of an element, the attributes that it keeps, and what opens the names of what it holds. */
  name(element: string, attributes: string, within: string): { kept: string; eId?: string; prefix: string } {
    const old = / eId="([^"]*)"/.exec(attributes)?.[1];
    const number = new RegExp(` ${numberAttribute}="([^"]*)"`).exec(attributes)?.[1];
    const kept = attributes.replace(/ eId="/, ' wId="').replace(new RegExp(` ${numberAttribute}="[^"]*"`), '');
    if (nameless.has(element)) return { kept, prefix: within };
    const own = abbreviations[element] ?? element;
    if (passing.has(element)) return { kept, prefix: joined(within, element.toLowerCase()) };
    const eId = this.#once(joined(within, `${own}_${numberOf(number) ?? this.#next(`${within} ${own}`)}`));
    if (old !== undefined) this.#byOld.set(old, eId);
    return { kept, eId, prefix: eId };
  }

  #next(counted: string): number {
    const next = (this.#counts.get(counted) ?? 0) + 1;
    this.#counts.set(counted, next);
    return next;
  }

  #once(name: string): string {
    const before = this.#given.get(name) ?? 0;
    this.#given.set(name, before + 1);
    return before === 0 ? name : `${name}_${before + 1}`;
  }
}

const joined = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}__${name}`);

/** A number as signed without its signs: `4 bis` is `4bis`, `1.` is `1`. */
function numberOf(signed: string | undefined): string | undefined {
  const bare = signed
    ?.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return bare === undefined || bare === '' ? undefined : bare;
}
