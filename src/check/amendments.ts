import { amendmentOf, type Amendment } from '../model/amendments/amendment.ts';
import { lastChange } from '../model/amendments/history.ts';
import type { Change } from '../model/amendments/schema.ts';
import { applyChange, inOrderOfEffect } from '../model/amendments/states.ts';
import { kindOfId, type ClauseKind } from '../model/convention/clause-id.ts';
import { parseClauseText, shapeOf, type Block } from '../model/convention/clause-text.ts';
import { pagedKinds, type Clause, type Convention, type PagedKind } from '../model/convention/convention.ts';
import { problemAt, recordsOf, type Entry, type FieldPath, type RecordEntry } from '../model/entry.ts';
import { locales, referenceLocale, translationLocales } from '../model/locale.ts';
import { listed, say, type Finding, type Problem } from '../model/problem.ts';
import { misplacedNumber } from './inserted-number.ts';
import type { KnownFiles } from './known-files.ts';
import { goneFile, unknownId } from './unknown-id.ts';

type Refusal = Finding & { field: FieldPath };

/**
 * Returns what is wrong with the amendments, and those of their changes that cannot be made: these take no part in the
 * model, nor in what the changes after them are judged by. `parties`: ids of those that signed, whose approval each one
 * needs until an amendment names others.
 */
