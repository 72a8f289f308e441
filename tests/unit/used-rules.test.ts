import { describe, expect, it } from 'vitest';
import { withUsedRules } from '../../src/styles/used-rules.ts';

const page = (css: string, body: string) => `<head><style>${css}</style></head><body>${body}</body>`;
/** What is left of a style sheet on a page. */
const left = (css: string, body: string, scripts = '') =>
  /<style>(.*)<\/style>/s.exec(withUsedRules(page(css, body), scripts))?.[1] ?? '';

describe('the rules that a page can use', () => {
  it.each<[css: string, body: string, kept: string]>([
    ['p{color:red}.chip{color:blue}', '<p>Un</p>', 'p{color:red}'],
    ['p,.chip{color:red}', '<p>Un</p>', 'p{color:red}'],
    ['nav a:hover{color:red}', '<nav></nav>', ''],
    ['nav a:hover,#top:target{color:red}', '<nav id="top"><a>Un</a></nav>', 'nav a:hover,#top:target{color:red}'],
    ['.a .b{color:red}.a{x:y}', '<p class="a c">', '.a{x:y}'],
    ['.chip[data-astro-cid-x]{color:red}', '<p class="chip">', '.chip[data-astro-cid-x]{color:red}'],
    ['details[open] p{color:red}', '<details><p>Un', 'details[open] p{color:red}'],
    [':is(h1,h2) a:not(.x){color:red}', '<a>', ':is(h1,h2) a:not(.x){color:red}'],
    ['p:is(.a:not(.b,.c) > i) b{color:red}', '<p>Un', ''],
    ['@media print{.chip{color:red}p{x:y}}', '<p>Un', '@media print{p{x:y}}'],
    ['@media print{.chip{color:red}}', '<p>Un', ''],
    ['@media print{@supports (x:y){.chip{color:red}}}p{x:y}', '<p>Un', 'p{x:y}'],
    [
      '@font-face{font-family:F}:root{--a:1px;--b:2px}*{x:y}',
      '',
      '@font-face{font-family:F}:root{--a:1px;--b:2px}*{x:y}',
    ],
    ['@keyframes turn{from{x:y}to{x:z}}', '', '@keyframes turn{from{x:y}to{x:z}}'],
    ['@page{margin:2cm}', '', '@page{margin:2cm}'],
  ])('%s on %s', (css, body, kept) => {
    expect(left(css, body)).toBe(kept);
  });

  it('count a class that a script gives, and leave no empty sheet', () => {
    expect(left('.open{color:red}', '<p>Un', 'a.classList.add("open")')).toBe('.open{color:red}');
    expect(withUsedRules(page('.open{color:red}', '<p>Un'), '')).toBe('<head></head><body><p>Un</body>');
  });

  it('read a sheet once for pages that share it, each with what it uses', () => {
    const css = 'p{a:b}h1{c:d}';
    expect([left(css, '<p>'), left(css, '<h1>'), left(css, '<p><h1>')]).toEqual(['p{a:b}', 'h1{c:d}', css]);
  });
});
