import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/model/integrity/fingerprint.ts';
import { locales } from '../../src/model/locale.ts';
import { wholeWords } from '../../src/model/integrity/lock.ts';
import { akomaNtoso } from '../../src/editions/akoma-ntoso.ts';
import { atomFeed } from '../../src/editions/atom.ts';
import { siteChanges } from '../../src/editions/changes.ts';
import { csv } from '../../src/editions/csv-writer.ts';
import { calendar, fold } from '../../src/editions/icalendar.ts';
import { conventionJson } from '../../src/editions/json.ts';
import { escapeMarkdown } from '../../src/editions/markdown.ts';
import { allEditions } from '../../src/editions/registry.ts';
import { strings } from '../../src/words/strings.ts';
import { withAmendments } from '../support/amended.ts';
import { checkAfter } from '../support/content-copy.ts';
import { elements, textOf } from '../support/dist.ts';
import { publicationOf } from '../support/publication.ts';

const publication = publicationOf();
const amended = publicationOf(withAmendments());
const { model } = publication;
const editions = allEditions(publication);
const planned = [...model.commitments.values()].flatMap(({ parts }) => parts).length;
const edition = (name: string) => {
  const found = editions.find((one) => one.path === name);
  if (!found) throw new Error(`no edition ${name}`);
  return found;
};
const tokens = (text: string) => text.split(/\s+/).filter((token) => token !== '');
const body = (xml: string) =>
  xml
    .slice(xml.indexOf('</meta>'))
    .replace(/<\/(?:p|heading|crossHeading)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const xmllint = spawnSync('xmllint', ['--version']).status === 0;
if (!xmllint)
  console.warn(
    'xmllint was not found on this machine ("apt-get install libxml2-utils" on Debian): the XML editions are not validated.',
  );

/** The words of the JSON edition in reading order, children where they are called. */
function jsonWords(locale: 'fr' | 'en'): string[] {
  const { clauses } = conventionJson(publication);
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const words = (id: string): string[] =>
    (byId.get(id)?.text[locale] ?? []).flatMap((block) => {
      if (block.type !== 'children') return [block.text];
      return (byId.get(id)?.children ?? []).filter((child) => byId.get(child)?.kind === block.kind).flatMap(words);
    });
  return clauses.filter(({ parent }) => parent === undefined).flatMap(({ id }) => words(id));
}

describe.each(locales)('the text in %s', (locale) => {
  const expected = tokens(wholeWords(model.convention, locale));

  it('is the same words in the same order in Akoma Ntoso, JSON and Markdown', () => {
    expect(tokens(body(akomaNtoso(publication, locale)))).toEqual(expected);
    expect(tokens(jsonWords(locale).join(' '))).toEqual(expected);
    const markdown = edition(`editions/convention.${locale}.md`)
      .content.replace(/<!--[\s\S]*?-->/g, '')
      .replace(/^#+ /gm, '')
      .replace(/\\\n/g, '\n')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1');
    expect(tokens(markdown)).toEqual(expected);
  });
});

describe('Akoma Ntoso', () => {
  const schema = 'tests/fixtures/schemas/akomantoso30.xsd';

  it.skipIf(!xmllint)('is valid against the schema of OASIS, with and without amendments', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'akn-'));
    try {
      const files = [publication, amended].flatMap((one, index) =>
        locales.map((locale) => {
          const file = path.join(folder, `${index}.${locale}.xml`);
          writeFileSync(file, akomaNtoso(one, locale));
          return file;
        }),
      );
      execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files], { stdio: 'pipe' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has each clause and paragraph under its own eId, once', () => {
    const ids = [...akomaNtoso(publication, 'fr').matchAll(/eId="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const clause of model.convention.clauses) expect(ids).toContain(clause.id);
    expect(ids).toContain('action-1-4-p2');
  });

  it('says what it translates and who signed', () => {
    expect(akomaNtoso(publication, 'en')).toContain(
      '<FRBRtranslation href="https://exemple.fr/fr/convention/" by="#publisher" fromLanguage="fra" authoritative="false"/>',
    );
    expect(akomaNtoso(publication, 'fr')).not.toContain('FRBRtranslation');
    for (const { name } of model.record.signatories)
      expect(akomaNtoso(publication, 'fr')).toMatch(new RegExp(`<person [^>]+>${name}</person>`));
  });

  it('has no life cycle while no date is known, and tells each amendment', () => {
    expect(akomaNtoso(publication, 'fr')).not.toContain('<lifecycle');
    const xml = akomaNtoso(amended, 'fr');
    expect([...xml.matchAll(/<eventRef [^>]*date="([^"]+)"/g)].map(([, date]) => date)).toEqual([
      '2018-01-01',
      '2018-06-01',
      '2019-03-01',
    ]);
    expect(xml).toContain('<textualMod type="repeal"');
    expect(xml).toMatch(/<hcontainer name="action" eId="action-1-3" status="removed"/);
  });
});

describe('JSON', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  formats.default(ajv);
  const validators = new Map(
    editions
      .filter(({ group }) => group === 'schema')
      .map(({ path: name, content }) => [name, ajv.compile(JSON.parse(content) as object)]),
  );

  it('answers to its published schema (draft 2020-12), whole and clause by clause, with and without amendments', () => {
    const files = [...editions, ...allEditions(amended)].filter(({ schema }) => schema !== undefined);
    expect(files).toHaveLength(2 * (1 + model.convention.clauses.length) + 1); // one action more in the amended text
    for (const { path: name, content, schema = '' } of files) {
      const validate = validators.get(schema);
      expect(validate?.(JSON.parse(content)), `${name}: ${ajv.errorsText(validate?.errors)}`).toBe(true);
    }
    expect(JSON.parse(edition('editions/schemas/texte.schema.json').content)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    });
  });

  it('names schemas that refuse what is not theirs', () => {
    const clause = JSON.parse(edition('editions/textes/action-1-4.json').content) as Record<string, unknown>;
    const validate = validators.get('editions/schemas/texte.schema.json');
    expect(validate?.({ ...clause, kind: 'chapitre' })).toBe(false);
    expect(validate?.({ ...clause, extra: 1 })).toBe(false);
    expect(validate?.({ ...clause, id: undefined })).toBe(false);
  });

  it('gives the versions of an amended clause', () => {
    const clause = conventionJson(amended).clauses.find(({ id }) => id === 'article-4');
    expect(clause?.versions.map(({ from }) => from)).toEqual([null, '2018-01-01', '2018-06-01', '2019-03-01']);
    expect(clause?.versions.at(-1)?.address.fr).toBe('https://exemple.fr/fr/articles/4/versions/2019-03-01/');
  });
});

