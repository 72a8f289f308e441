import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../src/reader/files.ts';
import { siteBase } from '../src/site/origin.ts';
import { relativePage, relativeStyles } from './relative-links.ts';
import { run, stage, Stop } from './stage.ts';

const folder = '.build/apercu';

// npm run apercu : copie dist/ dans .build/apercu, dont les pages s’ouvrent d’un double-clic, sans serveur.
await run(async () => {
  if (!existsSync('dist')) throw new Stop('Rien à copier : lancez d’abord « npm run build ».');
  rmSync(folder, { recursive: true, force: true });
  await stage('aperçu', () => {
    const files = listFiles('dist').filter((file) => !/\.(br|gz)$/.test(file));
    for (const file of files) copy(file);
    return { counted: `${files.length} fichiers dans ${folder} ; ouvrez index.html`, value: undefined };
  });
});

function copy(file: string): void {
  const [from, to] = [path.join('dist', file), path.join(folder, file)];
  mkdirSync(path.dirname(to), { recursive: true });
  if (file.endsWith('.html')) writeFileSync(to, relativePage(readFileSync(from, 'utf8'), file, siteBase()));
  else if (file.endsWith('.css')) writeFileSync(to, relativeStyles(readFileSync(from, 'utf8'), file, siteBase()));
  else copyFileSync(from, to);
}
