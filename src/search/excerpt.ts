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
