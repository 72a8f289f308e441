import { say, listed, type Finding, type Problem, type Told } from '../model/problem.ts';
import { checkLinks, type KnownIds } from './links.ts';
import type { Text } from '../reader/body.ts';
import { at, forbiddenNodes, parseMdx, walk, type MarkdownNode } from '../reader/mdx.ts';

/**
 * Returns the problems of a page for families: its parts in their order, plain Markdown in them, links that lead
 * somewhere.
 */
export function checkFamilyBody(body: Text, components: readonly string[], known: KnownIds): Problem[] {
  const { tree, problems } = parseMdx(body);
  if (!tree) return problems;
  return [
    ...forbiddenNodes(tree, components, body),
    ...checkParts(tree, components, body),
    ...checkMarkdown(tree, body),
    ...checkLinks(tree, known, body),
  ];
}

/**
 * Returns the problems of a page about the site: Markdown with headings in their order, facts, links that lead
 * somewhere.
 */
export function checkPageBody(body: Text, components: readonly string[], known: KnownIds): Problem[] {
  const { tree, problems } = parseMdx(body);
  if (!tree) return problems;
  const headings = (tree.children ?? []).filter(({ type }) => type === 'heading');
  const skipped = headings.filter(({ depth = 2 }, index) => depth < 2 || depth > (headings[index - 1]?.depth ?? 1) + 1);
  return [
    ...forbiddenNodes(tree, components, body),
    ...checkMarkdown(tree, body, ['heading']),
    ...checkLinks(tree, known, body),
    ...skipped.map((node): Problem => ({
      ...at(node, body),
      found: say(`titre de niveau ${node.depth} mal placé`, `heading of level ${node.depth} out of order`),
      expected: say('## pour une partie, ### à l’intérieur d’une partie', '## for a part, ### inside a part'),
      remedy: say('corrigez le nombre de #', 'mend the number of #'),
    })),
  ];
}

function checkParts(tree: MarkdownNode, components: readonly string[], body: Text): Problem[] {
  const parts = (tree.children ?? []).filter((node) => node.type === 'mdxJsxFlowElement');
  const names = parts.map((node) => node.name ?? '').filter((name) => components.includes(name));
  const order = say(
    `les parties ${listed(components.map((name) => `<${name}>`))}, dans cet ordre, chacune une fois au plus`,
    `the parts ${listed(components.map((name) => `<${name}>`))}, in this order, each once at most`,
  );
  const loose = (tree.children ?? []).filter((node) => node.type !== 'mdxJsxFlowElement');
  return [
    // What no part may hold either is told by its own rule, once.
    ...loose
      .filter(mayMove)
      .map((node): Problem => ({
        ...at(node, body),
        found: say('du texte hors des parties de la page', 'text outside the parts of the page'),
        expected: order,
        remedy: say(
          'déplacez ce texte dans une partie, avec une ligne vide avant et après les balises',
          'move this text into a part, with a blank line around the tags',
        ),
      })),
    ...(parts.length === 0 && loose.length === 0
      ? [
          {
            severity: 'error' as const,
            file: body.file,
            position: { line: body.firstLine, column: 1 },
            found: say('la page n’a aucun texte', 'the page has no text'),
            expected: order,
            remedy: say(`écrivez au moins la partie <${components[0]}>`, `write at least the part <${components[0]}>`),
          },
        ]
      : []),
    ...parts
      .filter(
        (_, index) => index > 0 && components.indexOf(names[index] ?? '') <= components.indexOf(names[index - 1] ?? ''),
      )
      .map((node): Problem => ({
        ...at(node, body),
        found: say(`<${node.name}> est répété ou mal placé`, `<${node.name}> is repeated or out of order`),
        expected: order,
        remedy: say('remettez les parties dans l’ordre', 'put the parts back in order'),
      })),
    ...parts
      .filter((node) => (node.children ?? []).length === 0)
      .map((node): Problem => ({
        ...at(node, body),
        found: say(`la partie <${node.name}> est vide`, `the part <${node.name}> is empty`),
        remedy: say('écrivez-la, ou effacez ses balises', 'write it, or delete its tags'),
      })),
  ];
}

const allowed = new Set([
  'root',
  'paragraph',
  'text',
  'list',
  'listItem',
  'link',
  'strong',
  'emphasis',
  'mdxJsxFlowElement',
]);
/** Says whether a node would be right inside a part: an image alone and a heading would not. */
const mayMove = ({ type, children = [] }: MarkdownNode): boolean =>
  allowed.has(type) &&
  !(type === 'paragraph' && children.every((child) => reported.has(child.type))) &&
  !isRow(children);
const isRow = (children: readonly MarkdownNode[]): boolean => children.some(isTable);

