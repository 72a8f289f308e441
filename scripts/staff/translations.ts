import { checkContent } from '../../src/check/content.ts';
import { translationLocales } from '../../src/model/locale.ts';
import { translationStates, usedCollections } from '../../src/model/translation.ts';
import { run } from '../stage.ts';

// npm run translations : où en sont les traductions, par sorte de texte.
await run(async () => {
  const { entries } = checkContent(process.cwd());
  const rows = usedCollections(entries).flatMap((collection) =>
    translationLocales.map((locale) => ({ collection, locale, ...translationStates(entries, collection, locale) })),
  );
  const width = Math.max(...rows.map(({ collection }) => collection.length));
  console.log(`${'sorte'.padEnd(width)}  langue  à jour  à revoir  absentes`);
  for (const { collection, locale, current, stale, missing } of rows) {
    console.log(
      `${collection.padEnd(width)}  ${locale.padEnd(6)}  ${String(current.length).padStart(6)}  ` +
        `${String(stale.length).padStart(8)}  ${String(missing.length).padStart(8)}`,
    );
    for (const { id } of stale)
      console.log(`${' '.repeat(width)}  à revoir : npm run translate -- ${collection}/${id}`);
  }
});
