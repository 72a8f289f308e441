import { createHash } from 'node:crypto';
import { locales } from '../model/locale.ts';

// What a page may do is said twice, and a browser holds it to both: the page itself says it in a meta element, with the
// fingerprint of its own style, and so is closed on any host; the host says in headers what a page cannot say.

/** The rules by which a browser fetches the next page ahead stand in the page, and run nothing. */
const ahead = "'inline-speculation-rules'";
/** What every page may do, in both places. Pagefind compiles WebAssembly, which no other word allows. */
const shared = {
  'script-src': `'self' 'wasm-unsafe-eval' ${ahead}`,
  'img-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
};

const style = /<style[^>]*>([\s\S]*?)<\/style>/g;

/**
 * Returns the policy of a page: its own style by its fingerprint, scripts only where it has one. What is not named is
 * not allowed.
 */
export function pagePolicy(html: string): string {
  const styles = [...html.matchAll(style)].map(([, css = '']) => css);
  const fingerprints = styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  const { 'script-src': script, 'connect-src': connect, 'manifest-src': manifest, ...always } = shared;
  return policyText({
    'default-src': "'none'",
    ...(/<script[^>]+src=/.test(html)
      ? { 'script-src': script, 'connect-src': connect }
      : html.includes('type="speculationrules"')
        ? { 'script-src': ahead }
        : {}),
    ...(fingerprints.length === 0 ? {} : { 'style-src': fingerprints.join(' ') }),
    ...(html.includes('<link rel="manifest"') ? { 'manifest-src': manifest } : {}),
    ...always,
  });
}

/** Returns a finished page with its policy: first in its head, for a policy binds only what follows it. */
export const withPolicy = (html: string): string =>
  html.replace(
    /<meta charset="[^"]*">/,
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${pagePolicy(html)}">`,
  );

const policyText = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join(';');

/**
 * The headers of every answer. There is no style-src and so no default-src: a policy that named the style of each page
 * would be longer than the pages, and each page names its own.
 */
export const headersOfAll: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policyText({
    ...shared,
    'worker-src': "'self'",
    'font-src': "'none'",
    'media-src': "'none'",
    'object-src': "'none'",
    'frame-src': "'none'",
  }),
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer', // an address may hold what was searched, or the answers about a child
  'Permissions-Policy': ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer']
    .concat(['microphone', 'midi', 'payment', 'publickey-credentials-get', 'usb', 'xr-spatial-tracking'])
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The headers that every page has besides, but for those made to stand inside the pages of others. */
export const headersOfPages: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Which paths below the root of the site are made to stand inside the pages of others. */
export const embedded = `(?:(?:${locales.join('|')})/integrer|extraits)/`;
/** Which files are no pages: data and texts, which other sites may use. */
const ofOthers = '(?:_astro|editions|texte|telechargements|partage)/';
/** Which paths below the root of the site have the headers of the pages. */
export const framed = `(?!${embedded}|${ofOthers})`;
