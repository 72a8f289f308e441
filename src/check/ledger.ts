import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { listFiles } from '../reader/files.ts';

// The ledger names every address and anchor that was ever published, one a line. It only grows.
export const ledgerFile = 'source/ledger.txt';

type Node = DefaultTreeAdapterTypes.Node;

/** What names a drawing to a screen reader: nobody cites it, and a drawing may end with the text that it draws. */
const ofDrawings = ['title', 'desc'];

/** Returns the ids of a page, in document order. */
function idsOf(node: Node): string[] {
  if (ofDrawings.includes(node.nodeName)) return [];
  const own =
    'attrs' in node ? node.attrs.flatMap(({ name, value }) => (name === 'id' && value !== '' ? [value] : [])) : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(idsOf) : [])];
}

/** Ids that dress every page and that nobody cites. */
export const furniture = new Set(['r', 'c', 't', 'main']);
/** Ids that follow the words of the glossary from one edit to the next: a term where it stands, and its meaning. */
const ofTerms = /^(q|ici|mot(?!-a-mot$))-/;
/** Files whose name or life is not ours to promise: bundles, the search index, what search engines and hosts read. */
const passing = new RegExp(
  [
    '^(_astro|pagefind)|^sitemap-|\\.(br|gz)$',
    '^(404\\.html|_redirects|_headers|\\.htaccess|SHA256SUMS|\\.well-known/security\\.txt)$',
  ].join('|'),
);

/**
 * Returns every address that a built site answers, and every anchor of its pages: `/fr/actions/1-4/`,
 * `/fr/actions/1-4/#p2`. An id may be percent-encoded, as browsers look for it
 * (https://html.spec.whatwg.org/#find-a-potential-indicated-element).
 */
export function publishedAddresses(folder: string): string[] {
  return listFiles(folder)
    .filter((file) => !passing.test(file))
    .flatMap((file) => {
      const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      if (!file.endsWith('.html')) return [address];
      const anchors = idsOf(parse(readFileSync(path.join(folder, file), 'utf8'))).filter(
        (id) => !furniture.has(id) && !ofTerms.test(id),
      );
      return [address, ...new Set(anchors.map((id) => `${address}#${decodeURI(id)}`))];
    })
    .sort();
}

/** Returns what was published before. */
export const readLedger = (root: string): string[] =>
  existsSync(path.join(root, ledgerFile))
    ? readFileSync(path.join(root, ledgerFile), 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('/'))
    : [];

export interface Redirect {
  from: string;
  to: string;
}

/**
 * Returns the addresses of the ledger that a built site no longer answers, and the redirects that lead nowhere or that
 * hide a page. An anchor of a page that moved moves with its page. `unmade` are addresses that this machine cannot
 * make: they are not gone, since another build brings them back.
 */
export function compareLedger(
  ledger: readonly string[],
  published: readonly string[],
  redirects: readonly Redirect[],
  unmade: readonly string[] = [],
): { gone: string[]; added: string[]; broken: Redirect[] } {
  const now = new Set([...published, ...unmade]);
  const moved = new Map(redirects.map(({ from, to }) => [from, to]));
  const answers = (address: string): boolean => now.has(address) && !moved.has(address);
  const lands = (address: string, hops = 0): boolean => {
    if (answers(address)) return true;
    const next = moved.get(address);
    return next !== undefined && hops < 10 && lands(next, hops + 1);
  };
  const kept = (address: string) => {
    const [page = '', anchor] = address.split('#');
    return lands(address) || (anchor !== undefined && moved.has(page) && lands(page));
  };
  return {
    gone: ledger.filter((address) => !kept(address)),
    added: published.filter((address) => !ledger.includes(address)),
    broken: redirects.filter(({ to }) => !lands(to)),
  };
}

/** Returns what to tell the person whose build lost an address, in French, or nothing. */
export function ledgerReport({
  gone,
  broken,
}: Pick<ReturnType<typeof compareLedger>, 'gone' | 'broken'>): string | undefined {
  const pages = gone.filter((address) => !address.includes('#'));
  const anchors = gone.filter((address) => address.includes('#') && !pages.includes(address.split('#')[0] ?? ''));
  const some = (list: string[]) => [
    ...list.slice(0, 20).map((address) => `  ${address}`),
    ...(list.length > 20 ? [`  … et ${list.length - 20} autre(s)`] : []),
  ];
  const lines = [
    ...(pages.length === 0
      ? []
      : [
          `${pages.length} adresse(s) publiée(s) ne mènent plus nulle part :`,
          ...some(pages),
          'corriger : remettez la page ; ou, si elle a déménagé, ajoutez dans src/content/redirects.yaml, sous ' +
            '« redirects: » :',
          ...pages.slice(0, 20).map((address) => `  - { from: "${address}", to: "/nouvelle-adresse/" }`),
        ]),
    ...(anchors.length === 0
      ? []
      : [
          `${anchors.length} ancre(s) publiée(s) manquent sur une page qui existe encore :`,
          ...some(anchors),
          'corriger : remettez cet identifiant sur la page, car une redirection ne peut pas mener d’une ancre ' +
            'à une autre.',
        ]),
    ...broken.map(
      ({ from, to }) =>
        `La redirection de ${from} mène à ${to}, qui n’existe pas. corriger : donnez une adresse qui existe, ` +
        'dans src/content/redirects.yaml.',
    ),
  ];
  return lines.length === 0 ? undefined : lines.join('\n');
}
