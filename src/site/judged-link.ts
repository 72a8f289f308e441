import type { CitedText, CitedVersion, Citing } from './cited-words.ts';

/** What a link cites: a text, maybe one paragraph of it, maybe one state. */
interface Place {
  id: string;
  /** From 1; absent where the whole text is cited. */
  paragraph?: number;
  dated?: Dated;
}

/** The state that a dated link keeps. */
interface Dated {
  /** ISO 8601, or `origine`. */
  day: string;
  /** Whether the link keeps the whole text of that day. */
  whole: boolean;
}

/** What is found about a link: whether the words that it cites still stand. */
export type Verdict =
  | (Cited & { kind: 'same'; since: CitedVersion; /** Where they stand now, if elsewhere. */ now?: number })
  | (Cited & { kind: 'changed' | 'gone'; then: CitedVersion; by: CitedVersion })
  | (Cited & { kind: 'unmatched' })
  | (Cited & { kind: 'open'; by: CitedVersion })
  | (Cited & { kind: 'absent' })
  | { kind: 'moved'; to: string; then: Verdict }
  | { kind: 'page' | 'file' | 'unknown' };

interface Cited {
  id: string;
  text: CitedText;
  paragraph?: number;
  current: CitedVersion;
}

/** Returns the links of this site in a report, each once, as they were typed; the scheme may be missing. */
export function linksIn(report: string, roots: readonly string[]): string[] {
  const hosts = roots.map((root) => root.replace(/^https?:\/\//i, '').replace(/\/$/, ''));
  const named = hosts.map((host) => host.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\w.@-])(?:https?://)?(?:${named})(?=[/\\s]|$)[^\\s<>"«»“”()\\[\\]{}|\\\\^]*`, 'gi');
  const found = [...report.matchAll(pattern)].map(([link]) => link.replace(/[.,;:!?'’…*_]+$/, ''));
  return [...new Set(found)];
}

/** Returns what is found about a link; `roots` are the addresses of the site, with their base. */
export function judgeLink(link: string, citing: Citing, roots: readonly string[] = [citing.root]): Verdict {
  const url = new URL(/^https?:/i.test(link) ? link : `https://${link}`);
  const base = roots.map((root) => new URL(root)).find((root) => inside(url, root));
  if (base === undefined) return { kind: 'unknown' };
  const path = decodeURI(url.pathname)
    .slice(base.pathname.length)
    .replace(/(^|\/)index\.html$/, '$1');
  const [whole, fragment] = [path === '' || /\/$|\.\w+$/.test(path) ? path : `${path}/`, decodeURI(url.hash.slice(1))];
  const place = placeOf(whole, fragment, citing);
  if (place) return judgePlace(place, url.searchParams.get('v'), citing);
  if (citing.pages.includes(whole)) return { kind: 'page' };
  const to = citing.moved[`/${whole}`];
  if (to !== undefined) {
    const target = new URL(to.slice(1), base);
    target.search = url.search;
    if (target.hash === '') target.hash = url.hash;
    const { [`/${whole}`]: _followed, ...moved } = citing.moved; // a loop ends
    return { kind: 'moved', to: target.href, then: judgeLink(target.href, { ...citing, moved }, roots) };
  }
  return { kind: /\.\w+$/.test(whole) ? 'file' : 'unknown' };
}

const inside = (url: URL, root: URL): boolean =>
  url.host === root.host && `${url.pathname}/`.startsWith(root.pathname === '/' ? '/' : root.pathname);

/** Returns what an address of the site cites; nothing where it is not that of a text. */
export function placeOf(path: string, fragment: string, citing: Citing): Place | undefined {
  const { texts, languages } = citing;
  const known = (id: string | undefined, rest: Omit<Place, 'id'> = {}): Place | undefined =>
    id !== undefined && id in texts ? { id, ...numbered(fragment), ...rest } : undefined;
  const named = /^(?:id|extraits\/\w+)\/([a-z0-9-]+)\/$/.exec(path) ?? /^editions\/textes\/([a-z0-9-]+)\./.exec(path);
  if (named) return known(named[1]);
  const original = /^texte\/([a-z0-9-]+)\.txt$/.exec(path);
  if (original) return known(original[1], { dated: { day: 'origine', whole: false } });
  const [, language, rest = ''] = /^(\w+)\/(.*)$/.exec(path) ?? [];
  if (language === undefined || !languages.includes(language)) return undefined;
  const page = rest.replace(/depuis\/[^/]+\/$/, '');
  const [, own, version] = /^(.*)versions\/([^/]+)\/$/.exec(page) ?? [];
  if (own !== undefined && version !== undefined)
    return known(/^textes\/([a-z0-9-]+)\/$/.exec(own)?.[1] ?? idOfPage(own, texts), {
      dated: { day: version, whole: false },
    });
  const [, state] = /^convention\/au\/([^/]+)\/$/.exec(page) ?? [];
  const dated = state === undefined ? {} : { dated: { day: state, whole: true } };
  const inside = /^(.*?)(?:-p(\d+)\b.*)?$/.exec(fragment);
  const within = inside?.[1];
  if (within !== undefined && within !== '' && within in texts)
    return { id: within, ...(inside?.[2] === undefined ? {} : { paragraph: Number(inside[2]) }), ...dated };
  if (state !== undefined) return { id: 'convention', ...dated };
  return known(idOfPage(page, texts));
}

const numbered = (fragment: string): { paragraph?: number } => {
  const number = /^p(\d+)\b/.exec(fragment)?.[1];
  return number === undefined ? {} : { paragraph: Number(number) };
};

const idOfPage = (page: string, texts: Citing['texts']): string | undefined =>
  Object.keys(texts).find((id) => texts[id]?.page === page);

function judgePlace({ id, paragraph, dated }: Place, mark: string | null, { texts }: Citing): Verdict {
  const text = texts[id];
  const current = text?.versions.at(-1);
  if (!text || !current) return { kind: 'unknown' };
  const cited: Cited = { id, text, current, ...(paragraph === undefined ? {} : { paragraph }) };
  const { versions } = text;
  const at = (version: CitedVersion) => version.marks[paragraph ?? 0];
  if (versions.every((version) => at(version) === undefined) && paragraph !== undefined)
    return { ...cited, kind: 'absent' };
  const kept = dated === undefined ? undefined : stateOf(versions, dated, texts['convention']?.versions ?? []);
  if (dated !== undefined && !kept) return { kind: 'unknown' };
  const words = mark ?? (kept && at(kept));
  if (words === undefined) return unmarked(cited, versions, at);
  const same = (version: CitedVersion) => at(version)?.startsWith(words) === true && words.length >= 4;
  if (same(current)) return { ...cited, kind: 'same', since: sinceWhen(versions, same) };
  const now = current.marks.findIndex((own, index) => index > 0 && own.startsWith(words) && words.length >= 4);
  if (now > 0 && paragraph !== undefined) return { ...cited, kind: 'same', since: current, now };
  const last = versions.findLastIndex(same);
  const [then, by] = [versions[last], versions[last + 1]];
  if (!then || !by) return { ...cited, kind: 'unmatched' };
  return { ...cited, kind: at(by) === undefined ? 'gone' : 'changed', then, by };
}

/** A link that neither keeps a state nor names its words can only be judged where the words never changed. */
function unmarked(cited: Cited, versions: readonly CitedVersion[], at: (version: CitedVersion) => string | undefined) {
  const { current } = cited;
  const changed = versions.findLastIndex(
    (version, index) => index > 0 && at(version) !== at(versions[index - 1] as CitedVersion),
  );
  const by = versions[changed];
  const before = versions[changed - 1];
  if (!by || !before) return { ...cited, kind: 'same', since: versions[0] ?? current } as const;
  if (at(current) === undefined) return { ...cited, kind: 'gone', then: before, by } as const;
  return { ...cited, kind: 'open', by } as const;
}

/** Returns the state that a dated link keeps: that of its own day, or that in force in a state of the whole text. */
function stateOf(
  versions: readonly CitedVersion[],
  { day, whole }: Dated,
  states: readonly CitedVersion[],
): CitedVersion | undefined {
  const ofDay = ({ from = 'origine' }: CitedVersion) => from === day;
  if (!whole) return versions.find(ofDay);
  if (!states.some(ofDay)) return undefined;
  return versions.findLast(({ from }) => from === undefined || (day !== 'origine' && from <= day));
}

/** Returns the first of the last states that have the same words. */
function sinceWhen(versions: readonly CitedVersion[], same: (version: CitedVersion) => boolean): CitedVersion {
  const changed = versions.findLastIndex((version) => !same(version));
  return versions[changed + 1] as CitedVersion;
}
