import { layoutFaults, narrow, narrowSpaced, phoneTwice, rightToLeft, windowOf } from '../../tests/support/reflow.ts';
import { addressOf, type AuditedSite, type Check } from './check.ts';

/** WCAG 2.2, 1.4.10: 1280 px at 400 % is a window of 320 px; 1.4.4: text alone at 200 %. */
const settings = [narrow, narrowSpaced, phoneTwice, { ...windowOf(640), name: '1280 px at 200 %' }, rightToLeft(320)];

const faultsOf = ({ browser, origin, fonts }: AuditedSite, paths: readonly string[], asked = settings) =>
  layoutFaults(browser, { origin, fonts, paths, settings: asked });

/** No page scrolls sideways, in any setting of its reader and any typeface. */
export const reflow: Check = {
  name: 'Reflow, spacing, 200 % and 400 %',
  cited: 'reflow',
  of: 'pages (2 typefaces × 5 settings each)',
  rows: ['A5'],
  run: async (site) => {
    const paths = site.pages.map(addressOf);
    return { looked: paths.length, faults: await faultsOf(site, paths) };
  },
  planted: (site) => faultsOf(site, ['/404.html'], [{ ...narrow, css: 'body{inline-size:2000px}' }]),
};
