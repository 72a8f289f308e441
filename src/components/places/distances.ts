import { formatMetres, metresBetween } from '../../model/families/distance.ts';

// Distances from the place that the reader chooses, nearest first. Without this, they are from the first one.
const list = document.querySelector<HTMLElement>('.places ul');
const start = document.querySelector<HTMLSelectElement>('.places select');
const items = [...(list?.querySelectorAll<HTMLLIElement>('li[data-point]') ?? [])].map((item) => {
  const [latitude = 0, longitude = 0] = (item.dataset['point'] ?? '').split(' ').map(Number);
  return { item, point: { latitude, longitude }, far: item.querySelector('.far') };
});

function measure(): void {
  const from = items.find(({ item }) => item.id === start?.value);
  if (from === undefined) return;
  const measured = items.map((entry) => ({ ...entry, metres: metresBetween(from.point, entry.point) }));
  for (const { item, far, metres } of measured)
    if (far) far.textContent = item === from.item ? '' : formatMetres(metres, document.documentElement.lang);
  // Before the places that are on no map, whose order stays.
  list?.prepend(...measured.sort((a, b) => a.metres - b.metres).map(({ item }) => item));
}

if (start) {
  start.disabled = false;
  start.addEventListener('change', measure);
}
