import { referenceLocale, locales } from '../model/locale.ts';
import { strings } from '../words/strings.ts';
import { escapeXml } from '../model/markup.ts';

const style =
  '<style>.draft-amendment{margin:0;padding:.75rem 1rem;background:#1f1a2b;color:#fff;font:700 1rem/1.4 sans-serif;' +
  'text-align:center}</style>';

/**
 * Returns a page of the site marked as what would stand if the draft of an amendment took effect: in its title, at its
 * top, and for search engines, which must not keep it. Throws where a page has no head or no body to mark.
 */
export function draftPage(html: string, id: string): string {
  const language = /<html[^>]*\blang="([a-z]+)"/.exec(html)?.[1];
  const t = strings(locales.find((locale) => locale === language) ?? referenceLocale);
  const title = escapeXml(t.draftTitle(id));
  const banner = `<p class="draft-amendment" role="note">${title}. ${escapeXml(`${t.draftNote} ${t.draftFiles}`)}</p>`;
  const marked = html
    .replace(/<meta name="robots"[^>]*>/g, '')
    .replace(/<title>/, `<title>${title} · `)
    .replace(/<head[^>]*>/, (head) => `${head}<meta name="robots" content="noindex, nofollow">${style}`)
    .replace(/<body[^>]*>/, (body) => `${body}${banner}`);
  if (!marked.includes('noindex, nofollow') || !marked.includes(banner))
    throw new Error('a page without a head or a body cannot be marked as a draft');
  return marked;
}

/** What a page needs in order to be read; the drawings to download are among what says the text. */
const needed = /\.(html|css|js|mjs|woff2|wasm)$|^pagefind[^/]*\/|^(?!.*\/statistiques\/).*\.(svg|png)$/;

/**
 * Returns the files of a site that a draft goes without: they say the text, or what is counted in it, and nothing in
 * them can say that it is not in force.
 */
export const absentFromDraft = (files: readonly string[]): string[] => files.filter((file) => !needed.test(file));

/** Returns the list of those files for those who read the draft, in the language of the text, one a line. */
export function absenceList(files: readonly string[], id: string): string {
  const t = strings(referenceLocale);
  return [t.draftTitle(id), t.draftFiles, '', ...files, ''].join('\n');
}
