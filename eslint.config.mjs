// @ts-check
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', 'bench/.build/', '.build/', '.astro/', 'public/', 'tests/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.recommended,
  astro.configs.recommended,
  astro.configs['jsx-a11y-recommended'],
  {
    rules: {
      'no-undef': 'off', // TypeScript says it, in .astro (`astro check`) and .mjs (@ts-check) as well
      'no-control-regex': 'off', // the reader looks for control characters on purpose, to refuse them
      // French sets a narrow space before « ; : ? ! » and between thousands.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }], // { left, ...taken }
    },
  },
  {
    files: ['**/*.astro'],
    rules: {
      // A table wider than the screen must be reached by the keyboard to be scrolled (WCAG 2.1.1).
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region', 'group'] }],
    },
  },
  {
    // With types: the scripts, the tests and all of src but the pages, which `astro check` reads with their types; a
    // linter that does so too takes minutes for what it finds.
    files: ['**/*.ts'],
    ignores: ['**/*.astro/*.ts'],
    extends: [ts.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Where a promise is asked for, async makes one of what is thrown as well.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allow: ['PlainDate'] }],
    },
  },
  {
    files: ['src/components/search/SearchPage.astro'], // the row of a <template>, which the script fills
    rules: { 'astro/jsx-a11y/anchor-has-content': 'off', 'astro/jsx-a11y/anchor-is-valid': 'off' },
  },
);
