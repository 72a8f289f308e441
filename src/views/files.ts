import { stateAt } from '../model/amendments/states.ts';
import { spanOf } from '../model/convention/clock.ts';
import type { Clause } from '../model/convention/convention.ts';
import { fileTypes } from '../model/files/file-facts.ts';
import type { PublishedFile } from '../model/files/published-file.ts';
import { locales, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clausePath, fileHref, handedOverPath, href, paths, statePath, versionPath } from '../site/addresses.ts';
import { versionsOf } from '../site/version-words.ts';
import { formatDate, languageName } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import type { Context } from './frame.ts';
import type { Link } from './link.ts';

/** A file as it was handed over, with what a reader must know before opening it. */
export interface FileItem extends Link {
  id: string;
  kind: string;
  mediaType: string;
  language: string;
  /** Its form, weight and length, its language and its date, each in a few words. */
  facts: string[];
  /** What it shows or says. */
  alt: string;
  /** Whether it is an image, which the page shows. */
  pictured: boolean;
  /** Whether it can be heard, and which state of the text it shows. */
  notes: string[];
  /** Where its words are read as text. */
  text?: (Link & { language: string }) | undefined;
  credit?: string | undefined;
  source?: Link | undefined;
}

/** Whose page it is. */
type Reader = Pick<Context, 'model' | 'locale'>;

/** A page on which files are shown. */
interface FilesPage {
  path: string;
  /** The clause whose words the page holds, where it is one. */
  clause?: Clause;
}

/** Returns files as a page shows them. */
export const fileItems = (context: Reader, files: readonly PublishedFile[], page: FilesPage): FileItem[] =>
  files.map((file) => fileItem(context, file, page));

/** Returns the files of the whole text: its own, and those of the clauses that are read there only. */
export function filesOfText(context: Reader): FileItem[] {
  const { convention, files } = context.model;
  const isRead = (id: string) => {
    const clause = convention.byId.get(id);
    return clause !== undefined && clausePath(clause).startsWith(`${paths.convention}#`);
  };
  return fileItems(
    context,
    files.filter(({ of }) => of.convention || of.clauses.some(isRead)),
    { path: paths.convention },
  );
}

/** Returns the copies of one state of the text, for the page that keeps it. */
export function filesOfState(context: Reader, from: string | undefined): FileItem[] {
  const { model } = context;
  const isOf = (file: PublishedFile) => stateAt(model.states, spanOf(file.date).start).from === from;
  const page = from === model.states.at(-1)?.from ? paths.convention : statePath(from);
  return fileItems(
    context,
    model.files.filter((file) => file.kind === 'scan' && file.of.convention && isOf(file)),
    { path: page },
  );
}

/** Returns the files of a clause, with those of the clauses that are read on its page. */
export function filesOfClause(context: Reader, clause: Clause): FileItem[] {
  const { model } = context;
  const path = clausePath(clause);
  const read = [clause, ...model.convention.clauses.filter((one) => clausePath(one).split('#')[0] === path)];
  return model.files.flatMap((file) => {
    const own = read.find(({ id }) => file.of.clauses.includes(id));
    return own ? [fileItem(context, file, { path, clause: own })] : [];
  });
}

function fileItem({ model, locale }: Reader, file: PublishedFile, page: FilesPage): FileItem {
  const t = strings(locale);
  const { id, facts } = file;
  const { bytes } = facts;
  return {
    id,
    label: file.title[locale],
    href: fileHref(handedOverPath(id, facts.type)),
    kind: t.fileKinds[file.kind],
    mediaType: fileTypes[facts.type],
    language: file.language,
    facts: [
      facts.type.toUpperCase(),
      bytes < 1_000_000 ? t.bytes(bytes) : t.megabytes(bytes / 1_000_000),
      ...(facts.type === 'pdf' ? [t.filePages(facts.pages)] : []),
      t.fileLanguage(languageName(file.language, locale)),
      formatDate(file.date, locale),
    ],
    alt: file.alt[locale],
    pictured: facts.type !== 'pdf',
    ...readable(model, file, page, locale),
    credit: file.credit?.[locale],
    source: file.source && { label: file.source.title, href: file.source.url },
  };
}

/** Returns what to say of how a file is read, and where its words are where that is another page. */
function readable(
  model: Model,
  file: PublishedFile,
  { path, clause }: FilesPage,
  locale: Locale,
): Pick<FileItem, 'notes' | 'text'> {
  const t = strings(locale);
  const untagged = file.facts.type === 'pdf' && !file.facts.tagged;
  const language = locales.find((one) => one === file.language);
  const same = sameText(model, file, clause);
  if (same === undefined || language === undefined) return { notes: untagged ? [t.fileUntagged] : [] };
  const isHere = same.path.split('#')[0] === path && language === locale;
  if (isHere)
    return { notes: [...(untagged ? [t.fileUntaggedHere] : file.facts.type === 'pdf' ? [] : [t.fileTextHere])] };
  return {
    notes: [...(untagged ? [t.fileUntagged] : []), ...(same.old ? [t.fileOld] : [])],
    text: {
      label: language === locale ? t.fileText : t.fileTextIn(languageName(language, locale)),
      href: href(language, same.path),
      language,
    },
  };
}

/**
 * Returns the page that holds, as text, the words which a scan shows: those of its day, which an amendment may have
 * changed since. A deliberation or a leaflet has words that stand nowhere else.
 */
function sameText(
  model: Model,
  { kind, date, of }: PublishedFile,
  clause: Clause | undefined,
): { path: string; old: boolean } | undefined {
  if (kind !== 'scan') return undefined;
  const day = spanOf(date).start;
  const shown =
    clause ?? (of.convention ? undefined : model.convention.clauses.find(({ id }) => of.clauses.includes(id)));
  if (shown) {
    const versions = versionsOf(model, shown);
    const version = versions.findLast(({ from }) => from === undefined || from <= day) ?? versions[0];
    const old = version !== versions.at(-1);
    return { path: old ? versionPath(shown, version?.from) : clausePath(shown), old };
  }
  if (!of.convention) return undefined;
  const { from } = stateAt(model.states, day);
  const old = from !== model.states.at(-1)?.from;
  return { path: old ? statePath(from) : paths.convention, old };
}
