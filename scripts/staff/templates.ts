import { slugPattern } from '../../src/model/convention/schema.ts';
import { unwritten } from '../../src/reader/unwritten.ts';
import { slotNames, type ChildKind } from '../../src/model/convention/clause-text.ts';
import type { Clause, Convention } from '../../src/model/convention/convention.ts';
import { locales, referenceLocale, translationLocales, type Locale } from '../../src/model/locale.ts';
import type { Model } from '../../src/model/model.ts';
import { strings } from '../../src/words/strings.ts';

/** What `npm run new` writes: the files of one new thing, valid but for the words marked to be written. */
export interface Template {
  /** What it is called in French, for the questions. */
  label: string;
  /** The question whose answer names it, and an example. */
  asks: { question: string; example: string; pattern: RegExp };
  files: (id: string, model: Model) => Record<string, string>;
  /** What else has to be put in place by hand. */
  besides?: (id: string) => string;
}

const slotOf = (children: ChildKind) => Object.entries(slotNames).find(([, kind]) => kind === children)?.[0] ?? '';
const stamp = 'fingerprint: "0000000000000000"';
const today = () => new Date().toISOString().slice(0, 10);
const quoted = `"${unwritten}"`;
/** Returns a YAML value of one line that says something in each language: `{ fr: "…", en: "…" }`. */
const inEach = (say: (locale: Locale) => string): string =>
  `{ ${locales.map((locale) => `${locale}: ${say(locale)}`).join(', ')} }`;
const unwrittenInEach = inEach(() => quoted);
/** Returns the same value on lines of their own, two spaces in. */
const onLines = locales.map((locale) => `  ${locale}: ${quoted}\n`).join('');
/** Returns the file of a text in the reference language, and one for each translation, under their paths. */
const translatedFiles = (collection: string, id: string, source: string, translation: string): Record<string, string> =>
  Object.fromEntries([
    [`${collection}/${referenceLocale}/${id}.mdx`, source],
    ...translationLocales.map((locale): [string, string] => [`${collection}/${locale}/${id}.mdx`, translation]),
  ]);

/** Returns the next number in an axis: `1-9` after `1-8`. */
export function nextNumber({ clauses }: Convention, kind: Clause['kind'], axis: number): string {
  const taken = clauses.filter((clause) => clause.kind === kind && clause.axis === axis);
  return `${axis}-${1 + Math.max(0, ...taken.map(({ position }) => position))}`;
}

