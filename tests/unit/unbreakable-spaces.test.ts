import { describe, expect, it } from 'vitest';
import { inlineHtml } from '../../src/components/glossary/legal-html.ts';
import { withUnbreakableSpaces } from '../../src/site/unbreakable-spaces.ts';

const nb = '\u00a0';

describe('the spaces of French on a page', () => {
  it.each([
    ['<p>Pour qui ? Pour tous !</p>', `<p>Pour qui${nb}? Pour tous${nb}!</p>`],
    ['<p>« Nounou » ; garderie</p>', `<p>«${nb}Nounou${nb}»${nb}; garderie</p>`],
    ['<b>Crèche</b> : un lieu', `<b>Crèche</b>${nb}: un lieu`],
    ['<b>Crèche</b>\n    : un lieu', `<b>Crèche</b>${nb}: un lieu`],
    ['« <b>Crèche</b> »', `«${nb}<b>Crèche</b>${nb}»`],
    // Addresses, styles, scripts, attributes and comments are no words.
    ['<a title="a : b > c" href="?a= :b">a</a>', '<a title="a : b > c" href="?a= :b">a</a>'],
    ['<style>a :hover{}</style><script>a ? b : c</script>', '<style>a :hover{}</style><script>a ? b : c</script>'],
    ['<!-- a : b --><p>10 h : 20 :5</p>', `<!-- a : b --><p>10 h${nb}: 20 :5</p>`],
  ])('%s', (typed, shown) => {
    expect(withUnbreakableSpaces(typed)).toBe(shown);
  });

  it('leaves the words of the convention as they were typed, and takes up again after them', () => {
    expect(withUnbreakableSpaces('<p class="a mot b"><i>Art. 3 : X</i></p><p>a : b</p>')).toBe(
      `<p class="a mot b"><i>Art. 3 : X</i></p><p>a${nb}: b</p>`,
    );
    expect(withUnbreakableSpaces('<div data-clause-text><div>a : b</div> c : d</div> e : f')).toBe(
      `<div data-clause-text><div>a : b</div> c : d</div> e${nb}: f`,
    );
  });
});

it('the words of the convention keep their spaces, and no line ends before the sign', () => {
  expect(inlineHtml([{ text: 'cf. « la lutte » : 10:30' }], { locale: 'fr' })).toBe(
    'cf. <span class="ns">« l</span>a lutte<span class="ns"> »</span><span class="ns"> :</span> 10:30',
  );
});
