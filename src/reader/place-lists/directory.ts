import { z } from 'zod';
import type { ListedPlace } from '../../model/families/place-import.ts';

/** A list of the file; the interface of the same directory gives each as a text in JSON. */
const list = <T extends z.ZodType>(item: T) =>
  z
    .preprocess((value) => {
      if (typeof value !== 'string') return value ?? [];
      return value.trim() === '' ? [] : parsed(value);
    }, z.array(item))
    .catch([]);

const text = z.string().catch('');
const value = z.object({ valeur: text });
const service = z.object({
  nom: z.string(),
  statut_de_diffusion: z.union([z.string(), z.boolean()]).optional(),
  code_insee_commune: z
    .preprocess((code) => (Array.isArray(code) ? (code as unknown[])[0] : code), z.string().optional())
    .catch(''),
  pivot: list(z.object({ type_service_local: text })),
  adresse: list(
    z.object({
      type_adresse: text,
      numero_voie: text,
      complement1: text,
      code_postal: text,
      nom_commune: text,
      longitude: text,
      latitude: text,
      accessibilite: text,
    }),
  ),
  telephone: list(value),
  adresse_courriel: list(text),
  site_internet: list(value),
  plage_ouverture: list(
    z.object({
      nom_jour_debut: text,
      nom_jour_fin: text,
      valeur_heure_debut_1: text,
      valeur_heure_fin_1: text,
      valeur_heure_debut_2: text,
      valeur_heure_fin_2: text,
      commentaire: text,
    }),
  ),
});
type Service = z.infer<typeof service>;

const file = z.union([
  z.object({ service: z.array(z.unknown()) }).transform((data) => data.service),
  z.object({ results: z.array(z.unknown()) }).transform((data) => data.results),
  z.array(z.unknown()),
]);

/**
 * Returns the places of the national directory of public services (« Annuaire de l’administration, base de données
 * locales », published by the DILA as JSON, or an answer of its interface); nothing where the text is not such a list.
 */
export function readDirectory(json: string): ListedPlace[] | undefined {
  const services = file.safeParse(parsed(json));
  if (!services.success) return undefined;
  return services.data.flatMap((data) => {
    const read = service.safeParse(data);
    return read.success && String(read.data.statut_de_diffusion ?? true) === 'true' ? [listedPlace(read.data)] : [];
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** One reads « Adresse » for where to go; an « Adresse postale » is a box for letters. */
function listedPlace(data: Service): ListedPlace {
  const address = data.adresse.find(({ type_adresse }) => type_adresse !== 'Adresse postale');
  return {
    name: data.nom,
    kinds: data.pivot.map(({ type_service_local }) => type_service_local),
    street: address?.numero_voie ?? '',
    postalCode: address?.code_postal ?? '',
    town: address?.nom_commune ?? '',
    insee: data.code_insee_commune,
    telephone: given(data.telephone[0]?.valeur),
    email: given(data.adresse_courriel[0]),
    website: given(data.site_internet[0]?.valeur),
    hours: hoursOf(data.plage_ouverture),
    wheelchair: address && wheelchair[address.accessibilite],
    latitude: degrees(address?.latitude),
    longitude: degrees(address?.longitude),
  };
}

const given = (words: string | undefined): string | undefined => words?.trim() || undefined;
const degrees = (words: string | undefined): number | undefined => (given(words) ? Number(words) : undefined);
const wheelchair: Partial<Record<string, 'oui' | 'non'>> = { ACC: 'oui', NAC: 'non' };

/** A remark (« sur rendez-vous ») changes what the hours mean: then there are none rather than half of them. */
function hoursOf(ranges: Service['plage_ouverture']): string | undefined {
  if (ranges.length === 0 || ranges.some(({ commentaire }) => commentaire.trim() !== '')) return undefined;
  return ranges
    .flatMap((range) => {
      const [first, last] = [shortDay(range.nom_jour_debut), shortDay(range.nom_jour_fin)];
      const days = last === '' || first === last ? first : `${first}-${last}`;
      return [
        [range.valeur_heure_debut_1, range.valeur_heure_fin_1],
        [range.valeur_heure_debut_2, range.valeur_heure_fin_2],
      ].flatMap(([from = '', to = '']) => (from === '' ? [] : [`${days} ${clock(from)}-${clock(to)}`]));
    })
    .join(', ');
}

const shortDay = (day: string): string => day.trim().slice(0, 2).toLowerCase();
/** `09:30:00` is `9h30`. */
const clock = (time: string): string => time.replace(/^0?(\d+):(\d\d).*$/, '$1h$2').replace(/h00$/, 'h');
