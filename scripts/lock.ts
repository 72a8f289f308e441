import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { checkContent } from '../src/check/content.ts';
import { reportText } from '../src/check/report.ts';
import { sha256 } from '../src/model/integrity/fingerprint.ts';
import { makeLock } from '../src/model/integrity/lock.ts';
import { contentFolder } from '../src/reader/content-folder.ts';
import { run, Stop } from './stage.ts';

const file = `${contentFolder()}/lock.yaml`;

// npm run lock : locks the French words of a convention, once. A lock that exists is never written again.
await run(async () => {
  if (existsSync(file))
    throw new Stop(
      `${file} existe déjà : le texte est verrouillé. Une modification se déclare par un avenant, dans ` +
        `${contentFolder()}/amendments/.`,
    );
  const { problems, model } = checkContent(process.cwd());
  const others = problems.filter((problem) => problem.severity === 'error' && !problem.file.endsWith('/lock.yaml'));
  if (others.length > 0)
    throw new Stop(`${reportText(others, 'fr')}\n\nRien n’a été verrouillé : corrigez d’abord ces erreurs.`);
  const lock = makeLock(
    model.signed,
    sha256(readFileSync(model.record.source.file, 'utf8')),
    new Date().toISOString().slice(0, 10),
  );
  const head =
    '# Les mots d’origine et leurs empreintes (SHA-256). Fichier écrit une fois par « npm run lock » ; ' +
    'ne pas modifier à la main.\n';
  writeFileSync(file, head + stringify(lock, { lineWidth: 0, defaultStringType: 'PLAIN', blockQuote: 'literal' }));
  console.log(
    `${file} : ${Object.keys(lock.clauses).length} textes verrouillés. Empreinte du texte entier : ${lock.whole}`,
  );
});
