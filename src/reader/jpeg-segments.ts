/** What programs write beside the pixels: Exif and XMP, Photoshop’s notes, comments. Colours and turns are none. */
const told = new Set([0xe1, 0xed, 0xfe]);
const startOfPixels = 0xda;

/**
 * Returns the bytes of a JPEG without what tells where, when and with what it was taken (ITU-T T.81, annex B); its
 * pixels are not touched. What is no JPEG comes back as it is.
 */
export function withoutNotes(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (bytes[at] === 0xff) {
    const [kind, high, low] = bytes.subarray(at + 1, at + 4);
    if (kind === undefined || high === undefined || low === undefined || kind === startOfPixels) break;
    const end = at + 2 + high * 256 + low;
    if (!told.has(kind)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}
