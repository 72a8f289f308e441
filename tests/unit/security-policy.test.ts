import { describe, expect, it } from 'vitest';
import { headersFor, readHeaders } from '../../scripts/host-headers.ts';
import { hostFiles } from '../../src/site/host-files.ts';
import { pagePolicy, withPolicy } from '../../src/site/security-policy.ts';

describe('the policy of a page', () => {
  // printf 'p{color:red}' | openssl dgst -sha256 -binary | base64
  const red = "'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='";

  it('names its own style by its fingerprint, and allows no script where it has none', () => {
    expect(pagePolicy('<style>p{color:red}</style><script type="application/ld+json">{}</script>')).toBe(
      `default-src 'none';style-src ${red};img-src 'self';base-uri 'none';form-action 'self'`,
    );
  });

  it('allows its scripts, and the search what it compiles', () => {
    expect(pagePolicy('<script type="module" src="/a.js"></script>')).toBe(
      "default-src 'none';script-src 'self' 'wasm-unsafe-eval';connect-src 'self';img-src 'self';" +
        "base-uri 'none';form-action 'self'",
    );
  });

  it('stands before all that it binds', () => {
    const page = withPolicy(
      '<head><meta charset="utf-8"><style>p{color:red}</style><style>p{color:red}</style></head>',
    );
    expect(page.slice(0, page.indexOf('<style>'))).toBe(
      '<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="' +
        `default-src 'none';style-src ${red} ${red};img-src 'self';` +
        `base-uri 'none';form-action 'self'">`,
    );
  });
});

describe('the files of the hosts', () => {
  const pages = [
    '404.html',
    'index.html',
    'extraits/fr/action-1-1/index.html',
    'fr/index.html',
    'fr/actions/1-1/index.html',
    'fr/integrer/places/index.html',
    'fr/integrite/index.html',
    'id/action-1-1/index.html',
  ];
  const text = (name: string, base = '/') => hostFiles(base, pages).find((file) => file.name === name)?.text ?? '';
  const sent = (path: string, base = '/') => headersFor(readHeaders(text('_headers', base)), path);

  it.each([
    ['/', 'DENY'],
    ['/404.html', 'DENY'],
    ['/fr/', 'DENY'],
    ['/fr/actions/1-1/', 'DENY'],
    ['/fr/integrite/', 'DENY'],
    ['/id/action-1-1/', 'DENY'],
    ['/fr/integrer/places/', undefined],
    ['/extraits/fr/action-1-1/', undefined],
    ['/editions/convention.json', undefined],
  ])('%s may stand in the frame of another site: %s', (path, frame) => {
    expect(sent(path).get('X-Frame-Options')).toBe(frame);
    expect(/frame-ancestors 'none'/.test(sent(path).get('Content-Security-Policy') ?? '')).toBe(frame === 'DENY');
    expect(sent(`/base${path}`, '/base/').get('X-Frame-Options')).toBe(frame);
  });

  it('close what a page cannot close itself, everywhere', () => {
    const headers = Object.fromEntries(sent('/fr/integrer/places/'));
    expect(headers).toMatchObject({
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
    expect(headers['Permissions-Policy']).toContain('camera=(), ');
    expect(headers['Content-Security-Policy']).toContain("object-src 'none'");
    expect(sent('/_astro/a.js').get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });

  it('never allow what is inline', () => {
    for (const { text: written } of hostFiles('/', pages))
      expect(written).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)/);
  });

  it('tell nginx, Apache and Caddy the same', () => {
    for (const name of ['nginx.conf', '.htaccess', 'Caddyfile'])
      for (const [header, value] of sent('/editions/convention.json')) {
        expect(text(name), name).toContain(`${header} "${value}"`);
      }
    const pattern = /m#\^([^#]*)#">\n {4}Header always add/.exec(text('.htaccess', '/base/'))?.[1] ?? '';
    for (const path of ['fr/', 'fr/integrite/', 'id/action-1-1/', '404.html'])
      expect(`/base/${path}`).toMatch(new RegExp(`^${pattern}`));
    for (const path of ['fr/integrer/places/', 'extraits/fr/action-1-1/', 'texte/a.txt'])
      expect(`/base/${path}`).not.toMatch(new RegExp(`^${pattern}`));
  });

  it('stay under the hundred rules that a host may read', () => {
    expect(text('_headers').match(/^\//gm)).toHaveLength(8);
  });
});
