import { describe, expect, it } from 'vitest';
import { checkFamilyBody } from '../../src/check/family-body.ts';
import { readYaml } from '../../src/reader/front-matter.ts';

/** What could run, load, frame or disguise, once each way of writing it. */
const payloads = [
  '<script>alert(1)</script>',
  '<script src="https://exemple.fr/a.js"></script>',
  '<SCRIPT>alert(1)</SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)" />',
  '<svg onload="alert(1)" />',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="https://exemple.fr" />',
  '<iframe srcDoc="<script>alert(1)</script>" />',
  '<object data="a.swf" />',
  '<embed src="a.swf" />',
  '<base href="https://exemple.fr/" />',
  '<meta http-equiv="refresh" content="0;url=https://exemple.fr" />',
  '<link rel="stylesheet" href="https://exemple.fr/a.css" />',
  '<style>body{display:none}</style>',
  '<form action="https://exemple.fr"><input name="a" /></form>',
  '<div style="position:fixed">x</div>',
  '<div class="x">x</div>',
  '<a href="javascript:alert(1)">x</a>',
  '<a onClick="alert(1)">x</a>',
  '<details ontoggle="alert(1)">x</details>',
  '<video src="a" />',
  '<math><mi>x</mi></math>',
  '<template>x</template>',
  '<Fragment set:html="<script>alert(1)</script>" />',
  '<What set:html="<b>x</b>" />',
  '<What class="x">x</What>',
  '<What {...props}>x</What>',
  '<Astro.self />',
  '{process.env.HOME}',
  '{await import("node:fs")}',
  '{(() => { while (true); })()}',
  '{globalThis.x = 1}',
  '{/* x */}',
  '{`${1}`}',
  'Du texte {1 + 1} ici',
  "import fs from 'node:fs'",
  "import secret from '/etc/passwd?raw'",
  'export const x = 1',
  "export { default } from 'node:fs'",
  '<!-- x -->',
  '<?php echo 1 ?>',
  '<![CDATA[x]]>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](vbscript:x)',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](//exemple.fr)',
  '[x](\\\\exemple.fr)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://exemple.fr/1)',
  '[x]( javascript:alert(1))',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '<https://exemple.fr>',
  '![x](javascript:alert(1))',
  '![x](/etc/passwd)',
  '![x](../../../secret.png)',
  '![x](data:image/svg+xml,<svg onload=alert(1)>)',
];

const known = { clause: new Set<string>(), service: new Set<string>() };
const problemsOf = (payload: string) =>
  checkFamilyBody({ text: `<What>\n\n${payload}\n\n</What>\n`, file: 'a.mdx', firstLine: 9 }, ['What'], known);

describe('what could run on the machine of the build or of a reader', () => {
  it.each(payloads)('is refused, on its line: %s', (payload) => {
    const lines = problemsOf(payload).map(({ severity, position }) => [severity, position?.line]);
    expect(lines[0]?.[0]).toBe('error');
    expect(lines.map(([, line]) => line)).toContainEqual(expect.toBeOneOf([11, 12, 13]));
  });

  it('and what harms nobody is not', () => {
    expect(problemsOf('Du texte, **gras**, [un lien](https://exemple.fr/a), 3 < 5.')).toEqual([]);
  });
});

describe('what is nested beyond reason', () => {
  it.each([
    ['brackets', 2, `a: b\nx: ${'['.repeat(20_000)}`],
    ['maps in brackets', 1, `x: ${'{ a: '.repeat(101)}`],
    ['lists', 1, `${'- '.repeat(20_000)}x`],
    ['maps', 102, Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('is told of a front matter, on any machine: %s', (_name, line, text) => {
    expect(readYaml(text, 'a.yaml').problems).toEqual([
      expect.objectContaining({
        position: { line, column: 1 },
        found: expect.objectContaining({ fr: 'plus de 100 niveaux l’un dans l’autre' }) as object,
      }),
    ]);
  });

  it('is not said of what a file may hold', () => {
    const levels = Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    expect(readYaml(levels, 'a.yaml').problems).toEqual([]);
    expect(readYaml(`a: [b]\nc: "${'[d] '.repeat(200)}"\n`, 'a.yaml').problems).toEqual([]);
  });

  it.each([
    ['quotes', `${'> '.repeat(1_000)}x`],
    ['tags', `${'<What>'.repeat(1_000)}x${'</What>'.repeat(1_000)}`],
    ['emphasis', '*a '.repeat(2_000)],
    ['links', '[a]('.repeat(2_000)],
  ])('is told or read in time: %s', (_name, payload) => {
    const started = performance.now();
    problemsOf(payload);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
