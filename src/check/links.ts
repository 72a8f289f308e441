import { z } from 'zod';
import { referredCollections } from '../model/collections.ts';
import type { Entry } from '../model/entry.ts';
import type { Model } from '../model/model.ts';
import { listed, say, type Finding, type Problem, type Told } from '../model/problem.ts';
import { dialled } from '../model/telephone.ts';
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
    const { url = '' } = node;
    const findings = [addressFinding(url, known) ?? otherNumber(textOf(node), url), labelFinding(textOf(node), url)];
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

/** Returns how staff call what a link leads to, by the word before its colon. */
const calledBy = (scheme: string): Told =>
  [...referredCollections.values()].find(({ link }) => link === scheme)?.called ?? say('texte', 'text');

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
        : say(
            'choisissez un identifiant de cette liste, ou effacez ce lien',
            'choose an id from this list, or delete this link',
          ),
      gone: { called: calledBy(scheme), id, known: ids, near: near !== undefined },
    };
  }
  const expected = say(
    `une adresse https://…, ou ${listed([...kinds, ...Object.keys(reached)].map((kind) => `${kind}:…`))}`,
    `an address https://…, or ${listed([...kinds, ...Object.keys(reached)].map((kind) => `${kind}:…`))}`,
  );
  if (/^https:\/\/[^\s/]+\.[^\s]+$/u.test(url)) return undefined;
  if (scheme in reached) return reachedFinding(scheme as keyof typeof reached, id);
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

/** How someone is reached by a link, by the word before its colon: the rules are those of the contacts. */
const reached = {
  tel: {
    fits: (number: string) => dialled.safeParse(number).success,
    expected: say(
      'tel: suivi d’un numéro que l’on peut composer, sans espace : tel:0123456789, tel:3114',
      'tel: followed by a number that can be dialled, without a space: tel:0123456789, tel:3114',
    ),
    remedy: say('corrigez le numéro', 'mend the number'),
  },
  mailto: {
    fits: (address: string) => z.email().safeParse(address).success,
    expected: say(
      'mailto: suivi d’une adresse électronique seule : mailto:accueil@ville.fr',
      'mailto: followed by an email address alone: mailto:accueil@ville.fr',
    ),
    remedy: say('corrigez l’adresse électronique', 'mend the email address'),
  },
};

function reachedFinding(scheme: keyof typeof reached, given: string): Finding | undefined {
  const { fits, expected, remedy } = reached[scheme];
  if (fits(given)) return undefined;
  const bare = scheme === 'tel' ? given.replace(/%20|[ .()-]/g, '') : given.replace(/[?].*$|^\/\//g, '');
  return {
    found: say(`lien vers « ${scheme}:${given} »`, `link to “${scheme}:${given}”`),
    expected,
    remedy: fits(bare) ? say(`écrivez « ${scheme}:${bare} »`, `write “${scheme}:${bare}”`) : remedy,
  };
}

/** Returns what to say of a link that shows one number and dials another. */
function otherNumber(label: string, url: string): Finding | undefined {
  const [, number] = /^tel:(.*)$/.exec(url) ?? [];
  const shown = label.replace(/[^\d]/g, '').replace(/^33/, '0');
  if (number === undefined || shown === '' || shown === number.replace(/^\+33/, '0').replace(/\D/g, ''))
    return undefined;
  return {
    found: say(`« ${label.trim()} », et le lien compose ${number}`, `“${label.trim()}”, and the link dials ${number}`),
    expected: say('le même numéro dans le texte et dans le lien', 'the same number in the text and in the link'),
    remedy: say('corrigez l’un des deux', 'mend one of the two'),
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