export function checkAmendments(
  entries: readonly Entry[],
  signed: Convention,
  known: KnownFiles,
  parties: readonly string[],
): { problems: Problem[]; refused: ReadonlySet<Change> } {
  const problems: Problem[] = [];
  const refused = new Set<Change>();
  const records = new Map(recordsOf(entries, 'amendments').map((entry) => [entry.id, entry]));
  const sets = new Map<string, { amendment: string; written: string }>();
  let before = signed;
  let inForce = parties;
  for (const amendment of inOrderOfEffect([...records.values()].map(amendmentOf))) {
    const entry = records.get(amendment.id);
    if (!entry) continue;
    inForce = amendment.sets.parties?.map(({ partner }) => partner) ?? inForce;
    problems.push(
      ...checkHead(entry, known.idsOf('partners'), inForce, [...records.values()]),
      ...checkSets(entry, sets),
    );
    amendment.changes.forEach((change, index) => {
      const named = change.action === 'insert' ? [change.clause, change.after] : [change.clause];
      const unread = named.some((id) => !before.byId.has(id) && known.present.has(id)); // its own file has an error
      const refusal = unread ? undefined : refusalOf(change, amendment, before);
      if (refusal) {
        const { field, ...finding } = refusal;
        problems.push(problemAt(entry, ['changes', index, ...field], finding));
      }
      if (unread || refusal) refused.add(change);
      else before = applyChange(change, amendment, before);
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

/** Returns the entries without the drafts of amendments, but for the one that is asked for. */
export const withoutDrafts = (entries: readonly Entry[], asked?: string): Entry[] =>
  entries.filter((entry) => entry.collection !== 'amendments' || !entry.data.draft || entry.id === asked);

/** What is wrong with an amendment itself: its title, its days and those who approve it. */
function checkHead(
  entry: RecordEntry<'amendments'>,
  partners: ReadonlySet<string>,
  parties: readonly string[],
  others: readonly RecordEntry<'amendments'>[],
): Problem[] {
  const { signed, effect, approvals, draft } = entry.data;
  const silent = (draft ? [] : parties).filter((party) => !approvals.some(({ body }) => body === party));
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
    ...titleOfOther(entry, others),
    ...approvals.flatMap(({ body }, index) =>
      partners.has(body)
        ? []
        : [problemAt(entry, ['approvals', index, 'body'], goneFile(say('partenaire', 'partner'), body, partners))],
    ),
    ...approvals.flatMap(({ date }, index) =>
      date <= effect
        ? []
        : [
            problemAt(entry, ['approvals', index, 'date'], {
              found: say(
                `approbation du ${date}, après l’effet du ${effect}`,
                `approval on ${date}, after the effect on ${effect}`,
              ),
              expected: say(`${effect} ou avant`, `${effect} or before`),
              remedy: say('corrigez l’une des deux dates', 'mend one of the two dates'),
            }),
          ],
    ),
    ...(silent.length === 0
      ? []
      : [
          problemAt(entry, ['approvals'], {
            found: say(`approbation absente : ${listed(silent)}`, `missing approval: ${listed(silent)}`),
            expected: say(
              'une délibération de chaque partie à la convention',
              'a resolution of each party to the convention',
            ),
            remedy: say(
              'ajoutez « body », « date » et « reference » de la délibération qui manque, ou écrivez « draft: true » ' +
                'avant le vote',
              'add “body”, “date” and “reference” of the missing resolution, or write “draft: true” ' +
                'before the vote',
            ),
          }),
        ]),
  ];
}

/** Words that name an amendment name one: the second of a title is a copy whose title was not changed. */
const titleOfOther = (entry: RecordEntry<'amendments'>, others: readonly RecordEntry<'amendments'>[]): Problem[] =>
  locales.flatMap((locale) => {
    const other = others.find(
      ({ id, data }) => Number(id) < Number(entry.id) && data.title[locale] === entry.data.title[locale],
    );
    return other === undefined
      ? []
      : [
          problemAt(entry, ['title', locale], {
            found: say(
              `« ${entry.data.title[locale]} », comme ${other.file}`,
              `“${entry.data.title[locale]}”, as ${other.file}`,
            ),
            expected: say('un titre que nul autre avenant n’a', 'a title that no other amendment has'),
            remedy: say('corrigez le titre de l’un des deux', 'mend the title of one of the two'),
          }),
        ];
  });

/**
 * Two amendments that set one fact on one day, each to another: the text has one. `known`: what those before set, by
 * day and field; this one joins them.
 */
function checkSets(
  entry: RecordEntry<'amendments'>,
  known: Map<string, { amendment: string; written: string }>,
): Problem[] {
  const { effect, sets } = entry.data;
  return Object.entries(sets).flatMap(([field, value]) => {
    if (value === undefined) return [];
    const key = `${effect} ${field}`;
    const other = known.get(key);
    const written = typeof value === 'string' ? value : JSON.stringify(value);
    known.set(key, { amendment: entry.id, written });
    if (other === undefined || other.written === written) return [];
    const isLength = typeof value === 'string';
    const by = other.amendment;
    return [
      problemAt(entry, ['sets', field], {
        found: isLength
          ? say(
              `${field}: ${value}, alors que l’avenant ${by} écrit ${other.written} pour le ${effect} aussi`,
              `${field}: ${value}, while amendment ${by} writes ${other.written} for ${effect} too`,
            )
          : say(
              `${field}, que l’avenant ${by} écrit autrement pour le ${effect} aussi`,
              `${field}, which amendment ${by} writes otherwise for ${effect} too`,
            ),
        expected: isLength
          ? say('une seule durée pour un même jour', 'one length for one day')
          : say('une seule liste pour un même jour', 'one list for one day'),
        remedy: isLength
          ? say(
              'gardez la durée qui vaut à partir de ce jour, ou corrigez la date d’effet',
              'keep the length that holds from that day, or mend the date of effect',
            )
          : say(
              'gardez la liste qui vaut à partir de ce jour, ou corrigez la date d’effet',
              'keep the list that holds from that day, or mend the date of effect',
            ),
      }),
    ];
  });
}

/** Returns why a change cannot be made to the convention as it stands before it, or nothing. */
function refusalOf(change: Change, amendment: Amendment, before: Convention): Refusal | undefined {
  const target = before.byId.get(change.clause);
  const last = target && lastChange(target);
  if (last?.from === amendment.effect) return changedTwice(change.clause, amendment, last.amendment);
  if (change.action === 'insert') return refusedInsert(change, before);
  if (!target) return { field: ['clause'], ...unknownId('texte', 'text', change.clause, inForce(before)) };
  if (target.repealed) {
    const { amendment: by } = target.repealed;
    return {
      field: ['clause'],
      found: say(
        `le texte « ${target.id} » est déjà abrogé par l’avenant ${by}`,
        `the text “${target.id}” is already repealed by amendment ${by}`,
      ),
      expected: say('un texte en vigueur à la date d’effet', 'a text in force on the date of effect'),
      remedy:
        change.action === 'repeal'
          ? say(
              'effacez cette ligne, ou vérifiez les dates d’effet des avenants',
              'remove this line, or check the dates of effect of the amendments',
            )
          : say(
              'pour rétablir ce texte, écrivez « action: insert » ; sinon, vérifiez les dates d’effet des avenants',
              'to bring this text back, write “action: insert”; else check the dates of effect of the amendments',
            ),
    };
  }
  return change.action === 'repeal'
    ? refusedRepeal(target, amendment, before)
    : (unchanged(change, target) ?? servesRepealed(change, before) ?? refusedReplacement(change, target));
}

const inForce = ({ clauses }: Convention): string[] => clauses.filter(({ repealed }) => !repealed).map(({ id }) => id);

/** An amendment that gives the words that stand already: most often the new ones were forgotten. */
function unchanged(change: Extract<Change, { action: 'replace' }>, target: Clause): Refusal | undefined {
  const same = (a: Block[], b: Block[]) => JSON.stringify(a) === JSON.stringify(b);
  if (!same(parseClauseText(change.text[referenceLocale]), target.blocks[referenceLocale])) return undefined;
  return {
    field: ['text', referenceLocale],
    found: say(
      `le texte de « ${target.id} » est le même qu’avant l’avenant`,
      `the text of “${target.id}” is the same as before the amendment`,
    ),
    expected: say('les mots que l’avenant change', 'the words that the amendment changes'),
    remedy: say(
      'écrivez le nouveau texte, ou retirez ce changement de l’avenant',
      'write the new text, or take this change out of the amendment',
    ),
  };
}

function changedTwice(clause: string, { id, effect }: Amendment, by: string): Refusal {
  const found =
    by === id
      ? say(
          `le texte « ${clause} » change deux fois dans cet avenant`,
          `the text “${clause}” changes twice in this amendment`,
        )
      : say(
          `le texte « ${clause} » change aussi le ${effect} par l’avenant ${by}`,
          `the text “${clause}” also changes on ${effect} by amendment ${by}`,
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

function refusedInsert(change: Extract<Change, { action: 'insert' }>, before: Convention): Refusal | undefined {
  const known = before.byId.get(change.clause);
  if (known && !known.repealed)
    return {
      field: ['clause'],
      found: say(`le texte « ${change.clause} » existe déjà`, `the text “${change.clause}” already exists`),
      remedy: say(
        'donnez un numéro libre, ou écrivez « action: replace »',
        'give a free number, or write “action: replace”',
      ),
    };
  const after = before.byId.get(change.after);
  if (!after) return { field: ['after'], ...unknownId('texte', 'text', change.after, inForce(before)) };
  const parent = known?.parent ?? (after.kind === kindOfId(change.clause) ? after.parent : after.id);
  const above = parent === undefined ? undefined : before.byId.get(parent);
  if (above?.repealed) return withinRepealed(change.clause, above);
  // A repealed text comes back in the place that it kept.
  const misplaced = known ? undefined : misplacedNumber(change.clause, after, before.clauses);
  if (misplaced) return { field: ['clause'], ...misplaced };
  return (
    servesRepealed(change, before) ??
    unlikeWords(change) ??
    lacksSummary(change, kindOfId(change.clause), (change.title ?? known?.title) === undefined)
  );
}

const withinRepealed = (clause: string, { id, repealed }: Clause): Refusal => ({
  field: ['clause'],
  found: say(
    `« ${clause} » se place dans « ${id} », abrogé par l’avenant ${repealed?.amendment}`,
    `“${clause}” stands in “${id}”, repealed by amendment ${repealed?.amendment}`,
  ),
  expected: say('un texte en vigueur à la date d’effet', 'a text in force on the date of effect'),
  remedy: say(
    `placez-le ailleurs, ou rétablissez d’abord « ${id} » (action: insert)`,
    `place it elsewhere, or bring “${id}” back first (action: insert)`,
  ),
});

/** Objectives that no longer stand on the day on which an action is said to serve them. */
function servesRepealed(
  { objectives = [] }: Exclude<Change, { action: 'repeal' }>,
  { byId }: Convention,
): Refusal | undefined {
  const index = objectives.findIndex((objective) => byId.get(`objective-${objective}`)?.repealed);
  const objective = objectives[index];
  const by = objective === undefined ? undefined : byId.get(`objective-${objective}`)?.repealed?.amendment;
  if (objective === undefined || by === undefined) return undefined;
  return {
    field: ['objectives', index],
    found: say(
      `l’objectif « ${objective} » est abrogé par l’avenant ${by}`,
      `the objective “${objective}” is repealed by amendment ${by}`,
    ),
    expected: say('un objectif en vigueur à la date d’effet', 'an objective in force on the date of effect'),
    remedy: say('effacez cette ligne', 'delete this line'),
  };
}

function refusedRepeal(target: Clause, amendment: Amendment, before: Convention): Refusal | undefined {
  const repealed = amendment.changes.filter(({ action }) => action === 'repeal').map(({ clause }) => clause);
  const live = inForce(before);
  const left = target.children.filter((id) => live.includes(id) && !repealed.includes(id));
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
