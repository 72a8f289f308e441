import { say, type Finding } from '../model/problem.ts';

const expected = say(
  'dans src/content, seulement des fichiers .mdx et .yaml, et places.csv',
  'in src/content, only files .mdx and .yaml, and places.csv',
);

/** What people put in the folder of the content and that it does not take, by the end of the name. */
const kinds: [ending: RegExp, finding: Finding][] = [
  [
    /^~\$|~$|\.(bak|orig|swp|tmp|rej)$|^\.~lock|\((\d+|copie|copy)\)\.| - copie\.|^copie de /i,
    {
      found: say('une copie laissée par un logiciel', 'a copy that a program left'),
      expected,
      remedy: say('effacez ce fichier', 'delete this file'),
    },
  ],
  [
    /\.(png|jpe?g|gif|webp|avif|svg|heic|bmp|tiff?)$/i,
    {
      found: say('une image', 'an image'),
      expected,
      remedy: say(
        'effacez ce fichier : le site dessine ses images ; dites en mots, dans la page, ce que celle-ci montre',
        'delete this file: the site draws its own images; say in words, on the page, what this one shows',
      ),
    },
  ],
  [
    /\.(docx?|odt|rtf|pages)$/i,
    {
      found: say('un document de traitement de texte', 'a word processor’s document'),
      expected,
      remedy: say(
        'lancez « npm run new » pour créer la page, copiez-y le texte, puis effacez ce document',
        'run “npm run new” to make the page, copy the text into it, then delete this document',
      ),
    },
  ],
  [
    /\.(xlsx?|xlsm|ods|numbers)$/i,
    {
      found: say('un classeur de tableur', 'a spreadsheet’s workbook'),
      expected,
      remedy: say(
        'pour la table des lieux, enregistrez-la en « CSV UTF-8 » sous le nom places.csv ; puis effacez ce classeur',
        'for the table of places, save it as “CSV UTF-8” under the name places.csv; then delete this workbook',
      ),
    },
  ],
  [
    /\.pdf$/i,
    {
      found: say('un document PDF', 'a PDF document'),
      expected,
      remedy: say(
        'effacez ce fichier, et citez dans « sources » l’adresse où il est publié',
        'delete this file, and cite in “sources” the address where it is published',
      ),
    },
  ],
];

/** Returns what to say of a file that is none of the content, whatever its folder; nothing of the others. */
export const foreignFinding = (name: string): Finding | undefined => {
  const finding = kinds.find(([ending]) => ending.test(name))?.[1];
  return finding && { ...finding, found: say(`« ${name} », ${finding.found.fr}`, `“${name}”, ${finding.found.en}`) };
};
