import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const texts = /\.(html|css|js|json|xml|svg|txt|csv|md|atom|ics|webmanifest|ttl|bib|ris)$/;
/** Under this many bytes the answer fits one packet as it is. */
const least = 1_400;
const [asBrotli, asGzip] = [promisify(brotliCompress), promisify(gzip)];

/**
 * Writes `file.br` and `file.gz` beside each text file of a folder, for the hosts that send them as they are and
 * compress nothing themselves. Returns how many files have them and the bytes of these: as they are and by brotli.
 */
export async function writeCompressed(folder: string): Promise<{ files: number; plain: number; brotli: number }> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => texts.test(name));
  const sizes = { files: 0, plain: 0, brotli: 0 };
  for (const name of names) {
    const file = path.join(folder, name);
    const bytes = readFileSync(file);
    if (bytes.length < least) continue;
    const [brotli, gzipped] = await Promise.all([
      asBrotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
      asGzip(bytes, { level: constants.Z_BEST_COMPRESSION }),
    ]);
    writeFileSync(`${file}.br`, brotli);
    writeFileSync(`${file}.gz`, gzipped);
    sizes.files += 1;
    sizes.plain += bytes.length;
    sizes.brotli += brotli.length;
  }
  return sizes;
}
