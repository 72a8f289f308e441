import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { pagePolicy } from '../../src/site/security-policy.ts';
import type { Check } from './check.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      'long-title': 'off', // a legal title is as long as it is
      'no-trailing-whitespace': 'off', // spaces between tags change nothing
      'tel-non-breaking': 'off', // numbers are kept together by style
      'prefer-native-element': 'off', // a table that scrolls is a region without being a section
      'valid-id': ['error', { relaxed: true }], // an anchor of before stands encoded; `built/pages` holds the others
      'wcag/h32': 'off', // the sum of the calculator follows each answer: there is nothing to send
    },
  }),
);

/** Headings that a script fills stand empty in a template. */
const inTemplate = (selector: string | null): boolean => selector?.includes('template') ?? false;

async function faultsOf(html: string, page: string): Promise<string[]> {
  const { results } = await validator.validateString(html, page);
  return results
    .flatMap(({ messages }) => messages)
    .filter(({ ruleId, selector }) => !(ruleId === 'empty-heading' && inTemplate(selector)))
    .map(({ ruleId, message, line, column }) => `${page}:${line}:${column} ${ruleId}: ${message}`);
}

/** The form of every page (html-validate). */
export const validMarkup: Check = {
  name: 'HTML',
  cited: 'markup',
  of: 'pages',
  rows: ['A2'],
  run: async ({ pages, read }) => {
    const faults: string[] = [];
    for (const page of pages) faults.push(...(await faultsOf(read(page), page)));
    return { looked: pages.length, faults };
  },
  planted: () =>
    faultsOf('<!DOCTYPE html><html lang="fr"><head><title>a</title></head><body><p><div></div></body>', '-'),
};

/** Returns what on a page its policy would refuse, or what it does without a policy. */
function inlineFaults(html: string, page: string): string[] {
  const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1];
  const found = [
    policy === pagePolicy(html) ? undefined : 'its policy is not that of its style',
    /<[a-z][^>]*\sstyle="/.exec(html)?.[0],
    /<[a-z][^>]*\son[a-z]+="/.exec(html)?.[0],
    /<script(?![^>]*(?:src=|type="(?:application\/ld\+json|speculationrules)"))[^>]*>/.exec(html)?.[0],
    /(?:href|src)="(?:javascript|data|vbscript):[^"]*/i.exec(html)?.[0],
  ];
  return found.flatMap((fault) => (fault === undefined ? [] : [`${page}: ${fault}`]));
}

/** Nothing on a page runs or dresses it but what its policy names. */
export const nothingInline: Check = {
  name: 'Policy, as written',
  of: 'pages',
  rows: ['S1', 'S2'],
  run: ({ pages, read }) => ({ looked: pages.length, faults: pages.flatMap((page) => inlineFaults(read(page), page)) }),
  planted: () => inlineFaults('<meta http-equiv="content-security-policy" content=""><p style="color:red">a</p>', '-'),
};

const together = /<(a|button)\b[^>]*>([^<]*[\p{L}\d])<\/\1>(?=<(?:a|button)\b[^>]*>[\p{L}\d])/gu;

function ranTogether(html: string, page: string): string[] {
  return [...html.matchAll(together)].map(([, , words]) => `${page}: “${words}” runs into what follows`);
}

/** Without style, what can be pressed is told from what follows it. */
export const apart: Check = {
  name: 'Words apart without style',
  of: 'pages',
  rows: ['A6'],
  run: ({ pages, read }) => ({ looked: pages.length, faults: pages.flatMap((page) => ranTogether(read(page), page)) }),
  planted: () => ranTogether('<nav><a href="/a">Un</a><a href="/b">Deux</a></nav>', '-'),
};

/** What search engines and those who share a page are told. */
export const described: Check = {
  name: 'Title and description',
  of: 'pages to be found',
  rows: ['E5'],
  run: ({ pages, read }) => {
    const found = pages.map((page) => [page, read(page)] as const).filter(([, html]) => !/content="noindex/.test(html));
    return { looked: found.length, faults: found.flatMap(([page, html]) => untold(html, page)) };
  },
  planted: () => untold('<html lang="fr"><title></title>', '-'),
};

const parts = {
  'no language': /<html lang="[a-z]{2}"/,
  'no title': /<title>[^<]+<\/title>/,
  'no description': /<meta name="description" content="[^"]+/,
  'no picture to share': /<meta property="og:image" content="http[^"]+/,
  'no main part': /<main/,
  'no heading': /<h1/,
};
const untold = (html: string, page: string): string[] =>
  Object.entries(parts).flatMap(([fault, pattern]) => (pattern.test(html) ? [] : [`${page}: ${fault}`]));
