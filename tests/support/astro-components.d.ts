/** A component as a test is given it; `astro check` knows its props, a linter only that it is one. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
