import { problemAt, recordsOf, type RecordEntry } from '../model/entry.ts';
import type { FileFacts } from '../model/files/file-facts.ts';
import type { FileKind } from '../model/files/schema.ts';
import { locales } from '../model/locale.ts';
import { listed, say, type Problem } from '../model/problem.ts';
import type { BinaryFile } from '../reader/binary-files.ts';
import type { Content } from '../reader/content.ts';
import { nearest } from '../reader/nearest.ts';

type FileEntry = RecordEntry<'files'>;
const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/**
 * Returns what is wrong with the images and the PDFs beyond their bytes: one of the two files that each needs is
 * missing, the words on it are not those of such a file.
 */
export function checkFiles({ binaries, entries, files }: Content): Problem[] {
  const described = files.filter(({ collection }) => collection === 'files');
  const alone = binaries.filter(({ id }) => !described.some((words) => words.id === id));
  const empty = described.filter(({ id }) => !binaries.some((binary) => binary.id === id));
  const twins = alone.map(({ id }) =>
    nearest(
      id,
      empty.map((words) => words.id),
    ),
  );
  return [
    ...alone.map((binary, index) => withoutWords(binary, twins[index])),
    ...empty.filter(({ id }) => !twins.includes(id)).map(({ id, file }) => withoutFile(id, file)),
    ...repeated(binaries),
    ...recordsOf(entries, 'files').flatMap((entry) => {
      const measured = binaries.find(({ id }) => id === entry.id)?.measured;
      return [...checkWords(entry), ...(measured ? checkAgainst(entry, measured.facts) : [])];
    }),
  ];
}

/** `twin` is the name of words that have no file, and that are called nearly so. */
const withoutWords = ({ id, file }: BinaryFile, twin: string | undefined): Problem => ({
  severity: 'error',
  file,
  found: say(`« ${nameOf(file)} », sans fichier « ${id}.yaml »`, `“${nameOf(file)}”, without a file “${id}.yaml”`),
  expected: say(
    'à côté de chaque image et de chaque PDF, un fichier .yaml du même nom, qui dit ce que c’est',
    'beside each image and each PDF, a file .yaml of the same name, which says what it is',
  ),
  remedy: twin
    ? say(`donnez le même nom à « ${twin}.yaml »`, `give the same name to “${twin}.yaml”`)
    : say(
        `lancez « npm run new -- fichier ${id} », ou effacez ce fichier`,
        `run “npm run new -- fichier ${id}”, or delete this file`,
      ),
});

const withoutFile = (id: string, file: string): Problem => ({
  severity: 'error',
  file,
  found: say(`« ${id}.yaml », sans image ni PDF`, `“${id}.yaml”, without an image or a PDF`),
  expected: say(
    `à côté, l’un de ces fichiers : ${id}.pdf, ${id}.jpg, ${id}.png, ${id}.webp`,
    `beside it, one of these files: ${id}.pdf, ${id}.jpg, ${id}.png, ${id}.webp`,
  ),
  remedy: say(
    `ajoutez-le dans src/content/files, ou effacez « ${id}.yaml »`,
    `add it to src/content/files, or delete “${id}.yaml”`,
  ),
});

/** Each file has its own words: a scan as PDF and as an image are two. */
const repeated = (binaries: readonly BinaryFile[]): Problem[] =>
  binaries.flatMap(({ id, file }, index) => {
    const first = binaries.findIndex((binary) => binary.id === id);
    const other = nameOf(binaries[first]?.file ?? file);
    return first === index
      ? []
      : [
          {
            severity: 'error' as const,
            file,
            found: say(`« ${nameOf(file)} » et « ${other} »`, `“${nameOf(file)}” and “${other}”`),
            expected: say(`un seul fichier pour « ${id}.yaml »`, `one file only for “${id}.yaml”`),
            remedy: say(
              'renommez l’un des deux et décrivez-le dans un fichier .yaml à lui, ou effacez-le',
              'rename one of the two and describe it in a file .yaml of its own, or delete it',
            ),
          },
        ];
  });

/** A name that a program or a camera gave: nobody means it for words. */
const givenName = /\S*\.(pdf|jpe?g|png|webp)\b|\b(IMG|DSC|DSCN|PXL|scan)[-_ ]?\d{3,}/i;

