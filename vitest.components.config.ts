import { getViteConfig } from 'astro/config';

/** The tests that draw components: Astro's own build of them, without the integrations that read the content. */
export default getViteConfig(
  { test: { name: 'components', include: ['tests/unit/components/**/*.test.ts'], testTimeout: 30_000 } },
  { configFile: false, compressHTML: true },
);
