import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { locales } from '../../src/model/locale.ts';
import { attribute, elements, htmlFiles, readDist, treeOf } from '../support/dist.ts';

const { model, entries } = checkContent(process.cwd());
const clauses = model.convention.clauses.length;
const inAxis = Map.groupBy(model.convention.clauses, ({ axis }) => axis);
const figures = model.statistics.length;
const terms = model.terms.size;

/** One response of ten packets, before a host waits for the answer of the reader's machine (RFC 6928). */
const response = 14_600;
/** What of a page depends on no content: style, masthead, footer. */
const frame = 8_000;
/**
 * The pages that may be longer than a response, since they hold all of something: what each of its items may cost, in
 * bytes of brotli. A service holds what everyone needs of it, quotations and places included.
 */
const longer: [RegExp, number][] = [
  [/^(fr|en)\/convention\/(au\/[\w-]+\/)?(depuis-[\w-]+\/)?index\.html$/, frame + 225 * clauses],
  [/^(fr|en)\/convention\/(avec-resumes|grands-caracteres)\/index\.html$/, frame + 250 * clauses],
  [/^(fr|en)\/convention\/bilingue\/index\.html$/, frame + 300 * clauses],
  [/^(fr|en)\/glossaire\/index\.html$/, frame + 220 * terms],
  [/^(fr|en)\/statistiques\/index\.html$/, frame + 700 * figures],
  [/^(fr|en)\/services\/[\w-]+\/index\.html$/, 16_000],
  [/^(fr|en)\/redaction\/index\.html$/, frame + 30 * entries.length],
];
/** Returns what a page may cost. The page of an axis holds all its clauses, to which an amendment may add. */
function budget(file: string): number {
  const axis = /^(?:fr|en)\/axes\/(\d+)\//.exec(file)?.[1];
  const held = axis === undefined ? 0 : (inAxis.get(Number(axis))?.length ?? 0);
  return longer.find(([pages]) => pages.test(file))?.[1] ?? Math.max(response, frame + 275 * held);
}

const compressed = (text: string, quality: number) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
const best = new Map<string, Buffer>();
/** Returns a page at the best quality, which hosts serve. */
function packed(file: string): Buffer {
  const known = best.get(file) ?? compressed(readDist(file), constants.BROTLI_MAX_QUALITY);
  best.set(file, known);
  return known;
}
/** Returns the bytes of a page as it arrives; the best quality takes ten times as long, and is tried in doubt alone. */
function sent(file: string, limit: number): number {
  const quick = compressed(readDist(file), 5).length;
  return quick <= limit ? quick : packed(file).length;
}

const pages = htmlFiles();
const searching = /^(fr|en)\/recherche\/index\.html$/;

/** Returns the scripts that a page loads before anyone touches it, with those that they import. */
function scriptsOf(file: string): string[] {
  const found = elements(treeOf(file)).flatMap((element) => {
    const source = element.tagName === 'script' ? attribute(element, 'src') : undefined;
    return source === undefined ? [] : [source.replace(/^\//, '')];
  });
  for (const script of found)
    for (const [, name = ''] of readDist(script).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+)["']/g))
      if (!found.includes(`_astro/${name}`)) found.push(`_astro/${name}`);
  return found;
}

describe('a visit', () => {
  it('costs no more bytes than its kind of page may', () => {
    const heavy = pages.flatMap((file) => {
      const limit = budget(file);
      const bytes = sent(file, limit);
      return bytes <= limit ? [] : [`${file}: ${bytes} bytes, at most ${limit}`];
    });
    expect(heavy).toEqual([]);
  });

  it('can be read from the first ten packets where the page is longer', () => {
    const long = pages.filter((file) => sent(file, response) > response);
    const late = long.filter((file) => {
      const start = packed(file).subarray(0, response);
      const html = brotliDecompressSync(start, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString();
      const [, main = ''] = html.split('<main');
      const words = main.replace(/<(style|svg|script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
      return words.replace(/\s+/g, ' ').length < 5_000;
    });
    expect(long.length).toBeGreaterThan(0);
    expect(late).toEqual([]);
  });

  it('asks for no style, font or picture, and for some 4 kB of script at most', () => {
    const wrong = pages.flatMap((file) => {
      const scripts = scriptsOf(file);
      const bytes = scripts.reduce((sum, script) => sum + compressed(readDist(script), 11).length, 0);
      const limit = searching.test(file) ? 16_000 : 4_000;
      const others = elements(treeOf(file)).filter(
        (element) =>
          (element.tagName === 'link' &&
            /^(stylesheet|modulepreload|prefetch)$/.test(attribute(element, 'rel') ?? '')) ||
          (element.tagName === 'link' && attribute(element, 'as') !== undefined && !searching.test(file)) ||
          /^(iframe|object|embed|video|audio)$/.test(element.tagName),
      );
      return [
        ...(bytes > limit ? [`${file}: ${bytes} bytes of script, at most ${limit}`] : []),
        ...others.map(({ tagName }) => `${file}: <${tagName}>`),
      ];
    });
    expect(wrong).toEqual([]);
    expect(pages.filter((file) => searching.test(file)).length).toBe(locales.length);
  });
});