function checkWords(entry: FileEntry): Problem[] {
  const { title, alt } = entry.data;
  return locales.flatMap((locale) => [
    ...(['title', 'alt'] as const).flatMap((field) => {
      const name = givenName.exec(entry.data[field][locale])?.[0];
      return name === undefined
        ? []
        : [
            problemAt(entry, [field, locale], {
              found: say(`« ${name} », un nom de fichier`, `“${name}”, the name of a file`),
              expected: say('des mots qui disent ce que c’est', 'words that say what it is'),
              remedy: say('écrivez ce que l’on y voit ou ce que l’on y lit', 'write what is seen or read there'),
            }),
          ];
    }),
    ...(title[locale].toLowerCase() === alt[locale].toLowerCase()
      ? [
          problemAt(entry, ['alt', locale], {
            found: say('le titre, une deuxième fois', 'the title, a second time'),
            expected: say(
              'ce que montre l’image, ou ce que dit le document, pour qui ne les voit pas',
              'what the image shows, or what the document says, for those who do not see them',
            ),
            remedy: say('dites-le en une ou deux phrases', 'say it in a sentence or two'),
          }),
        ]
      : []),
  ]);
}

const pictured: readonly FileKind[] = ['photo', 'logo'];

function checkAgainst(entry: FileEntry, facts: FileFacts): Problem[] {
  const { kind, credit } = entry.data;
  const isPicture = pictured.includes(kind);
  if (isPicture && facts.type === 'pdf')
    return [
      problemAt(entry, ['kind'], {
        found: say(`kind: ${kind}, et « ${entry.id}.pdf » est un PDF`, `kind: ${kind}, and “${entry.id}.pdf” is a PDF`),
        expected: say('une image .jpg, .png ou .webp', 'an image .jpg, .png or .webp'),
        remedy: say(
          'enregistrez-le comme image, ou écrivez « kind: document »',
          'save it as an image, or write “kind: document”',
        ),
      }),
    ];
  return [
    ...(isPicture && credit === undefined
      ? [
          problemAt(entry, ['credit'], {
            found: say(`kind: ${kind}, sans auteur ni droits`, `kind: ${kind}, without author or rights`),
            expected: say(
              'credit: qui l’a faite, et ce qui permet de la publier',
              'credit: who made it, and what allows to publish it',
            ),
            remedy: say(
              'ajoutez par exemple « credit: { fr: "© Ville", en: "© Town" } »',
              'add “credit: { fr: "© Ville", en: "© Town" }”, for example',
            ),
          }),
        ]
      : []),
    ...(facts.type === 'pdf' ? checkPdf(entry, facts) : []),
  ];
}

function checkPdf(entry: FileEntry, { tagged, signed, left }: Extract<FileFacts, { type: 'pdf' }>): Problem[] {
  const file = `${entry.file.replace(/\.yaml$/, '')}.pdf`;
  return [
    ...(tagged || entry.data.kind === 'scan' // the words of a scan stand on the site
      ? []
      : [
          {
            severity: 'warning' as const,
            file,
            found: say(
              'un PDF sans balises, que les lecteurs d’écran lisent mal',
              'a PDF without tags, hard to hear read aloud',
            ),
            expected: say(
              'un PDF balisé : titres, listes, ordre de lecture',
              'a tagged PDF: titles, lists, reading order',
            ),
            remedy: say(
              'exportez-le de nouveau en cochant « PDF balisé » ou « accessible » ; sinon le site dit ce défaut',
              'export it again with “tagged” or “accessible” ticked; else the site says that it is not',
            ),
          },
        ]),
    ...(signed && left.length > 0
      ? [
          {
            severity: 'warning' as const,
            file,
            found: say(
              `un PDF signé électroniquement, qui dit d’où il vient : ${listed(left)}`,
              `a PDF with an electronic signature, which says where it comes from: ${listed(left)}`,
            ),
            expected: say(
              'seulement ce qui peut être public : ce PDF est publié à l’octet près, car le changer casse la signature',
              'only what may be public: this PDF is published to the byte, since a change breaks its signature',
            ),
            remedy: say(
              'laissez-le ainsi si ces mots peuvent être lus de tous ; sinon publiez une copie sans signature',
              'leave it so if anyone may read these words; else publish a copy without the signature',
            ),
          },
        ]
      : []),
  ];
}
