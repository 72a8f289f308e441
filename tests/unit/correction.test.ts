import { expect, it } from 'vitest';
import { correctWords, knownWords } from '../../src/search/correction.ts';

const known = knownWords(['Micro-crèche', 'assistante maternelle', 'mode de garde', 'RPE', 'halte-garderie', 'cites']);

it.each([
  ['creshe', ['crèche']],
  ['asistente', ['assistante']],
  ['gard', ['garde']],
  ['DRPE', ['rpe']],
  ['altes', ['altes']],
  ['haltegarderie', ['halte', 'garderie']],
  ['assistantematernelle', ['assistante', 'maternelle']],
  ['mord', ['mord']],
  ['bites', ['bites']],
  ['zut', ['zut']],
])('%s is read as %j', (word, read) => {
  expect(correctWords([word], known)).toEqual(read);
});
