import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { annexData } from '../src/editions/amendment-annex.ts';
import { clausePdfs, pdfEditions, statePdfs } from '../src/editions/pdf-edition.ts';
import { clausePdfData } from '../src/editions/clause-pdf-data.ts';
import { editionData, type EditionData } from '../src/editions/edition-data.ts';
import type { Amendment } from '../src/model/amendments/amendment.ts';
import { locales } from '../src/model/locale.ts';
import { modelAt } from '../src/model/model-at.ts';
import type { Model } from '../src/model/model.ts';
import { paperFonts } from '../src/reader/paper-fonts.ts';
import { downloads } from '../src/site/addresses.ts';
import { siteAddress, siteBase } from '../src/site/origin.ts';
import { Stop } from './stage.ts';

/** The folder that Astro copies to the site as it is; the pages read the sizes of the files there. */
export const editionFolder = `public/${downloads}`;

/** Returns the compiler, or in a part of a French sentence why its native part does not load on this machine. */
export async function loadCompiler(
  load = () => import('@myriaddreamin/typst-ts-node-compiler'),
): Promise<{ Compiler: typeof NodeCompiler } | { reason: string }> {
  try {
    return { Compiler: (await load()).NodeCompiler };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** The loader tries each form of the native part in turn; what became of the last one is the reason. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (Array.isArray(error.cause) && error.cause.length > 0) return reasonOf(error.cause.at(-1));
  const lost = /^Cannot find (?:module|package) '([^'./][^']*)'/.exec(error.message)?.[1];
  return lost ? `le paquet ${lost} n’est pas installé` : (error.message.split('\n', 1)[0] ?? error.name);
}

/**
 * Writes every PDF of the convention and returns their sizes in bytes: the same content gives the same bytes. Where
 * Typst does not load, it says why, writes none and returns none.
 */
export async function writeEditions(
  model: Model,
  folder = editionFolder,
  typst?: Awaited<ReturnType<typeof loadCompiler>>,
): Promise<{ file: string; bytes: number }[]> {
  rmSync(folder, { recursive: true, force: true });
  const loaded = typst ?? (await loadCompiler());
  if ('reason' in loaded) {
    console.warn(
      `Typst ne se charge pas sur cette machine (${process.platform}, ${process.arch}) : ${loaded.reason}. ` +
        'Le site est construit sans ses PDF ; leurs adresses restent dans le registre.',
    );
    return [];
  }
  const compiler = compilerOf(loaded.Compiler);
  const root = new URL(siteBase(), siteAddress()).href;
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  mkdirSync(folder, { recursive: true });
  const write = (file: string, data: EditionData) => {
    const pdf = compile(compiler, 'convention.typ', file, JSON.stringify(data));
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, pdf);
    return { file, bytes: pdf.length };
  };
  return [
    ...[...pdfEditions, ...statePdfs(model.states)].map((edition) =>
      write(edition.file, editionData(edition.state ? modelAt(model, edition.state) : model, edition, root, css)),
    ),
    ...clausePdfs(model.convention).map((pdf) => write(pdf.file, clausePdfData(model, pdf, root, css))),
  ];
}

/**
 * Writes the draft of an amendment for the assemblies, one PDF a language, and returns their paths; `model` is of the
 * day on which it takes effect. Where Typst does not load, the command stops.
 */
export async function writeAnnex(model: Model, amendment: Amendment, folder: string): Promise<string[]> {
  const loaded = await loadCompiler();
  if ('reason' in loaded) throw new Stop(`Typst ne se charge pas sur cette machine : ${loaded.reason}.`);
  const compiler = compilerOf(loaded.Compiler);
  mkdirSync(folder, { recursive: true });
  return locales.map((locale) => {
    const file = path.join(folder, `avenant-${amendment.id}.projet.${locale}.pdf`);
    const data = JSON.stringify(annexData(model, amendment, locale));
    writeFileSync(file, compile(compiler, 'amendment.typ', file, data));
    return file;
  });
}

const compilerOf = (Compiler: typeof NodeCompiler): NodeCompiler =>
  Compiler.create({
    workspace: path.resolve('src/editions'),
    fontArgs: [{ fontBlobs: paperFonts.map((file) => readFileSync(file)) }],
  });

/** PDF/UA-1 is enforced by the compiler: what a screen reader could not read stops the build. */
function compile(compiler: NodeCompiler, main: string, file: string, data: string): Buffer {
  const compiled = compiler.compile({ mainFilePath: path.resolve('src/editions', main), inputs: { data } });
  if (!compiled.result)
    throw new Stop(
      `${file} could not be set (src/editions/${main}):\n` +
        `${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics, undefined, 2)}`,
    );
  try {
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: 0 });
  } catch (error) {
    const messages = [...String(error).matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) =>
      (match[1] ?? '').replace(/\\+"/g, '"'),
    );
    throw new Stop(
      `${file} : ${[...new Set(messages)].join(' ; ') || String(error)}.\n` +
        'Si un caractère ne peut pas être affiché, remplacez-le dans le contenu, ou ajoutez dans ' +
        'src/reader/paper-fonts.ts une police libre qui le possède.',
    );
  }
}
