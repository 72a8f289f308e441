import { unwritten } from '../../src/check/unwritten.ts';
import type { Clause, Convention } from '../../src/model/convention.ts';

/** What `npm run new` writes: the files of one new thing, valid but for the words marked to be written. */
export interface Template {
  /** What it is called in French, for the questions. */
  label: string;
  /** The question whose answer names it, and an example. */
  asks: { question: string; example: string; pattern: RegExp };
  files: (id: string, convention: Convention) => Record<string, string>;
}

const stamp = 'fingerprint: "0000000000000000"';
const today = () => new Date().toISOString().slice(0, 10);
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const quoted = `"${unwritten}"`;

/** Returns the next number in an axis: `1-9` after `1-8`. */
export function nextNumber({ clauses }: Convention, kind: Clause['kind'], axis: number): string {
  return `${axis}-${1 + Math.max(0, ...clauses.filter((clause) => clause.kind === kind && clause.axis === axis).map(({ position }) => position))}`;
}

export const templates: Record<string, Template> = {
  action: {
    label: 'une action',
    asks: { question: 'Dans quel axe ? (son numéro)', example: '1', pattern: /^[1-9]\d*$/ },
    files: (axis, convention) => {
      const id = nextNumber(convention, 'action', Number(axis));
      return {
        [`actions/fr/${id}.mdx`]: `---\ntitle: ${quoted}\nsummary: ${quoted}\nobjectives: []\n---\n\n${unwritten}\n`,
        [`actions/en/${id}.mdx`]: `---\ntitle: ${quoted}\nsummary: ${quoted}\n${stamp}\n---\n\n${unwritten}\n`,
      };
    },
  },
  service: {
    label: 'un service',
    asks: { question: 'Quel identifiant ? (minuscules, chiffres, tirets)', example: 'ludotheques', pattern: slug },
    files: (id) => ({
      [`services/fr/${id}.mdx`]: `---\ntitle: ${quoted}\nlead: ${quoted}\nwords: []\nclauses: []\nlinks:\n  - url: "https://monenfant.fr/"\n    label: ${quoted}\nchecked: "${today()}"\nsources:\n  - title: ${quoted}\n    url: "https://monenfant.fr/"\n---\n\n<What>\n\n${unwritten}\n\n</What>\n\n<Next>\n\n${unwritten}\n\n</Next>\n`,
      [`services/en/${id}.mdx`]: `---\ntitle: ${quoted}\nlead: ${quoted}\nwords: []\nlinks: [${quoted}]\n${stamp}\n---\n\n<What>\n\n${unwritten}\n\n</What>\n\n<Next>\n\n${unwritten}\n\n</Next>\n`,
    }),
  },
  situation: {
    label: 'une situation',
    asks: { question: 'Quel identifiant ? (minuscules, chiffres, tirets)', example: 'demenager', pattern: slug },
    files: (id) => ({
      [`situations/fr/${id}.mdx`]: `---\ntitle: ${quoted}\nhint: ${quoted}\npicture: home\nanswer: ${quoted}\nservices:\n  - id: relais-petite-enfance\n    why: ${quoted}\nwords: []\nchecked: "${today()}"\n---\n\n<Today>\n\n${unwritten}\n\n</Today>\n`,
      [`situations/en/${id}.mdx`]: `---\ntitle: ${quoted}\nhint: ${quoted}\nanswer: ${quoted}\nservices:\n  relais-petite-enfance: ${quoted}\nwords: []\n${stamp}\n---\n\n<Today>\n\n${unwritten}\n\n</Today>\n`,
    }),
  },
  terme: {
    label: 'un mot du glossaire',
    asks: { question: 'Quel identifiant ? (minuscules, chiffres, tirets)', example: 'ludotheque', pattern: slug },
    files: (id) => ({ [`glossary/${id}.yaml`]: `term: ${quoted}\ndefinition:\n  fr: ${quoted}\n  en: ${quoted}\nenglish: ${quoted}\n` }),
  },
  partenaire: {
    label: 'un partenaire',
    asks: { question: 'Quel identifiant ? (minuscules, chiffres, tirets)', example: 'ludotheque-municipale', pattern: slug },
    files: (id) => ({ [`partners/${id}.yaml`]: `name:\n  fr: ${quoted}\n  en: ${quoted}\nshort:\n  fr: ${quoted}\n  en: ${quoted}\nrole:\n  fr: ${quoted}\n  en: ${quoted}\n` }),
  },
};
