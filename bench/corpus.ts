import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent, type Checked } from '../src/check/content.ts';
import { sha256 } from '../src/model/integrity/fingerprint.ts';
import { makeLock } from '../src/model/integrity/lock.ts';
import { sourcesOf, translationOf } from '../src/model/entry.ts';
import { sourceFingerprint } from '../src/model/translation.ts';
import { stringify } from 'yaml';

/** One clause of the corpus in one language: what a peer publishes as one page. */
export interface CorpusPage {
  locale: 'fr' | 'en';
  /** Its place below the language: `actions/3-2`. */
  path: string;
  title: string;
  paragraphs: string[];
}

/** Sentences without a number, a name or a date, in French and in English. */
const sentences: readonly (readonly [string, string])[] = [
  ['La Ville met un local à la disposition des familles.', 'The Town lends premises to families.'],
  ['Les parents y sont reçus sans rendez-vous, le matin.', 'Parents are received there without an appointment.'],
  ['Une référente suit les demandes et y répond.', 'A named person follows requests and answers them.'],
  ['Les assistants maternels y trouvent des jeux et des livres.', 'Childminders find games and books there.'],
  ['L’AFO peut verser une subvention pour les travaux.', 'The AFO may pay a grant for the works.'],
  ['Le projet est écrit avec les associations du quartier.', 'The project is written with local associations.'],
  ['Un temps de jeu réunit les enfants et leurs parents.', 'A play session brings children and parents together.'],
  ['Les agents sont formés à l’accueil d’un enfant handicapé.', 'Staff are trained to welcome a disabled child.'],
  ['Les horaires tiennent compte du travail des parents.', 'Opening hours take account of the parents’ work.'],
  ['Le bilan est présenté aux partenaires et publié.', 'The review is shown to the partners and published.'],
  ['Une lettre dit aux familles quelle place leur est offerte.', 'A letter tells families which place is offered.'],
  ['Les crèches échangent leurs places libres.', 'Nurseries exchange their free places.'],
];
const subjects: readonly (readonly [string, string])[] = [
  ['un lieu d’accueil', 'a drop-in centre'],
  ['une crèche', 'a nursery'],
  ['un relais', 'a relay'],
  ['une ludothèque', 'a toy library'],
  ['un jardin d’enfants', 'a kindergarten'],
  ['une halte', 'a day nursery'],
  ['un atelier', 'a workshop'],
  ['un conseil de parents', 'a parents’ council'],
];
const verbs: readonly (readonly [string, string])[] = [
  ['Ouvrir', 'Open'],
  ['Aider', 'Support'],
  ['Faire connaître', 'Make known'],
  ['Rénover', 'Renovate'],
  ['Équiper', 'Equip'],
];

/** Returns a source of numbers below a limit, the same at each run (a linear congruential generator of C99). */
function draw(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) % limit;
  };
}

type Kind = 'axes' | 'objectives' | 'actions';
interface Drawn {
  kind: Kind;
  number: string;
  titles: readonly [string, string];
  paragraphs: (readonly [string, string])[];
}

/** Returns clauses beside those of the small convention: axes of eight objectives and eleven actions each. */
function drawnClauses(count: number): Drawn[] {
  const next = draw(20_261_125);
  const pick = (from: readonly (readonly [string, string])[]) => from[next(from.length)] ?? ['', ''];
  const clauses: Drawn[] = [];
  const add = (kind: Kind, number: string, sections: number): void => {
    const [verb, verbInEnglish] = pick(verbs);
    const [subject, subjectInEnglish] = pick(subjects);
    const paragraphs = Array.from({ length: sections }, () => {
      const drawn = Array.from({ length: 2 + next(3) }, () => pick(sentences));
      return [drawn.map(([french]) => french).join(' '), drawn.map(([, english]) => english).join(' ')] as const;
    });
    clauses.push({ kind, number, titles: [`${verb} ${subject}`, `${verbInEnglish} ${subjectInEnglish}`], paragraphs });
  };
  for (let axis = 3; clauses.length < count; axis += 1) {
    add('axes', `${axis}`, 0);
    for (let rank = 1; rank <= 8; rank += 1) add('objectives', `${axis}-${rank}`, 1);
    for (let rank = 1; rank <= 11; rank += 1) add('actions', `${axis}-${rank}`, 2 + next(3));
  }
  return clauses.slice(0, count);
}

