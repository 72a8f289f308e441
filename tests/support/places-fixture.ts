const ours = ['creches', 'haltes-jeux', 'relais-petite-enfance', 'pmi', 'lieux-accueil-enfants-parents'];
const towns = [
  ['93380', 'Villeneuve-aux-Bois'],
  ['93200', 'Bourg-les-Prés'],
  ['93210', 'Grand-Champ'],
];

/**
 * Returns a table of invented places for tests, as a French spreadsheet writes it: 200 rows by default, a service each
 * in turn.
 */
export function placesTable(count = 200, delimiter = ';', services: readonly string[] = ours): string {
  const rows = Array.from({ length: count }, (_, n) => {
    const [code, town] = towns[n % towns.length] ?? [];
    return [
      n % 7 === 0 ? `Le "Petit" Écureuil ; n° ${n}` : `Lieu d’accueil n° ${n}`,
      services[n % services.length],
      `${n} rue de l’Été`,
      code,
      town,
      n % 3 === 0 ? '' : `01 00 00 ${String(Math.floor(n / 100)).padStart(2, '0')} ${String(n % 100).padStart(2, '0')}`,
      n % 4 === 0 ? `lieu${n}@exemple.fr` : '',
      n % 5 === 0 ? `https://exemple.fr/${n}` : '',
      n % 2 === 0 ? 'lu-ve 8h-18h30, sa 9h-12h' : '',
      n % 6 === 0 ? 'fr ar ta' : '',
      n % 8 === 0 ? 'partielle' : '',
      n % 2 === 0 ? '2026-11-24' : '24/11/2026',
    ]
      .map((cell) => (/[,;"\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell))
      .join(delimiter);
  });
  const columns =
    'nom service adresse code_postal commune telephone courriel site horaires langues accessibilite verifie_le';
  return `${columns.replaceAll(' ', delimiter)}\n${rows.join('\n')}\n`;
}
