import { expect, it } from 'vitest';
import { withShortScopes } from '../../src/styles/short-scopes.ts';

it('gives each scope of a page one short name, in the markup and in the style', () => {
  expect(
    withShortScopes(
      '<style>p[data-astro-cid-k3xwq7zu]{margin:0}b[data-astro-cid-aa11bb22]:hover{color:red}</style>' +
        '<p data-astro-cid-k3xwq7zu="true">a <b data-astro-cid-aa11bb22 data-x="true">b</b></p>',
    ),
  ).toBe(
    '<style>p[data-s0]{margin:0}b[data-s1]:hover{color:red}</style><p data-s0>a <b data-s1 data-x="true">b</b></p>',
  );
});
