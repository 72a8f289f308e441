import { sizeOf, type Edition } from '../editions/edition.ts';
import type { Locale } from '../model/locale.ts';
import { fileHref, idPath, paths } from '../site/addresses.ts';
import { datasetData } from '../site/linked-data.ts';
import { clauseName } from '../site/reference.ts';
import { headlineOf } from '../site/standing-words.ts';
import { strings } from '../words/strings.ts';
import { fileItems, type FileItem } from './files.ts';
import type { Context } from './frame.ts';
import type { Link } from './link.ts';
import { plainPage, type PlainPage } from './plain-page.ts';

/** A file to load, with its language, its size and the schema that it answers to. */
export interface FileView extends Link {
  mediaType: string;
  language?: { locale: Locale; name: string } | undefined;
  size: string;
  schema?: string | undefined;
}

/** The page of the open data. */
export interface OpenDataPageView extends PlainPage {
  note: string;
  groups: { title: string; files: FileView[] }[];
  /** The permanent page of each clause, with its files. */
  clauses: Link[];
  /** Files as they were handed over. */
  handedOver: FileItem[];
}

/** Returns an edition as a file to load; its path stands for a name that it has not been given. */
export const fileView = (edition: Edition, locale: Locale): FileView => ({
  label: edition.label?.[locale] ?? edition.path,
  href: fileHref(edition.path),
  mediaType: edition.mediaType,
  language: edition.locale && { locale: edition.locale, name: strings(edition.locale).languageName },
  size: strings(locale).bytes(sizeOf(edition)),
  schema: edition.schema === undefined ? undefined : fileHref(edition.schema),
});

/** Returns the page of the open data; `editions` are all files of the convention. */
export function openDataPage(context: Context, editions: readonly Edition[]): OpenDataPageView {
  const { model, locale, site } = context;
  const { record, convention } = model;
  const t = strings(locale);
  const listed = editions.filter(({ group }) => group !== undefined);
  const downloads = listed.map((edition) => {
    const { label, mediaType, size } = fileView(edition, locale);
    return { path: edition.path, mediaType, size, name: label };
  });
  const groups = { text: t.groupText, data: t.groupData, follow: t.groupFollow, schema: t.groupSchema };
  return {
    ...plainPage(context, {
      file: 'src/content/site.yaml',
      path: paths.openData,
      title: t.dataTitle,
      lead: t.dataLead,
      linkedData: [
        datasetData(record.shortTitle[locale], t.dataLead, downloads, locale, site, model.site.licenceAddress),
      ],
    }),
    note: `${t.licence} ${record.licence[locale]}. ${headlineOf(model, locale)}`,
    groups: Object.entries(groups).map(([group, title]) => ({
      title,
      files: listed.filter((edition) => edition.group === group).map((edition) => fileView(edition, locale)),
    })),
    clauses: convention.clauses.map((clause) => ({
      label: clauseName(clause, locale),
      href: `${fileHref(idPath(clause.id))}?formats`,
    })),
    handedOver: fileItems(context, model.files, { path: paths.openData }),
  };
}
