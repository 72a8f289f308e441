// Lights what hangs on the name under the pointer or the focus: all that leads to it and all that it leads to.
const map = document.querySelector<SVGSVGElement>('.map');
const links = [...(map?.querySelectorAll<SVGPathElement>('.link') ?? [])].map((path) => ({
  path,
  from: path.dataset['from'] ?? '',
  to: path.dataset['to'] ?? '',
}));

/** Returns the ids reached from one by following links one way, itself included. */
function reach(id: string, next: (link: { from: string; to: string }) => [string, string]): Set<string> {
  const found = new Set([id]);
  for (const known of found) for (const link of links) if (next(link)[0] === known) found.add(next(link)[1]);
  return found;
}

function light(id: string | undefined): void {
  map?.classList.toggle('lit', id !== undefined);
  const before = id === undefined ? new Set<string>() : reach(id, ({ from, to }) => [to, from]);
  const after = id === undefined ? new Set<string>() : reach(id, ({ from, to }) => [from, to]);
  for (const node of map?.querySelectorAll<SVGElement>('[data-node]') ?? [])
    node.classList.toggle('on', before.has(node.dataset['node'] ?? '') || after.has(node.dataset['node'] ?? ''));
  for (const { path, from, to } of links)
    path.classList.toggle('on', (before.has(from) && before.has(to)) || (after.has(from) && after.has(to)));
}

for (const node of map?.querySelectorAll<SVGElement>('[data-node]') ?? []) {
  for (const start of ['pointerenter', 'focus']) node.addEventListener(start, () => light(node.dataset['node']));
  for (const end of ['pointerleave', 'blur']) node.addEventListener(end, () => light(undefined));
}
