import type { Entry } from '../model/entry.ts';
import type { Model } from '../model/model.ts';
import { listed, say, type Finding, type Problem } from '../model/problem.ts';
import type { Text } from '../reader/body.ts';
import { at, parseMdx, walk, type MarkdownNode } from '../reader/mdx.ts';
import { nearest } from '../reader/nearest.ts';
import { missingParagraph } from './gone-paragraph.ts';

/** What a link may name: `service:creches`, `clause:action-1-4`. */
export type KnownIds = Record<string, ReadonlySet<string>>;

const vagueLabels = [
  ...['ici', 'cliquez ici', 'en savoir plus', 'lire la suite', "plus d[’']infos?", 'lien', 'ce lien', 'voir', 'suite'],
  ...['click here', 'here', 'read more', 'more', 'link', 'this link', 'see'],
];
const vague = new RegExp(`^cliquez|^(?:${vagueLabels.join('|')})\\.?$`, 'iu');

/** Returns the problems of the links and images below a node. */
export function checkLinks(tree: MarkdownNode, known: KnownIds, body: Text): Problem[] {
  return [...walk(tree)].flatMap((node): Problem[] => {
    const problem = (finding: Finding): Problem => ({ ...at(node, body), ...finding });
    if (node.type === 'image' || node.type === 'imageReference') return [problem(imageFinding(node))];
    if (node.type !== 'link') return [];
    const findings = [addressFinding(node.url ?? '', known), labelFinding(textOf(node), node.url ?? '')];
    return findings.filter((finding) => finding !== undefined).map(problem);
  });
}

/**
 * Returns each link of the bodies to a paragraph that its clause does not have. The text counts as it stands in
 * force.
 */
export function checkParagraphLinks(entries: readonly Entry[], history: Model['history']): Problem[] {
  return entries
    .filter(({ body }) => body.includes('#p'))
    .flatMap(({ body: text, file, bodyLine: firstLine }) => {
      const body = { text, file, firstLine };
      const { tree } = parseMdx(body);
      return tree
        ? [...walk(tree)].flatMap((node): Problem[] => {
            const [, id = '', number] = /^clause:(.*)#p(\d+)$/.exec(node.url ?? '') ?? [];
            const versions = history.get(id);
            if (!versions) return []; // not such a link, or a clause whose own file has a problem
            const missing = missingParagraph(
              Number(number),
              versions,
              say(
                `lien vers « ${node.url} » : ce texte n’a pas de paragraphe ${number}`,
                `link to “${node.url}”: this text has no paragraph ${number}`,
              ),
            );
            return missing ? [{ ...at(node, body), ...missing }] : [];
          })
        : [];
    });
}

const paragraph = /#p[1-9]\d*$/;
const textOf = (node: MarkdownNode): string => node.value ?? (node.children ?? []).map(textOf).join('');

function imageFinding(node: MarkdownNode): Finding {
  const missing = (node.alt ?? '').trim() === '';
  return {
    found: missing
      ? say(`image sans texte de remplacement : ${node.url ?? ''}`, `image without alternative text: ${node.url ?? ''}`)
      : say(`image ${node.url ?? ''}`, `image ${node.url ?? ''}`),
    expected: say(
      'pas d’image dans les textes : le site dessine les siennes',
      'no image in the texts: the site draws its own',
    ),
    remedy: say(
      'effacez l’image et dites en mots ce qu’elle montre',
      'delete the image and say in words what it shows',
    ),
  };
}

function addressFinding(url: string, known: KnownIds): Finding | undefined {
  const kinds = Object.keys(known);
  const [scheme = '', id = ''] = url.split(/:(.*)/s);
  if (scheme in known) {
    const ids = [...(known[scheme] ?? [])];
    if (ids.includes(scheme === 'clause' ? id.replace(paragraph, '') : id)) return undefined;
    const near = nearest(id, ids);
    return {
      found: say(`lien vers « ${url} » : cet identifiant n’existe pas`, `link to “${url}”: there is no such id`),
      expected: say(`${scheme}: suivi de ${listed(ids)}`, `${scheme}: followed by ${listed(ids)}`),
      remedy: near
        ? say(`écrivez « ${scheme}:${near} »`, `write “${scheme}:${near}”`)
        : say('choisissez un identifiant de cette liste', 'choose an id from this list'),
    };
  }
  const expected = say(
    `une adresse https://…, ou ${listed(kinds.map((kind) => `${kind}:…`))}`,
    `an address https://…, or ${listed(kinds.map((kind) => `${kind}:…`))}`,
  );
  if (/^https:\/\/[^\s/]+\.[^\s]+$/u.test(url)) return undefined;
  const near = nearest(scheme, kinds);
  return {
    found: say(`lien vers « ${url} »`, `link to “${url}”`),
    expected,
    remedy: /^http:/.test(url)
      ? say('écrivez https:// si ce site le permet', 'write https:// where the site allows it')
      : near && near !== scheme
        ? say(`écrivez « ${near}:${id} »`, `write “${near}:${id}”`)
        : say('corrigez l’adresse', 'mend the address'),
  };
}

function labelFinding(label: string, url: string): Finding | undefined {
  const text = label.trim();
  if (text === '')
    return {
      found: say('lien sans texte', 'link without text'),
      remedy: say('écrivez où mène le lien', 'write where the link leads'),
    };
  if (vague.test(text) || text === url)
    return {
      found: say(`texte de lien « ${text} »`, `link text “${text}”`),
      expected: say('des mots qui disent où mène le lien', 'words that say where the link leads'),
      remedy: say('par exemple « la page petite enfance de la ville »', 'for example “the town’s early-years page”'),
    };
  return undefined;
}
