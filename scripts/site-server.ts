import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { siteBase } from '../src/site/origin.ts';
import { headersFor, readHeaders } from './host-headers.ts';
import { Stop, stageName } from './stage.ts';

/** Where a server listens. */
export interface Listening {
  port: number;
  /** An address of this machine; `127.0.0.1` answers this machine alone. */
  host: string;
}

/** Returns where to listen: `PORT`, else 4321; `--host`, else this machine alone. */
export function listening(): Listening {
  const { values } = parseArgs({ options: { host: { type: 'string', default: '127.0.0.1' } } });
  const asked = process.env['PORT'] ?? '4321';
  const port = Number(asked);
  if (!/^\d+$/.test(asked) || port > 65_535)
    throw new Stop(`PORT=${asked} : ce n’est pas un port. Donnez un nombre de 0 à 65535, par exemple 4322.`);
  return { port, host: values.host };
}

/**
 * Serves a built site as a static host would, with the headers of its `_headers` and its 404 page. Port 0 takes any
 * free one.
 */
export function serveSite(folder: string, where: Listening): Promise<{ server: Server; port: number }> {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Stop(`Il n’y a pas de site construit dans ${folder}/ : lancez d’abord « npm run build ».`);
  const files = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true });
  const base = siteBase();
  const server = createServer((request, response) => {
    const asked = request.url ?? '/';
    sendHeaders(response, folder, asked);
    if (base !== '/' && asked.startsWith(base)) request.url = asked.slice(base.length - 1);
    const [place = '', query] = (request.url ?? '/').split('?', 2);
    if (/^\/[\w/-]*\w$/.test(place) && isFolder(path.join(folder, place))) {
      const found = `${base.slice(0, -1)}${place}/${query === undefined ? '' : `?${query}`}`;
      response.writeHead(301, { location: found }).end();
      return;
    }
    files(request, response, () => {
      const page = path.join(folder, '404.html');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    });
  });
  return listen(server, where);
}

const isFolder = (place: string): boolean => statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** They are read anew at each answer, as the site is: a build may have put another one in its place. */
function sendHeaders(response: ServerResponse, folder: string, address: string): void {
  const file = path.join(folder, '_headers');
  const rules = existsSync(file) ? readHeaders(readFileSync(file, 'utf8')) : [];
  for (const [name, value] of headersFor(rules, address.split('?', 1)[0] ?? '/')) response.setHeader(name, value);
}

function listen(server: Server, { port, host }: Listening): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Stop(
              `Le port ${port} est déjà pris : arrêtez l’autre programme, ou choisissez un autre port avec ` +
                '« PORT=4322 npm start ».',
            )
          : error,
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : port });
    });
  });
}

/** Serves dist/ until the command is stopped, and says where. */
export async function serveUntilStopped(where: Listening): Promise<void> {
  const { port } = await serveSite('dist', where);
  const name = where.host === '127.0.0.1' ? 'localhost' : where.host;
  console.log(`${stageName('à lire')} http://${name}:${port}${siteBase()}  (Ctrl+C pour arrêter)`);
}
