import type { ListedPlace } from '../../model/families/place-import.ts';
import { foldedName } from '../places-table.ts';
import type { Table } from '../table.ts';

/** What public lists in CSV call each fact of a place: the open data of the Caf and of towns, exports of monenfant. */
const names = {
  name: ['nom', 'nomdelastructure', 'nomstructure', 'nometablissement', 'nomdeletablissement', 'nomeaje', 'structure'],
  kind: ['type', 'typedaccueil', 'typeaccueil', 'typedestructure', 'typestructure', 'categorie', 'modedaccueil'],
  street: ['adresse', 'adressepostale', 'rue', 'voie', 'adresseligne1', 'adressedelastructure'],
  postalCode: ['codepostal', 'cp', 'codpost'],
  town: ['commune', 'ville', 'nomcommune', 'nomdelacommune', 'libellecommune', 'localite'],
  insee: ['codeinsee', 'insee', 'codeinseecommune', 'codecommune', 'numcom', 'depcom', 'codgeo'],
  telephone: ['telephone', 'tel', 'numerodetelephone'],
  email: ['courriel', 'email', 'mail', 'adresseelectronique'],
  website: ['site', 'siteweb', 'siteinternet', 'url'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'long', 'lng'],
  point: ['geopoint', 'geopoint2d', 'coordonnees'],
} as const;
type Fact = keyof typeof names;

/** The facts without which no row of the list can be a place of the table. */
const needed = { name: 'le nom', street: 'l’adresse', postalCode: 'le code postal', town: 'la commune' } as const;

/**
 * Returns the places of a list whose first row names its columns, in whatever order and spelling; or, in French, the
 * facts for which no column was found.
 */
export function readNamedColumns({ rows }: Table): ListedPlace[] | { missing: string[] } {
  const [header, ...lines] = rows;
  const columns = header?.cells.map(foldedName) ?? [];
  const at = (fact: Fact): number => columns.findIndex((column) => (names[fact] as readonly string[]).includes(column));
  const missing = (Object.keys(needed) as (keyof typeof needed)[]).filter((fact) => at(fact) === -1);
  if (missing.length > 0) return { missing: missing.map((fact) => needed[fact]) };
  return lines.map(({ cells }) => {
    const cell = (fact: Fact): string | undefined => cells[at(fact)]?.trim() || undefined;
    const [, latitude, longitude] = /^(-?[\d.]+)\s*,\s*(-?[\d.]+)$/.exec(cell('point') ?? '') ?? [];
    return {
      name: cell('name') ?? '',
      kinds: [cell('kind') ?? ''],
      street: cell('street') ?? '',
      postalCode: (cell('postalCode') ?? '').padStart(5, '0'),
      town: cell('town') ?? '',
      insee: cell('insee'),
      telephone: cell('telephone'),
      email: cell('email'),
      website: cell('website'),
      latitude: degrees(latitude ?? cell('latitude')),
      longitude: degrees(longitude ?? cell('longitude')),
    };
  });
}

const degrees = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text.replace(',', '.'));