/** How staff call what Markdown knows and the pages do not show. */
const formatting: Record<string, Told> = {
  heading: say('un titre', 'a heading'),
  thematicBreak: say('une ligne de séparation', 'a dividing line'),
  blockquote: say('une citation en retrait, « > »', 'an indented quotation, “>”'),
  code: say('un bloc de code', 'a block of code'),
  inlineCode: say('des mots entre accents graves `…`', 'words between backticks `…`'),
  break: say('un retour à la ligne forcé', 'a forced line break'),
  delete: say('du texte barré', 'crossed-out text'),
  definition: say('l’adresse d’un lien, écrite à part', 'the address of a link, written apart'),
  linkReference: say('un lien dont l’adresse est à part', 'a link whose address is apart'),
};
/** What to do of each; of the others, plain text. */
const formattingRemedies: Record<string, Told> = {
  heading: say(
    'effacez le titre : chaque partie porte déjà le sien',
    'delete the heading: each part already has its own',
  ),
  thematicBreak: say('effacez cette ligne', 'delete this line'),
  blockquote: say('effacez le signe >, et mettez les mots cités entre « »', 'delete the sign > and quote the words'),
  code: say(
    'effacez les espaces du début de la ligne, ou les accents graves',
    'delete the spaces at the start of the line, or the backticks',
  ),
  inlineCode: say('effacez les accents graves', 'delete the backticks'),
  break: say(
    'effacez les espaces, ou le \\, à la fin de la ligne',
    'delete the spaces, or the \\, at the end of the line',
  ),
  definition: say('écrivez le lien en entier : [texte](https://…)', 'write the whole link: [text](https://…)'),
  linkReference: say('écrivez le lien en entier : [texte](https://…)', 'write the whole link: [text](https://…)'),
};

const reported = new Set([
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxJsxTextElement',
  'html',
  'image',
  'imageReference',
]);

/** The row of dashes under the head of a Markdown table. The site does not draw tables: it would show the bars. */
const tableRule = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/m;
const isTable = ({ type, value = '' }: MarkdownNode): boolean =>
  type === 'text' && value.includes('|') && tableRule.test(value);

function checkMarkdown(tree: MarkdownNode, body: Text, more: readonly string[] = []): Problem[] {
  const tables = [...walk(tree)]
    .filter(isTable)
    .map((node): Problem => ({
      ...at(node, body),
      found: say('un tableau', 'a table'),
      expected: say(
        'des paragraphes, des listes « - », des liens, du **gras**',
        'paragraphs, “- ” lists, links, **bold**',
      ),
      remedy: say(
        'écrivez une liste : une ligne « - » par ligne du tableau',
        'write a list: one line “- ” a row of the table',
      ),
    }));
  return [
    ...tables,
    ...[...walk(tree)].flatMap((node): Problem[] => {
      const finding = node.type === 'text' ? shownAsTyped(node.value ?? '') : undefined;
      return finding ? [{ ...at(node, body), ...finding }] : [];
    }),
    ...[...walk(tree)]
      .filter(({ type }) => !allowed.has(type) && !reported.has(type) && !more.includes(type))
      .map((node): Problem => ({
        ...at(node, body),
        found: formatting[node.type] ?? say('une mise en forme non prévue', 'formatting that is not foreseen'),
        expected: say(
          'des paragraphes, des listes « - », des liens, du **gras**',
          'paragraphs, “- ” lists, links, **bold**',
        ),
        remedy: formattingRemedies[node.type] ?? say('écrivez du texte simple', 'write plain text'),
      })),
  ];
}

/** Returns what a reader would see of a link or a note that Markdown does not read as one. */
function shownAsTyped(text: string): Finding | undefined {
  const [link] = /\[[^\]\n]*\]\s*\((?:https?|tel|mailto|[a-z]+):[^)\n]*\)/u.exec(text) ?? [];
  if (link !== undefined)
    return {
      found: say(`un lien que l’on ne peut pas lire : ${link}`, `a link that cannot be read: ${link}`),
      expected: say('[mots](adresse), sans espace entre ] et (, ni dans l’adresse', '[words](address), without spaces'),
      remedy: say('effacez les espaces : tel:0123456789', 'delete the spaces: tel:0123456789'),
    };
  const [note] = /\[\^[^\]\s]+\]/.exec(text) ?? [];
  return note === undefined
    ? undefined
    : {
        found: say(`un appel de note : ${note}`, `a footnote mark: ${note}`),
        expected: say('le texte de la note, dans la phrase', 'the text of the note, in the sentence'),
        remedy: say('écrivez la note entre parenthèses, ou effacez-la', 'write the note in brackets, or delete it'),
      };
}
