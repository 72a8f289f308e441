import type { SiteRecord } from './record-schemas.ts';

/** The facts without which a public site may not go out, by their field. */
const required: [field: string, read: (site: SiteRecord) => unknown][] = [
  ['address', (site) => site.address],
  ['publisher.name', (site) => site.publisher.name],
  ['publisher.address', (site) => site.publisher.address],
  ['publisher.telephone', (site) => site.publisher.telephone],
  ['publisher.director', (site) => site.publisher.director],
  ['host.name', (site) => site.host.name],
  ['host.address', (site) => site.host.address],
  ['host.telephone', (site) => site.host.telephone],
  ['licenceAddress', (site) => site.licenceAddress],
  ['accessibilityStatement', (site) => site.accessibilityStatement],
  ['accessibilityContact', (site) => site.accessibilityContact],
  ['securityContact', (site) => site.securityContact],
  ['repository.url', (site) => site.repository.url],
  ['repository.branch', (site) => site.repository.branch],
];

/** Returns the fields of the site's facts that staff have still to fill in. */
export const missingFacts = (site: SiteRecord): string[] =>
  required.filter(([, read]) => read(site) === null).map(([field]) => field);
