import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/reader/files.ts';
import { attribute, type Element } from '../support/dist.ts';
import { fixtureDist, fixturePage, fixtureText, hrefsOf } from '../support/fixture-site.ts';

const files = listFiles(fixtureDist);
const read = (file: string) => readFileSync(path.join(fixtureDist, file));
const images = (page: string): Element[] => fixturePage(page).filter(({ tagName }) => tagName === 'img');

describe('the files that were handed over', () => {
  it('are published under addresses that last, in full', () => {
    expect(files.filter((file) => file.startsWith('fichiers/') && !/\.(br|gz)$/.test(file))).toEqual([
      'fichiers/copie-signee.pdf',
      'fichiers/depliant-creches.pdf',
      'fichiers/halte-d-enfants.jpg',
      'fichiers/logo-ville.png',
    ]);
    for (const locale of ['fr', 'en'])
      expect(hrefsOf(fixturePage(`${locale}/donnees-ouvertes`))).toEqual(
        expect.arrayContaining(['fichiers/copie-signee.pdf', 'fichiers/logo-ville.png']),
      );
  });

  it('tell nobody, in any file of the site, who made them and where', async () => {
    const maker = 'Camille Secret';
    const hidden = Buffer.from(maker, 'utf16le').swap16().toString('hex').toUpperCase();
    const telling = files.filter((file) => [maker, hidden].some((words) => read(file).includes(words)));
    expect(telling).toEqual([]);
    const pictures = files.filter((file) => /^(_astro|fichiers)\/.*\.(jpg|png|webp)$/.test(file));
    expect(pictures.length).toBeGreaterThan(3);
    const told = await Promise.all(
      pictures.map(async (file) => {
        const { exif, xmp, iptc } = await sharp(read(file)).metadata();
        return [exif, xmp, iptc].some((part) => part !== undefined) ? [file] : [];
      }),
    );
    expect(told.flat()).toEqual([]);
  });

  it('are shown, where they are images, in the width that a screen asks for, with a place kept for them', () => {
    const [photo, ...others] = images('fr/services/creches');
    if (!photo) throw new Error('no photograph');
    expect(others).toEqual([]);
    expect(['alt', 'width', 'height', 'loading'].map((name) => attribute(photo, name))).toEqual([
      'Une petite maison au toit rouge, au milieu d’un pré.',
      '720',
      '480',
      'lazy',
    ]);
    expect(attribute(photo, 'srcset')?.match(/\d+w/g)).toEqual(['320w', '640w', '720w']);
    const logo = images('en/partenaires/ville')[0];
    expect(logo && [attribute(logo, 'alt'), attribute(logo, 'loading')]).toEqual([
      'A blue disc and a green triangle',
      'eager',
    ]);
  });

  it('say how they are read where they cannot be heard', () => {
    expect(fixtureText('fr/articles/4')).toContain(
      'Copie du texte signé · PDF · 2,9 ko · 2 pages · en français · 15 février 2016',
    );
    expect(fixtureText('fr/articles/4')).toContain('le même texte est sur cette page.');
    expect(hrefsOf(fixturePage('en/convention'))).toContain('fr/convention/au/origine/');
  });

  it('leave the pages that have none as they were', () =>
    expect(fixturePage('fr/articles/1').filter((element) => attribute(element, 'id') === 'documents')).toEqual([]));
});
