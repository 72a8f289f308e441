import { locales } from '../model/locale.ts';
import { embedded, framed, headersOfAll, headersOfPages } from './security-policy.ts';

/** A file that tells a host which headers to send. */
export interface HostFile {
  /** Where it goes: into the site, where the host reads it, or beside it, for who configures the host. */
  place: 'site' | 'beside';
  name: string;
  text: string;
}

const year = 'public, max-age=31536000, immutable';
const lasting = '_astro/'; // its names change with what it holds

/** Where « npm run deploy » puts the site that is to be served (docs/deployer.md). */
const folder = '/srv/site/actuel';

/** The kinds of file that hosts name otherwise, or not at all, by their ending. Words without a charset are misread. */
const types = {
  ics: 'text/calendar',
  csv: 'text/csv',
  md: 'text/markdown',
  ris: 'application/x-research-info-systems',
  bib: 'application/x-bibtex',
  xml: 'application/xml',
  json: 'application/json',
  jsonld: 'application/ld+json',
  webmanifest: 'application/manifest+json',
  wasm: 'application/wasm',
};
const inWords = ['text/calendar', 'text/csv', 'text/markdown', 'text/plain', 'text/css', 'text/javascript'];
const pressed = [...inWords, 'text/html', 'application/javascript', 'application/json', 'application/ld+json'].concat([
  'application/xml',
  'application/manifest+json',
  'application/wasm',
  'image/svg+xml',
]);

/**
 * Returns the files by which each kind of host sends the same headers. `base` is the path under which the site stands,
 * with a slash at both ends; `pages` are the pages, as files: `fr/actions/1-4/index.html`.
 */
export const hostFiles = (base: string, pages: readonly string[]): HostFile[] => [
  { place: 'site', name: '_headers', text: headersFile(base, pages) },
  { place: 'site', name: '.htaccess', text: apache(base) },
  { place: 'beside', name: 'nginx.conf', text: nginx(base) },
  { place: 'beside', name: 'Caddyfile', text: caddy(base) },
];

const linesOf = (headers: Readonly<Record<string, string>>, line: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => `${line(name, value)}\n`)
    .join('');

/**
 * `_headers`, as Netlify and Cloudflare Pages read it: every rule that matches adds its headers, and two of one name
 * are joined by a comma, which for a policy means both. It knows no exception, so each folder of pages is named.
 */
function headersFile(base: string, pages: readonly string[]): string {
  const exceptions = new RegExp(`^${embedded}`);
  const sections = pages.filter((page) => !exceptions.test(page)).map(sectionOf);
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    `${base}${path}\n${linesOf(headers, (name, value) => `  ${name}: ${value}`)}`;
  return [
    rule('*', headersOfAll),
    rule(`${lasting}*`, { 'Cache-Control': year }),
    ...[...new Set(sections)].sort().map((section) => rule(section, headersOfPages)),
  ].join('\n');
}

/** Returns the rule for a page: `fr/actions/*` for all below it, `fr/` for the home page of a language. */
function sectionOf(page: string): string {
  const [first = '', second = ''] = page.split('/');
  if (!page.includes('/')) return page === 'index.html' ? '' : page;
  if (second === 'index.html') return `${first}/`;
  return locales.some((locale) => locale === first) ? `${first}/${second}/*` : `${first}/*`;
}

const apache = (base: string): string => `# Apache 2.4, avec mod_headers ; AllowOverride doit laisser lire ce fichier.
DirectoryIndex index.html
DirectorySlash On
Options -Indexes -MultiViews
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8
AddCharset utf-8 .css .csv .ics .js .json .md .txt .xml
${Object.entries(types)
  .map(([ending, type]) => `AddType ${type} .${ending}\n`)
  .join('')}\
<IfModule mod_filter.c>
  <IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE ${pressed.join(' ')}
  </IfModule>
</IfModule>
<IfModule mod_headers.c>
${linesOf(headersOfAll, (name, value) => `  Header always set ${name} "${value}"`)}\
  <If "%{REQUEST_URI} =~ m#^${base}${framed}#">
${linesOf(headersOfPages, (name, value) => `    Header always add ${name} "${value}"`)}\
  </If>
  Header set Cache-Control "no-cache"
  <If "%{REQUEST_URI} =~ m#^${base}${lasting}#">
    Header set Cache-Control "${year}"
  </If>
</IfModule>
`;

/** In nginx a header whose value is empty is not sent, and `map` stands outside of the server. */
const nginx = (base: string): string => `# nginx, à inclure dans « http » : changez server_name et root.
${Object.entries(headersOfPages)
  .map(
    ([name, value]) =>
      `map $uri $site_${variable(name)} { default ""; "~^${base}${framed}" ${JSON.stringify(value)}; }\n`,
  )
  .join('')}\
map $uri $site_cache { default "no-cache"; "~^${base}${lasting}" ${JSON.stringify(year)}; }
server {
  server_name exemple.fr;
  root ${folder};
  absolute_redirect off;
  charset utf-8;
  charset_types ${listOf([...inWords, 'application/javascript', 'application/json', 'application/xml'])};
  include mime.types;
  types {
${Object.entries(types)
  .map(([ending, type]) => `    ${type} ${ending};\n`)
  .join('')}\
  }
  index index.html;
  error_page 404 ${base}404.html;
  gzip_static on;
  gzip on;
  gzip_vary on;
  gzip_types ${listOf(pressed.filter((type) => type !== 'text/html'))};
${linesOf(headersOfAll, (name, value) => `  add_header ${name} ${JSON.stringify(value)} always;`)}\
${linesOf(headersOfPages, (name) => `  add_header ${name} $site_${variable(name)} always;`)}\
  add_header Cache-Control $site_cache;
  location / { try_files $uri $uri/ =404; }
}
`;

const listOf = (names: readonly string[]): string => names.join(' ');
const variable = (name: string): string => name.toLowerCase().replaceAll('-', '_');

/**
 * The expressions of Go know no exception inside a pattern: « not » says it. Of several directives for one path Caddy
 * lets the least exact have the last word, so that each header is set for paths that no other directive names.
 */
function caddy(base: string): string {
  const own = Object.keys(headersOfPages);
  const always = Object.entries(headersOfAll).filter(([name]) => !own.includes(name));
  const elsewhere = Object.entries(headersOfAll).filter(([name]) => own.includes(name));
  const onPages = Object.entries(headersOfPages).map(([name, value]) => {
    const general = elsewhere.find(([other]) => other === name)?.[1];
    return [name, general === undefined ? value : `${general}, ${value}`] as const;
  });
  const lines = (headers: readonly (readonly [string, string])[]) =>
    headers.map(([name, value]) => `\t\t${name} "${value}"\n`).join('');
  const outside = `path_regexp ^${base}${framed.replace('(?!', '(?:')}`;
  return `# Caddy 2 : changez l’adresse et root.
exemple.fr {
	root * ${folder}
	encode gzip
	header {
${lines(always)}\
	}
	@pages not ${outside}
	header @pages {
${lines(onPages)}\
	}
	@autres ${outside}
	header @autres {
${lines(elsewhere)}\
	}
	@durables path ${base}${lasting}*
	header @durables Cache-Control "${year}"
	@vives not path ${base}${lasting}*
	header @vives Cache-Control no-cache
	file_server {
		precompressed br gzip
	}
	handle_errors {
		rewrite * ${base}404.html
		file_server
	}
}
`;
}