const folderOf = { axes: 'axes', objectives: 'objectifs', actions: 'actions' } as const;
const noFingerprint = '0'.repeat(16);

/** Writes one clause as staff would, in one language. */
function entryText({ kind, number, titles, paragraphs }: Drawn, language: 0 | 1): string {
  const title = titles[language];
  const [axis = ''] = number.split('-');
  const words = {
    axes: [
      `# Axe de travail ${axis} : ${title}\n\nObjectifs\n\n<Objectives />\n\nActions\n\n<Actions />`,
      `# Working strand ${axis}: ${title}\n\nObjectives\n\n<Objectives />\n\nActions\n\n<Actions />`,
    ],
    objectives: [title, title],
    actions: [title, title],
  }[kind][language];
  const body = [words, ...paragraphs.map((paragraph) => paragraph[language])].join('\n\n');
  const objective = kind === 'actions' && language === 0 ? [`objectives: ["${axis}-1"]`] : [];
  const fingerprint = language === 1 ? [`fingerprint: "${noFingerprint}"`] : [];
  const summary = ['Le texte le prévoit.', 'The text plans it.'][language] ?? '';
  return ['---', `title: "${title}"`, `summary: "${summary}"`, ...objective, ...fingerprint, '---', '', body, ''].join(
    '\n',
  );
}

/** Gives each translation the mark of the French that it translates, and the convention its lock. */
function settle(root: string, checked: Checked): void {
  const content = path.join(root, 'src/content');
  for (const kind of ['axes', 'objectives', 'actions'] as const)
    for (const source of sourcesOf(checked.entries, kind)) {
      const translation = translationOf(checked.entries, source, 'en');
      if (!translation) continue;
      const text = readFileSync(path.join(root, translation.file), 'utf8');
      if (text.includes(noFingerprint))
        writeFileSync(path.join(root, translation.file), text.replace(noFingerprint, sourceFingerprint(source)));
    }
  const source = sha256(readFileSync(path.join(root, checked.model.record.source.file), 'utf8'));
  const lock = makeLock(checked.model.signed, source, '2016-03-15');
  writeFileSync(path.join(content, 'lock.yaml'), stringify(lock, { lineWidth: 0, blockQuote: 'literal' }));
}

/**
 * Writes a copy of the project in `root` with a convention of `count` clauses more than the small one, and returns the
 * pages that a peer makes of the same words.
 */
export function writeCorpus(root: string, count: number): CorpusPage[] {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const part of ['public', 'scripts', 'astro.config.ts', 'tsconfig.json', 'package.json'])
    cpSync(part, path.join(root, part), { recursive: true });
  const own = path.resolve('src/content');
  cpSync('src', path.join(root, 'src'), { recursive: true, filter: (file) => path.resolve(file) !== own });
  cpSync('tests/fixtures/convention/src', path.join(root, 'src'), { recursive: true });
  cpSync('tests/fixtures/convention/source', path.join(root, 'source'), { recursive: true });
  const clauses = drawnClauses(count);
  for (const clause of clauses)
    for (const [language, locale] of (['fr', 'en'] as const).entries())
      writeFileSync(
        path.join(root, 'src/content', clause.kind, locale, `${clause.number}.mdx`),
        entryText(clause, language === 0 ? 0 : 1),
      );
  for (const { kind, number } of clauses)
    if (kind === 'actions') writeFileSync(path.join(root, `src/content/commitments/${number}.yaml`), 'history: []\n');
  settle(root, checkContent(root));
  return clauses.flatMap(({ kind, number, titles, paragraphs }) =>
    (['fr', 'en'] as const).map((locale, language) => ({
      locale,
      path: `${folderOf[kind]}/${number}`,
      title: titles[language === 0 ? 0 : 1],
      paragraphs: paragraphs.map((paragraph) => paragraph[language === 0 ? 0 : 1]),
    })),
  );
}
