import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditRecord, type Report } from '../../scripts/audit/record.ts';
import { currentCheck } from '../../src/check/current.ts';
import { aboutPage } from '../../src/views/about.ts';
import { checkAfter, fixtureModel } from '../support/fixture.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const written = (date = '2026-11-20', more = '') =>
  `date: ${date}\ncommit: ${commit}\npages: 12\n` +
  'checks:\n' +
  '  - { id: axe, looked: 40, planned: 72, faults: 0 }\n' +
  `  - { id: markup, looked: 12, planned: 12, faults: 2 }\n${more}`;
const told = (text: string) =>
  checkAfter({ 'audit.yaml': text }).problems.map(({ file, field, found }) => `${file} ${field}: ${found.fr}`);

/** Returns what the statement of accessibility says of a record, in one language. */
function said(text: string | undefined, locale: 'fr' | 'en') {
  const model = text === undefined ? fixtureModel() : checkAfter({ 'audit.yaml': text }).model;
  const page = model.pages.get('accessibilite');
  if (!page) throw new Error('no page');
  return aboutPage({ model, locale, site: new URL('https://exemple.fr') }, page).facts;
}

describe('the record of an audit', () => {
  it('is told with its day and what it found, in each language, and how much of it was looked at', () => {
    expect(said(written(), 'fr').audit).toEqual({
      title: 'Contrôles automatiques du 20 novembre 2026, sur un site de 12 pages\u00a0:',
      lines: [
        'axe-core (WCAG 2.0 à 2.2, A et AA), chaque page en clair et en sombre, à 320, 768 et 1280 px\u00a0: ' +
          '40 contrôles sur 72 prévus, aucun défaut.',
        'code HTML (html-validate)\u00a0: 12 contrôles, 2 défauts.',
      ],
    });
    expect(said(written(), 'en').audit?.lines[1]).toBe('HTML code (html-validate): 12 checks, 2 faults.');
  });

  it('is told by nothing where none is kept', () => expect(said(undefined, 'fr').audit).toBeUndefined());

  it('is refused with a day that no calendar has or that is to come, a check twice, an unknown one', () => {
    expect(told(written())).toEqual([]);
    expect(told(written('2026-02-30'))).toEqual([
      expect.stringMatching(/^src\/content\/audit.yaml date: .*2026-02-30/),
    ]);
    expect(told(written('2026-11-25'))).toEqual(['src/content/audit.yaml date: 2026-11-25, une date à venir']);
    expect(told(written('2026-11-20', '  - { id: axe, looked: 1, planned: 1, faults: 0 }\n'))).toHaveLength(1);
    expect(told(written('2026-11-20', '  - { id: speed, looked: 1, planned: 1, faults: 0 }\n'))).toHaveLength(1);
  });

  it('is written from what was done: no check that failed to find its planted fault', () => {
    const result = { name: '', of: '', rows: [], faults: ['x'], seconds: 1, looked: 3, planned: 5 };
    const report: Report = {
      date: '2026-11-20',
      commit,
      site: '',
      pages: 12,
      results: [
        { ...result, cited: 'reflow', finds: true },
        { ...result, cited: 'axe', finds: false },
        { ...result, finds: true },
      ],
      undecided: {},
      absent: [],
    };
    expect(auditRecord(report)).toBe(
      '# Écrit par « npm run audit -- --record » : ce que cite la page sur l’accessibilité.\n' +
        `date: 2026-11-20\ncommit: ${commit}\npages: 12\nchecks:\n` +
        '  - id: reflow\n    looked: 3\n    planned: 5\n    faults: 1\n',
    );
    expect(() => auditRecord({ ...report, commit: '' })).toThrow('n’est pas un dépôt git');
    expect(() => auditRecord({ ...report, results: [] })).toThrow('aucun des contrôles');
  });
});

it('the README cites the record that is kept, and none where none is', () => {
  const { audit } = currentCheck().model;
  const [cited = ''] = /^Automatic checks of .*$/m.exec(readFileSync('README.md', 'utf8')) ?? [];
  const found = audit?.checks.map(
    ({ id, looked, planned, faults }) => `${id} ${looked} of ${planned}, ${faults} faults`,
  );
  expect(cited.split(/ \(|\): |\. They/).filter((_part, index) => index !== 1 && index < 3)).toEqual(
    audit && found ? [`Automatic checks of ${audit.date}`, found.join('; ')] : [''],
  );
});

it('the statement says by which standard and when it was drawn up', () => {
  expect(said(undefined, 'en').accessibilityStatement).toEqual([
    { label: 'Standard', value: 'RGAA 4.1.2' },
    { label: 'Drawn up on', value: '20 November 2026' },
  ]);
});
