import postcss, { type ChildNode, type Container } from 'postcss';

/** A rule of a style sheet: each of its selectors with the names that a page must hold for it to match. */
interface Rule {
  selectors: { text: string; names: string[] }[];
  body: string;
}
/** `@media … {` with the rules inside. */
interface Group {
  prelude: string;
  parts: Part[];
}
/** Text that stays: fonts, movements, custom properties. */
type Part = string | Rule | Group;

const sheets = new Map<string, Part[]>();

/** Returns the parts of a style sheet, which many pages share and is read once. */
function partsOf(css: string): Part[] {
  const known = sheets.get(css);
  if (known) return known;
  const parts = partsIn(postcss.parse(css));
  sheets.set(css, parts);
  return parts;
}

const partsIn = (container: Container): Part[] => (container.nodes ?? []).map(partOf);

function partOf(node: ChildNode): Part {
  if (node.type === 'rule')
    return {
      selectors: node.selectors.map((text) => ({ text, names: namesIn(text) })),
      body: node.nodes.map((child) => child.toString()).join(';'),
    };
  if (node.type !== 'atrule' || !node.nodes || !/^(media|supports|layer|container)$/.test(node.name))
    return `${node.toString()}${node.type === 'atrule' && !node.nodes ? ';' : ''}`;
  return { prelude: `@${node.name} ${node.params}`, parts: partsIn(node) };
}

/**
 * Returns the tags, classes and ids that a selector cannot do without: `nav`, `a` of `nav a:hover`; none of what
 * stands in brackets, which a script or the reader may set, or in `:is()` and `:not()`, which leave a choice.
 */
function namesIn(selector: string): string[] {
  let rest = selector;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
  }
  return rest.replace(/::?[\w-]+/g, ' ').match(/[A-Za-z_-][\w-]*/g) ?? [];
}

const written = (parts: readonly Part[], words: ReadonlySet<string>): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('parts' in part) {
        const inner = written(part.parts, words);
        return inner === '' ? '' : `${part.prelude}{${inner}}`;
      }
      const used = part.selectors.filter(({ names }) => names.every((name) => words.has(name)));
      return used.length === 0 ? '' : `${used.map(({ text }) => text).join(',')}{${part.body}}`;
    })
    .join('');

const style = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;

/**
 * Returns a page without the rules of its own style sheets that nothing on it can match. `scripts` is the text of the
 * scripts that it may run: a name in them counts as one on the page. No rule is lost that a page, a script or its
 * reader could come to need; one may stay that nothing needs.
 */
export function withUsedRules(html: string, scripts: string): string {
  const words = new Set(`${html.replaceAll(style, '')} ${scripts}`.match(/[A-Za-z_-][\w-]*/g));
  return html.replaceAll(style, (_all, open: string, css: string, close: string) => {
    const kept = written(partsOf(css), words);
    return kept === '' ? '' : `${open}${kept}${close}`;
  });
}
