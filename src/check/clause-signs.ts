import { parseFragment } from 'parse5';
import { say, type Finding } from '../model/problem.ts';
import { errorAt, type BodyFinding, type Chunk } from './body-finding.ts';

/** The HTML tags that come with what is copied from a page. */
const tags = [
  ...['a', 'b', 'br', 'div', 'em', 'font', 'h[1-6]', 'hr', 'i', 'iframe', 'img', 'li', 'ol', 'p', 'script', 'span'],
  ...['strong', 'style', 'sub', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'u', 'ul'],
];

/** What no agreement holds: it was copied from a page or written for another tool, and would be published raw. */
const foreign: {
  pattern: RegExp;
  severity: BodyFinding['severity'];
  finding: (typed: string) => Finding | undefined;
}[] = [
  { pattern: /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi, severity: 'error', finding: entityFinding },
  {
    pattern: /<!--.*?(?:-->|$)/g,
    severity: 'error',
    finding: (typed) => ({
      found: say(`commentaire HTML : ${typed.slice(0, 40)}`, `HTML comment: ${typed.slice(0, 40)}`),
      remedy: say('effacez le commentaire : il serait publié', 'delete the comment: it would be published'),
    }),
  },
  {
    pattern: new RegExp(`</?(?:${tags.join('|')})(?:\\s[^<>]*)?/?>`, 'gi'),
    severity: 'error',
    finding: (typed) => ({
      found: say(`balise HTML ${typed}`, `HTML tag ${typed}`),
      expected: say('les seuls mots du texte', 'the words of the text alone'),
      remedy: say('effacez cette balise : elle serait publiée', 'delete this tag: it would be published'),
    }),
  },
  {
    pattern: /\*\*[^\s*][^*\n]*\*\*|__(?=[^_\n]*\p{L})[^\s_][^_\n]*__(?!_)|!?\[[^\]\n]+\]\([^)\s]+\)/gu,
    severity: 'warning',
    finding: (typed) => ({
      found: say(`signes de mise en forme : ${typed.slice(0, 40)}`, `signs of formatting: ${typed.slice(0, 40)}`),
      expected: say(
        'le texte tel qu’il est signé : ces signes seront publiés',
        'the text as it is signed: these signs will be published',
      ),
      remedy: say(
        'retirez-les, sauf s’ils sont dans le texte signé',
        'remove them, unless they are in the signed text',
      ),
    }),
  },
  {
    pattern: /\\[!-/:-@[-`{-~]/g,
    severity: 'warning',
    finding: (typed) => ({
      found: say(`barre oblique inverse : ${typed}`, `backslash: ${typed}`),
      expected: say(
        `${typed.slice(1)} seul : aucun signe n’a besoin de barre`,
        `${typed.slice(1)} alone: no sign needs a backslash`,
      ),
      remedy: say(
        'retirez la barre, sauf si elle est dans le texte signé',
        'remove it, unless it is in the signed text',
      ),
    }),
  },
];

/** Returns the signs of a paragraph that cannot be those of the text. */
export function checkTyped(chunk: Chunk): BodyFinding[] {
  return chunk.text.split('\n').flatMap((line, index) =>
    foreign.flatMap(({ pattern, severity, finding }) =>
      [...line.matchAll(pattern)].flatMap((match) => {
        const told = finding(match[0]);
        return told ? [{ ...errorAt(chunk, index, match.index, told), severity }] : [];
      }),
    ),
  );
}

const named: Record<string, [fr: string, en: string]> = {
  '\u00a0': ['une espace insécable (Ctrl+Maj+Espace dans Word)', 'a no-break space (Ctrl+Shift+Space in Word)'],
  '\u202f': ['une espace fine insécable, ou une espace insécable', 'a narrow no-break space, or a no-break space'],
  '\u00ad': ['rien : c’est un trait d’union invisible', 'nothing: it is an invisible hyphen'],
};

/** An entity stands for a sign that can be typed; a word that only looks like one is text. */
function entityFinding(typed: string): Finding | undefined {
  const [node] = parseFragment(typed).childNodes;
  const sign = node && 'value' in node ? node.value : typed;
  if (sign === typed) return undefined;
  const [fr, en] = named[sign] ?? [`« ${sign} »`, `“${sign}”`];
  return {
    found: say(`code HTML ${typed}`, `HTML code ${typed}`),
    expected: say('le signe lui-même : le code serait publié', 'the sign itself: the code would be published'),
    remedy: say(`tapez ${fr}`, `type ${en}`),
  };
}
