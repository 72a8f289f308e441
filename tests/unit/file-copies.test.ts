import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { FileCopy } from '../../src/model/files/file-facts.ts';
import { imageCopy } from '../../src/reader/image-copy.ts';
import { withoutNotes } from '../../src/reader/jpeg-segments.ts';
import { pdfCopy } from '../../src/reader/pdf-copy.ts';
import { fixtureRoot } from '../support/fixture.ts';
import { hasPoppler, pdfInfo, pdfStructure } from '../support/pdf.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'copies-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const handedOver = (file: string) => readFileSync(path.join(fixtureRoot, 'src/content/files', file));
const maker = 'Camille Secret';
/** The same words as UTF-16, in which PDFs write them in hexadecimal. */
const hidden = Buffer.from(maker, 'utf16le').swap16().toString('hex').toUpperCase();
const names = (bytes: Uint8Array) => [maker, hidden].some((words) => Buffer.from(bytes).includes(words));
const placed = { IFD0: { Artist: maker }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 57/1 0/1' } };
const picture = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#336699' } });

function made(copy: FileCopy) {
  if ('fault' in copy) throw new Error(copy.fault);
  return copy;
}

describe('the published copy of an image', () => {
  it.each(['jpg', 'png', 'webp'] as const)(
    'as %s has its pixels and nothing that tells of who took it',
    async (type) => {
      const format = type === 'jpg' ? 'jpeg' : type;
      const given = await picture().withExif(placed)[format]().toBuffer();
      expect([names(given), (await sharp(given).metadata()).exif !== undefined]).toEqual([true, true]);
      const { copy, facts } = made(await imageCopy(given, type));
      expect(names(copy)).toBe(false);
      const { exif, xmp, iptc, width, height } = await sharp(copy).metadata();
      expect([exif, xmp, iptc, width, height]).toEqual([undefined, undefined, undefined, 60, 40]);
      expect(facts).toEqual({ type, bytes: copy.length, width: 60, height: 40 });
    },
  );

  it('stands the right way up once nothing says that it was turned', async () => {
    const turned = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(made(await imageCopy(turned, 'jpg')).facts).toMatchObject({ width: 40, height: 60 });
  });

  it('is not made of an animation, nor of half an image', async () => {
    const other = await picture().negate().png().toBuffer();
    const frames = await sharp([await picture().png().toBuffer(), other], { join: { animated: true } })
      .webp()
      .toBuffer();
    expect(await imageCopy(frames, 'webp')).toEqual({ fault: 'animated' });
    const whole = await picture().jpeg().toBuffer();
    await expect(imageCopy(whole.subarray(0, whole.length - 60), 'jpg')).rejects.toThrow();
  });

  it('keeps the pixels of a JPEG to the byte where it stands in a PDF', async () => {
    const given = await picture().withExif(placed).jpeg().toBuffer();
    const stripped = withoutNotes(given);
    expect([names(stripped), given.length - stripped.length > 100]).toEqual([false, true]);
    expect((await sharp(stripped).raw().toBuffer()).equals(await sharp(given).raw().toBuffer())).toBe(true);
    expect(withoutNotes(stripped)).toEqual(Buffer.from(stripped));
    expect(withoutNotes(Buffer.from('%PDF-'))).toEqual(Buffer.from('%PDF-'));
  });
});

describe('the published copy of a PDF', () => {
  it('says no more who made it, and is no less accessible', async () => {
    const given = handedOver('depliant-creches.pdf');
    expect(names(given)).toBe(true);
    const { copy, facts } = made(await pdfCopy(given));
    expect(names(copy)).toBe(false);
    expect(facts).toEqual({ type: 'pdf', bytes: copy.length, pages: 1, tagged: true, signed: false, left: [] });
    const { catalog, context } = await PDFDocument.load(copy, { updateMetadata: false });
    const information = context.lookup(context.trailerInfo.Info, PDFDict);
    expect(information.keys().map(String)).toEqual(['/Title']);
    expect(information.lookup(PDFName.of('Title'), PDFHexString).decodeText()).toBe('Les crèches de la ville');
    expect(catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('fr');
    expect(Buffer.from(copy).toString('utf8')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(made(await pdfCopy(given)).copy).toEqual(copy);
    if (!hasPoppler()) return;
    const [before, after] = [path.join(folder, 'before.pdf'), path.join(folder, 'after.pdf')];
    writeFileSync(before, given);
    writeFileSync(after, copy);
    expect(pdfStructure(after)).toBe(pdfStructure(before));
    expect(pdfInfo(after)).not.toMatch(/^(Author|Creator|Producer|CreationDate|ModDate):/m);
  });

  it('holds no place in its images, nor what a former state of it left', async () => {
    const given = handedOver('copie-signee.pdf');
    expect(Buffer.from(given).toString('latin1')).toContain('Exif');
    const { copy, facts } = made(await pdfCopy(given));
    expect(facts).toMatchObject({ pages: 2, tagged: false });
    expect(Buffer.from(copy).toString('latin1')).not.toContain('Exif');
    expect(names(copy)).toBe(false);
    const revised = await PDFDocument.load(given, { updateMetadata: false });
    revised.context.register(PDFString.of('un passage retiré'));
    const kept = await revised.save({ useObjectStreams: false });
    expect(Buffer.from(kept).includes('un passage retir')).toBe(true);
    expect(Buffer.from(made(await pdfCopy(kept)).copy).includes('un passage retir')).toBe(false);
  });

  it('with an electronic signature is the original, and says what it tells', async () => {
    const document = await PDFDocument.load(handedOver('copie-signee.pdf'), { updateMetadata: false });
    const { context, catalog } = document;
    const signature = context.register(
      context.obj({
        Type: 'Sig',
        Filter: 'Adobe.PPKLite',
        ByteRange: [0, 10, 20, 10],
        Contents: PDFHexString.of('00'),
      }),
    );
    const field = context.register(context.obj({ FT: 'Sig', T: PDFString.of('S'), V: signature }));
    catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [field] }));
    const given = await document.save();
    const { copy, facts } = made(await pdfCopy(given));
    expect(copy).toBe(given);
    expect(facts).toMatchObject({
      signed: true,
      bytes: given.length,
      left: [maker, expect.any(String), 'Copieur 3000'],
    });
  });

  it('is not made where a password guards it, or where it starts a program', async () => {
    const guarded = await PDFDocument.load(handedOver('copie-signee.pdf'), { updateMetadata: false });
    guarded.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
    expect(await pdfCopy(await guarded.save({ useObjectStreams: false }))).toEqual({ fault: 'encrypted' });
    const lively = await PDFDocument.load(handedOver('copie-signee.pdf'), { updateMetadata: false });
    lively.addJavaScript('bonjour', 'app.alert("bonjour")');
    expect(await pdfCopy(await lively.save())).toEqual({ fault: 'active' });
    const launching = await PDFDocument.load(handedOver('copie-signee.pdf'), { updateMetadata: false });
    launching.catalog.set(
      PDFName.of('OpenAction'),
      launching.context.obj({ S: 'Launch', F: PDFString.of('calc.exe') }),
    );
    expect(await pdfCopy(await launching.save())).toEqual({ fault: 'active' });
  });

  it('is not made of half a PDF', async () => {
    await expect(pdfCopy(Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type'))).rejects.toThrow();
  });
});
