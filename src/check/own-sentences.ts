import type { State } from '../model/amendments/states.ts';
import { chunksOf, plainText } from '../model/convention/clause-text.ts';
import { contractClock } from '../model/convention/clock.ts';
import type { Clause, Convention } from '../model/convention/convention.ts';
import { daysIn, withoutDays } from '../model/convention/days-in-text.ts';
import { circumstancesOf } from '../model/convention/facts.ts';
import { stands, type Condition } from '../model/convention/sentences.ts';
import { lengthsAt } from '../model/convention/standing.ts';
import { problemAt, singleOf, sourcesOf, type Entry, type FieldPath } from '../model/entry.ts';
import { locales, referenceLocale, type Locale, type Localized } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { listed, say, type Finding, type Problem } from '../model/problem.ts';
import type { ConventionRecord } from '../model/record-schemas.ts';
import { countsIn, type Count } from '../model/statistics/numbers-in-text.ts';

/** Words of ours about the convention as a whole. */
interface Words {
  entry: Entry;
  field: FieldPath;
  /** Line of the file, where the words are a paragraph of a page. */
  line?: number;
  locale: Locale;
  text: string;
  condition: Condition;
  /** The texts that they speak of; absent where the file does not say. */
  clauses?: readonly string[] | undefined;
}

/**
 * Returns the sentences about the convention as a whole (convention.yaml, site.yaml, pages/) whose numbers, lengths or
 * days the text does not say, or says no more once an amendment takes effect. Words that name an amendment may tell
 * what was before it. A length of time names the text that it is taken from: « trois ans » may be the age of a child.
 */
export function checkOwnSentences(entries: readonly Entry[], model: Model, states: readonly State[]): Problem[] {
  const record = singleOf(entries, 'convention')?.data;
  if (!record) return [];
  const now = states.findLast(({ from }) => from === undefined || from <= model.date);
  const lived = states.filter((state) => state === now || (state.from !== undefined && state.from > model.date));
  return [...wordsOfRecords(entries), ...wordsOfPages(entries)].flatMap((words): Problem[] => {
    const told = (finding: Finding, severity: Problem['severity']) => {
      const problem = problemAt(words.entry, words.field, finding, severity);
      return [words.line === undefined ? problem : { ...problem, position: { line: words.line, column: 1 } }];
    };
    const day = mistakenDay(words, record, model);
    if (day) return told(day, 'error');
    const length = words.clauses ? undefined : countsOf(words).find(isLength);
    if (length) return told(withoutText(length, words.entry), 'warning');
    if (namesAmendment(words, model)) return [];
    for (const state of lived) {
      if (words.condition.unamended && state.from !== undefined) continue;
      const before = states.slice(0, states.indexOf(state));
      const found = words.clauses ? unsaid(words, state, record, model) : saidNoMore(words, state, before);
      if (found) return told(found, state === now ? 'error' : 'warning');
    }
    return [];
  });
}

/** The days of a notification and of an amendment are those that the files give. */
function mistakenDay(
  { text, locale, condition }: Words,
  record: ConventionRecord,
  { amendments, date }: Pick<Model, 'amendments' | 'date'>,
): Finding | undefined {
  const circumstances = circumstancesOf({ ...record, ...lengthsAt(record, amendments, date) }, amendments, date);
  if (record.notified === null && !stands(condition, circumstances)) return undefined;
  for (const sentence of text.split(/(?<=[.!?…])\s+/)) {
    const days = daysIn(sentence, locale);
    const [first] = days;
    if (first === undefined) continue;
    const amendment = amendments.find(({ title }) => named(sentence, title[locale]));
    if (amendment) {
      const own = [amendment.signed, amendment.effect, ...amendment.approvals.map((approval) => approval.date)];
      if (!days.some((day) => own.includes(day))) return otherDay(first, own);
    } else if (/notifi/i.test(sentence) && (record.notified === null || !days.includes(record.notified)))
      return otherDay(first, record.notified === null ? [] : [record.notified]);
  }
  return undefined;
}