export const templates: Record<string, Template> = {
  action: {
    label: 'une action',
    asks: { question: 'Dans quel axe ? (son numéro)', example: '1', pattern: /^[1-9]\d*$/ },
    // A locked text changes by an amendment only: a new action is what an amendment inserts.
    files: (axis, { convention, amendments, lock, record }) => {
      const id = nextNumber(convention, 'action', Number(axis));
      const before =
        convention.clauses.filter((clause) => clause.kind === 'action' && clause.axis === Number(axis)).at(-1)?.id ??
        `axis-${axis}`;
      if (lock)
        return amendmentFile(
          amendments.length + 1,
          record,
          `  - action: insert\n    clause: action-${id}\n    after: ${before}\n    title: ${unwrittenInEach}\n` +
            `    summary: ${unwrittenInEach}\n    text: ${unwrittenInEach}\n`,
        );
      return {
        ...translatedFiles(
          'actions',
          id,
          `---\ntitle: ${quoted}\nsummary: ${quoted}\nobjectives: []\n---\n\n${unwritten}\n`,
          `---\ntitle: ${quoted}\nsummary: ${quoted}\n${stamp}\n---\n\n${unwritten}\n`,
        ),
        [`commitments/${id}.yaml`]: 'history: []\nparts: []\n',
      };
    },
  },
  service: {
    label: 'un service',
    asks: {
      question: 'Quel identifiant ? (minuscules, chiffres, tirets)',
      example: 'ludotheques',
      pattern: slugPattern,
    },
    files: (id) => ({
      ...translatedFiles(
        'services',
        id,
        `---\ntitle: ${quoted}\nlead: ${quoted}\npicture: group\nbrief_who: ${quoted}\n` +
          `brief_how: ${quoted}\ndesk: ${quoted}\n` +
          'words: []\nclauses: []\nlinks:\n' +
          `  - url: "https://monenfant.fr/"\n    label: ${quoted}\nchecked: "${today()}"\nsources:\n` +
          `  - title: ${quoted}\n    url: "https://monenfant.fr/"\n---\n\n<What>\n\n${unwritten}\n\n</What>\n\n` +
          `<Next>\n\n${unwritten}\n\n</Next>\n`,
        `---\ntitle: ${quoted}\nlead: ${quoted}\nbrief_who: ${quoted}\nbrief_how: ${quoted}\n` +
          `desk: ${quoted}\nwords: []\n` +
          `links: [${quoted}]\n${stamp}\n---\n\n<What>\n\n` +
          `${unwritten}\n\n</What>\n\n<Next>\n\n${unwritten}\n\n</Next>\n`,
      ),
    }),
  },
  situation: {
    label: 'une situation',
    asks: { question: 'Quel identifiant ? (minuscules, chiffres, tirets)', example: 'demenager', pattern: slugPattern },
    files: (id, { services }) => {
      const [service = unwritten] = services.keys();
      return {
        ...translatedFiles(
          'situations',
          id,
          `---\ntitle: ${quoted}\nhint: ${quoted}\npicture: home\nanswer: ${quoted}\ndesk: ${quoted}\n` +
            'services:\n' +
            `  - id: ${service}\n    why: ${quoted}\nwords: []\nchecked: "${today()}"\n---\n\n<Today>\n\n` +
            `${unwritten}\n\n</Today>\n`,
          `---\ntitle: ${quoted}\nhint: ${quoted}\nanswer: ${quoted}\ndesk: ${quoted}\nservices:\n` +
            `  ${service}: ${quoted}\nwords: []\n${stamp}\n---\n\n<Today>\n\n${unwritten}\n\n</Today>\n`,
        ),
      };
    },
  },
  terme: {
    label: 'un mot du glossaire',
    asks: {
      question: 'Quel identifiant ? (minuscules, chiffres, tirets)',
      example: 'ludotheque',
      pattern: slugPattern,
    },
    files: (id) => ({ [`glossary/${id}.yaml`]: `term: ${quoted}\ndefinition:\n${onLines}english: ${quoted}\n` }),
  },
  partenaire: {
    label: 'un partenaire',
    asks: {
      question: 'Quel identifiant ? (minuscules, chiffres, tirets)',
      example: 'ludotheque-municipale',
      pattern: slugPattern,
    },
    files: (id) => ({ [`partners/${id}.yaml`]: `name:\n${onLines}short:\n${onLines}role:\n${onLines}` }),
  },
  fichier: {
    label: 'un scan, une délibération, un dépliant, une photo ou un logo',
    asks: {
      question: 'Quel identifiant ? Celui de l’image ou du PDF. (minuscules, chiffres, tirets)',
      example: 'copie-signee',
      pattern: slugPattern,
    },
    files: (id) => ({
      [`files/${id}.yaml`]:
        'kind: scan # scan, deliberation, leaflet, photo, logo ou document\n' +
        `title: ${unwrittenInEach}\nalt: ${unwrittenInEach} # ce que montre l’image, ce que dit le PDF\n` +
        `language: ${referenceLocale}\ndate: ${quoted} # 2017, 2017-01 ou 2017-01-16\n` +
        'of: { convention: true } # ou clauses, amendments, services, partners\n',
    }),
    besides: (id) => `Posez ensuite le PDF ou l’image à côté : files/${id}.pdf, .jpg, .png ou .webp.`,
  },
  chiffre: {
    label: 'un jeu de données',
    asks: {
      question: 'Quel identifiant ? (minuscules, chiffres, tirets)',
      example: 'places-en-ludotheque',
      pattern: slugPattern,
    },
    files: (id, { statistics }) => {
      // The smallest number that the text already gives: valid as it stands, and few shapes to draw.
      const [known] = statistics
        .filter(({ kind }) => kind !== 'timeline')
        .flatMap(({ rows }) => rows)
        .filter(({ value, derived }) => value !== undefined && derived === undefined)
        .sort((a, b) => Number(a.value) - Number(b.value));
      const both = unwrittenInEach;
      return {
        [`statistics/${id}.yaml`]:
          `kind: count\nchapter: needs\norder: 99\ntitle: ${both}\ntakeaway: ${both}\nunit: ${both}\n` +
          `geography: ${both}\nyear: null\nsource: ${both}\nnote: ${both}\nrows:\n  total:\n` +
          `    label: ${both}\n    value: ${known?.value ?? 2} # le nombre que donne le texte\n` +
          `    clause: ${known?.clause ?? 'preamble'} # le texte qui le donne\n`,
      };
    },
  },
  avenant: {
    label: 'un avenant',
    asks: {
      question: 'Quel texte change ? (son identifiant)',
      example: 'article-4',
      pattern: /^(parties|preamble|signatures|(article|axis)-[1-9]\d*|(data|objective|action)-[1-9]\d*-[1-9]\d*)$/,
    },
    files: (clause, { convention, amendments, record }) => {
      const words = (locale: Locale) => {
        const blocks = convention.byId
          .get(clause)
          ?.blocks[locale].map((block) =>
            block.type === 'slot'
              ? `<${slotOf(block.children)} />`
              : `${block.type === 'heading' ? '# ' : ''}${block.text}`,
          ) ?? [unwritten];
        return blocks.join('\n\n').replaceAll(/\n(?=.)/g, '\n        ');
      };
      return amendmentFile(
        amendments.length + 1,
        record,
        `  - action: replace\n    clause: ${clause}\n    summary: ${unwrittenInEach}\n    text:\n` +
          `${locales.map((locale) => `      ${locale}: |\n        ${words(locale)}\n`).join('')}`,
      );
    },
  },
};

/** Returns the file of a new amendment with its one change. */
function amendmentFile(number: number, { parties }: Model['record'], change: string): Record<string, string> {
  const approvals = parties
    .map(({ partner }) => `  - { body: ${partner}, date: ${today()}, reference: ${quoted} }\n`)
    .join('');
  return {
    [`amendments/${number}.yaml`]:
      `title: ${inEach((locale) => `"${strings(locale).amendmentNumber(number)}"`)}\n` +
      `signed: ${today()} # date de signature\neffect: ${today()} # date d’effet\napprovals:\n` +
      `${approvals}changes:\n${change}`,
  };
}
