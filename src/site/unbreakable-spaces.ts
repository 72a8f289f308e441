/** A tag, with its attributes; a comment; the content of a script or of a style. */
const token = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
/** Words of the convention keep their own characters: `legal-html.ts` holds their lines together. */
const binding = /\sdata-clause-text\b|\sclass="(?:[^"]*\s)?mot[\s"]/;

/**
 * Returns a page with the spaces of French typography unbreakable: before `:`, `;`, `!`, `?` and `»`, and after `«`.
 * Whoever writes the content types plain spaces. The words of the convention, scripts, styles and attributes stay as
 * they are.
 */
export function withUnbreakableSpaces(html: string): string {
  let page = '';
  let end = 0;
  /** The element of the words that bind, and how many of its name are open in it. */
  let inText: { name: string; depth: number } | undefined;
  for (const match of html.matchAll(token)) {
    const [whole, , closing, name = '', attributes = ''] = match;
    const text = html.slice(end, match.index);
    page += (inText ? text : unbreakable(text)) + whole;
    end = match.index + whole.length;
    const tag = name.toLowerCase();
    if (inText !== undefined && tag === inText.name) {
      inText.depth += closing ? -1 : 1;
      if (inText.depth === 0) inText = undefined;
    } else if (inText === undefined && !closing && binding.test(attributes)) inText = { name: tag, depth: 1 };
  }
  return page + unbreakable(html.slice(end));
}

/** Returns words with the spaces of French unbreakable; a line break typed in the source of a page is a space. */
export const unbreakable = (text: string): string =>
  text.replace(/[ \n]+(?=[:;!?»](?![\w/]))/g, '\u00a0').replace(/«[ \n]+/g, '«\u00a0');
