import { existsSync, writeFileSync } from 'node:fs';
import { ledgerFile, publishedAddresses, readLedger } from '../src/check/ledger.ts';
import { run, Stop } from './stage.ts';

// npm run publish:ledger : adds the addresses and anchors of dist/ to the ledger. It takes none away.
await run(() => {
  if (!existsSync('dist/index.html')) throw new Stop('dist/ n’est pas construit : lancez d’abord « npm run build ».');
  const before = readLedger(process.cwd());
  const all = [...new Set([...before, ...publishedAddresses('dist')])].sort();
  const head =
    '# Chaque adresse et chaque ancre publiée. Écrit par « npm run publish:ledger » ; une ligne ne s’efface jamais.\n';
  writeFileSync(ledgerFile, `${head}${all.join('\n')}\n`);
  console.log(`${ledgerFile} : ${all.length} adresses, dont ${all.length - before.length} nouvelles`);
  return Promise.resolve();
});
