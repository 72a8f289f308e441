/**
 * Returns an excerpt without the title that it opens with: Pagefind starts the excerpt of a page or section with its
 * heading and a full stop, any word of which it may have marked.
 */
export function withoutTitle(excerpt: string, title: string): string {
  const words = title
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return excerpt;
  return excerpt.replace(
    new RegExp(
      `^${words
        .map((word) => `(?:<mark>)?${word}(?:</mark>)?`)
        .join('\\s+')
        .replace(/\(\?:<\/mark>\)\?$/, '')}\\.?(?:</mark>)?\\.?\\s+`,
    ),
    '',
  );
}

/**
 * Returns an excerpt grown to the sentences that it stands in, its words still marked: no reader is given half of one.
 * `content` is the whole text of the page. A long sentence is cut at a word on either side, and says so by « … ».
 */
export function wholeSentence(content: string, excerpt: string, most = 320): string {
  const typed = excerpt.replace(/<\/?mark>/g, '');
  const core = typed.trim();
  const at = content.indexOf(core);
  if (core === '' || at === -1) return excerpt;
  const before = content.slice(0, at);
  const after = content.slice(at + core.length);
  const opening = Math.max(...[...before.matchAll(/[.!?…;:]\s+|\n/gu)].map((end) => end.index + end[0].length), 0);
  const closing = /[.!?…;](?=\s|$)|\n|$/u.exec(after);
  const left = before.slice(opening);
  const right = after.slice(0, closing ? closing.index + closing[0].length : after.length);
  const room = Math.max(0, Math.floor((most - core.length) / 2));
  const start = left.length <= room ? left : `… ${left.slice(left.indexOf(' ', left.length - room) + 1)}`;
  const end = right.length <= room ? right : `${right.slice(0, right.lastIndexOf(' ', room))}\u00a0…`;
  return `${start}${excerpt.trim()}${end}`.trim();
}
