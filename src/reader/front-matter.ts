import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, Scalar, visit, type Document } from 'yaml';
import type { FieldPath } from '../model/entry.ts';
import { say, type Finding, type Position, type Problem } from '../model/problem.ts';

export interface FrontMatter {
  data: Record<string, unknown>;
  body: string;
  /** Line of the file on which the body starts, from 1. */
  bodyLine: number;
  /** Place of a field; with a place within its text, from 1, the place of that text in the file. */
  locate: (path: FieldPath, within?: Position) => Position;
  /** Returns a value of one word as it is typed: `00100`, which is the number 100. */
  typed: (path: FieldPath) => string | undefined;
  problems: Problem[];
}

/** The places of a file without fields. */
const nowhere: Pick<FrontMatter, 'locate' | 'typed'> = {
  locate: () => ({ line: 1, column: 1 }),
  typed: () => undefined,
};

/** Parts an MDX file into its front matter and its body, and reads the first. */
export function readFrontMatter(text: string, file: string): FrontMatter {
  if (!text.startsWith('---')) {
    const early = /^\s+---\n/.test(text);
    const problems: Problem[] = early
      ? [
          {
            severity: 'error',
            file,
            position: { line: 1, column: 1 },
            found: say('ligne vide avant l’en-tête', 'blank line before the front matter'),
            expected: say('« --- » sur la première ligne', '“---” on the first line'),
            remedy: say('effacez ce qui précède « --- »', 'delete what comes before “---”'),
          },
        ]
      : [];
    return { data: {}, body: text, bodyLine: 1, ...nowhere, problems };
  }
  const match = /^---[^\S\n]*\n([\s\S]*?)(?:^|\n)---[^\S\n]*(?:\n|$)/.exec(text);
  if (!match) {
    return {
      data: {},
      body: '',
      bodyLine: 1,
      ...nowhere,
      problems: [
        {
          severity: 'error',
          file,
          position: { line: 1, column: 1 },
          found: say(
            'l’en-tête commence par « --- » mais ne finit pas',
            'the front matter starts with “---” and never ends',
          ),
          expected: say('une ligne « --- » après le dernier champ', 'a line “---” after the last field'),
          remedy: say(
            'ajoutez une ligne « --- » entre l’en-tête et le texte',
            'add a line “---” between the front matter and the text',
          ),
        },
      ],
    };
  }
  const yaml = readYaml(match[1] ?? '', file, 1);
  return { ...yaml, body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}

/**
 * How deep values may stand in one another: no schema has a tenth of it. Beyond some thousand, what the parser says
 * depends on the memory of the machine.
 */
const mostLevels = 100;
const tooDeep = new RegExp(`^(?: |- ){${mostLevels + 1}}|(?:[[{][^[\\]{}]*){${mostLevels + 1}}`, 'm');

/** Reads a YAML text; `linesBefore` is how many lines of the file precede it. */
export function readYaml(text: string, file: string, linesBefore = 0): Omit<FrontMatter, 'body' | 'bodyLine'> {
  const deep = tooDeep.exec(text);
  if (deep) {
    const problem = depthProblem(text, deep.index, file, linesBefore);
    return { ...nowhere, data: {}, locate: () => problem.position, problems: [problem] };
  }
  const lines = new LineCounter();
  const tree = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    strict: true,
    schema: 'core',
    merge: false,
  });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const slips = [...tree.errors, ...tree.warnings].map(({ code, pos: [offset] }): Told => {
    const line = lineAt(text, offset);
    const slip = slipOf(code, line);
    const opened = slip === 'open' ? openedAt(text, offset) : offset;
    return { position: place(opened), slip, line: lineAt(text, opened) };
  });
  const problems = withoutFollowers(slips).map(({ position, slip, line }): Problem => ({
    severity: 'error',
    file,
    position,
    ...yamlFinding(slip, line),
  }));
  let data: Record<string, unknown> = {};
  if (problems.length === 0) {
    let value: unknown;
    try {
      value = tree.toJS({ maxAliasCount: 10 });
    } catch {
      problems.push({
        severity: 'error',
        file,
        position: place(0),
        found: say('trop de renvois (&nom, *nom)', 'too many aliases (&name, *name)'),
        remedy: say('écrivez les valeurs en entier', 'write the values out'),
      });
    }
    if (value === null || value === undefined) value = {};
    if (typeof value === 'object' && !Array.isArray(value)) data = value as Record<string, unknown>;
    else if (problems.length === 0)
      problems.push({
        severity: 'error',
        file,
        position: place(0),
        found: say('une valeur seule', 'a lone value'),
        expected: say('des champs « nom: valeur »', 'fields “name: value”'),
        remedy: say(
          'écrivez un champ par ligne, comme dans les fichiers voisins',
          'write one field a line, as in the files beside',
        ),
      });
    problems.push(...curlyQuotes(text, file, linesBefore), ...cutValues(tree, text, file, place));
  }
  return {
    data,
    locate: (path, within) => {
      const found = within && textPlace(tree.getIn(path, true), text, within, place);
      return found ?? locateIn(tree, path, place);
    },
    typed: (path) => {
      const node = tree.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
    problems,
  };
}

