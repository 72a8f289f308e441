import { kindOfId, placeOfId } from '../model/convention/clause-id.ts';
import { paragraphAnchor } from '../model/convention/clause-text.ts';
import type { Clause, PagedKind } from '../model/convention/convention.ts';
import { forgeOf, type Forge } from '../model/forge.ts';
import type { Locale } from '../model/locale.ts';

// Every address of the site is made here. A path names a page in any language; its words are French, like the ids.
// The base comes from the bundler; where plain Node runs this module there is none.
const base = (import.meta as { env?: { BASE_URL?: string } }).env?.BASE_URL ?? '/';

export const paths = {
  home: '',
  convention: 'convention/',
  withSummaries: 'convention/avec-resumes/',
  largePrint: 'convention/grands-caracteres/',
  bilingual: 'convention/bilingue/',
  search: 'recherche/',
  articles: 'articles/',
  axes: 'axes/',
  objectives: 'objectifs/',
  actions: 'actions/',
  annexes: 'annexes/',
  services: 'services/',
  situations: 'situations/',
  glossary: 'glossaire/',
  partners: 'partenaires/',
  chooser: 'choisir/',
  contacts: 'qui-appeler/',
  staff: 'redaction/',
  figures: 'statistiques/',
  map: 'carte/',
  integrity: 'integrite/',
  calendar: 'calendrier/',
  tracking: 'suivi/',
  openData: 'donnees-ouvertes/',
  amendments: 'avenants/',
  verify: 'verifier/',
  agenda: 'ordre-du-jour/',
  clauses: 'textes/',
  siteMap: 'plan-du-site/',
} as const;

/** The ways to read the whole text, each an address: alone, with plain summaries, in 18 pt, in two languages. */
export const conventionViews = {
  text: paths.convention,
  summaries: paths.withSummaries,
  large: paths.largePrint,
  bilingual: paths.bilingual,
} as const;
export type ConventionView = keyof typeof conventionViews;

const folders: Record<PagedKind, string> = {
  article: paths.articles,
  axis: paths.axes,
  objective: paths.objectives,
  action: paths.actions,
  annexe: paths.annexes,
};

/** Returns the folder of a kind of clause: `actions/`. */
export const kindPath = (kind: PagedKind): string => folders[kind];

/**
 * Returns the path of the page on which a clause is read: `actions/1-4/`, `axes/1/#data-1-3`,
 * `convention/#preamble`.
 */
export function clausePath(clause: NamedClause): string {
  if (clause.kind in folders) return `${folders[clause.kind as PagedKind]}${clause.number}/`;
  if (clause.kind === 'data') return `${paths.axes}${clause.axis}/#${clause.id}`;
  return inConvention(clause);
}

/** What the id of a clause says of it. */
type NamedClause = Pick<Clause, 'id' | 'kind' | 'number' | 'axis'>;

/** Returns what the id of a clause says of it: `action-1-4` is the action of number `1-4`, of axis 1. */
export function clauseOfId(id: string): NamedClause {
  const { number, axis } = placeOfId(id);
  return { id, kind: kindOfId(id), number: number === '' ? id : number, axis };
}

/**
 * Returns where a paragraph is read: `actions/1-4/#p2` or, where its clause has no page, in the whole text:
 * `convention/#preamble-p3`.
 */
export const paragraphPath = (clause: NamedClause, number: number): string =>
  clause.kind in folders
    ? `${clausePath(clause)}#${paragraphAnchor(number)}`
    : `${paths.convention}#${blockAnchor(clause, number)}`;

/** Returns the place of a clause in the whole text: `convention/#action-1-4`. */
export const inConvention = ({ id }: Pick<Clause, 'id'>): string => `${paths.convention}#${id}`;

/** Returns the address of a page in one language, from the root of the host: `/fr/actions/1-4/`. */
export const href = (locale: Locale, path: string): string => `${base.replace(/\/$/, '')}/${locale}/${path}`;

/** Returns the address of a file or page outside the languages. */
export const fileHref = (path: string): string => `${base.replace(/\/$/, '')}/${path}`;

/** Returns the address of the search page with a query: `/fr/recherche/?q=nounou`. */
export const searchHref = (locale: Locale, query: string): string =>
  `${href(locale, paths.search)}?q=${encodeURIComponent(query)}`;

/** Returns the whole address, with the host. */
export const absolute = (address: string, site: URL | undefined): string => new URL(address, site).href;

/** Returns the anchor of a paragraph in the whole text: `action-1-4-p2`. */
export const blockAnchor = ({ id }: Pick<Clause, 'id'>, number: number): string => `${id}-p${number}`;

