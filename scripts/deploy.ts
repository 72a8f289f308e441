import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildSite } from './site-build.ts';
import { run, stageName, Stop } from './stage.ts';
import { deploy, goBack } from './versions.ts';

const usage = '« /srv/site », le dossier du serveur ; « --retour » pour la version d’avant';

// npm run deploy -- /srv/site [--retour] : builds this commit and serves it, or goes back to the version before.
await run(async () => {
  const { values, positionals } = parseArgs({
    options: { retour: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [target] = positionals;
  if (target === undefined || positionals.length > 1) throw new Stop(`Dites où : ${usage}.`);
  if (!existsSync(target)) throw new Stop(`${target} n’existe pas : faites ce dossier, puis relancez.`);
  if (values.retour) {
    console.log(`${stageName('en ligne')} la version ${goBack(target)}, celle d’avant`);
    return;
  }
  await buildSite({ production: true });
  const name = commit();
  const before = deploy('dist', target, name);
  console.log(`${stageName('en ligne')} la version ${name}`);
  if (before !== undefined)
    console.log(`${stageName('retour')} npm run deploy -- ${target} --retour remet la version ${before}`);
}, usage);

/** The name of the version: the commit that was built, or the day and hour where there is none. */
function commit(): string {
  const told = spawnSync('git', ['describe', '--always', '--dirty', '--abbrev=12'], { encoding: 'utf8' });
  const day = new Date().toISOString().slice(0, 19).replace(/[-:]/g, '');
  return told.status === 0 && !told.stdout.includes('dirty') ? told.stdout.trim() : day;
}
