/**
 * Returns the variables with which Astro is run. `date` is the day (ISO 8601) of the model that was checked: the pages
 * and the index follow it, although midnight may pass meanwhile.
 */
export const astroEnvironment = (date: string, env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv => ({
  ...env,
  SITE_DATE: date,
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
});
