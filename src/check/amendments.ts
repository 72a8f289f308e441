import {
  applyChange,
  inOrderOfEffect,
  isRepealed,
  signedState,
  type Amendment,
  type History,
  type Version,
} from '../model/amendments/amendment.ts';
import type { Change } from '../model/amendments/schema.ts';
import { parseClauseText, shapeOf, type Block } from '../model/convention/clause-text.ts';
import {
  pagedKinds,
  type Clause,
  type ClauseKind,
  type Convention,
  type PagedKind,
} from '../model/convention/convention.ts';
import { problemAt, recordsOf, type Entry, type FieldPath, type RecordEntry } from '../model/entry.ts';
import { referenceLocale, translationLocales } from '../model/locale.ts';
import { listed, say, unknownId, type Finding, type Problem } from '../model/problem.ts';
import type { KnownFiles } from './known-files.ts';

type Refusal = Finding & { field: FieldPath };

/**
 * Returns what is wrong with the amendments to the signed text, and those of their changes that cannot be made: these
 * take no part in the model, nor in what the changes after them are judged by.
 */
export function checkAmendments(
  entries: readonly Entry[],
  signed: Convention,
  known: KnownFiles,
): { problems: Problem[]; refused: ReadonlySet<Change> } {
  const problems: Problem[] = [];
  const refused = new Set<Change>();
  const partners = known.idsOf('partners');
  let state = signedState(signed);
  for (const entry of inOrderOfEffect(recordsOf(entries, 'amendments'))) {
    const amendment: Amendment = { ...entry.data, id: entry.id };
    problems.push(...checkHead(entry, partners));
    amendment.changes.forEach((change, index) => {
      const unread = !state.clauses.some(({ id }) => id === change.clause) && known.present.has(change.clause);
      const refusal = unread ? undefined : refusalOf(change, amendment, state.clauses, state.history);
      if (refusal) {
        const { field, ...finding } = refusal;
        problems.push(problemAt(entry, ['changes', index, ...field], finding));
      }
      if (unread || refusal) refused.add(change);
      else state = applyChange(state, amendment, change);
    });
  }
  return { problems, refused };
}

/** Returns the entries without the changes that cannot be made. */
export const withoutRefused = (entries: readonly Entry[], refused: ReadonlySet<Change>): Entry[] =>
  entries.map((entry) =>
    entry.collection === 'amendments'
      ? { ...entry, data: { ...entry.data, changes: entry.data.changes.filter((change) => !refused.has(change)) } }
      : entry,
  );

function checkHead(entry: RecordEntry<'amendments'>, partners: ReadonlySet<string>): Problem[] {
  const { signed, effect, approvals } = entry.data;
  return [
    ...(effect < signed
      ? [
          problemAt(entry, ['effect'], {
            found: say(
              `effet le ${effect}, avant la signature du ${signed}`,
              `effect on ${effect}, before the signature of ${signed}`,
            ),
            expected: say(`${signed} ou après`, `${signed} or later`),
            remedy: say('corrigez l’une des deux dates', 'mend one of the two dates'),
          }),
        ]
      : []),
    ...approvals.flatMap(({ body }, index) =>
      partners.has(body)
        ? []
        : [problemAt(entry, ['approvals', index, 'body'], unknownId('partenaire', 'partner', body, partners))],
    ),
  ];
}

