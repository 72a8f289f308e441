import { plainText } from '../model/convention/clause-text.ts';
import type { Convention } from '../model/convention/convention.ts';
import { problemAt, singleOf, type Entry } from '../model/entry.ts';
import { referenceLocale } from '../model/locale.ts';
import { listed, say, type Finding, type Problem } from '../model/problem.ts';
import type { ConventionRecord } from '../model/record-schemas.ts';

type Rule = keyof ConventionRecord['rules'];

/**
 * What an article that governs each matter speaks of, in French law: stems of its words, and what they are about;
 * `plainly`: those that an article on another matter would not have.
 */
const spokenOf: Record<Rule, { words: RegExp; about: string; plainly?: RegExp }> = {
  amendments: { words: /avenant|modifi|révis/iu, about: 'avenant, modifier' },
  duration: { words: /durée|conclue? pour|prend(ra)? effet|échéance|expir/iu, about: 'durée, effet' },
  termination: { words: /résili|dénon|mettre fin|met(tra)? fin|préavis/iu, about: 'résilier, mettre fin, préavis' },
  followUp: {
    words: /suivi|suivre|évalu|bilan|comité|réuni|rencontr|pilotage|faire le point|font le point/iu,
    about: 'suivi, évaluation, bilan, réunion',
    plainly: /suivi|évalu|bilan|comité/iu,
  },
};

/**
 * Returns the rules of the convention that name an article which speaks of something else, the follow-up that no rule
 * names while an article speaks of it, and a citation with words that the title does not have.
 */
export function checkRules(entries: readonly Entry[], convention: Convention): Problem[] {
  const entry = singleOf(entries, 'convention');
  if (!entry) return [];
  const textOf = (id: string) => {
    const clause = convention.byId.get(id);
    return clause && plainText(clause.blocks[referenceLocale]);
  };
  const articles = convention.clauses.filter(({ kind }) => kind === 'article').map(({ id }) => id);
  const silent = (Object.keys(spokenOf) as Rule[]).flatMap((rule) => {
    const { words, about, plainly = words } = spokenOf[rule];
    const speaking = articles.filter((id) => words.test(textOf(id) ?? ''));
    const named = [entry.data.rules[rule]].flat();
    const problems = named.flatMap((id, index) => {
      const text = textOf(id);
      const path = Array.isArray(entry.data.rules[rule]) ? ['rules', rule, index] : ['rules', rule];
      return text === undefined || words.test(text) || speaking.length === 0
        ? []
        : [problemAt(entry, path, speaksOfOther(id, about, speaking))];
    });
    const unheard = named.length === 0 ? articles.filter((id) => plainly.test(textOf(id) ?? '')) : [];
    return [...problems, ...(unheard.length > 0 ? [problemAt(entry, ['rules', rule], unnamed(about, unheard))] : [])];
  });
  const title = wordsOf(textOf('title') ?? '');
  const added = [...wordsOf(entry.data.citation[referenceLocale])].filter((word) => title.size > 0 && !title.has(word));
  return [...silent, ...(added.length > 0 ? [problemAt(entry, ['citation', referenceLocale], otherTitle(added))] : [])];
}

/** The words of a text, in small letters and without accents, which capitals often lack. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu),
  );

const speaksOfOther = (id: string, about: string, speaking: readonly string[]): Finding => ({
  found: say(`${id}, dont le texte n’a aucun de ces mots : ${about}`, `${id}, whose text has none of these: ${about}`),
  expected: say(`un article qui en parle : ${listed(speaking)}`, `an article that speaks of it: ${listed(speaking)}`),
  remedy: say('relisez les articles et corrigez le numéro', 'read the articles again and mend the number'),
});

const unnamed = (about: string, speaking: readonly string[]): Finding => ({
  found: say('aucun article', 'no article'),
  expected: say(
    `les articles qui en parlent (${about}) : ${listed(speaking)}`,
    `the articles that speak of it (${about}): ${listed(speaking)}`,
  ),
  remedy: say('relisez ces articles et écrivez leurs numéros', 'read these articles and write their numbers'),
});

const otherTitle = (added: readonly string[]): Finding => ({
  found: say(
    `des mots que le titre de la convention n’a pas : ${listed(added)}`,
    `words that the title of the agreement does not have: ${listed(added)}`,
  ),
  expected: say('les mots du titre, dans parts/fr/title.mdx', 'the words of the title, in parts/fr/title.mdx'),
  remedy: say('copiez le titre, ou son début', 'copy the title, or its beginning'),
});
