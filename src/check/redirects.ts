import { problemAt, recordsOf, type Entry } from '../model/entry.ts';
import { say, type Problem } from '../model/problem.ts';

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
