/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard', 'stylelint-config-html/astro'],
  rules: {
    // Where empty lines stand is the writer's choice, which Prettier keeps: short rules of one thing stand together.
    'rule-empty-line-before': null,
    'at-rule-empty-line-before': null,
    'custom-property-empty-line-before': null,
    'declaration-empty-line-before': null,
    'comment-empty-line-before': null,
    'no-empty-source': null, // a style that a page fills (`set:html`) is empty here
    // A page written from right to left is the same sheet the other way round.
    'property-disallowed-list': [/^(margin|padding|border)-(left|right)/, 'left', 'right', 'float'],
    'declaration-property-value-disallowed-list': { 'text-align': ['left', 'right'] },
    // Words as others write them: the names of typefaces that a token holds.
    'value-keyword-case': ['lower', { ignoreProperties: [/^--/] }],
    // The three colours of the gommettes in drawings are one capital letter: rond, carré, triangle.
    'selector-class-pattern': '^([A-Z]|[a-z][a-z0-9]*(-[a-z0-9]+)*)$',
    'selector-pseudo-class-no-unknown': null, // version 18.0.0 stops with a TypeError at « :global( » in .astro files
  },
};