describe('plain files', () => {
  it('have the fingerprints of the lock', () => {
    for (const [id, { sha256: sum }] of Object.entries(model.lock.clauses))
      expect(sha256(edition(`texte/${id}.txt`).content), id).toBe(sum);
    expect(sha256(edition('texte/texte-complet.txt').content)).toBe(model.lock.whole);
    expect(sha256(edition('texte/copie-transmise.txt').content)).toBe(model.lock.source);
  });
});

describe('CSV', () => {
  it('quotes what must be, keeps line breaks and lets no cell be run as a formula', () => {
    const rows = [
      ['x, "y"', 'u\nv; w'],
      [undefined, 1234.5],
      ['=1+1', '-a'],
    ];
    expect(csv(['a', 'b'], rows, 'fr')).toBe('\ufeffa;b\r\n"x, ""y""";"u\nv; w"\r\n;1234,5\r\n\'=1+1;\'-a\r\n');
    expect(csv(['a', 'b'], rows, 'en')).toBe('a,b\r\n"x, ""y""","u\nv; w"\r\n,1234.5\r\n\'=1+1,\'-a\r\n');
  });

  it('has a row a clause and a row a commitment or dated part', () => {
    expect(
      edition('editions/textes.csv').content.match(
        /^(title|parties|preamble|signatures|(article|axis|data|objective|action)-[\d-]+);/gm,
      ),
    ).toHaveLength(60);
    const rows = edition('editions/suivi.csv').content.trimEnd().split('\r\n').slice(1);
    expect(rows).toHaveLength(model.commitments.size + planned);
    for (const row of rows) expect(row).toMatch(/;unknown;/);
  });
});

describe('the feed', () => {
  it('tells dated content only, and no date of its own making', () => {
    const feed = atomFeed(publication, 'fr');
    const dates = [model.lock.locked, ...[...model.services.values()].map(({ checked }) => checked)].sort().reverse();
    expect([...feed.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, date]) => date)).toEqual(
      [dates[0], ...dates].map((date) => `${date}T00:00:00Z`),
    ); // the feed itself, then each entry
  });

  it('tells amendments, statements and the journal, newest first, with ids that stay', () => {
    const latest = '2999-12-31'; // later than any day on which a page was checked
    const checked = checkAfter({
      'commitments/1-4.yaml': `history:\n  - { status: done, date: ${latest}, statedBy: Un service, source: { title: Un rapport, url: "https://exemple.fr/r" } }\n`,
      'journal.yaml': 'entries:\n  - { id: nouvelle-page, date: 2999-01-01, title: { fr: Une page, en: A page } }\n',
    });
    const feed = atomFeed(publicationOf(checked), 'en');
    expect([...feed.matchAll(/<id>[^<]*#([^<]+)<\/id>/g)].map(([, id]) => id)).toEqual([
      'action-1-4-status-1',
      'journal-nouvelle-page',
      ...siteChanges(model).map(({ id }) => id),
    ]);
    expect(feed).toContain(`<updated>${latest}T00:00:00Z</updated>`);
    expect(atomFeed(amended, 'fr')).toContain('#amendment-2</id><updated>2018-05-01T00:00:00Z');
  });
});

