import { expect, it } from 'vitest';
import { systemSentence, toldSystemSentence, withoutPaths } from '../../scripts/system-error.ts';

const failure = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: words, write '/home/anne/site/dist/a'`), { code, path });

it.each([
  ['ENOSPC', 'Il n’y a plus de place sur le disque (dist/a) : libérez-en, puis relancez.'],
  ['EROFS', 'Le disque ne se laisse pas écrire (dist/a) : choisissez un dossier où vous pouvez écrire.'],
  ['EXDEV', 'Les dossiers sont sur deux disques (dist/a) : mettez dist/ et .build/ sur le même.'],
  ['EBUSY', 'Un autre programme, ou un montage, tient un fichier (dist/a) : libérez-le, puis relancez.'],
  ['EMFILE', 'Trop de fichiers sont ouverts à la fois (dist/a) : fermez des programmes, ou relevez « ulimit -n ».'],
  ['ENOENT', 'Un fichier ou un programme manque (dist/a) : remettez-le, ou relancez « npm ci ».'],
])('%s is one sentence, with the path from the project', (code, sentence) => {
  expect(systemSentence(failure(code, '/home/anne/site/dist/a'), '/home/anne/site')).toBe(sentence);
});

it('names no folder outside of the project', () => {
  expect(systemSentence(failure('EACCES', '/home/anne/prive/b'), '/home/anne/site')).toContain('écrire (b) :');
  expect(systemSentence(failure('EMFILE'), '/home/anne/site')).toContain('à la fois : ');
  expect(withoutPaths('file:///home/anne/site/a.ts, /home/anne/site/b and /home/anne/site', '/home/anne/site')).toBe(
    'a.ts, b and .',
  );
});

it('leaves other errors alone', () => {
  expect(systemSentence(new Error('x'))).toBeUndefined();
  expect(systemSentence(failure('ERR_ASSERTION'))).toBeUndefined();
  expect(systemSentence('ENOSPC')).toBeUndefined();
  expect(toldSystemSentence('[ERROR] x is not defined')).toBeUndefined();
});

it('is found in what a tool printed, once', () => {
  expect(toldSystemSentence('Could not load a.ts\n Too many open files (os error 24)')).toBe(
    'Trop de fichiers sont ouverts à la fois : fermez des programmes, ou relevez « ulimit -n ».',
  );
  expect(toldSystemSentence('Error: ENOSPC: no space left, write\n at a\nError: ENOSPC: no space left')).toBe(
    'Il n’y a plus de place sur le disque : libérez-en, puis relancez.',
  );
});