/** Returns why a change cannot be made to the clauses as they stand before it, or nothing. */
function refusalOf(
  change: Change,
  amendment: Amendment,
  clauses: readonly Clause[],
  history: History,
): Refusal | undefined {
  const versions = history.get(change.clause) ?? [];
  const last = versions.at(-1);
  if (last?.from !== undefined && last.from === amendment.effect) return changedTwice(change.clause, amendment, last);
  if (change.action === 'insert') return refusedInsert(change, clauses, history);
  const target = clauses.find(({ id }) => id === change.clause);
  if (!target) return { field: ['clause'], ...unknownId('texte', 'text', change.clause, inForce(clauses, history)) };
  if (isRepealed(versions)) {
    const by = last?.amendment ?? '';
    return {
      field: ['clause'],
      found: say(
        `le texte « ${target.id} » est déjà abrogé par l’avenant ${by}`,
        `the text “${target.id}” is already repealed by amendment ${by}`,
      ),
      expected: say('un texte en vigueur à la date d’effet', 'a text in force on the date of effect'),
      remedy: say(
        'retirez cette ligne, ou vérifiez les dates d’effet des avenants',
        'remove this line, or check the dates of effect of the amendments',
      ),
    };
  }
  return change.action === 'repeal'
    ? refusedRepeal(target, amendment, clauses, history)
    : refusedReplacement(change, target);
}

const inForce = (clauses: readonly Clause[], history: History): string[] =>
  clauses.filter(({ id }) => !isRepealed(history.get(id) ?? [])).map(({ id }) => id);

function changedTwice(clause: string, { id, effect }: Amendment, last: Version): Refusal {
  const found =
    last.amendment === id
      ? say(
          `le texte « ${clause} » change deux fois dans cet avenant`,
          `the text “${clause}” changes twice in this amendment`,
        )
      : say(
          `le texte « ${clause} » change aussi le ${effect} par l’avenant ${last.amendment}`,
          `the text “${clause}” also changes on ${effect} by amendment ${last.amendment}`,
        );
  return {
    field: ['clause'],
    found,
    expected: say('un seul changement d’un texte pour un même jour', 'one change of a text for one day'),
    remedy: say(
      'gardez le seul texte qui vaut à partir de ce jour, ou corrigez la date d’effet',
      'keep the one text that holds from that day, or mend the date of effect',
    ),
  };
}

function refusedInsert(
  change: Extract<Change, { action: 'insert' }>,
  clauses: readonly Clause[],
  history: History,
): Refusal | undefined {
  if (clauses.some(({ id }) => id === change.clause))
    return {
      field: ['clause'],
      found: say(`le texte « ${change.clause} » existe déjà`, `the text “${change.clause}” already exists`),
      remedy: say(
        'donnez un numéro libre, ou écrivez « action: replace »',
        'give a free number, or write “action: replace”',
      ),
    };
  const sibling = clauses.find(({ id }) => id === change.after);
  if (!sibling) return { field: ['after'], ...unknownId('texte', 'text', change.after, inForce(clauses, history)) };
  const like = sibling.id.replace(/\d+$/, '');
  if (change.clause.replace(/\d+$/, '') !== like)
    return {
      field: ['clause'],
      found: say(
        `« ${change.clause} » ne peut pas suivre « ${change.after} »`,
        `“${change.clause}” cannot follow “${change.after}”`,
      ),
      expected: say(`un identifiant qui commence par « ${like} »`, `an id that starts with “${like}”`),
      remedy: say('corrigez l’un des deux identifiants', 'mend one of the two ids'),
    };
  const next = `${like}${1 + Math.max(...clauses.filter(({ id }) => id.replace(/\d+$/, '') === like).map(({ position }) => position))}`;
  if (change.clause !== next)
    return {
      field: ['clause'],
      found: say(
        `« ${change.clause} » laisse un trou dans les numéros`,
        `“${change.clause}” leaves a gap in the numbers`,
      ),
      expected: say(`« ${next} », le premier numéro libre`, `“${next}”, the first free number`),
      remedy: say(
        `écrivez « ${next} » ; « after » dit à quelle place il se lit`,
        `write “${next}”; “after” says in which place it is read`,
      ),
    };
  return (
    unlikeWords(change) ?? lacksSummary(change, change.clause.split('-')[0] as ClauseKind, change.title === undefined)
  );
}

