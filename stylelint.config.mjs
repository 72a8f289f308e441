/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard', 'stylelint-config-html/astro'],
  rules: {
    'selector-pseudo-class-no-unknown': null, // version 18.0.0 stops with a TypeError at « :global( » in .astro files
  },
};
