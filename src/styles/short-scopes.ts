const scope = /data-astro-cid-([a-z0-9]+)(="true")?/g;

/**
 * Returns a page whose scopes of style have short names, numbered in the order in which they come: each stands on
 * hundreds of elements, and a page holds all of its style, so that nobody else knows their names.
 */
export function withShortScopes(html: string): string {
  const names = new Map<string, string>();
  return html.replaceAll(scope, (_all, name: string) => {
    const known = names.get(name) ?? `data-s${names.size}`;
    names.set(name, known);
    return known;
  });
}
