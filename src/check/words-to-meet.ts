import { problemAt, recordsOf, sourcesOf, type Entry } from '../model/entry.ts';
import { say, type Problem } from '../model/problem.ts';

/** Returns the words that a service explains to families although no family meets them. */
export function checkWordsToMeet(entries: readonly Entry[]): Problem[] {
  const terms = new Map(recordsOf(entries, 'glossary').map(({ id, data }) => [id, data]));
  return sourcesOf(entries, 'services').flatMap((entry) =>
    entry.data.terms.flatMap((id, index) => {
      const term = terms.get(id);
      if (!term || term.families) return [];
      return [
        problemAt(entry, ['terms', index], {
          found: say(
            `« ${term.term} », un mot que les familles ne rencontrent pas`,
            `“${term.term}”, a word that families do not meet`,
          ),
          expected: say(
            'un mot du glossaire dont le fichier dit « families: true »',
            'a word of the glossary whose file says “families: true”',
          ),
          remedy: say(
            'effacez cette ligne, ou écrivez « families: true » dans son fichier',
            'delete this line, or write “families: true” in its file',
          ),
        }),
      ];
    }),
  );
}
