import { diffWordsWithSpace } from 'diff';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { checkContent } from '../../src/check/content.ts';
import { sourceAsTranslated, wordsOf } from '../../src/check/history.ts';
import { nearest } from '../../src/reader/nearest.ts';
import { clauseCollections, isIn } from '../../src/model/collections.ts';
import { clauseId } from '../../src/model/convention/convention.ts';
import { translationOf, type Entry, type SourceEntry, type TranslationEntry } from '../../src/model/entry.ts';
import { referenceLocale, translationLocales } from '../../src/model/locale.ts';
import { isStale, sourceFingerprint, translatedFields } from '../../src/model/translation.ts';
import { run, Stop } from '../stage.ts';

const colours = process.stdout.isTTY === true && !process.env['NO_COLOR'];
const removed = (text: string) => (colours ? `\u001b[31;9m${text}\u001b[0m` : `[-${text}-]`);
const added = (text: string) => (colours ? `\u001b[32;1m${text}\u001b[0m` : `{+${text}+}`);

/** Returns the names by which an entry may be asked for: `action-1-4`, `actions/1-4`, `creches`. */
function namesOf({ collection, id }: SourceEntry): string[] {
  return [`${collection}/${id}`, isIn(clauseCollections, collection) ? clauseId(collection, id) : id];
}

// npm run translate -- action-1-4 : montre le français changé depuis la traduction, puis met l’empreinte à jour
// quand la traduction a été relue. --yes confirme sans demander.
await run(async () => {
  const { values, positionals } = parseArgs({
    options: { yes: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const { entries } = checkContent(process.cwd());
  const sources = entries.filter((entry): entry is SourceEntry => entry.locale === referenceLocale);
  if (positionals.length === 0)
    throw new Stop(
      'Dites quel texte : par exemple « npm run translate -- action-1-4 ». « npm run translations » donne la liste.',
    );
  for (const name of positionals) {
    const source = sources.find((entry) => namesOf(entry).includes(name));
    if (!source) {
      const near = nearest(name, sources.flatMap(namesOf));
      throw new Stop(
        `« ${name} » : ce texte n’existe pas, ou son fichier a une ` +
          `erreur.${near ? ` Vouliez-vous dire « ${near} » ?` : ''}`,
      );
    }
    for (const locale of translationLocales) {
      const translation = translationOf(entries, source, locale);
      if (!translation) throw new Stop(`${source.file} n’a pas de traduction (${locale}) : ajoutez-la d’abord.`);
      if (!isStale(source, translation)) {
        console.log(`${translation.file} est à jour.`);
        continue;
      }
      showChange(source, translation);
      if (values.yes || (await confirmed(translation.file))) stamp(translation, sourceFingerprint(source));
      else console.log('Rien n’a été changé.');
    }
  }
}, 'un ou plusieurs textes, par exemple action-1-4, et --yes');

function showChange(source: SourceEntry, translation: TranslationEntry): void {
  const fields = translatedFields(source.collection);
  const before = sourceAsTranslated(source, translation);
  console.log(`\nFrançais : ${source.file}\nTraduction : ${translation.file}\n`);
  if (!before) {
    console.log(
      `Le français d’alors n’est pas dans l’historique. Le français d’aujourd’hui :\n\n${wordsOf(source, fields)}\n`,
    );
    return;
  }
  console.log('Ce qui a changé en français (effacé / ajouté) :\n');
  console.log(
    `${diffWordsWithSpace(wordsOf(before, fields), wordsOf(source, fields))
      .map((part) => (part.added ? added(part.value) : part.removed ? removed(part.value) : part.value))
      .join('')}\n`,
  );
}

async function confirmed(file: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.log(`Relisez ${file}, puis relancez avec --yes pour confirmer.`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Avez-vous relu ${file} et y avez-vous reporté ces changements ? (oui / non) `,
  );
  terminal.close();
  return /^o(ui)?$/i.test(answer.trim());
}

function stamp({ file }: Pick<Entry, 'file'>, fingerprint: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^fingerprint:.*$/m, `fingerprint: "${fingerprint}"`));
  console.log(`Empreinte mise à jour dans ${file}.`);
}
