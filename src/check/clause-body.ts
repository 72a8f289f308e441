import { parseClauseText, slotNames } from '../model/convention/clause-text.ts';
import { listed, say, type Problem } from '../model/problem.ts';
import type { Text } from '../reader/body.ts';
import { at, forbiddenNodes, parseMdx, walk, type MarkdownNode } from '../reader/mdx.ts';

const readable = ['root', 'paragraph', 'text', 'heading', 'mdxJsxFlowElement'];

/**
 * Returns the problems of a clause body. A clause holds plain paragraphs, at most one heading and the slots of its
 * children: any other Markdown would show other characters than those of the text.
 */
export function checkClauseBody(body: Text): Problem[] {
  const { tree, problems } = parseMdx(body);
  if (!tree) return problems;
  const forbidden = forbiddenNodes(tree, Object.keys(slotNames), body);
  const marked = [...walk(tree)].filter(
    (node) => !readable.includes(node.type) && !node.type.startsWith('mdx') && node.type !== 'html',
  );
  const seen = marked.map((node): Problem => ({
    ...at(node, body),
    found: say(
      `signe que le site lirait comme une mise en forme (${names[node.type] ?? node.type}) : « ` +
        `${excerpt(body, node)} »`,
      `a sign that the site would read as formatting (${node.type}): “${excerpt(body, node)}”`,
    ),
    expected: say(
      'des paragraphes de texte simple, séparés par une ligne vide',
      'paragraphs of plain text, parted by a blank line',
    ),
    remedy: say(
      'reprenez le texte tel que dans la convention, sans *, _, -, > ni # en tête',
      'take the text as it is in the convention, with no *, _, -, > or # at the start',
    ),
  }));
  return [...forbidden, ...seen, ...checkHeadings(tree, body)];
}

function checkHeadings(tree: MarkdownNode, body: Text): Problem[] {
  const headings = (tree.children ?? []).filter((node) => node.type === 'heading');
  const wrong = headings.filter((node, index) => node.depth !== 1 || index > 0 || tree.children?.[0] !== node);
  const problems = wrong.map((node): Problem => ({
    ...at(node, body),
    found: say(`titre « ${excerpt(body, node)} »`, `heading “${excerpt(body, node)}”`),
    expected: say(
      'un seul titre, sur la première ligne du texte, avec un seul #',
      'one heading, on the first line of the text, with one #',
    ),
    remedy: say('effacez les # en trop', 'delete the extra #'),
  }));
  const glued = parseClauseText(body.text).find(
    (block) => block.type !== 'slot' && /<(Axes|DataPoints|Objectives|Actions)\b/.test(block.text),
  );
  if (glued) {
    problems.push({
      severity: 'error',
      file: body.file,
      position: { line: body.firstLine, column: 1 },
      found: say(`composant collé à un paragraphe`, 'component stuck to a paragraph'),
      expected: say(
        `${listed(Object.keys(slotNames).map((name) => `<${name} />`))} seul entre deux lignes vides`,
        `${listed(Object.keys(slotNames).map((name) => `<${name} />`))} alone between two blank lines`,
      ),
      remedy: say('ajoutez une ligne vide avant et après', 'add a blank line before and after'),
    });
  }
  return problems;
}

const excerpt = ({ text }: Text, node: MarkdownNode): string =>
  text
    .slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
    .split('\n')[0]
    ?.slice(0, 50) ?? '';

const names: Record<string, string> = {
  emphasis: 'italique',
  strong: 'gras',
  list: 'liste',
  listItem: 'liste',
  link: 'lien',
  image: 'image',
  code: 'code',
  inlineCode: 'code',
  blockquote: 'citation',
  thematicBreak: 'trait',
  break: 'retour à la ligne',
  definition: 'définition',
};