const depthProblem = (text: string, offset: number, file: string, linesBefore: number) => ({
  severity: 'error' as const,
  file,
  position: { line: text.slice(0, offset).split('\n').length + linesBefore, column: 1 },
  found: say(`plus de ${mostLevels} niveaux l’un dans l’autre`, `more than ${mostLevels} levels in one another`),
  expected: say('quelques niveaux, deux espaces pour chacun', 'a few levels, two spaces for each'),
  remedy: say(
    'rapprochez cette ligne de la marge, ou fermez les crochets ouverts ; comparez avec un fichier voisin',
    'move this line towards the margin, or close the open brackets; compare with a file beside it',
  ),
});

/** A slip of a writer, with its line. */
interface Told {
  position: Position;
  slip: Slip;
  line: string;
}

/**
 * One slip makes the parser stumble several times: a line is told once for it, and what comes after a line out of its
 * place, or after a quote that never ends, may be right.
 */
function withoutFollowers(slips: Told[]): Told[] {
  const first = slips.findIndex(({ slip }) => slip === 'open' || slip === 'other' || slip === 'place');
  const telling = first === -1 ? slips : slips.slice(0, first + 1);
  return telling.filter(
    ({ position, slip }, index) =>
      telling.findIndex((other) => other.position.line === position.line && other.slip === slip) === index,
  );
}

/** Returns the place of the quote or bracket that is still open at an offset: one that has no end on its line. */
function openedAt(text: string, offset: number): number {
  let start = 0;
  let opened = offset;
  for (const line of text.slice(0, offset).split('\n')) {
    const bare = line.replace(/"(?:\\.|[^"\\])*"|(?<=[:\-[{,]\s*)'(?:''|[^'])*'/g, (quoted) =>
      '_'.repeat(quoted.length),
    );
    const quote = /(?<=(?:[:\-[{,]|^)\s*)["']/.exec(bare);
    const brackets = [...bare.matchAll(/(?<=(?:[:\-,]|^)\s*)[[{](?![^\]}]*[\]}])/g)];
    const found = quote?.index ?? brackets[0]?.index;
    if (found !== undefined) {
      opened = start + found;
      if (quote) break;
    }
    start += line.length + 1;
  }
  return opened;
}

/** A value with a form of its own: a day, an id, a choice, a length. What follows it can only be a remark. */
const form = /^([a-z0-9-]+|P\d+[YMD]|\d{4}-Q[1-4])$/;
/** YAML takes « # » after a space for a remark: `title: Ouvrir # deux` is « Ouvrir », and nobody would see it. */
function cutValues(tree: Document, text: string, file: string, place: (offset: number) => Position): Problem[] {
  const problems: Problem[] = [];
  visit(tree, {
    Scalar: (_, { type, value, range }) => {
      if (!range) return; // a value that the text does not hold
      const [, end] = range;
      const [, rest] = /^[ \t]+#[ \t]*(.*)/.exec(text.slice(end).split('\n')[0] ?? '') ?? [];
      if (type !== Scalar.PLAIN || typeof value !== 'string' || rest === undefined || form.test(value)) return;
      problems.push({
        severity: 'error',
        file,
        position: place(end),
        found: say(
          `« ${value} » seulement : ce qui suit le signe # (« ${rest} ») n’est pas lu`,
          `“${value}” only: what follows the sign # (“${rest}”) is not read`,
        ),
        remedy: say(
          'mettez la valeur entière entre guillemets droits ("…") ; une remarque s’écrit sur une ligne à elle',
          'put the whole value between straight quotes ("…"); a remark stands on a line of its own',
        ),
      });
    },
  });
  return problems;
}

/**
 * Straight quotes turned curly by a word processor are read as letters, which is never meant at the start of a
 * value.
 */
function curlyQuotes(text: string, file: string, linesBefore: number): Problem[] {
  return text.split('\n').flatMap((line, index): Problem[] => {
    const match = /^(\s*(?:-\s+)?[\w-]+:\s+|\s*-\s+)([“”‘])/.exec(line);
    return match
      ? [
          {
            severity: 'error',
            file,
            position: { line: index + 1 + linesBefore, column: (match[1]?.length ?? 0) + 1 },
            found: say(
              `guillemet courbe ${match[2]} en tête de valeur`,
              `curly quote ${match[2]} at the start of a value`,
            ),
            expected: say('un guillemet droit "', 'a straight quote "'),
            remedy: say(
              'remplacez les guillemets courbes par des guillemets droits',
              'replace the curly quotes by straight ones',
            ),
          },
        ]
      : [];
  });
}

