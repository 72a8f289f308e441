import { escapeXml } from '../model/markup.ts';

/** Returns an element. Children are XML already; an attribute that is undefined is left out. */
export function element(name: string, attributes: Record<string, string | undefined>, ...children: string[]): string {
  const list = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(value)}"`]))
    .join('');
  return children.length === 0 ? `<${name}${list}/>` : `<${name}${list}>${children.join('')}</${name}>`;
}
