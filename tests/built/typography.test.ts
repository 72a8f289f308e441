import { readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/reader/files.ts';

type Node = DefaultTreeAdapterMap['node'];

/** What stands above a piece of text. */
interface Above {
  french: boolean;
  /** The words of the convention, in French. */
  binding: boolean;
  serif: boolean;
  /** Held on one line. */
  held: boolean;
}

const pages = listFiles('dist').filter((file) => file.endsWith('.html'));
const unread = new Set(['script', 'style', 'template', 'code']);

function texts(node: Node, above: Above, found: (text: string, above: Above) => void): void {
  if ('value' in node) found(node.value, above);
  if (!('childNodes' in node) || unread.has(node.nodeName)) return;
  const attributes = new Map('attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : []);
  const classes = (attributes.get('class') ?? '').split(' ');
  const language = attributes.get('lang');
  const own: Above = {
    french: language === undefined ? above.french : language === 'fr',
    binding: above.binding || attributes.has('data-clause-text'),
    serif: above.serif || classes.includes('mot'),
    held: above.held || classes.includes('ns') || classes.includes('nb'),
  };
  for (const child of node.childNodes) texts(child, own, found);
}

describe('every page', () => {
  const broken: string[] = [];
  const sans: string[] = [];
  let read = 0;
  for (const page of pages)
    texts(
      parse(readFileSync(`dist/${page}`, 'utf8')),
      { french: false, binding: false, serif: false, held: false },
      (text, { french, binding, serif, held }) => {
        if (!french) return;
        read += 1;
        if (binding && !serif && text.trim() !== '') sans.push(`${page}: ${text.slice(0, 60)}`);
        if (held) return;
        const faults = text.replace(/\s*\n\s*/g, ' ').match(/\S* [:;!?»](?![\w/])|« \S*/g) ?? [];
        broken.push(...faults.map((fault) => `${page}: ${fault}`));
      },
    );

  it('keeps the signs of French on the line of their word', () => {
    expect(read).toBeGreaterThan(10_000);
    expect(broken).toEqual([]);
  });

  it('sets the words of the convention in serif, titles and headings among them', () => {
    expect(sans).toEqual([]);
  });
});

it('no style sets anything else in serif', () => {
  const sheets = listFiles('src').filter((file) => /\.(css|astro)$/.test(file));
  const rules = sheets.flatMap((file) =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(/([^{}]*)\{[^{}]*var\(--serif\)[^{}]*\}/g)].map(
      ([, selector = '']) => `${file}: ${selector.trim().split('\n').at(-1)?.trim()}`,
    ),
  );
  expect(rules).toEqual(['components/permanence/IdPage.astro: id-page .mot.sel', 'styles/base.css: .mot']);
});
