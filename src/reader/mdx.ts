import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { listed, say, type Finding, type Problem } from '../model/problem.ts';
import type { Text } from './body.ts';
import { nearest } from './nearest.ts';

/** The parts of a Markdown tree that the rules look at; the parser's own types name hundreds of others. */
export interface MarkdownNode {
  type: string;
  name?: string | null | undefined;
  value?: string | undefined;
  url?: string | undefined;
  alt?: string | null | undefined;
  depth?: number | undefined;
  ordered?: boolean | null | undefined;
  attributes?: unknown;
  children?: MarkdownNode[];
  position?: { start: Point; end: Point } | undefined;
}

interface Point {
  line: number;
  column: number;
  offset?: number | undefined;
}

const parser = unified().use(remarkParse).use(remarkMdx);

/**
 * Returns the tree of an MDX body, or the problem that keeps it from being read.
 */
export function parseMdx({ text, file, firstLine }: Text): { tree?: MarkdownNode; problems: Problem[] } {
  try {
    return { tree: parser.parse(text), problems: [] };
  } catch (error) {
    const { line = 1, column = 1, message } = error as { line?: number; column?: number; message: string };
    return { problems: [{ severity: 'error', file, ...syntaxProblem({ line, column, message }, text, firstLine) }] };
  }
}

/** Returns what is wrong and where: the parser names the tag that it misses, and where that tag was opened. */
function syntaxProblem(
  { line, column, message }: { line: number; column: number; message: string },
  text: string,
  firstLine: number,
): Finding & { position: { line: number; column: number } } {
  const at = (row: number, start: number) => ({ line: row + firstLine - 1, column: start });
  const [, name] = /closing tag for `<([\w.]+)>`/.exec(message) ?? [];
  if (name === undefined)
    return { position: at(line, column), ...syntaxFinding(message, text.split('\n')[line - 1] ?? '') };
  const [, closed] = /^Unexpected closing tag `<\/([\w.]*)>`/.exec(message) ?? [];
  const [, row, start] = /\((\d+):(\d+)-/.exec(message) ?? [];
  const position = row === undefined ? at(line, column) : at(Number(row), Number(start));
  return { position, ...unclosed(name, closed) };
}

/** What is wrong where a tag has no end; one that is none of the site's own, which start with a capital, has none. */
function unclosed(name: string, closed: string | undefined): Finding {
  if (/^[a-z]/.test(name))
    return {
      found: say(`balise <${name}>`, `tag <${name}>`),
      expected: say('du texte simple', 'plain text'),
      remedy: say('effacez cette balise', 'delete this tag'),
    };
  return {
    found:
      closed === undefined || closed === name
        ? say(`balise <${name}> jamais refermée`, `tag <${name}> never closed`)
        : say(`balise <${name}> jamais refermée avant </${closed}>`, `tag <${name}> never closed before </${closed}>`),
    expected: say(`</${name}> à la fin de cette partie`, `</${name}> at the end of this part`),
    remedy: say(
      `ajoutez </${name}> sur sa propre ligne, ou corrigez le nom de l’une des deux balises`,
      `add </${name}> on a line of its own, or mend the name of one of the two tags`,
    ),
  };
}

function syntaxFinding(message: string, line: string): Finding {
  const excerpt = line.trim().slice(0, 60);
  if (/comment/i.test(message) || line.includes('<!--'))
    return {
      found: say('commentaire HTML <!-- … -->', 'HTML comment <!-- … -->'),
      remedy: say('effacez le commentaire', 'delete the comment'),
    };
  if (/closing slash/.test(message))
    return {
      found: say(
        `balise de fin sans balise de début : « ${excerpt} »`,
        `closing tag without an opening one: “${excerpt}”`,
      ),
      remedy: say('effacez-la, ou ajoutez la balise de début', 'delete it, or add the opening tag'),
    };
  if (/expression|acorn|\{/i.test(message))
    return {
      found: say(`accolade dans le texte : « ${excerpt} »`, `brace in the text: “${excerpt}”`),
      remedy: say('effacez { et }, ou écrivez \\{ et \\}', 'delete { and }, or write \\{ and \\}'),
    };
  if (line.includes('<'))
    return {
      found: say(`signe < mal placé : « ${excerpt} »`, `misplaced < sign: “${excerpt}”`),
      remedy: say(
        'écrivez « moins de » en toutes lettres, ou refermez la balise',
        'write “less than” in words, or close the tag',
      ),
    };
  return {
    found: say(`texte que l’on ne peut pas lire : « ${excerpt} »`, `text that cannot be read: “${excerpt}”`),
    remedy: say('comparez avec un fichier voisin', 'compare with a file beside it'),
  };
}

/** Returns every node of a tree, parents first. */
export function* walk(node: MarkdownNode): Generator<MarkdownNode> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

/**
 * Returns what no body may hold: code that would run on the build machine, tags other than the listed components.
 * The site's own components are the only tags: everything else is a way to script a page or to break its layout.
 */
export function forbiddenNodes(tree: MarkdownNode, components: readonly string[], body: Text): Problem[] {
  return [...walk(tree)].flatMap((node): Problem[] => {
    const finding = forbiddenFinding(node, components);
    return finding ? [{ ...at(node, body), ...finding }] : [];
  });
}

/** Returns the part of a problem that says where a node of a body stands. */
export function at(node: MarkdownNode, { file, firstLine }: Text): Pick<Problem, 'severity' | 'file' | 'position'> {
  const start = node.position?.start ?? { line: 1, column: 1 };
  return { severity: 'error', file, position: { line: start.line + firstLine - 1, column: start.column } };
}

function forbiddenFinding(node: MarkdownNode, components: readonly string[]): Finding | undefined {
  if (node.type === 'mdxjsEsm')
    return {
      found: say('une ligne « import » ou « export »', 'a line “import” or “export”'),
      expected: say('du texte seulement', 'text only'),
      remedy: say('effacez cette ligne', 'delete this line'),
    };
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return {
      found: say(
        `une accolade : {${(node.value ?? '').slice(0, 40)}}`,
        `a brace: {${(node.value ?? '').slice(0, 40)}}`,
      ),
      remedy: say('effacez { et }, ou écrivez \\{ et \\}', 'delete { and }, or write \\{ and \\}'),
    };
  if (node.type === 'html')
    return { found: say('du code HTML', 'HTML code'), remedy: say('effacez ce code', 'delete this code') };
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const name = node.name ?? '';
  const known = say(
    `un de ces composants : ${listed(components.map((component) => `<${component}>`)) || 'aucun ici'}`,
    `one of these components: ${listed(components.map((component) => `<${component}>`)) || 'none here'}`,
  );
  if (!components.includes(name)) {
    const near = nearest(name, components);
    return {
      found: say(`balise <${name}> inconnue`, `unknown tag <${name}>`),
      expected: known,
      remedy: near ? say(`écrivez <${near}>`, `write <${near}>`) : say('effacez cette balise', 'delete this tag'),
    };
  }
  if (Array.isArray(node.attributes) && node.attributes.length > 0)
    return {
      found: say(`la balise <${name}> porte un attribut`, `the tag <${name}> has an attribute`),
      expected: say(`<${name}> sans rien d’autre`, `<${name}> with nothing else`),
      remedy: say('effacez l’attribut', 'delete the attribute'),
    };
  return undefined;
}
