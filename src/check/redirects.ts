import { problemAt, recordsOf, type Entry } from '../model/entry.ts';
import type { Model } from '../model/model.ts';
import { say, type Finding, type Problem } from '../model/problem.ts';
import { nearest } from '../reader/nearest.ts';
import { pageAddresses } from '../site/page-addresses.ts';

/**
 * Returns what is wrong among the addresses that moved: one that leads to two places, a chain that comes back to
 * its start.
 */
export function checkRedirects(entries: readonly Entry[]): Problem[] {
  return recordsOf(entries, 'redirects').flatMap((entry) => {
    const { redirects } = entry.data;
    const first = new Map([...redirects].reverse().map(({ from, to }) => [from, to.replace(/[?#].*$/, '')]));
    return redirects.flatMap(({ from }, index): Problem[] => {
      if (redirects.findIndex((other) => other.from === from) < index) {
        return [
          problemAt(entry, ['redirects', index, 'from'], {
            found: say(`l’adresse « ${from} » pour la deuxième fois`, `the address “${from}” for the second time`),
            expected: say('chaque ancienne adresse une seule fois', 'each old address once'),
            remedy: say('gardez une seule des deux lignes', 'keep one of the two lines'),
          }),
        ];
      }
      const seen = [from];
      for (let next = first.get(from); next !== undefined; next = first.get(next)) {
        if (next === from)
          return [
            problemAt(entry, ['redirects', index, 'to'], {
              found: say(`une boucle : ${[...seen, from].join(' → ')}`, `a loop: ${[...seen, from].join(' → ')}`),
              expected: say('une suite qui finit sur une page du site', 'a chain that ends on a page of the site'),
              remedy: say(
                'donnez pour nouvelle adresse celle de la page d’aujourd’hui',
                'give as new address that of today’s page',
              ),
            }),
          ];
        if (seen.includes(next)) break; // the loop is told at its own lines
        seen.push(next);
      }
      return [];
    });
  });
}

/**
 * Returns the addresses that moved although they are those of a page, and those that lead to no page. `model`: of
 * content without an error, since the page of a file that cannot be read is not known.
 */
export function checkMoves(entries: readonly Entry[], model: Model): Problem[] {
  return recordsOf(entries, 'redirects').flatMap((entry) => {
    const { redirects } = entry.data;
    if (redirects.length === 0) return [];
    const pages = pageAddresses(model);
    const moved = new Set(redirects.map(({ from }) => from));
    return redirects.flatMap(({ from, to }, index): Problem[] => [
      ...(pages.has(from)
        ? [
            problemAt(entry, ['redirects', index, 'from'], {
              found: say(
                `l’adresse « ${from} » est celle d’une page du site`,
                `the address “${from}” is that of a page`,
              ),
              expected: say('l’adresse d’une page qui n’est plus là', 'the address of a page that is no longer there'),
              remedy: say(
                'retirez cette ligne, ou donnez à la page une autre adresse',
                'remove this line, or give the page another address',
              ),
            }),
          ]
        : []),
      ...(leads(to, pages, moved) ? [] : [problemAt(entry, ['redirects', index, 'to'], toNowhere(to, pages))]),
    ]);
  });
}

/** A file, whose name has an ending, is left to the build, which knows all that it makes. */
function leads(to: string, pages: ReadonlySet<string>, moved: ReadonlySet<string>): boolean {
  const page = pageOf(to);
  return pages.has(page) || moved.has(page) || /\.[a-z0-9]+$/.test(page);
}

const pageOf = (address: string): string => address.replace(/[?#].*$/, '');

function toNowhere(to: string, pages: ReadonlySet<string>): Finding {
  const page = pageOf(to);
  const near = pages.has(`${page}/`) ? `${page}/` : nearest(page, [...pages]);
  return {
    found: say(`la nouvelle adresse « ${to} » n’est celle d’aucune page`, `the new address “${to}” is that of no page`),
    expected: say('l’adresse d’une page du site', 'the address of a page of the site'),
    remedy: near
      ? say(`écrivez « ${near} »`, `write “${near}”`)
      : say('copiez l’adresse de la page d’aujourd’hui', 'copy the address of today’s page'),
  };
}
