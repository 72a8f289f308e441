import { problemAt, recordsOf, type Entry } from '../model/entry.ts';
import type { Model } from '../model/model.ts';
import { say, type Finding, type Problem } from '../model/problem.ts';
import { nearest } from '../reader/nearest.ts';
import { handedOver, handedOverPath } from '../site/addresses.ts';
import { pageAddresses, pageAnchors } from '../site/page-addresses.ts';
import { compareLedger, readLedger } from './ledger.ts';

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
            remedy: say('effacez cette ligne, ou l’autre', 'delete this line, or the other'),
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
 * Returns the addresses that moved although they are those of a page, and those that lead to no page, place or file, by
 * the rule of the build. `model`: of content without an error, since the page of a file that cannot be read is not
 * known. The ledger of the project at `root` tells the files and the places that the content does not name.
 */
export function checkMoves(entries: readonly Entry[], model: Model, root: string): Problem[] {
  return recordsOf(entries, 'redirects').flatMap((entry) => {
    const { redirects } = entry.data;
    if (redirects.length === 0) return [];
    const pages = pageAddresses(model);
    const files = new Set(model.files.map(({ id, facts }) => `/${handedOverPath(id, facts.type)}`));
    const isMade = (page: string) => pages.has(page) || !(page.endsWith('/') || page.startsWith(`/${handedOver}`));
    const known = [
      ...pages,
      ...pageAnchors(model),
      ...files,
      ...readLedger(root).filter((address) => isMade(pageOf(address))),
    ];
    const { broken } = compareLedger([], known, redirects);
    return redirects.flatMap((redirect, index): Problem[] => [
      ...(pages.has(redirect.from) || files.has(redirect.from)
        ? [
            problemAt(entry, ['redirects', index, 'from'], {
              found: say(
                `l’adresse « ${redirect.from} » est celle d’une page du site`,
                `the address “${redirect.from}” is that of a page`,
              ),
              expected: say('l’adresse d’une page qui n’est plus là', 'the address of a page that is no longer there'),
              remedy: say(
                'effacez cette ligne, ou donnez à la page une autre adresse',
                'delete this line, or give the page another address',
              ),
            }),
          ]
        : []),
      ...(broken.includes(redirect)
        ? [problemAt(entry, ['redirects', index, 'to'], toNowhere(redirect.to, known))]
        : []),
    ]);
  });
}

const pageOf = (address: string): string => address.replace(/[?#].*$/, '');

function toNowhere(to: string, known: readonly string[]): Finding {
  const page = pageOf(to);
  const places = known.filter((address) => address.startsWith(`${page}#`));
  if (known.includes(page)) {
    const near = nearest(to, places);
    return {
      found: say(`« ${to} » : la page n’a pas de repère à ce nom`, `“${to}”: the page has no place of that name`),
      expected: say('un repère déjà publié de cette page, ou la page seule', 'a published place of it, or the page'),
      remedy: near
        ? say(`écrivez « ${near} », ou « ${page} »`, `write “${near}”, or “${page}”`)
        : say(`écrivez « ${page} »`, `write “${page}”`),
    };
  }
  const isFile = /\.[a-z0-9]+$/.test(page);
  const near = known.includes(`${page}/`)
    ? `${page}/`
    : nearest(
        page,
        known.filter((address) => !address.includes('#') && address.endsWith('/') !== isFile),
      );
  const remedy = near ? say(`écrivez « ${near} »`, `write “${near}”`) : undefined;
  return isFile
    ? {
        found: say(`« ${to} » n’est celle d’aucun fichier publié`, `“${to}” is that of no published file`),
        expected: say('l’adresse d’un fichier du site, déjà publié', 'the address of a published file of the site'),
        remedy: remedy ?? say('copiez l’adresse du fichier d’aujourd’hui', 'copy the address of today’s file'),
      }
    : {
        found: say(
          `la nouvelle adresse « ${to} » n’est celle d’aucune page`,
          `the new address “${to}” is that of no page`,
        ),
        expected: say('l’adresse d’une page du site', 'the address of a page of the site'),
        remedy: remedy ?? say('copiez l’adresse de la page d’aujourd’hui', 'copy the address of today’s page'),
      };
}
