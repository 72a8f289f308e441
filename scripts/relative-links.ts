import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** The attributes that hold one address. */
const addressed = new Set(['href', 'src', 'action', 'poster']);

/**
 * Returns an address from the root of a site as one from a file of the site, which opens without a server: a folder is
 * its index. Others stay as they are. `base` is the path of the site on its host: `/`, `/site/`.
 */
export function relativeAddress(address: string, file: string, base: string): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
  const climb = '../'.repeat(file.split('/').length - 1);
  const page = target === '' || target.endsWith('/') ? `${target}index.html` : target;
  return `${climb === '' ? './' : climb}${page}${rest}`;
}

/**
 * Returns a page whose links lead to files beside it. It goes without its policy and its scripts, which browsers refuse
 * to a page that no server sends: every page works without them.
 */
export function relativePage(html: string, file: string, base: string): string {
  const tree = parse(html);
  mend(tree, (address) => relativeAddress(address, file, base));
  return serialize(tree);
}

/** Returns a style sheet whose fonts and images are files beside it. */
export const relativeStyles = (css: string, file: string, base: string): string =>
  css.replace(/url\((['"]?)(\/[^'")]*)\1\)/g, (_, quote: string, address: string) => {
    return `url(${quote}${relativeAddress(address, file, base)}${quote})`;
  });

function mend(node: Tree.Node, relative: (address: string) => string): void {
  if ('attrs' in node)
    for (const attribute of node.attrs) {
      if (addressed.has(attribute.name)) attribute.value = relative(attribute.value);
      if (attribute.name === 'srcset') attribute.value = attribute.value.split(/,\s+/).map(relative).join(', ');
      if (attribute.name === 'content')
        attribute.value = attribute.value.replace(
          /^(\d+;\s*url=)(.*)$/i,
          (_, wait: string, to: string) => wait + relative(to),
        );
    }
  if (!('childNodes' in node)) return;
  node.childNodes = node.childNodes.filter((child) => !isRefused(child));
  for (const child of node.childNodes) mend(child, relative);
}

function isRefused(node: Tree.ChildNode): boolean {
  if (!('tagName' in node)) return false;
  const { tagName, attrs } = node;
  const has = (name: string, value: string) =>
    attrs.some((attribute) => attribute.name === name && attribute.value.toLowerCase() === value);
  return (
    (tagName === 'meta' && has('http-equiv', 'content-security-policy')) ||
    (tagName === 'link' && has('rel', 'modulepreload')) ||
    (tagName === 'script' && !has('type', 'application/ld+json'))
  );
}
