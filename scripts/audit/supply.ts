import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../../src/reader/files.ts';
import { siteSums } from '../site-sums.ts';
import type { Check } from './check.ts';

interface LockedPackage {
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  license?: string;
  dev?: boolean;
}

/** Licences under which a package may come into the site or into the tools that make it. */
const licences = new RegExp(
  `\\b(${[
    ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-[23]-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-[34].0'],
    ...['Unlicense', 'Python-2.0', 'PSF-2.0', 'MPL-2.0', 'OFL-1.1', 'Zlib', 'LGPL-3.0', 'WTFPL', 'Artistic-2.0'],
  ].join('|')})\\b`,
);

/**
 * Packages whose licence was read once: that of Bitstream Vera, a text of its own, leaves all uses free; the processor
 * of citation styles (CPAL or AGPL) tries references in the tests, and nothing of it comes into the site.
 */
const readOnce = new Set(['node_modules/dejavu-fonts-ttf', 'node_modules/citeproc']);

function lockFaults(packages: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(packages).flatMap(([name, { integrity, link, license }]) => {
    if (name === '' || link) return [];
    return [
      ...(integrity?.startsWith('sha512-') ? [] : [`${name}: no fingerprint in the lock`]),
      ...(license === undefined || readOnce.has(name) || licences.test(license) ? [] : [`${name}: licence ${license}`]),
    ];
  });
}

/** What is installed is what the lock names, under a licence that is known. */
export const lockedPackages: Check = {
  name: 'Lock and licences',
  of: 'packages',
  rows: ['S7'],
  run: () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, LockedPackage>;
    };
    return { looked: Object.keys(packages).length - 1, faults: lockFaults(packages) };
  },
  planted: () => lockFaults({ 'node_modules/a': { license: 'Proprietary' } }),
};

function sumFaults(list: string, files: readonly string[], read: (file: string) => Uint8Array): string[] {
  const named = new Map(
    list
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  return files
    .filter((file) => file !== siteSums)
    .filter((file) => named.get(file) !== createHash('sha256').update(read(file)).digest('hex'))
    .map((file) => `${file}: not as ${siteSums} says`);
}

/** Every file of the site is the one whose fingerprint is published. */
export const sums: Check = {
  name: siteSums,
  of: 'files',
  rows: ['R2'],
  run: () => {
    const files = listFiles('dist');
    const read = (file: string) => readFileSync(path.join('dist', file));
    return { looked: files.length - 1, faults: sumFaults(String(read(siteSums)), files, read) };
  },
  planted: () => sumFaults(`${'0'.repeat(64)}  a\n`, ['a'], () => new Uint8Array()),
};
