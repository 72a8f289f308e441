import { expect, it } from 'vitest';
import { lostParagraphs } from '../../src/model/amendments/lost-paragraphs.ts';
import { versionName } from '../../src/site/version-words.ts';
import { checkFixture, fixtureCheckedOn, fixtureModel } from '../support/fixture.ts';

const lost = (id: string, model = fixtureModel()) =>
  lostParagraphs(model.history.get(id) ?? []).map(({ number, version }) => [number, version.from]);

it('finds each paragraph which is gone, in the text as signed', () => {
  expect(lost('article-2')).toEqual([[2, undefined]]);
});

it('finds it in the last state that held it', () => {
  const { model } = checkFixture({
    'amendments/2.yaml': (text) =>
      text
        .replaceAll('2026-', '2018-')
        .replace('2030-07-01', '2019-07-01')
        .replace(
          /changes:[^]*/,
          'changes:\n  - action: replace\n    clause: article-3\n    summary: { fr: Suite., en: More. }\n' +
            '    text:\n      fr: "# Art. 3\\n\\nun\\n\\ndeux\\n\\ntrois"\n' +
            '      en: "# Art. 3\\n\\none\\n\\ntwo\\n\\nthree"\n',
        ),
    'amendments/3.yaml':
      'title: { fr: Avenant 3, en: Amendment 3 }\nsigned: 2019-10-02\neffect: 2020-01-01\napprovals:\n' +
      '  - { body: ville, date: 2019-09-20, reference: n° 57 }\n' +
      '  - { body: afo, date: 2019-09-21, reference: n° 58 }\nchanges:\n  - action: replace\n' +
      '    clause: article-3\n    summary: { fr: Suite., en: More. }\n' +
      '    text: { fr: "# Art. 3\\n\\nun", en: "# Art. 3\\n\\none" }\n',
  });
  expect(lost('article-3', model)).toEqual([
    [2, '2019-07-01'],
    [3, '2019-07-01'],
  ]);
});

it('finds every paragraph of a repealed clause, and none of one that stands', () => {
  expect(lost('action-2-1')).toEqual([]);
  expect(lost('action-2-1', fixtureCheckedOn('2030-07-01').model)).toEqual([[1, undefined]]);
  expect(lost('article-4')).toEqual([]);
});

it('dates the original version by the notification once it is known', () => {
  expect(versionName({}, 'fr', { notified: null })).toBe('version d’origine, date inconnue');
  expect(versionName({}, 'fr', { notified: '2017-01-16' })).toBe('version d’origine, notifiée le 16 janvier 2017');
  expect(versionName({}, 'en', { notified: '2017-01-16' })).toBe('original version, notified on 16 January 2017');
});
