/** A rule of a `_headers` file: the paths that it is for, `*` at its end for all below, and what they are sent. */
export interface HeaderRule {
  path: string;
  headers: (readonly [name: string, value: string])[];
}

/** Reads a `_headers` file: a path at the start of a line, its headers below it, indented. */
export function readHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    const header = /^\s+([\w-]+):\s*(.*)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else rules.push({ path: line.trim(), headers: [] });
  }
  return rules;
}

/** Returns what a path is sent, as Netlify and Cloudflare Pages do: every rule adds its own, joined by a comma. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const sent = new Map<string, string>();
  for (const rule of rules.filter((one) => matches(one.path, path)))
    for (const [name, value] of rule.headers) {
      const before = sent.get(name);
      sent.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  return sent;
}

const matches = (rule: string, path: string): boolean =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;
