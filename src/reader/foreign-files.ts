import { say, type Finding } from '../model/problem.ts';

const expected = say(
  'dans src/content, des fichiers .mdx et .yaml, et places.csv ; images et PDF dans src/content/files seulement',
  'in src/content, files .mdx and .yaml, and places.csv; images and PDFs in src/content/files only',
);
const inFiles = say(
  'dans src/content/files, un PDF ou une image .jpg, .png ou .webp, à côté de son fichier .yaml',
  'in src/content/files, a PDF or an image .jpg, .png or .webp, beside its file .yaml',
);
/** How to hand over an image or a PDF that has its place. */
const moved = {
  fr:
    'pour le montrer sur une page, déplacez-le dans src/content/files et décrivez-le : ' +
    '« npm run new -- fichier son-nom » ; sinon effacez-le',
  en:
    'to show it on a page, move it into src/content/files and describe it: ' +
    '“npm run new -- fichier its-name”; else delete it',
};

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
    { found: say('une image', 'an image'), expected, remedy: moved },
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
  [/\.pdf$/i, { found: say('un document PDF', 'a PDF document'), expected, remedy: moved }],
];

/** What people put beside the images and the PDFs, and that the site cannot publish. */
const kindsInFiles: [ending: RegExp, finding: Finding][] = [
  [
    /\.(docx?|odt|rtf|pages|xlsx?|ods|pptx?|odp)$/i,
    {
      found: say('un document de bureautique', 'an office document'),
      expected: inFiles,
      remedy: say(
        'exportez-le en PDF (« PDF balisé » ou « accessible » s’il le propose), et gardez le PDF seul',
        'export it as PDF (“tagged” or “accessible” where it is offered), and keep the PDF alone',
      ),
    },
  ],
  [
    /\.svgz?$/i,
    {
      found: say('une image SVG, qui peut contenir un programme', 'an SVG image, which can hold a program'),
      expected: inFiles,
      remedy: say('enregistrez-la en PNG, large de 800 points au moins', 'save it as PNG, at least 800 pixels wide'),
    },
  ],
  [
    /\.(gif|avif|heic|heif|bmp|tiff?|jfif|jxl)$/i,
    {
      found: say('une image que le site ne publie pas', 'an image that the site does not publish'),
      expected: inFiles,
      remedy: say('enregistrez-la en JPEG ou en PNG', 'save it as JPEG or PNG'),
    },
  ],
];

/**
 * Returns what to say of a file that is none of the content, whatever its folder; nothing of the others. `among` is
 * whether it stands where images and PDFs do.
 */
export const foreignFinding = (name: string, among = false): Finding | undefined => {
  const list = among ? [...kinds.slice(0, 1), ...kindsInFiles] : kinds;
  const finding = list.find(([ending]) => ending.test(name))?.[1];
  return finding && { ...finding, found: say(`« ${name} », ${finding.found.fr}`, `“${name}”, ${finding.found.en}`) };
};
