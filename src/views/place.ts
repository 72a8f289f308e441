import { parseOpeningHours } from '../model/families/opening-hours.ts';
import { placesOf, type Place } from '../model/families/places.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { formatDate, formatHours, languageName } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import { hostOf, type Link } from './link.ts';

/** A place where a service is given, in words. */
export interface PlaceView {
  id: string;
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
  /** Where to look when no place is known. */
  finder: Link;
}

const townOf = ({ code_postal, commune }: Place): string => `${code_postal} ${commune}`;

/** Returns the places of a service. */
export function placesView({ places, record }: Model, service: string, locale: Locale): PlacesView {
  const list = placesOf(places, service);
  const towns = [...new Set(list.map(townOf))].sort();
  const key = (town: string) => `t-${towns.indexOf(town)}`;
  return {
    places: list.map((place) => placeView(place, key(townOf(place)), locale)),
    count: strings(locale).nPlaces(list.length),
    towns: towns.length > 1 ? towns.map((town) => ({ key: key(town), label: town })) : [],
    rules: towns.map((town) => `#${key(town)}:checked~ul>li:not(.${key(town)}){display:none}`).join(''),
    finder: { label: record.finder.label[locale], href: record.finder.url },
  };
}

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
