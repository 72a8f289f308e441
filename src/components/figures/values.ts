// Adds to the drawings, where there is script: the number of a row on hover, focus or touch, and that row alone lit.
// Without it, the numbers are written in the drawing and in its table.
const tip = document.createElement('div');
tip.className = 'chart-tip';
tip.setAttribute('aria-hidden', 'true');
tip.hidden = true;
document.body.append(tip);

const hide = () => {
  tip.hidden = true;
  for (const lit of document.querySelectorAll('.lit, .on')) lit.classList.remove('lit', 'on');
};

/** Shows the words of a group above it, kept inside the window, and dims its neighbours. */
function show(group: SVGGElement): void {
  hide();
  group.classList.add('on');
  group.ownerSVGElement?.classList.add('lit');
  tip.textContent = group.dataset['tip'] ?? '';
  tip.hidden = false;
  const box = group.getBoundingClientRect();
  const left = Math.min(Math.max(8, box.left), document.documentElement.clientWidth - tip.offsetWidth - 8);
  const above = box.top - tip.offsetHeight - 6;
  tip.style.insetInlineStart = `${left + scrollX}px`;
  tip.style.insetBlockStart = `${(above < 8 ? box.bottom + 6 : above) + scrollY}px`;
}

/** Returns the text that states a row, and the year, as the table of the figure has them. */
function statedIn(group: SVGGElement): string {
  const cell = group
    .closest('figure')
    ?.querySelector(`td[data-row="${CSS.escape(group.dataset['row'] ?? '')}"]`)
    ?.closest('tr')
    ?.querySelector('td:last-child');
  return cell?.textContent?.trim() ?? '';
}

for (const svg of document.querySelectorAll<SVGSVGElement>('.fig .chart')) {
  const groups = [...svg.querySelectorAll<SVGGElement>('g[data-tip]')];
  // The children of an image are not told to a screen reader; from here on they can be reached one by one.
  svg.setAttribute('role', 'group');
  for (const group of groups) {
    // The room between two shapes belongs to their row, for a finger as for a pointer.
    const { x, y, width, height } = group.getBBox();
    const area = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    for (const [name, value] of Object.entries({ x, y, width, height, fill: 'transparent' }))
      area.setAttribute(name, String(value));
    group.prepend(area);
    group.setAttribute('role', 'img');
    group.setAttribute('tabindex', '0');
    const source = statedIn(group);
    if (source !== '') group.dataset['tip'] = `${group.dataset['tip'] ?? ''} · ${source}`;
    group.setAttribute('aria-label', group.dataset['tip'] ?? '');
    for (const start of ['pointerenter', 'focus', 'click']) group.addEventListener(start, () => show(group));
    for (const end of ['pointerleave', 'blur'])
      group.addEventListener(end, (event) => {
        if ((event as PointerEvent).pointerType !== 'touch') hide();
      });
  }
}
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
});
addEventListener('pointerdown', (event) => {
  if (!(event.target as Element).closest('g[data-tip]')) hide();
});
