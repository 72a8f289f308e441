import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { siteBase } from '../src/site/origin.ts';
import { Stop } from './stage.ts';

/** Serves a built site as a static host would, 404 page included. Port 0 takes any free one. */
export function serveSite(folder: string, port: number): Promise<{ server: Server; port: number }> {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Stop(`Il n’y a pas de site construit dans ${folder}/ : lancez d’abord « npm run build ».`);
  const files = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true });
  const base = siteBase();
  const server = createServer((request, response) => {
    if (base !== '/' && request.url?.startsWith(base)) request.url = request.url.slice(base.length - 1);
    files(request, response, () => {
      const page = path.join(folder, '404.html');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    });
  });
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
    server.listen(port, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : port });
    });
  });
}