describe('the calendar', () => {
  it('gives the dates that the text plans as the time that they name, and the unknown ones without a day', () => {
    const file = calendar(publication, 'fr').replaceAll('\r\n ', '');
    expect(file.match(/BEGIN:VJOURNAL/g)).toHaveLength(4);
    expect(file).toContain('DTSTART;VALUE=DATE:20170101\r\nDTEND;VALUE=DATE:20170401');
    const own = new Set(
      publication.model.convention.clauses.flatMap(({ dates }) => dates.map(({ date }) => date.slice(0, 4))),
    );
    for (const [, year] of file.matchAll(/DTSTART[^\r]*:(\d{4})/g)) expect(own).toContain(year); // no day of today
    expect(file.split(`SUMMARY:${strings('fr').statusPlanned}\u00a0: `)).toHaveLength(1 + planned);
  });

  it('gives the dates of the contract once it is notified', () => {
    const file = calendar(
      publicationOf(
        checkAfter({ 'convention.yaml': (text) => text.replace('notified: null', 'notified: 2016-08-31') }),
      ),
      'en',
    );
    expect([...file.matchAll(/DTSTART;VALUE=DATE:(\d+)\r\nSUMMARY/g)].map(([, day]) => day)).toEqual([
      '20160831',
      '20190228',
      '20190228',
      '20190831',
    ]);
    expect(file).not.toContain('VJOURNAL');
  });

  it('says of a planned date what has been stated of it', () => {
    const part =
      '{ status: done, date: 2017-03-03, statedBy: Un service, source: { title: Un rapport, url: "https://exemple.fr/r" } }';
    const file = calendar(
      publicationOf(checkAfter({ 'commitments/1-4.yaml': `parts:\n  - - ${part}\n` })),
      'fr',
    ).replaceAll('\r\n ', '');
    const t = strings('fr');
    expect(file.split(`${t.statusLabel} ${t.statusDone}.`)).toHaveLength(1 + 1);
    expect(file.split(t.outcomeUnknown)).toHaveLength(1 + planned - 1);
  });

  it('folds at 75 bytes without cutting a letter, and ends its lines as the standard asks', () => {
    const folded = fold(`SUMMARY:${'é'.repeat(100)}`).split('\r\n');
    for (const line of folded) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(folded.map((line, index) => (index === 0 ? line : line.slice(1))).join('')).toBe(
      `SUMMARY:${'é'.repeat(100)}`,
    );
    for (const line of calendar(publication, 'fr').split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(calendar(publication, 'fr').replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('every edition', () => {
  it('has its own path', () => {
    const paths = editions.map(({ path: name }) => name);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.skipIf(!xmllint)('is well formed where it is XML', () => {
    for (const { content, mediaType } of editions.filter(({ mediaType: type }) => type.endsWith('xml'))) {
      expect(
        () => execFileSync('xmllint', ['--noout', '--nonet', '-'], { input: content, stdio: 'pipe' }),
        mediaType,
      ).not.toThrow();
    }
  });

  it('is there for each clause in each language and format', () => {
    for (const { id } of model.convention.clauses) {
      const about = editions.filter((one) => one.about === id).map(({ path: name }) => name);
      expect(about.sort()).toEqual([
        `editions/textes/${id}.bib`,
        `editions/textes/${id}.csl.json`,
        `editions/textes/${id}.en.oembed.json`,
        `editions/textes/${id}.fr.oembed.json`,
        `editions/textes/${id}.json`,
        `texte/${id}.txt`,
      ]);
    }
  });

  it('quotes an oEmbed page by an address of this site alone', () => {
    const answer = JSON.parse(edition('editions/textes/action-1-4.fr.oembed.json').content) as { html: string };
    const [frame] = elements(parse(answer.html)).filter(({ tagName }) => tagName === 'iframe');
    expect(frame?.attrs.find(({ name }) => name === 'src')?.value).toBe('https://exemple.fr/extraits/fr/action-1-4/');
    expect(textOf(parse(answer.html))).toBe('');
  });
});

it.each(['a * b_c', '1. un', '- deux', '# trois', '<b>', 'n° [1]', 'a | b ~ c'])(
  'Markdown shows %s as it stands',
  (text) => {
    expect(escapeMarkdown(text).replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text);
    expect(escapeMarkdown(text)).not.toBe(text);
  },
);
