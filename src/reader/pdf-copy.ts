import {
  EncryptedPDFError,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFStreamWriter,
  PDFString,
  PDFWriter,
  decodePDFRawStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { FileCopy } from '../model/files/file-facts.ts';
import { sha256 } from '../model/integrity/fingerprint.ts';
import { escapeXml } from '../model/markup.ts';
import { withoutNotes } from './jpeg-segments.ts';

const name = (text: string): PDFName => PDFName.of(text);

/**
 * Returns a PDF to publish, with its pages, its structure, its title and its language, without what says who made it
 * and how. One with an electronic signature comes back to the byte. It throws where the bytes are no PDF.
 */
export async function pdfCopy(bytes: Uint8Array): Promise<FileCopy> {
  const loaded = await load(bytes);
  if (loaded === undefined) return { fault: 'encrypted' };
  const { context, catalog } = loaded;
  const pages = loaded.getPageCount();
  if (pages === 0) return { fault: 'unreadable' };
  const mark = catalog.lookupMaybe(name('MarkInfo'), PDFDict)?.lookup(name('Marked'));
  const tagged = mark === PDFBool.True && catalog.lookup(name('StructTreeRoot')) instanceof PDFDict;
  const dictionaries = [...reachable(context).values()].flatMap(dictionariesOf);
  if (dictionaries.some(runs)) return { fault: 'active' };
  const signed = dictionaries.some((one) => one.has(name('ByteRange')));
  const left = signed ? makersOf(context) : [];
  const copy = signed ? bytes : await withoutMaker(bytes, loaded, dictionaries);
  return { copy, facts: { type: 'pdf', bytes: copy.length, pages, tagged, signed, left } };
}

/** Returns a document, or nothing where a password guards it. */
async function load(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  } catch (error) {
    if (error instanceof EncryptedPDFError) return undefined;
    throw error;
  }
}

/** Returns what can be reached from the first object of a document: the rest is what former states left. */
function reachable(context: PDFContext): Map<PDFRef, PDFObject> {
  const found = new Map<PDFRef, PDFObject>();
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next instanceof PDFRef) {
      const object = found.has(next) ? undefined : context.lookup(next);
      if (object) found.set(next, object);
      waiting.push(object);
    } else if (next instanceof PDFArray) waiting.push(...next.asArray());
    else if (next instanceof PDFDict) waiting.push(...next.values());
    else if (next instanceof PDFStream) waiting.push(next.dict);
  }
  return found;
}

/** Returns the dictionaries that stand within one object. */
function dictionariesOf(object: PDFObject): PDFDict[] {
  if (object instanceof PDFArray) return object.asArray().flatMap(dictionariesOf);
  const own = object instanceof PDFStream ? object.dict : object;
  return own instanceof PDFDict ? [own, ...own.values().flatMap(dictionariesOf)] : [];
}

/** Says whether a dictionary starts a program, or asks the reader to. */
const runs = (dictionary: PDFDict): boolean =>
  ['JavaScript', 'Launch'].some((action) => dictionary.get(name('S')) === name(action));

/** Returns a text of what a document says of itself: its author, its title. */
function said(context: PDFContext, key: string): string | undefined {
  const information = context.lookup(context.trailerInfo.Info);
  const value = information instanceof PDFDict ? information.lookup(name(key)) : undefined;
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** Returns the people and the programs that a document says it comes from. */
const makersOf = (context: PDFContext): string[] =>
  ['Author', 'Creator', 'Producer'].flatMap((key) => said(context, key) ?? []);

/** What a program leaves for itself in a document, and what is written about it. */
const ofMaker = ['Metadata', 'PieceInfo', 'LastModified', 'Thumb'].map(name);

/** Returns a document written anew, of what can be reached in it. */
async function withoutMaker(
  bytes: Uint8Array,
  { context, catalog }: PDFDocument,
  dictionaries: readonly PDFDict[],
): Promise<Uint8Array> {
  const title = said(context, 'Title');
  const standards = standardsOf(catalog);
  for (const dictionary of dictionaries) for (const key of ofMaker) dictionary.delete(key);
  if (standards.length > 0) {
    const about = context.stream(metadata(title, standards), { Type: 'Metadata', Subtype: 'XML' });
    catalog.set(name('Metadata'), context.register(about));
  }
  const information =
    title === undefined ? undefined : context.register(context.obj({ Title: PDFHexString.fromText(title) }));
  // Most programs make the ID of the day and of the place where the original stands; PDF/A asks for one.
  const id = PDFHexString.of(sha256(bytes).slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
  delete context.trailerInfo.Info;
  if (information) context.trailerInfo.Info = information;
  const kept = reachable(context);
  for (const [reference, object] of context.enumerateIndirectObjects())
    if (!kept.has(reference) && reference !== information) context.delete(reference);
    else if (object instanceof PDFRawStream && isJpeg(object))
      context.assign(reference, PDFRawStream.of(object.dict, withoutNotes(object.contents)));
  // Streams of objects came with PDF 1.5, and PDF/A-1 forbids them.
  const Writer = Number(context.header.getVersionString()) >= 1.5 ? PDFStreamWriter : PDFWriter;
  return Writer.forContext(context, Infinity).serializeToBuffer();
}

/** Says whether a stream holds a JPEG as it is, with no other coding around it. */
function isJpeg({ dict }: PDFRawStream): boolean {
  const filter = dict.lookup(name('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  return only === name('DCTDecode');
}

/** A rule of accessibility or of archives that a document says it follows: `pdfuaid:part` is 1. */
type Standard = [property: 'pdfuaid:part' | 'pdfaid:part' | 'pdfaid:conformance', value: string];

/** Returns the rules that a document says it follows, as XMP writes them: as an element or as an attribute. */
function standardsOf(catalog: PDFDict): Standard[] {
  const stream = catalog.lookup(name('Metadata'));
  if (!(stream instanceof PDFRawStream)) return [];
  const packet = Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
  return (['pdfuaid:part', 'pdfaid:part', 'pdfaid:conformance'] as const).flatMap((property): Standard[] => {
    const value = new RegExp(`${property}(?:>|=["'])(\\w+)`).exec(packet)?.[1];
    return value === undefined ? [] : [[property, value]];
  });
}

/** Returns the XMP packet of a document: its title, and the rules that it follows (ISO 16684-1). */
const metadata = (title: string | undefined, standards: readonly Standard[]): Uint8Array =>
  Buffer.from(
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>' +
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
      '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
      'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">' +
      (title === undefined
        ? ''
        : `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`) +
      standards.map(([property, value]) => `<${property}>${value}</${property}>`).join('') +
      '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  );
