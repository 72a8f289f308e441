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
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
<IfModule mod_headers.c>
${linesOf(headersOfAll, (name, value) => `  Header always set ${name} "${value}"`)}\
  <If "%{REQUEST_URI} =~ m#^${base}${framed}#">
${linesOf(headersOfPages, (name, value) => `    Header always add ${name} "${value}"`)}\
  </If>
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
  root /srv/site/dist;
  index index.html;
  error_page 404 ${base}404.html;
  gzip_static on;
${linesOf(headersOfAll, (name, value) => `  add_header ${name} ${JSON.stringify(value)} always;`)}\
${linesOf(headersOfPages, (name) => `  add_header ${name} $site_${variable(name)} always;`)}\
  add_header Cache-Control $site_cache;
  location / { try_files $uri $uri/ =404; }
}
`;

const variable = (name: string): string => name.toLowerCase().replaceAll('-', '_');

/** The expressions of Go know no exception inside a pattern: « not » says it. */
const caddy = (base: string): string => `# Caddy 2 : changez l’adresse et root.
exemple.fr {
	root * /srv/site/dist
	header {
${linesOf(headersOfAll, (name, value) => `\t\t${name} "${value}"`)}\
		Cache-Control no-cache
	}
	@pages not path_regexp ^${base}${framed.replace('(?!', '(?:')}
	header @pages {
${linesOf(headersOfPages, (name, value) => `\t\t+${name} "${value}"`)}\
	}
	header ${base}${lasting}* Cache-Control "${year}"
	file_server {
		precompressed br gzip
	}
	handle_errors {
		rewrite * ${base}404.html
		file_server
	}
}
`;
