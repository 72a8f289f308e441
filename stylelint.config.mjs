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
    'selector-pseudo-class-no-unknown': null, // version 18.0.0 stops with a TypeError at « :global( » in .astro files
  },
};