/** Returns the first count or day that the texts which some words speak of do not say in a state. */
function unsaid(
  words: Words,
  { from, convention }: State,
  record: ConventionRecord,
  { amendments }: Pick<Model, 'amendments'>,
): Finding | undefined {
  const { clauses = [], locale } = words;
  if (clauses.length === 0) return undefined;
  const texts = clauses.flatMap((id) => within(id, convention)).map((clause) => plainText(clause.blocks[locale]));
  const held = texts.flatMap((text) => countsIn(withoutDays(text, locale), locale));
  const unit = ({ of }: Count) => held.filter((other) => of !== undefined && other.of === of);
  const count = countsOf(words).find(
    (one) =>
      one.of !== undefined &&
      (isLength(one) || unit(one).length > 0) &&
      !held.some(({ number, of }) => number === one.number && of === one.of),
  );
  if (count) return notSaid(shown(count), clauses, from, unit(count).map(shown));
  const clock = contractClock({ ...record, ...lengthsAt(record, amendments, from ?? '') });
  const days = [
    ...texts.flatMap((text) => daysIn(text, locale)),
    clock.effect,
    clock.end,
    clock.renewalTalks,
    clock.latestNotice,
  ];
  const day = daysIn(words.text, locale).find((one) => one !== record.notified && !days.includes(one));
  const known = [...new Set(days)].filter((one) => one !== undefined);
  return day === undefined ? undefined : notSaid(day, clauses, from, known);
}

/** Returns the first count that some clause said before a state and that none says in it. */
function saidNoMore(words: Words, { from, convention }: State, before: readonly State[]): Finding | undefined {
  const written = countsOf(words);
  if (written.length === 0 || before.length === 0) return undefined;
  const said = (count: Count, { clauses }: Convention) =>
    clauses.some(({ blocks }) =>
      countsIn(plainText(blocks[words.locale]), words.locale).some(
        ({ number, of }) => number === count.number && (number > small || (of !== undefined && of === count.of)),
      ),
    );
  const kept = written.find((count) => before.some((one) => said(count, one.convention)) && !said(count, convention));
  return kept && notSaid(shown(kept), undefined, from, []);
}

/** A small number says nothing without what it counts. */
const small = 12;
const isLength = ({ of }: Count): boolean => of !== undefined && /^(an|année|moi|year|month)$/.test(of);
/** A length as it is written, `3 ans`; any other count by its number. */
const shown = (count: Count): string => {
  if (!isLength(count)) return String(count.number);
  return `${count.number} ${count.of}${count.number > 1 || count.of === 'moi' ? 's' : ''}`;
};

const countsOf = ({ text, locale }: Words): Count[] => countsIn(withoutDays(text, locale), locale);
const named = (text: string, title: string): boolean => folded(text).includes(folded(title));
const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
const namesAmendment = ({ text, locale }: Words, { amendments }: Pick<Model, 'amendments'>): boolean =>
  amendments.some(({ title }) => named(text, title[locale]));

/** The clause and all that stands in it. */
function within(id: string, convention: Convention): Clause[] {
  const clause = convention.byId.get(id);
  return clause ? [clause, ...clause.children.flatMap((child) => within(child, convention))] : [];
}

type Said = Condition & { clauses?: readonly string[] | undefined };
const always: Said = { unamended: false };

function wordsOfRecords(entries: readonly Entry[]): Words[] {
  const [record, site] = [singleOf(entries, 'convention'), singleOf(entries, 'site')];
  const each = (entry: Entry, field: FieldPath, words: Localized, said: Said): Words[] =>
    locales.map((locale) => ({
      entry,
      field: [...field, locale],
      locale,
      text: words[locale],
      condition: said,
      clauses: said.clauses,
    }));
  const sentences = (entry: Entry, field: FieldPath, words: Localized | (Localized & Said)[]) =>
    Array.isArray(words)
      ? words.flatMap((one, index) => each(entry, [...field, index], one, one))
      : each(entry, field, words, always);
  return [
    ...(record
      ? [
          ...sentences(record, ['source', 'state'], record.data.source.state),
          ...sentences(record, ['status', 'headline'], record.data.status.headline ?? []),
          ...record.data.status.facts.flatMap((fact, index) =>
            each(record, ['status', 'facts', index, 'text'], fact.text, fact),
          ),
        ]
      : []),
    ...(site
      ? (['promise', 'lead', 'purpose'] as const).flatMap((field) =>
          each(site, [field], site.data[field], { ...always, clauses: site.data.clauses }),
        )
      : []),
  ];
}

