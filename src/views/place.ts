import { placesMap, type PlacesMap } from '../charts/places-map.ts';
import { formatMetres, metresBetween, type Point } from '../model/families/distance.ts';
import { parseOpeningHours } from '../model/families/opening-hours.ts';
import { placesOf, type Place } from '../model/families/places.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { servicePath } from '../site/addresses.ts';
import { formatDate, formatHours, languageName } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import { hostOf, linkTo, type Link } from './link.ts';

/** A place where a service is given, in words. */
export interface PlaceView {
  id: string;
  /** Its number in the list, which is its mark on the map; absent where no place is on a map. */
  number?: number | undefined;
  /** Where it is, as the script reads it: `48.9562 2.3622`. */
  point?: string | undefined;
  /** How far it is from the first place of the list; absent for that one, and where either is on no map. */
  distance?: string | undefined;
  /** The key of its town in the choice of towns. */
  town: string;
  name: string;
  street: string;
  postalCode: string;
  locality: string;
  telephone?: Link | undefined;
  email?: Link | undefined;
  website?: Link | undefined;
  hours: string[];
  languages: string[];
  wheelchair?: string | undefined;
  /** Who confirmed it and when; absent until a person has. */
  checked?: string | undefined;
  /** On which day its source was read. */
  read?: { on: string; source: Link } | undefined;
}

/** The places of a service; where there are several towns, a choice narrows the list without script. */
export interface PlacesView {
  places: PlaceView[];
  count: string;
  towns: { key: string; label: string }[];
  /** The style sheet of the choice, since it depends on the towns. */
  rules: string;
  /** Where the places are to one another; absent where fewer than two are known to the degree. */
  map?: PlacesMapView | undefined;
  /** From where distances can be counted, the first of them without a script. */
  starts: { id: string; name: string }[];
  /** The services that have places of their own, on their pages. */
  elsewhere: Link[];
  /** Where to look when no place is known. */
  finder: Link;
}

/** The map of places, in words where it needs them. */
export interface PlacesMapView extends Omit<PlacesMap, 'spots'> {
  spots: { x: number; y: number; label: string }[];
  scaleWords: string;
  description: string;
}

const townOf = ({ code_postal, commune }: Place): string => `${code_postal} ${commune}`;

/** Returns the places of a service. */
export function placesView(model: Model, service: string, locale: Locale): PlacesView {
  const { places, record } = model;
  const list = placesOf(places, service);
  const located = list.flatMap((place, index) => {
    const point = pointOf(place);
    return point === undefined ? [] : [{ ...point, id: place.id, name: place.nom, number: index + 1 }];
  });
  const [first] = located;
  const towns = [...new Set(list.map(townOf))].sort();
  const key = (town: string) => `t-${towns.indexOf(town)}`;
  return {
    places: list.map((place, index) => ({
      ...placeView(place, key(townOf(place)), locale),
      ...(located.length > 1 ? whereabouts(place, index + 1, first, locale) : {}),
    })),
    map: mapView(located, locale),
    starts: located.length > 1 ? located.map(({ id, name }) => ({ id, name })) : [],
    elsewhere: [...model.services.values()]
      .filter(({ id }) => id !== service && placesOf(places, id).length > 0)
      .map(({ id, title }) =>
        linkTo(locale, `${title[locale]} (${placesOf(places, id).length})`, `${servicePath(id)}#lieux`),
      ),
    count: strings(locale).nPlaces(list.length),
    towns: towns.length > 1 ? towns.map((town) => ({ key: key(town), label: town })) : [],
    rules: towns.map((town) => `#${key(town)}:checked~ul>li:not(.${key(town)}){display:none}`).join(''),
    finder: { label: record.finder.label[locale], href: record.finder.url },
  };
}

const pointOf = ({ latitude, longitude }: Place): Point | undefined =>
  latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };

function whereabouts(
  place: Place,
  number: number,
  first: (Point & { id: string }) | undefined,
  locale: Locale,
): Pick<PlaceView, 'number' | 'point' | 'distance'> {
  const point = pointOf(place);
  if (point === undefined || first === undefined) return {};
  return {
    number,
    point: `${point.latitude} ${point.longitude}`,
    distance: place.id === first.id ? undefined : formatMetres(metresBetween(first, point), strings(locale).tag),
  };
}

function mapView(places: readonly (Point & { number: number })[], locale: Locale): PlacesMapView | undefined {
  const map = placesMap(places);
  if (map === undefined) return undefined;
  const t = strings(locale);
  return {
    ...map,
    spots: map.spots.map(({ x, y, numbers }) => ({ x, y, label: spotLabel(numbers) })),
    scaleWords: formatMetres(map.scale.metres, t.tag),
    description: t.mapOfPlaces(places.length),
  };
}

/** Returns `4`, `4, 7`, and `4…9` where more stand on one spot than a mark has room for. */
const spotLabel = (numbers: readonly number[]): string =>
  numbers.length > 2 ? `${Math.min(...numbers)}…${Math.max(...numbers)}` : numbers.join(', ');

function placeView(place: Place, town: string, locale: Locale): PlaceView {
  const { telephone, courriel, site, accessibilite, source, lu_le, verifie_le, verifie_par } = place;
  const t = strings(locale);
  return {
    id: place.id,
    town,
    name: place.nom,
    street: place.adresse,
    postalCode: place.code_postal,
    locality: place.commune,
    telephone: telephone ? { label: telephone, href: `tel:${telephone.replaceAll(' ', '')}` } : undefined,
    email: courriel ? { label: courriel, href: `mailto:${courriel}` } : undefined,
    website: site ? { label: hostOf(site), href: site } : undefined,
    hours: hoursOf(place, locale),
    languages:
      place.langues === undefined
        ? []
        : place.langues
            .split(/[ ,;]+/)
            .filter(Boolean)
            .map((code) => languageName(code, locale)),
    wheelchair: accessibilite && t.wheelchair[accessibilite],
    checked: verifie_le && t.placeChecked(formatDate(verifie_le, locale), verifie_par),
    read:
      source !== undefined && lu_le !== undefined
        ? { on: t.readIn(formatDate(lu_le, locale)), source: { label: hostOf(source), href: source } }
        : undefined,
  };
}

/** Returns the opening hours in words; none where the table gives none that can be read. */
function hoursOf({ horaires }: Place, locale: Locale): string[] {
  const rows = horaires === undefined ? undefined : parseOpeningHours(horaires);
  return rows === undefined ? [] : rows.map((row) => formatHours(row, locale));
}
