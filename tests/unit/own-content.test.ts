import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { reportText } from '../../src/check/report.ts';
import { chooserResult, chooserSteps } from '../../src/model/families/chooser.ts';
import { sha256 } from '../../src/model/integrity/fingerprint.ts';
import { makeLock } from '../../src/model/integrity/lock.ts';

// Rules that hold whatever our own content says; what the code makes of content is tested on the small convention.
const { model, problems } = checkContent(process.cwd());
const rows = model.statistics.flatMap(({ id, rows: own }) => own.map((row) => ({ ...row, figure: id })));

it('has no error', () => {
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(reportText(errors, 'fr')).toBe('');
});

it('is what was locked', () => {
  const copy = sha256(readFileSync(model.record.source.file, 'utf8'));
  expect(makeLock(model.signed, copy, model.lock.locked)).toEqual(model.lock);
});

it('cites a page of Service-public where Service-public keeps it, never a copy on the site of a town', () => {
  const cited = [...model.services.values(), ...model.situations.values(), ...model.terms.values()]
    .flatMap(({ id, sources }) => sources.map((source) => ({ id, ...source })))
    .filter(({ title, url }) => /service-public|fiche [FN]\d+/i.test(`${title} ${url.split('?')[1] ?? ''}`));
  expect(cited.length).toBeGreaterThan(15);
  expect(cited.filter(({ url }) => new URL(url).hostname !== 'www.service-public.gouv.fr')).toEqual([]);
});

it('draws what an action announces as announced, and nothing else', () => {
  const wrong = rows.filter(
    ({ clause, status, derived }) => !derived && (status === 'announced') !== clause.startsWith('action-'),
  );
  expect(wrong.map(({ figure, id }) => `${figure}.${id}`)).toEqual([]);
});

it('has a service for every row of answers', () => {
  const empty = chooserSteps(model.chooser)
    .filter(({ question }) => question === undefined)
    .filter(({ answers }) => {
      const { fitting, near } = chooserResult(model.chooser, answers);
      return fitting.length + near.length === 0;
    });
  expect(empty.map(({ answers }) => answers.join('/'))).toEqual([]);
});
