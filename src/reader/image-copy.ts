import sharp from 'sharp';
import type { FileCopy, ImageType } from '../model/files/file-facts.ts';

/** More pixels than any scanner gives for a page of A3. */
const mostPixels = 100_000_000;

/**
 * Returns an image to publish, the right way up, with nothing but its pixels: no place, no camera, no day. It throws
 * where the bytes are no whole image.
 */
export async function imageCopy(bytes: Uint8Array, type: ImageType): Promise<FileCopy> {
  const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > mostPixels) return { fault: 'huge' };
  if (pages > 1) return { fault: 'animated' };
  const upright = sharp(bytes, { failOn: 'truncated' }).autoOrient();
  const encoded = {
    jpg: () => upright.jpeg({ quality: 90 }),
    png: () => upright.png({ compressionLevel: 9 }),
    webp: () => upright.webp({ quality: 90 }),
  };
  const { data, info } = await encoded[type]().toBuffer({ resolveWithObject: true });
  return { copy: data, facts: { type, bytes: data.length, width: info.width, height: info.height } };
}
