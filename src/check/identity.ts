import type { State } from '../model/amendments/states.ts';
import { plainText } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import { identityAt, type Identity } from '../model/convention/identity.ts';
import { problemAt, recordsOf, singleOf, type Entry, type FieldPath } from '../model/entry.ts';
import { referenceLocale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { listed, say, type Finding, type Problem } from '../model/problem.ts';

type List = 'parties' | 'signatories';
/** The clause that names those of each list. */
const namedIn = { parties: 'parties', signatories: 'signatures' } as const satisfies Record<List, string>;
const lists = Object.keys(namedIn) as List[];

/**
 * Returns the parties and the signatories that the text does not name so, as signed and from the day of each amendment,
 * and the amendments that change this text without saying who it then names, or the title without a short one.
 */
export function checkIdentity(
  entries: readonly Entry[],
  { partners, amendments }: Pick<Model, 'partners' | 'amendments'>,
  states: readonly State[],
): Problem[] {
  const record = singleOf(entries, 'convention');
  if (!record) return [];
  return states.flatMap(({ from, amendments: ids, convention }) => {
    const own = recordsOf(entries, 'amendments').filter(({ id }) => ids.includes(id));
    const renaming = own.find(({ data }) => data.changes.some(({ clause }) => clause === 'title'));
    const renamed = own.some(({ data }) => data.sets.shortTitle !== undefined);
    const identity = identityAt(record.data, amendments, from);
    const unnamed = renaming && !renamed ? [problemAt(renaming, ['sets'], noShortTitle(record.data), 'warning')] : [];
    const mistaken = lists.flatMap((list): Problem[] => {
      const clause = convention.byId.get(namedIn[list]);
      if (!clause || clause.repealed) return [];
      const setting = from === undefined ? undefined : own.findLast(({ data }) => data.sets[list] !== undefined);
      const changing = own.find(({ data }) => data.changes.some((change) => change.clause === clause.id));
      if (changing && !setting) return [problemAt(changing, ['sets'], unset(list))];
      if (from !== undefined && !setting) return [];
      const entry = setting ?? record;
      const at = [...(setting ? ['sets'] : []), list];
      return [
        ...missing(identity, list, clause, partners).map(({ path, ...finding }) =>
          problemAt(entry, [...at, ...path], finding),
        ),
        ...(list === 'signatories' ? unsigned(identity, clause, partners) : []).map((finding) =>
          problemAt(entry, at, finding),
        ),
      ];
    });
    return [...unnamed, ...mistaken];
  });
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

/** Returns those of a list whom the clause does not name with the same words. */
function missing(
  identity: Identity,
  list: List,
  clause: Clause,
  partners: Model['partners'],
): (Finding & { path: FieldPath })[] {
  const text = folded(plainText(clause.blocks[referenceLocale]));
  const holds = (words: string | undefined) => words === undefined || text.includes(folded(words));
  return identity[list].flatMap((one, index) => {
    const name = 'name' in one ? { name: one.name } : { representative: one.representative };
    const partner = partners.get(one.partner);
    const called = [partner?.name[referenceLocale], ...(partner?.forms ?? [])];
    return [
      ...(list === 'signatories' || !partner || called.some((words) => words !== undefined && holds(words))
        ? []
        : [{ path: [index, 'partner'], ...notNamed(one.partner, clause.id) }]),
      ...Object.entries(name).flatMap(([field, words]) =>
        words !== undefined && holds(words) && !/^\p{Lu}/u.test(words)
          ? [{ path: [index, field], ...uncapped(words) }]
          : [],
      ),
      ...Object.entries({ ...name, capacity: one.capacity?.[referenceLocale] }).flatMap(([field, words]) =>
        words === undefined || holds(words) ? [] : [{ path: [index, field], ...notNamed(words, clause.id) }],
      ),
    ];
  });
}

/** A line that is the name of a person and nothing else: `Ada Brumelle`, `Jean-Pierre Le Goff`. */
const person = /^\p{Lu}[\p{L}’'-]*(?:[ \u00a0]\p{Lu}[\p{L}’'-]*)+$/u;

/** Returns who signs in the text and not in the list, the parties for which nobody signs, and who signs for none. */
function unsigned({ parties, signatories }: Identity, clause: Clause, partners: Model['partners']): Finding[] {
  const names = signatories.map(({ name }) => folded(name));
  const others = [...partners.values()].flatMap(({ name, forms }) => [name[referenceLocale], ...forms]).map(folded);
  const lines = plainText(clause.blocks[referenceLocale]).split('\n');
  // A name that is misspelt in the list is told as such.
  const misspelt = names.some((name) => !lines.some((line) => folded(line).includes(name)));
  const left = misspelt
    ? []
    : lines.filter((line) => person.test(line) && ![...names, ...others].includes(folded(line)));
  const strangers = signatories.filter(({ partner }) => !parties.some((party) => party.partner === partner));
  const silent = parties.filter(({ partner }) => !signatories.some((signatory) => signatory.partner === partner));
  return [
    ...left.map((line) => signs(line, clause.id)),
    ...silent.map(({ partner }) => nobodySigns(partner, signatories)),
    ...strangers.map(({ name, partner }) => noParty(name, partner, parties)),
  ];
}

const signs = (name: string, clause: string): Finding => ({
  found: say(
    `« ${name} » signe dans le texte de ${clause} et n’est pas dans la liste`,
    `“${name}” signs in the text of ${clause} and is not in the list`,
  ),
  expected: say('tous ceux qui signent', 'everyone who signs'),
  remedy: say(
    'ajoutez son nom, sa qualité et son partenaire, comme les autres ; ou corrigez le nom qui lui correspond',
    'add the name, the capacity and the partner, as the others have them; or mend the name that stands for it',
  ),
});

const nobodySigns = (partner: string, signatories: Identity['signatories']): Finding => ({
  found: say(`personne ne signe pour la partie « ${partner} »`, `nobody signs for the party “${partner}”`),
  expected: say(
    `au moins un signataire de chaque partie ; la liste a : ${listed(signatories.map(({ name }) => name))}`,
    `at least one signatory of each party; the list has: ${listed(signatories.map(({ name }) => name))}`,
  ),
  remedy: say(
    `ajoutez celui ou celle qui signe pour « ${partner} », ou corrigez le partenaire d’un signataire`,
    `add who signs for “${partner}”, or mend the partner of a signatory`,
  ),
});

const noParty = (name: string, partner: string, parties: Identity['parties']): Finding => ({
  found: say(
    `« ${name} » signe pour « ${partner} », qui n’est pas une partie`,
    `“${name}” signs for “${partner}”, which is no party`,
  ),
  expected: say(
    `une des parties : ${listed(parties.map((party) => party.partner))}`,
    `one of the parties: ${listed(parties.map((party) => party.partner))}`,
  ),
  remedy: say(
    `remettez « ${partner} » sous « parties », ou corrigez le partenaire de ce signataire`,
    `put “${partner}” back under “parties”, or mend the partner of this signatory`,
  ),
});

const uncapped = (name: string): Finding => ({
  found: say(`« ${name} », sans ses majuscules`, `“${name}”, without its capitals`),
  expected: say('un nom de personne : Ada Brumelle', 'the name of a person: Ada Brumelle'),
  remedy: say('écrivez chaque nom avec sa majuscule', 'write each name with its capital'),
});

const notNamed = (words: string, clause: string): Finding => ({
  found: say(`« ${words} » n’est pas dans le texte de ${clause}`, `“${words}” is not in the text of ${clause}`),
  expected: say('les mots que ce texte écrit alors', 'the words that this text then writes'),
  remedy: say(
    'copiez-les du texte ; si un avenant les change, écrivez-les sous « sets » dans cet avenant',
    'copy them from the text; if an amendment changes them, write them under “sets” in that amendment',
  ),
});

const unset = (list: List): Finding => ({
  found: say(
    `l’avenant change le texte « ${namedIn[list]} », sans « ${list} » sous « sets »`,
    `the amendment changes the text “${namedIn[list]}”, without “${list}” under “sets”`,
  ),
  expected: say(
    list === 'parties' ? 'toutes les parties que le nouveau texte nomme' : 'tous ceux que le nouveau texte fait signer',
    list === 'parties' ? 'every party that the new text names' : 'everyone whom the new text has sign',
  ),
  remedy: say(
    `copiez « ${list}: » de convention.yaml sous « sets: » et corrigez ce qui change`,
    `copy “${list}:” of convention.yaml under “sets:” and mend what changes`,
  ),
});

const noShortTitle = ({ shortTitle }: Identity): Finding => ({
  found: say(
    `l’avenant change le titre, sans « shortTitle » sous « sets » : le nom court reste « ${shortTitle.fr} »`,
    `the amendment changes the title, without “shortTitle” under “sets”: the short one stays “${shortTitle.fr}”`,
  ),
  expected: say('le nom court qui va avec le nouveau titre', 'the short title that goes with the new title'),
  remedy: say(
    'ajoutez sous « sets » : shortTitle: { fr: …, en: … } ; recopiez celui de convention.yaml s’il reste juste',
    'add under “sets”: shortTitle: { fr: …, en: … }; copy that of convention.yaml where it still holds',
  ),
});
