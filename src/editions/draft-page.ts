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
  const banner = `<p class="draft-amendment" role="note">${title}. ${escapeXml(t.draftNote)}</p>`;
  const marked = html
    .replace(/<meta name="robots"[^>]*>/g, '')
    .replace(/<title>/, `<title>${title} · `)
    .replace(/<head[^>]*>/, (head) => `${head}<meta name="robots" content="noindex, nofollow">${style}`)
    .replace(/<body[^>]*>/, (body) => `${body}${banner}`);
  if (!marked.includes('noindex, nofollow') || !marked.includes(banner))
    throw new Error('a page without a head or a body cannot be marked as a draft');
  return marked;
}
