import { plainText } from '../model/convention/clause-text.ts';
import type { Convention } from '../model/convention/convention.ts';
import { problemAt, recordsOf, type Entry, type RecordEntry } from '../model/entry.ts';
import { locales, referenceLocale } from '../model/locale.ts';
import { say, type Problem } from '../model/problem.ts';
import { unknownId } from './unknown-id.ts';

type ContactEntry = RecordEntry<'contacts'>;

/**
 * Returns what cannot be said to families of the people to call: a number that no source gives, words that the
 * convention does not hold, nobody to reach. `signed` is the convention as signed.
 */
export function checkContacts(entries: readonly Entry[], signed: Convention): Problem[] {
  return recordsOf(entries, 'contacts').flatMap((entry) => [
    ...checkReached(entry),
    ...checkHours(entry),
    ...checkNumbers(entry),
    ...checkClauses(entry, signed),
  ]);
}

function checkReached(entry: ContactEntry): Problem[] {
  const { telephone, sms, email, address, web } = entry.data;
  if ([telephone, sms, email, address, web].some((way) => way !== undefined)) return [];
  return [
    problemAt(entry, [], {
      found: say('aucun moyen de joindre ce contact', 'no way to reach this contact'),
      expected: say('telephone, sms, email, address ou web', 'telephone, sms, email, address or web'),
      remedy: say('ajoutez-en un, ou effacez le fichier', 'add one, or delete the file'),
    }),
  ];
}

/** An hour of no day, 27 h or 9 h 75: a digit too many, or two exchanged. */
function checkHours(entry: ContactEntry): Problem[] {
  return locales.flatMap((locale) => {
    const words = entry.data.hours?.[locale] ?? '';
    const wrong = [...words.matchAll(/(?<![\d:])(\d{1,3})(?:[ \u00a0\u202f]?h[ \u00a0\u202f]?|:)(\d{2})?(?!\d)/g)].find(
      ([, hour, minutes]) => Number(hour) > 24 || Number(minutes ?? 0) > 59,
    );
    return wrong === undefined
      ? []
      : [
          problemAt(entry, ['hours', locale], {
            found: say(`« ${wrong[0].trim()} », une heure qui n’existe pas`, `“${wrong[0].trim()}”, an hour of no day`),
            expected: say('une heure de 0 à 24, des minutes de 00 à 59', 'an hour from 0 to 24, minutes from 00 to 59'),
            remedy: say('corrigez l’heure', 'mend the hour'),
          }),
        ];
  });
}

/** Returns a pattern that finds a number however its digits are parted: `0 800 00 34 56` is `0.800.00.34.56`. */
const written = (number: string): RegExp =>
  new RegExp(`(?<!\\d)${[...number.replaceAll(' ', '')].join('[ .\\u00a0\\u202f-]?')}(?!\\d)`);

/** Parents will dial it: each number stands in the words or the title of a source. */
function checkNumbers(entry: ContactEntry): Problem[] {
  const read = entry.data.sources.flatMap((source) => [source.quote, 'title' in source ? source.title : '']);
  return (['telephone', 'sms'] as const).flatMap((field) => {
    const number = entry.data[field];
    if (number === undefined) return [];
    return read.some((text) => written(number).test(text))
      ? []
      : [
          problemAt(entry, [field], {
            found: say(`${number}, que les mots cités ne donnent pas`, `${number}, which the words quoted do not give`),
            expected: say('un numéro lu dans une des sources', 'a number read in one of the sources'),
            remedy: say('corrigez le numéro, ou citez la source qui le donne', 'mend the number, or quote its source'),
          }),
        ];
  });
}

function checkClauses(entry: ContactEntry, { byId }: Convention): Problem[] {
  return entry.data.sources.flatMap((source, index) => {
    if (!('clause' in source)) return [];
    const clause = byId.get(source.clause);
    if (!clause)
      return [problemAt(entry, ['sources', index, 'clause'], unknownId('texte', 'clause', source.clause, byId.keys()))];
    return plainText(clause.blocks[referenceLocale]).includes(source.quote)
      ? []
      : [
          problemAt(entry, ['sources', index, 'quote'], {
            found: say(
              `« ${source.quote} », absent de ${source.clause}`,
              `“${source.quote}”, which ${source.clause} does not hold`,
            ),
            expected: say('des mots du texte, à la lettre près', 'words of the text, to the letter'),
            remedy: say('copiez-les du texte', 'copy them from the text'),
          }),
        ];
  });
}
