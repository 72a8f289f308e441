import type { ListedPlace } from '../../model/families/place-import.ts';
import { decodeTable, readTable } from '../table.ts';
import { readDirectory } from './directory.ts';
import { readFiness } from './finess.ts';
import { readNamedColumns } from './named-columns.ts';

/** The kinds of lists that can be read, as staff call them. */
type ListKind = 'annuaire de l’administration (DILA)' | 'FINESS' | 'table CSV';

/** Returns the places of a public list, whichever of the known formats it has; or, in French, why it cannot be read. */
export function readPlaceList(
  bytes: Uint8Array,
  file: string,
): { kind: ListKind; places: ListedPlace[] } | { wrong: string } {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return {
      wrong: `${file} est un classeur ou une archive : ouvrez-le, puis enregistrez la feuille en « CSV UTF-8 ».`,
    };
  const { text } = decodeTable(bytes, file);
  if (/^\s*[[{]/.test(text)) {
    const places = readDirectory(text.replace(/^\ufeff/, ''));
    return places
      ? { kind: 'annuaire de l’administration (DILA)', places }
      : {
          wrong:
            `${file} est du JSON, mais pas celui de l’annuaire de l’administration : ` +
            'il faut une liste « service » (le fichier de data.gouv.fr) ou « results » (l’interface de l’annuaire).',
        };
  }
  const establishments = readFiness(text);
  if (establishments) return { kind: 'FINESS', places: establishments };
  const { table, problems } = readTable(bytes, file);
  const told = problems.find(({ severity }) => severity === 'error');
  if (table === undefined || told !== undefined)
    return { wrong: `${file}, ligne ${told?.position?.line ?? 1} : ${told?.found.fr ?? 'illisible'}.` };
  const read = readNamedColumns(table);
  return 'missing' in read
    ? {
        wrong:
          `${file} : aucune colonne ne donne ${read.missing.join(', ')}. ` +
          'Nommez ces colonnes nom, adresse, code_postal et commune dans la première ligne du fichier.',
      }
    : { kind: 'table CSV', places: read };
}