/**
 * Returns the place of a line and column within a scalar: each line of a literal block (`|`) is a line of the file,
 * any other scalar is told by its first character.
 */
function textPlace(
  node: unknown,
  source: string,
  within: Position,
  place: (offset: number) => Position,
): Position | undefined {
  if (!isScalar(node) || !node.range) return undefined;
  const start = place(node.range[0]);
  if (node.type !== 'BLOCK_LITERAL') return start;
  const lines = source.slice(source.indexOf('\n', node.range[0]) + 1, node.range[2]).split('\n');
  const indent = Math.min(...lines.flatMap((line) => (line.trim() === '' ? [] : [/^ */.exec(line)?.[0].length ?? 0])));
  return { line: start.line + within.line, column: indent + within.column };
}

function locateIn(tree: Document, path: FieldPath, place: (offset: number) => Position): Position {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? tree.contents : tree.getIn(path.slice(0, depth - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find(
        (item) =>
          isPair(item) &&
          isNode(item.key) &&
          String((item.key as { value?: unknown }).value) === String(path[depth - 1]),
      );
      if (pair && isNode(pair.key) && pair.key.range) return place(pair.key.range[0]);
    }
    const node = tree.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return place(node.range[0]);
  }
  return isNode(tree.contents) && tree.contents.range ? place(tree.contents.range[0]) : place(0);
}

/** What a writer did that YAML cannot read. */
type Slip = 'tab' | 'twice' | 'open' | 'colon' | 'place' | 'other';

function slipOf(code: string, line: string): Slip {
  if (/^\s*\t/.test(line) || code === 'TAB_AS_INDENT') return 'tab';
  if (code === 'DUPLICATE_KEY') return 'twice';
  // A brace or a bracket of which this line has no end leaves the parser among the lines that follow.
  if (code === 'MISSING_CHAR' || isOpen(line)) return 'open';
  if (/^[^:]*: .*: /.test(line.replace(/[{[].*/, '')) || /^[^:]*: *[{[].*: .*: [^,}]*: /.test(line)) return 'colon';
  if (/^[^:]*:\s+[^"'[{|>\s].*:(\s|$)/.test(line) || /[{,]\s*[\w-]+: [^"',{[}]*: /.test(line)) return 'colon';
  return code === 'BAD_INDENT' || /^\s*(?:- |[\w-]+:(?: |$))/.test(line) ? 'place' : 'other';
}

const isOpen = (line: string): boolean => /^[^"'#]*:\s+[{[][^}\]]*$/.test(line.replace(/"[^"]*"/g, '_'));

const lineAt = (text: string, offset: number): string =>
  text
    .slice(text.lastIndexOf('\n', offset - 1) + 1)
    .split('\n', 1)
    .join('');

function yamlFinding(slip: Slip, line: string): Finding {
  const excerpt = line.trim().slice(0, 60);
  if (slip === 'tab')
    return {
      found: say('une tabulation en tête de ligne', 'a tab at the start of a line'),
      expected: say('des espaces', 'spaces'),
      remedy: say('remplacez la tabulation par deux espaces', 'replace the tab by two spaces'),
    };
  if (slip === 'twice')
    return {
      found: say(
        `le champ « ${excerpt.split(':')[0]} » est écrit deux fois`,
        `the field “${excerpt.split(':')[0]}” is written twice`,
      ),
      remedy: say('gardez une seule des deux lignes', 'keep one of the two lines'),
    };
  if (slip === 'open')
    return {
      found: say(`guillemet ou crochet jamais refermé : « ${excerpt} »`, `quote or bracket never closed: “${excerpt}”`),
      remedy: say('refermez le guillemet (") ou le crochet (])', 'close the quote (") or the bracket (])'),
    };
  if (slip === 'colon')
    return {
      found: say(
        `deux-points dans une valeur sans guillemets : « ${excerpt} »`,
        `colon in a value without quotes: “${excerpt}”`,
      ),
      remedy: say(
        'mettez toute la valeur entre guillemets droits : "…"',
        'put the whole value between straight quotes: "…"',
      ),
    };
  if (slip === 'place')
    return {
      found: say(`ligne mal alignée : « ${excerpt} »`, `line out of its place: “${excerpt}”`),
      expected: say(
        'le même retrait que les lignes de même sorte, deux espaces pour un niveau',
        'the same indent as the lines of its kind, two spaces a level',
      ),
      remedy: say(
        'alignez cette ligne sur celle de même sorte, plus haut ou plus bas',
        'align this line with the one of its kind, above or below',
      ),
    };
  return {
    found: say(`ligne que l’on ne peut pas lire : « ${excerpt} »`, `line that cannot be read: “${excerpt}”`),
    expected: say('« champ: valeur », deux espaces pour un niveau', '“field: value”, two spaces a level'),
    remedy: say(
      'comparez avec un fichier voisin ; mettez les textes entre guillemets droits',
      'compare with a file beside it; put texts between straight quotes',
    ),
  };
}