export const servicePath = (id: string): string => `${paths.services}${id}/`;
export const situationPath = (id: string): string => `${paths.situations}${id}/`;
export const partnerPath = (id: string): string => `${paths.partners}${id}/`;
/** Returns the anchor of a contact on the page of the people to call: `contact-samu`. */
export const contactAnchor = (id: string): string => `contact-${id}`;
/** Returns the path of a contact: `qui-appeler/#contact-samu`. */
export const contactPath = (id: string): string => `${paths.contacts}#${contactAnchor(id)}`;
export const termPath = (id: string): string => `${paths.glossary}#${id}`;
/** Returns the path of the chooser after some answers: `choisir/bebe/journees/`. */
export const chooserPath = (answers: readonly string[]): string =>
  `${paths.chooser}${answers.map((answer) => `${answer}/`).join('')}`;
export const pagePath = (id: string): string => `${id}/`;

/** Where each file of a collection is read: on a page of its own. */
const pageOfRecord = { services: servicePath, situations: situationPath, partners: partnerPath, pages: pagePath };
/** Where each file of a collection is read: on a page of its own, or in its place on the page of all. */
const placeOfRecord = { ...pageOfRecord, contacts: contactPath, glossary: termPath };
/** The collections whose files have a page each. */
export type PagedRecord = keyof typeof pageOfRecord;
export const pagedRecords = Object.keys(pageOfRecord) as PagedRecord[];

/** Returns where a file of a collection is read: `services/creches/`, `glossaire/#creche`. */
export function recordPath(collection: string, id: string): string {
  if (!(collection in placeOfRecord)) throw new Error(`no address for ${collection}/${id}`);
  return placeOfRecord[collection as keyof typeof placeOfRecord](id);
}

interface ForgePaths {
  edit: (branch: string, file: string) => string;
  folder: (branch: string, folder: string) => string;
  report: (page: string) => string;
}

/** Where a forge edits a file, shows a folder, and takes an error report with the address of the page. */
const forgePaths: Record<Forge, ForgePaths> = {
  github: {
    edit: (branch, file) => `edit/${branch}/${file}`,
    folder: (branch, folder) => `tree/${branch}/${folder}`,
    report: (page) => `issues/new?template=erreur.yml&page=${page}`,
  },
  // https://docs.gitlab.com/user/project/issues/create_issues/#using-a-url-with-prefilled-values
  gitlab: {
    edit: (branch, file) => `-/edit/${branch}/${file}`,
    folder: (branch, folder) => `-/tree/${branch}/${folder}`,
    report: (page) => `-/issues/new?issuable_template=erreur&issue[description]=${page}`,
  },
  // Forgejo reads the forms of GitHub, and fills them in by `field:`.
  forgejo: {
    edit: (branch, file) => `_edit/${branch}/${file}`,
    folder: (branch, folder) => `src/branch/${branch}/${folder}`,
    report: (page) => `issues/new?template=.github/ISSUE_TEMPLATE/erreur.yml&field:page=${page}`,
  },
};

/**
 * Returns where the forge edits a file, or shows a folder (its path ends with a slash), and takes an error report;
 * nothing where the repository is not set. `page` is the whole address of the page.
 */
export function repositoryLinks(
  { url, branch, forge }: { url: string | null; branch: string | null; forge?: Forge | undefined },
  file: string,
  page: string,
): { edit?: string; report?: string } {
  const kind = url === null ? undefined : (forge ?? forgeOf(url));
  if (url === null || kind === undefined) return {};
  const { edit, folder, report } = forgePaths[kind];
  const root = url.replace(/\/$/, '');
  return {
    ...(branch ? { edit: `${root}/${(file.endsWith('/') ? folder : edit)(branch, file)}` } : {}),
    report: `${root}/${report(encodeURIComponent(page))}`,
  };
}

/** Returns the anchor of a term's meaning within a page of clauses. */
export const termAnchor = (id: string): string => `mot-${id}`;
/** The folder of the files to download, in the site and, before it is built, in public/. */
export const downloads = 'telechargements/';

/** The folder of the files that were handed over, in the site. */
export const handedOver = 'fichiers/';

/** Returns the path of a file as it was handed over: `fichiers/copie-signee.pdf`, for `fileHref`. */
export const handedOverPath = (id: string, type: string): string => `${handedOver}${id}.${type}`;

/** Returns the address of a file to download: `/telechargements/convention.fr.pdf`. */
export const downloadHref = (file: string): string => fileHref(`${downloads}${file}`);

/** Returns the whole address of a page where no bundler runs; `root` is the address of the site with its base. */
export const permanentAddress = (root: string, locale: Locale, path: string): string =>
  new URL(`${locale}/${path}`, root).href;

