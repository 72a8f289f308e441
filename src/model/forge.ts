/** The kinds of site that keep a repository of Git, and on which staff edit; Gitea is as Forgejo. */
export const forges = ['github', 'gitlab', 'forgejo'] as const;
export type Forge = (typeof forges)[number];

const hosts: [host: RegExp, forge: Forge][] = [
  [/^github\.com$/, 'github'],
  [/(^|\.)gitlab\./, 'gitlab'],
  [/^codeberg\.org$|(^|\.)(forgejo|gitea)\./, 'forgejo'],
];

/** Returns the kind of forge that the host of an address tells, or nothing where it does not. */
export const forgeOf = (url: string): Forge | undefined =>
  URL.canParse(url) ? hosts.find(([host]) => host.test(new URL(url).hostname))?.[1] : undefined;
