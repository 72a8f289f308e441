import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { reportText } from '../../src/check/report.ts';
import { chooserResult, chooserSteps } from '../../src/model/families/chooser.ts';
import { locales } from '../../src/model/locale.ts';
import { sha256 } from '../../src/model/integrity/fingerprint.ts';
import { makeLock } from '../../src/model/integrity/lock.ts';
import { chooserPage } from '../../src/views/chooser.ts';
import { firstContacts } from '../../src/views/contact.ts';

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

it('cites no copy on a site where anyone shares documents, nor one on a site that copies articles', () => {
  const cited = [model.services, model.situations, model.terms, model.partners, model.contacts].flatMap((entries) =>
    [...entries.values()].flatMap(({ sources }) => sources.flatMap((source) => ('url' in source ? [source.url] : []))),
  );
  expect(cited.length).toBeGreaterThan(100);
  const copies =
    /(^|\.)(fdocuments|vdocuments|docplayer|pdfslide|studylibfr?|scribd|yumpu|calameo|issuu|doczz|dayfr)\./;
  expect(cited.filter((url) => copies.test(new URL(url).hostname))).toEqual([]);
});

it('draws what an action announces as announced, and nothing else', () => {
  const wrong = rows.filter(
    ({ clause, status, derived }) => !derived && (status === 'announced') !== clause.startsWith('action-'),
  );
  expect(wrong.map(({ figure, id }) => `${figure}.${id}`)).toEqual([]);
});

const site = new URL('https://exemple.fr/');

it('tells each family what to do and whom to reach, by telephone or at an address', () => {
  const silent = [...model.services.values(), ...model.situations.values()].filter(({ steps, contacts }) =>
    locales.some((locale) => steps[locale].length === 0 || firstContacts(model, contacts, locale).length === 0),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

describe('every row of answers', () => {
  const { chooser } = model;
  const ends = chooserSteps(chooser).filter(({ question }) => question === undefined);
  const rows = locales.flatMap((locale) => ends.map((step) => ({ locale, step, row: step.answers.join('/') })));

  it('ends with a first step, someone to reach and a price', () => {
    expect(ends.length).toBeGreaterThan(40);
    const poor = rows.filter(({ locale, step }) => {
      const { result } = chooserPage({ model, locale, site }, step);
      const [best] = result?.lists[0]?.offers ?? [];
      const reached = best?.contacts.some(({ dial, address }) => dial.length > 0 || address !== undefined);
      return !best?.step || !reached || !best.price;
    });
    expect(poor.map(({ locale, row }) => `${locale} ${row}`)).toEqual([]);
  });

  it('honours each answer, or the page says which one it leaves out and why', () => {
    const ignored = rows.flatMap(({ locale, step: { answers }, row }) => {
      const { result } = chooserPage({ model, locale, site }, { answers });
      const { fitting, near } = chooserResult(chooser, answers);
      const refuses = (id: string, index: number) => {
        const accepted = chooser.services[id]?.[chooser.questions[index]?.id ?? ''];
        return accepted !== undefined && !accepted.includes(answers[index] ?? '');
      };
      const broken = answers.filter((_, index) => fitting.some((id) => refuses(id, index)));
      const unsaid = near.filter(({ question, services }) => {
        const answer = chooser.questions[question]?.choices.find(({ id }) => id === answers[question])?.label[locale];
        const list = result?.lists.find(({ title }) => answer !== undefined && title?.includes(answer));
        return list?.offers.length !== services.length || result?.limits.length === 0;
      });
      return broken.length + unsaid.length > 0 || (fitting.length === 0 && near.length === 0)
        ? [`${locale} ${row}`]
        : [];
    });
    expect(ignored).toEqual([]);
  });

  it('with a disability leads to its page and to the health service for small children', () => {
    for (const { answers } of ends) {
      const { situations, support } = chooserResult(chooser, answers);
      const asked = answers.includes('handicap');
      expect([answers, situations.includes('enfant-en-situation-de-handicap')]).toEqual([answers, asked]);
      expect([answers, support]).toEqual([answers, asked ? ['pmi'] : []]);
    }
  });

  it('in a group at odd hours names both wishes, and does not pass off care at home as a group', () => {
    const [page] = ends
      .filter(({ answers }) => answers.join('/') === 'bebe/horaires-decales/en-groupe/sans-besoin-particulier')
      .map((step) => chooserPage({ model, locale: 'fr', site }, step));
    expect(page?.result?.limits[0]).toMatch(/^Ce site ne connaît aucun lieu/);
    expect(page?.result?.lists.map(({ title, offers }) => [title, offers[0]?.label])).toEqual([
      [
        'Sans tenir compte de «\u00a0Avec d’autres enfants\u00a0»',
        'Les assistantes maternelles et assistants maternels',
      ],
      ['Sans tenir compte de «\u00a0Tôt le matin, le soir ou le week-end\u00a0»', 'Les crèches'],
    ]);
  });
});
