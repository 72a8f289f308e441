/** Where a reader was in the list: how many results of the text were shown, and how far down the page was (pixels). */
export interface Place {
  count: number;
  top: number;
}

/** Returns the place that the entry of the history keeps, where it keeps one. */
export function keptPlace(): Place | undefined {
  const place = (history.state as { place?: Partial<Place> } | null)?.place;
  return typeof place?.count === 'number' && typeof place.top === 'number'
    ? { count: place.count, top: place.top }
    : undefined;
}

/**
 * Keeps the place of the reader in the entry of the history that is shown, nowhere else: Back then finds it again. The
 * browser cannot do so alone, since the results come after the page.
 */
export function keepPlace(count: () => number): void {
  history.scrollRestoration = 'manual';
  const keep = () => {
    try {
      history.replaceState({ place: { count: count(), top: scrollY } }, '');
    } catch (error) {
      reportError(error); // not every frame lets a page write its history
    }
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 150);
  });
  addEventListener('click', keep, { capture: true });
}

/** Says whether the page is shown again, by Back, Forward or a reload, rather than asked for. */
export const isShownAgain = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => (entry as PerformanceNavigationTiming).type !== 'navigate');

/** Goes back to a place once the list is long enough, unless the reader has moved meanwhile. */
export class Return {
  #top: number | undefined;

  constructor() {
    for (const move of ['wheel', 'touchstart', 'keydown'])
      addEventListener(move, () => (this.#top = undefined), { passive: true });
  }

  /** Sets where to go back to. */
  to(place: Place | undefined): void {
    this.#top = place?.top;
  }

  /** Goes there, where the page is long enough, or `last`: nothing more will be added. */
  try(last: boolean): void {
    if (this.#top === undefined) return;
    if (!last && document.documentElement.scrollHeight - innerHeight < this.#top) return;
    scrollTo({ top: this.#top, behavior: 'instant' });
    if (last) this.#top = undefined;
  }
}
