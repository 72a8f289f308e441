import type { ContentFile } from '../model/entry.ts';
import { clauseCollections, optionalFiles, singleFiles, translatedCollections } from '../model/collections.ts';
import { locales, referenceLocale, translationLocales } from '../model/locale.ts';
import { listed, say, type Problem } from '../model/problem.ts';

/**
 * Returns what is missing among the files: a translation, its French original, a number in a row, a file that must
 * be there.
 */
export function checkStructure(places: readonly ContentFile[]): Problem[] {
  const at = (collection: string, locale?: string) =>
    places.filter((place) => place.collection === collection && place.locale === locale);
  const problems = Object.keys(translatedCollections).flatMap((collection) => {
    const sources = at(collection, referenceLocale);
    return translationLocales.flatMap((locale) => {
      const translations = at(collection, locale);
      const missing = (from: ContentFile[], to: ContentFile[]) =>
        from.filter((place) => !to.some((other) => other.id === place.id));
      return [
        ...missing(sources, translations).map((place) =>
          missingFile(place, locale, say('la traduction manque', 'the translation is missing')),
        ),
        ...missing(translations, sources).map((place) =>
          missingFile(place, referenceLocale, say('le fichier français manque', 'the French file is missing')),
        ),
      ];
    });
  });
  for (const collection of ['articles', 'axes', 'data', 'objectives', 'actions'])
    problems.push(...checkNumbers(at(collection, referenceLocale)));
  problems.push(...checkNumbers(at('amendments')));
  // What is known of an action is history: a file that is gone takes it away in silence.
  const followed = at('commitments').map(({ id }) => id);
  problems.push(
    ...at('actions', referenceLocale)
      .filter(({ id }) => !followed.includes(id))
      .map(({ id }) => ({
        ...absent(`src/content/commitments/${id}.yaml`),
        expected: say(`le suivi de l’action ${id}`, `what is known of action ${id}`),
        remedy: say(
          'remettez ce fichier depuis l’historique du projet ; pour une action nouvelle, écrivez-y « history: [] »',
          'put this file back from the history of the project; for a new action, write “history: []” in it',
        ),
      })),
  );
  const parts = at('parts', referenceLocale).map((place) => place.id);
  for (const id of ['title', 'parties', 'preamble', 'signatures']) {
    if (!parts.includes(id)) problems.push(absent(`src/content/parts/${referenceLocale}/${id}.mdx`));
  }
  for (const collection of Object.keys(clauseCollections).filter((name) => name !== 'annexes'))
    if (at(collection, referenceLocale).length === 0)
      problems.push(absent(`src/content/${collection}/${referenceLocale}/`));
  for (const collection of Object.keys(singleFiles).filter((name) => !optionalFiles.includes(name)))
    if (at(collection).length === 0)
      problems.push({ ...absent(`src/content/${collection}.yaml`), ...remedyOfNew[collection] });
  return problems;
}

function missingFile(place: ContentFile, locale: string, found: Problem['found']): Problem {
  const wanted = place.file.replace(new RegExp(`/(${locales.join('|')})/`), `/${locale}/`);
  return {
    severity: 'error',
    file: place.file,
    found,
    expected: say(`le fichier ${wanted}`, `the file ${wanted}`),
    remedy: say(`ajoutez ${wanted}, ou supprimez ${place.file}`, `add ${wanted}, or delete ${place.file}`),
  };
}

const absent = (file: string): Problem => ({
  severity: 'error',
  file,
  found: say('fichier absent', 'missing file'),
  expected: say('ce fichier fait partie de tout le site', 'this file is part of every site'),
  remedy: say(
    'remettez-le, par exemple depuis l’historique du projet',
    'put it back, for example from the history of the project',
  ),
});

const fromHistory = say(
  'si elle existait déjà, remettez ce fichier depuis l’historique du projet',
  'if it is not new, put this file back from the history of the project',
);

/** What to do of a file that a new convention does not have yet. */
const remedyOfNew: Record<string, Pick<Problem, 'remedy'>> = {
  lock: {
    remedy: say(
      `pour une convention nouvelle, lancez « npm run lock », qui écrit ce fichier ; ${fromHistory.fr}`,
      `for a new convention, run “npm run lock”, which writes this file; ${fromHistory.en}`,
    ),
  },
  redirects: {
    remedy: say(
      `pour une convention nouvelle, écrivez-y « redirects: [] » ; ${fromHistory.fr}`,
      `for a new convention, write “redirects: []” in it; ${fromHistory.en}`,
    ),
  },
  journal: {
    remedy: say(
      `pour une convention nouvelle, écrivez-y « entries: [] » ; ${fromHistory.fr}`,
      `for a new convention, write “entries: []” in it; ${fromHistory.en}`,
    ),
  },
};

const endingOf = ({ file }: ContentFile): string => file.slice(file.lastIndexOf('.'));

/** Numbers run from 1 without a gap; `1-4` runs within its axis. */
function checkNumbers(places: readonly ContentFile[]): Problem[] {
  const rows = new Map<string, Map<number, ContentFile>>();
  for (const place of places) {
    const numbers = place.id.split('-').map(Number);
    const row = numbers.length === 2 ? `${numbers[0]}-` : '';
    const known = rows.get(row) ?? new Map<number, ContentFile>();
    rows.set(row, known.set(numbers.at(-1) ?? 0, place));
  }
  return [...rows].flatMap(([row, known]) =>
    [...known]
      .filter(([number]) => number > 1 && !known.has(number - 1))
      .map(([number, place]): Problem => ({
        severity: 'error',
        file: place.file,
        found: say(
          `trou dans la numérotation : ${row}${number} sans ${row}${number - 1}`,
          `gap in the numbers: ${row}${number} without ${row}${number - 1}`,
        ),
        expected: say(
          `une suite sans trou ; connus : ${listed([...known.keys()].sort((a, b) => a - b).map((n) => `${row}${n}`))}`,
          `a row without a gap; known: ${listed([...known.keys()].sort((a, b) => a - b).map((n) => `${row}${n}`))}`,
        ),
        remedy: say(
          `ajoutez ${row}${number - 1}${endingOf(place)}, ou renumérotez`,
          `add ${row}${number - 1}${endingOf(place)}, or renumber`,
        ),
      })),
  );
}
