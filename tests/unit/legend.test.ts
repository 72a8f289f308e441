import { describe, expect, it } from 'vitest';
import { legend } from '../../src/charts/legend.ts';
import { textEquivalent } from '../../src/charts/words.ts';
import { fixtureFigure } from '../support/fixture.ts';

const nb = '\u00a0';

describe('how to read a drawing', () => {
  it.each([
    ['enfants', `Un rond = 100 enfants\u202f; tirets${nb}: annoncé par le texte`],
    [
      'couverture',
      `Un rond = 1 sur 100\u202f; avec un œillet${nb}: chez un assistant maternel\u202f; contour${nb}: l’écart`,
    ],
    [
      'places',
      `Un rond = 5 places\u202f; avec un œillet${nb}: chez les assistants maternels\u202f; tirets${nb}: ` +
        `annoncé par le texte\u202f; points${nb}: le haut de la fourchette`,
    ],
    [
      'projection',
      `La longueur suit le nombre, à partir de zéro\u202f; tirets${nb}: annoncé par le texte\u202f; ` +
        `points${nb}: le haut de la fourchette`,
    ],
    ['avis', `Un carré = 1 sur 100\u202f; contour${nb}: ce qui reste, jusqu’à 100`],
    ['dates', `La hauteur suit le temps\u202f; le trait mène au libellé\u202f; tirets${nb}: annoncé par le texte`],
  ])('%s, in French', (id, words) => expect(legend(fixtureFigure(id), 'fr')).toBe(words));

  it.each([
    ['enfants', 'One circle = 100 children; dashes: announced by the text'],
    ['couverture', 'One circle = 1 in 100; with a hole in the middle: with a childminder; outline: the gap'],
    [
      'places',
      'One circle = 5 places; with a hole in the middle: with childminders; dashes: announced by the text; ' +
        'dots: the top of the range',
    ],
    ['projection', 'Length follows the number, from zero; dashes: announced by the text; dots: the top of the range'],
    ['avis', 'One square = 1 in 100; outline: what is left, up to 100'],
    ['dates', 'Height follows time; the line leads to the label; dashes: announced by the text'],
  ])('%s, in English', (id, words) => expect(legend(fixtureFigure(id), 'en')).toBe(words));
});

describe('a figure in words', () => {
  it('tells each row, what is announced as announced, in French', () => {
    expect(textEquivalent(fixtureFigure('places'), 'fr').replaceAll(nb, ' ')).toBe(
      'En crèche : 80 places. Chez les assistants maternels : 40 places. Nouvelle crèche, septembre 2017 : ' +
        '+ 15 à 20 places, annoncé. Ensemble : 120 places.',
    );
    expect(textEquivalent(fixtureFigure('dates'), 'fr').replaceAll(nb, ' ')).toBe(
      'Premier plan local : de 2010 à 2012. Consultation des parents : mars 2012. Orientations adoptées : ' +
        '14 mai 2015. Ouverture annoncée d’une crèche : septembre 2017, annoncé. Choix d’un second lieu : ' +
        '1er trimestre 2018, annoncé. Durée de l’accord, jusqu’à l’avenant n° 1 (1er janvier 2017) : ' +
        '2 ans, date non donnée. Durée de l’accord, depuis l’avenant n° 1 (1er janvier 2017) : 3 ans, date non donnée.',
    );
  });

  it('and in English', () => {
    expect(textEquivalent(fixtureFigure('couverture'), 'en')).toBe(
      'In a nursery: 12.5%. With a childminder: 6.25%. Together: 18.75%.',
    );
    expect(textEquivalent(fixtureFigure('projection'), 'en')).toBe(
      'Rate of the text: 12.5%. With the new nursery: 14.8 to 15.6%, announced.',
    );
    expect(textEquivalent(fixtureFigure('enfants'), 'en')).toBe(
      'Children under 4: 640 children. Inhabitants: 12,000 inhabitants. Childminder houses: 2 houses, announced.',
    );
  });
});
