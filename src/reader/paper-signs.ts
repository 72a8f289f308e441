import { clauseCollections, isIn } from '../model/collections.ts';
import { problemAt, type Entry, type FieldPath } from '../model/entry.ts';
import { say, type Finding, type Position, type Problem } from '../model/problem.ts';
import { signsOffPaper } from './paper-fonts.ts';

/** The fields that the PDFs print of a file; of a clause, these beside its text. */
const ofClause = ['title', 'number'];
const ofRecord: Record<string, readonly string[]> = {
  amendments: ['title', 'changes', 'sets'],
  convention: ['shortTitle', 'citation', 'parties', 'signatories', 'source', 'status', 'licence'],
  partners: ['name', 'short'],
};
/** Fields within these that are read on screen alone. */
const onScreen = ['summary', 'partners', 'dates', 'url'];

/** Returns the signs of what the PDFs print of a file that no font of theirs has: the PDFs could not be made. */
export function checkPaperSigns(entry: Entry): Problem[] {
  const names = isIn(clauseCollections, entry.collection) ? ofClause : ofRecord[entry.collection];
  if (!names) return [];
  const printed = textsOf(entry.data).filter(({ path: [name] }) => names.includes(String(name)));
  const fields = printed.flatMap(({ path, text }) =>
    findingsIn(text).map(({ line, column, finding }) => ({
      ...problemAt(entry, path, finding),
      position: entry.locate(path, { line, column }),
    })),
  );
  const body = findingsIn(entry.body).map(({ line, column, finding }): Problem => ({
    severity: 'error',
    file: entry.file,
    position: { line: entry.bodyLine + line - 1, column },
    ...finding,
  }));
  return [...fields, ...body];
}

/** Returns every text within a value that is printed, with its path. */
function textsOf(value: unknown, path: FieldPath = []): { path: FieldPath; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    onScreen.includes(name) ? [] : textsOf(part, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

const findingsIn = (text: string): (Position & { finding: Finding })[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      signsOffPaper(line).map(({ sign, at }) => ({ line: index + 1, column: at + 1, finding: findingOf(sign) })),
    );

function findingOf(sign: string): Finding {
  const codes = [...sign].map(
    (point) => `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const name = `${sign} (${codes.join(' ')})`;
  return {
    found: say(
      `signe « ${name} », qu’aucune police des PDF ne possède`,
      `sign “${name}”, which no font of the PDFs has`,
    ),
    expected: say('un signe que le PDF peut imprimer', 'a sign that the PDF can print'),
    remedy: say(
      'effacez-le s’il n’est pas dans le texte signé ; sinon, ajoutez une police libre qui le possède, ' +
        'dans src/reader/paper-fonts.ts',
      'delete it unless it is in the signed text; else add a free font that has it, in src/reader/paper-fonts.ts',
    ),
  };
}
