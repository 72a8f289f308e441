import type { ClauseCollection } from '../model/collections.ts';
import { parseClauseText, shapeOf } from '../model/convention/clause-text.ts';
import { clauseIdOf, clauseSources, type Convention } from '../model/convention/convention.ts';
import {
  problemAt,
  singleOf,
  translationOf,
  type Entry,
  type SourceEntry,
  type TranslationEntry,
} from '../model/entry.ts';
import { translationLocales } from '../model/locale.ts';
import { say, type Problem } from '../model/problem.ts';
import type { KnownFiles } from './known-files.ts';
import { checkRules } from './rules.ts';
import { unknownId } from './unknown-id.ts';

/** Returns what keeps the clauses and the facts of the convention from being linked. */
export function checkConvention(entries: readonly Entry[], convention: Convention, known: KnownFiles): Problem[] {
  const sources = clauseSources(entries);
  return [
    ...sources.flatMap((source) => [
      ...emptyText(source),
      ...translationLocales.flatMap((locale) => {
        const translation = translationOf(entries, source, locale);
        return translation ? unlikeBlocks(source, translation) : [];
      }),
    ]),
    // Where a clause cannot be read, those that it calls are not at fault.
    ...(known.clauses.size > sources.length ? [] : unplaced(sources, convention)),
    ...checkRecord(entries, known),
    ...checkRules(entries, convention),
  ];
}

function emptyText(source: SourceEntry<ClauseCollection>): Problem[] {
  if (parseClauseText(source.body).some(({ type }) => type !== 'slot')) return [];
  return [
    problemAt(source, [], {
      found: say('le texte est vide', 'the text is empty'),
      remedy: say(
        'remettez le texte de la convention sous l’en-tête',
        'put the text of the convention back under the front matter',
      ),
    }),
  ];
}

function unlikeBlocks(
  source: SourceEntry<ClauseCollection>,
  translation: TranslationEntry<ClauseCollection>,
): Problem[] {
  const wanted = shapeOf(parseClauseText(source.body));
  const given = shapeOf(parseClauseText(translation.body));
  if (given === wanted) return [];
  return [
    problemAt(translation, [], {
      found: say(`suite de blocs « ${given} »`, `blocks “${given}”`),
      expected: say(`la même suite que ${source.file} : « ${wanted} »`, `the same as ${source.file}: “${wanted}”`),
      remedy: say(
        'traduisez paragraphe par paragraphe, avec les mêmes titres et les mêmes composants, dans le même ordre',
        'translate paragraph by paragraph, with the same headings and components, in the same order',
      ),
    }),
  ];
}

/** A clause that no text calls would silently be missing from the convention. */
function unplaced(sources: readonly SourceEntry<ClauseCollection>[], { byId }: Convention): Problem[] {
  return sources
    .filter((source) => !byId.has(clauseIdOf(source)))
    .map((source) =>
      problemAt(source, [], {
        found: say('ce texte ne paraît nulle part', 'this text appears nowhere'),
        expected: say(
          'un axe qui existe et un composant <Axes />, <DataPoints />, <Objectives /> ou <Actions /> qui l’appelle',
          'an axis that exists and a component <Axes />, <DataPoints />, <Objectives /> or <Actions /> that calls it',
        ),
        remedy: say(
          'vérifiez le nom du fichier et les composants de son axe ou de son article',
          'check the name of the file and the components of its axis or article',
        ),
      }),
    );
}

function checkRecord(entries: readonly Entry[], known: KnownFiles): Problem[] {
  const entry = singleOf(entries, 'convention');
  if (!entry) return [];
  return Object.entries(entry.data.rules).flatMap(([field, value]) =>
    [value]
      .flat()
      .filter((id) => !known.present.has(id))
      .map((id) => problemAt(entry, ['rules', field], unknownId('texte', 'text', id, known.present))),
  );
}