/** Says whether others than this machine can open an address: while the site has none, it has that of this machine. */
export const isPublic = ({ hostname }: URL): boolean => !/^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);

/** Returns an address as it is printed and typed: without its scheme. */
export const shortAddress = (address: string): string => address.replace(/^https?:\/\//, '');
/** The files of a figure, each with its media type; the last holds the others. */
export const figureTypes = {
  csv: 'text/csv',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  zip: 'application/zip',
} as const;
export type FigureFormat = keyof typeof figureTypes;
export const figureFormats = Object.keys(figureTypes) as FigureFormat[];

/** Returns the path of a figure: `statistiques/places/`. */
export const figurePath = (id: string): string => `${paths.figures}${id}/`;

/** Returns the path of a figure as a file: `statistiques/places.csv`. */
export const figureFile = (id: string, format: FigureFormat): string => `${paths.figures}${id}.${format}`;

/** Returns the path of what is said of a figure without its numbers: `statistiques/places.metadata.json`. */
export const figureMetadataFile = (id: string): string => `${paths.figures}${id}.metadata.json`;

/** Returns the path of a figure without the site around it, for the pages of others: `integrer/places/`. */
export const embedPath = (id: string): string => `integrer/${id}/`;
/** Returns the permanent page of a thing, outside the languages: `id/action-1-4/`, for `fileHref`. */
export const idPath = (id: string): string => `id/${id}/`;

/** Returns how a version is named in an address: the day of its effect, or `origine` for the original text. */
export const versionSegment = (from: string | undefined): string => from ?? 'origine';

/**
 * Returns the page that keeps one version of a clause: `articles/4/versions/2018-01-01/`, or `…/versions/origine/`
 * for the original text. A clause that has no page of its own has its versions under its id:
 * `textes/data-1-3/versions/origine/`.
 */
export function versionPath(clause: NamedClause, from: string | undefined): string {
  const own = clause.kind in folders ? clausePath(clause) : `${paths.clauses}${clause.id}/`;
  return `${own}versions/${versionSegment(from)}/`;
}

/** Returns the whole text as it stood: `convention/au/2018-01-01/`, or `convention/au/origine/` as signed. */
export const statePath = (from: string | undefined): string => `${paths.convention}au/${versionSegment(from)}/`;

/**
 * Returns the page that compares a state with an earlier one, from the page that keeps it:
 * `articles/4/versions/2018-01-01/depuis/origine/`.
 */
export const comparisonPath = (page: string, before: string | undefined): string =>
  `${page}depuis/${versionSegment(before)}/`;

/** The parts of the site whose pages share a picture. */
export const sharedKinds = ['site', 'families', 'convention', 'figures'] as const;
export type SharedKind = (typeof sharedKinds)[number];

/** Returns the name of the picture of a kind of pages: `figures.fr`. */
export const shareName = (kind: SharedKind, locale: Locale): string => `${kind}.${locale}`;

/** Returns the path of the picture that stands for a page where it is shared: `partage/figures.fr.png`. */
export const sharePath = (kind: SharedKind, locale: Locale): string => `partage/${shareName(kind, locale)}.png`;

/** The sides of the icons that a phone picks from, in pixels. */
export const iconSizes = [192, 512] as const;
/** The icons by their names, with their sides; that of Apple is looked for under its name. */
export const iconNames = { 'apple-touch-icon': 180, 'icone-192': 192, 'icone-512': 512 } as const;
/** Returns the path of an icon: `icone-192.png`. */
export const iconPath = (side: (typeof iconSizes)[number]): string => `icone-${side}.png`;

/** Where those who find a flaw look for whom to tell (RFC 9116). */
export const securityPath = '.well-known/security.txt';

/** Returns the path of what a phone needs to keep the site: `fr/site.webmanifest`. */
export const manifestPath = (locale: Locale): string => `${locale}/site.webmanifest`;

/** Returns the place of an amendment on the page of the amendments: `avenants/#avenant-1`. */
export const amendmentPath = (id: string): string => `${paths.amendments}#${amendmentAnchor(id)}`;

/** Returns the anchor of an amendment: `avenant-1`. */
export const amendmentAnchor = (id: string): string => `avenant-${id}`;

/** Returns the file by which a device cites the text and judges a citation, for `fileHref`. */
export const citingPath = (locale: string): string => `editions/citer.${locale}.json`;

/** Returns the page of a clause made to stand inside another site: `extraits/fr/action-1-4/`, for `fileHref`. */
export const extractPath = ({ id }: Pick<Clause, 'id'>, locale: Locale): string => `extraits/${locale}/${id}/`;
