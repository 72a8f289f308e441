import type { Page } from 'playwright-core';

/**
 * Returns the controls of a page that are smaller than `least` CSS pixels both ways where another is near: WCAG 2.2,
 * 2.5.8, asks 24, but of links within a line of text.
 */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((needed) => {
    const inText = (one: Element) =>
      one.matches('p a, dd a, td a, li a, blockquote a, figcaption a, label a, small a') &&
      getComputedStyle(one).display === 'inline';
    const boxes = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
      .filter((one) => !inText(one) && one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1 && box.right > 0);
    const near = (a: DOMRect, b: DOMRect) => {
      const [x, y] = [a.x + a.width / 2, a.y + a.height / 2];
      const [dx, dy] = [Math.max(b.left - x, x - b.right, 0), Math.max(b.top - y, y - b.bottom, 0)];
      return Math.hypot(dx, dy) < needed / 2;
    };
    return boxes
      .filter(({ box }) => box.width < needed || box.height < needed)
      .filter(({ one, box }) => boxes.some((other) => other.one !== one && near(box, other.box)))
      .map(
        ({ one, box }) =>
          `${one.localName} “${one.textContent.trim().slice(0, 30)}” ` +
          `${Math.round(box.width)}×${Math.round(box.height)}`,
      );
  }, least);
