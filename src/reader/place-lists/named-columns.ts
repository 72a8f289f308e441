import type { ListedPlace } from '../../model/families/place-import.ts';
import { foldedName } from '../places-table.ts';
import type { Table } from '../table.ts';

/** What public lists in CSV call each fact of a place: the open data of the Caf and of towns, exports of monenfant. */
const names = {
  name: [
    ...['nom', 'nomdelastructure', 'nomstructure', 'nometablissement', 'nomdeletablissement', 'nomeaje', 'structure'],
    ...['nomequipement', 'nomdelequipement', 'equipement', 'etablissement', 'denomination', 'raisonsociale', 'libelle'],
  ],
  kind: [
    ...['type', 'typedaccueil', 'typeaccueil', 'typedestructure', 'typestructure', 'categorie', 'modedaccueil'],
    ...['typedequipement', 'typeequipement', 'typedetablissement', 'typeetablissement', 'typedeservice', 'nature'],
  ],
  street: [
    ...['adresse', 'adressepostale', 'rue', 'voie', 'adresseligne1', 'adresse1', 'adressedelastructure'],
    ...['adressecomplete', 'adressedeletablissement', 'adressestructure', 'libelledevoie'],
  ],
  postalCode: ['codepostal', 'cp', 'codpost'],
  town: ['commune', 'ville', 'nomcommune', 'nomdelacommune', 'libellecommune', 'localite', 'libcom', 'nomcom'],
  insee: ['codeinsee', 'insee', 'codeinseecommune', 'codecommune', 'numcom', 'depcom', 'codgeo'],
  telephone: ['telephone', 'tel', 'numerodetelephone', 'ntelephone', 'telephone1', 'telephonestructure'],
  email: ['courriel', 'email', 'mail', 'adresseelectronique'],
  website: ['site', 'siteweb', 'siteinternet', 'url'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'long', 'lng'],
  point: ['geopoint', 'geopoint2d', 'coordonnees', 'coordonneesgeographiques', 'geolocalisation'],
} as const;
type Fact = keyof typeof names;

/** The facts without which no row of the list can be a place of the table: each by any of the columns named. */
const needed: Readonly<Record<string, readonly Fact[]>> = {
  'le nom': ['name'],
  'l’adresse': ['street'],
  'le code postal ou la commune': ['postalCode', 'town', 'insee'],
};

/**
 * Returns the places of a list whose first row names its columns, in whatever order and spelling; or, in French, the
 * facts for which no column was found.
 */
export function readNamedColumns({ rows }: Table): ListedPlace[] | { missing: string[] } {
  const [header, ...lines] = rows;
  const columns = header?.cells.map(foldedName) ?? [];
  const at = (fact: Fact): number => columns.findIndex((column) => (names[fact] as readonly string[]).includes(column));
  const missing = Object.keys(needed).filter((what) => needed[what]?.every((fact) => at(fact) === -1));
  if (missing.length > 0) return { missing };
  return lines.map(({ cells }) => {
    const cell = (fact: Fact): string | undefined => cells[at(fact)]?.trim() || undefined;
    const [, latitude, longitude] = /^(-?[\d.]+)\s*,\s*(-?[\d.]+)$/.exec(cell('point') ?? '') ?? [];
    return {
      name: cell('name') ?? '',
      kinds: [cell('kind') ?? ''],
      street: cell('street') ?? '',
      // A spreadsheet takes the zeros away from the front of a number.
      postalCode: cell('postalCode')?.padStart(5, '0') ?? '',
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