function refusedRepeal(
  target: Clause,
  amendment: Amendment,
  clauses: readonly Clause[],
  history: History,
): Refusal | undefined {
  const repealed = amendment.changes.filter(({ action }) => action === 'repeal').map(({ clause }) => clause);
  const live = inForce(clauses, history);
  const left = clauses
    .filter(({ id, parent }) => parent === target.id && live.includes(id) && !repealed.includes(id))
    .map(({ id }) => id);
  if (left.length === 0) return undefined;
  return {
    field: ['clause'],
    found: say(
      `« ${target.id} » contient des textes encore en vigueur : ${listed(left)}`,
      `“${target.id}” holds texts still in force: ${listed(left)}`,
    ),
    expected: say('un texte dont tous les textes sont abrogés', 'a text whose texts are all repealed'),
    remedy: say(
      'ajoutez « action: repeal » pour chacun de ces textes aussi',
      'add “action: repeal” for each of these texts too',
    ),
  };
}

function refusedReplacement(change: Extract<Change, { action: 'replace' }>, target: Clause): Refusal | undefined {
  const slots = (blocks: Block[]) => listed(blocks.flatMap((block) => (block.type === 'slot' ? [block.children] : [])));
  const blocks = parseClauseText(change.text[referenceLocale]);
  const wanted = slots(target.blocks[referenceLocale]);
  const given = slots(blocks);
  if (wanted !== given)
    return {
      field: ['text'],
      found: say(`composants « ${given || 'aucun'} »`, `components “${given || 'none'}”`),
      expected: say(
        `les mêmes que le texte remplacé : « ${wanted || 'aucun'} »`,
        `the same as the text replaced: “${wanted || 'none'}”`,
      ),
      remedy: say(
        'remettez les composants à leur place dans le nouveau texte',
        'put the components back in their place in the new text',
      ),
    };
  const heading = target.blocks[referenceLocale].find(({ type }) => type === 'heading');
  if (heading?.type === 'heading' && !blocks.some(({ type }) => type === 'heading'))
    return {
      field: ['text', referenceLocale],
      found: say('un texte sans titre', 'a text without a heading'),
      expected: say(
        `un titre, comme le texte remplacé : « # ${heading.text} »`,
        `a heading, as the text replaced: “# ${heading.text}”`,
      ),
      remedy: say(
        'écrivez le titre sur la première ligne, après « # »',
        'write the heading on the first line, after “# ”',
      ),
    };
  return unlikeWords(change) ?? lacksSummary(change, target.kind, false);
}

/** A paragraph is cited by its number in any language. */
function unlikeWords({ text }: Exclude<Change, { action: 'repeal' }>): Refusal | undefined {
  const shape = (words: string) => shapeOf(parseClauseText(words));
  const wanted = shape(text[referenceLocale]);
  const locale = translationLocales.find((other) => shape(text[other]) !== wanted);
  if (locale === undefined) return undefined;
  return {
    field: ['text', locale],
    found: say(`suite de blocs « ${shape(text[locale])} »`, `blocks “${shape(text[locale])}”`),
    expected: say(`la même suite qu’en français : « ${wanted} »`, `the same as in French: “${wanted}”`),
    remedy: say(
      'traduisez paragraphe par paragraphe, avec les mêmes titres et les mêmes composants, dans le même ordre',
      'translate paragraph by paragraph, with the same headings and components, in the same order',
    ),
  };
}

function lacksSummary(
  change: Exclude<Change, { action: 'repeal' }>,
  kind: ClauseKind,
  title: boolean,
): Refusal | undefined {
  if (!pagedKinds.includes(kind as PagedKind) || (change.summary !== undefined && !title)) return undefined;
  const field = title ? 'title' : 'summary';
  return {
    field: [field],
    found: say('champ absent', 'missing field'),
    expected: say(
      'les mots de tous les jours pour le nouveau texte, dans chaque langue',
      'plain words for the new text, in each language',
    ),
    remedy: say(
      `ajoutez « ${field}: » avec fr et en : l’ancien ne dit plus ce que dit le texte`,
      `add “${field}:” with fr and en: the old one no longer says what the text says`,
    ),
  };
}