/** The words of the pages; a link to a text, in their paragraph, says that they speak of it. */
function wordsOfPages(entries: readonly Entry[]): Words[] {
  const told = new Map(sourcesOf(entries, 'pages').map(({ id, data }) => [id, data.clauses]));
  return entries.flatMap((entry): Words[] => {
    if (entry.collection !== 'pages') return [];
    const own = { entry, locale: entry.locale ?? referenceLocale, condition: always, clauses: told.get(entry.id) };
    return [
      { ...own, field: ['lead'], text: entry.data.lead },
      ...chunksOf(entry.body).map(({ line, text }): Words => {
        const linked = [...text.matchAll(/\(clause:([^#)]+)/g)].flatMap(([, id]) => id ?? []);
        return {
          ...own,
          field: [],
          line: line + entry.bodyLine - 1,
          text: text.replace(/\]\([^)]*\)/g, ']'),
          clauses: linked.length > 0 ? linked : own.clauses,
        };
      }),
    ];
  });
}

const otherDay = (day: string, own: readonly string[]): Finding => ({
  found: say(`le jour ${day}, que les fichiers ne donnent pas`, `the day ${day}, which the files do not give`),
  expected:
    own.length === 0
      ? say('aucun jour : notified est null dans convention.yaml', 'no day: notified is null in convention.yaml')
      : say(listed([...new Set(own)]), listed([...new Set(own)])),
  remedy: say(
    'corrigez ce jour, ici ou dans le fichier qui le donne (convention.yaml, ou l’avenant)',
    'mend this day, here or in the file that gives it (convention.yaml, or the amendment)',
  ),
});

/** Where each file says of which texts its words speak. */
const places: Record<string, Finding['found']> = {
  convention: say(
    'à côté de cette phrase (une phrase seule devient une liste : - { fr: …, en: …, clauses: […] })',
    'beside this sentence (a lone sentence becomes a list: - { fr: …, en: …, clauses: […] })',
  ),
  site: say('dans site.yaml', 'in site.yaml'),
  pages: say('en tête de la page française, ou liez ces mots au texte', 'at the head of the French page, or link it'),
};

function withoutText(length: Count, { collection }: Entry): Finding {
  const where = places[collection];
  return {
    found: say(`la durée « ${shown(length)} », sans son texte`, `the length “${shown(length)}”, without its text`),
    expected: say(
      'le texte qui donne cette durée : elle peut changer par un avenant',
      'the text that gives this length: an amendment may change it',
    ),
    remedy: say(
      `écrivez « clauses: [article-4] » ${where?.fr} ; « clauses: [] » si aucun texte ne la donne`,
      `write “clauses: [article-4]” ${where?.en}; “clauses: []” where no text gives it`,
    ),
  };
}

function notSaid(words: string, where: Said['clauses'], from: string | undefined, given: readonly string[]): Finding {
  const when = from === undefined ? say('', '') : say(` à partir du ${from}`, ` from ${from} on`);
  const [fr, en] = where ? [listed(where), listed(where)] : ['aucun texte', 'any text'];
  return {
    found: say(
      `« ${words} », que ne dit ${where ? 'pas ' : ''}${fr}${when.fr}`,
      `“${words}”, not said by ${en}${when.en}`,
    ),
    expected: say(
      given.length > 0 ? `ce que dit le texte : ${listed(given)}` : 'un nombre que dit le texte',
      given.length > 0 ? `what the text says: ${listed(given)}` : 'a number that the text says',
    ),
    remedy: say(
      'corrigez ces mots ; pour dire ce qui était vrai avant un avenant, nommez-le dans la même phrase, par son titre',
      'mend these words; to say what was true before an amendment, name it in the same sentence, by its title',
    ),
  };
}
