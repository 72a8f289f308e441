declare global {
  interface Window {
    misplacedWords: typeof misplacedWords;
  }
}

/**
 * Runs in the browser: returns what is wrong with the words of drawings as it lays them out: outside the drawing, or
 * on one another. The tail of a j may hang out by 3 px.
 */
function misplacedWords(page: Document, selector: string): string[] {
  return [...page.querySelectorAll<SVGSVGElement>(selector)]
    .map((svg) => ({ svg, frame: svg.getBoundingClientRect() }))
    .filter(({ frame }) => frame.width > 0)
    .flatMap(({ svg, frame }) => {
      const texts = [...svg.querySelectorAll('text:not(.n)')].map((text) => ({
        words: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      const outside = texts.filter(
        ({ box }) =>
          box.left < frame.left - 3 ||
          box.right > frame.right + 1 ||
          box.top < frame.top - 2 ||
          box.bottom > frame.bottom + 2,
      );
      const touching = texts.flatMap((a, index) =>
        texts
          .slice(index + 1)
          .filter(
            (b) =>
              a.box.left < b.box.right - 1 &&
              b.box.left < a.box.right - 1 &&
              a.box.top < b.box.bottom - 5 &&
              b.box.top < a.box.bottom - 5,
          )
          .map((b) => `${a.words} / ${b.words}`),
      );
      return [
        ...outside.map(({ words }) => `words outside the drawing: ${words}`),
        ...touching.map((words) => `words on one another: ${words}`),
      ];
    });
}

/** The script that gives a page `window.misplacedWords`. */
export const drawnWordsScript = `window.misplacedWords = ${misplacedWords.toString()}`;
