import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sha256 } from '../../src/model/integrity/fingerprint.ts';
import { locales } from '../../src/model/locale.ts';
import type { Model } from '../../src/model/model.ts';
import { wholeWords } from '../../src/model/integrity/lock.ts';
import { akomaNtoso } from '../../src/editions/akoma-ntoso.ts';
import { atomFeed } from '../../src/editions/atom.ts';
import { csv } from '../../src/editions/csv-writer.ts';
import { calendar, foldLine } from '../../src/editions/icalendar.ts';
import { publishedClause, publishedConvention, schemaVersion } from '../../src/editions/published-schema.ts';
import { conventionJson } from '../../src/editions/json.ts';
import { escapeMarkdown } from '../../src/editions/markdown.ts';
import { allEditions } from '../../src/editions/registry.ts';
import { elements, textOf } from '../support/dist.ts';
import { checkFixture, fixtureCheckedOn, fixtureModel, fixturePublication } from '../support/fixture.ts';

const publication = fixturePublication();
/** The same text before any amendment, statement or notification. */
const bare = fixturePublication(
  checkFixture({
    'amendments/1.yaml': null,
    'amendments/2.yaml': null,
    'convention.yaml': (text) => text.replace('notified: 2016-03-01', 'notified: null'),
  }).model,
);
const repealed = fixturePublication(fixtureCheckedOn('2030-07-01').model);
const { model } = publication;
const editions = allEditions(publication);
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
    'xmllint was not found on this machine ("apt-get install libxml2-utils" on Debian): the XML editions ' +
      'are not validated.',
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
      const files = [publication, bare, repealed].flatMap((one, index) =>
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
    const all = (name: string) =>
      [...akomaNtoso(publication, 'fr').matchAll(new RegExp(` ${name}="([^"]+)"`, 'g'))].map(([, id]) => id);
    for (const ids of [all('eId'), all('wId')])
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(model.convention.clauses.filter(({ id }) => id !== 'title' && !all('wId').includes(id))).toEqual([]);
    expect(all('wId')).toContain('action-1-1-p2');
  });

  it('names each element by the convention of OASIS, after what holds it, and keeps our ids', () => {
    const xml = akomaNtoso(publication, 'fr');
    expect(xml).toContain('<paragraph eId="art_3__para_2" wId="article-3-p2"><content><p eId="art_3__para_2__p_1">');
    expect(xml).toContain('<article eId="art_2" wId="article-2" ');
    expect(xml).toContain('<longTitle eId="preface__longTitle_1" wId="title">');
    expect(xml).toContain('<container eId="preamble__container_1" name="preamble" wId="preamble" ');
    expect(xml).toContain('<hcontainer eId="art_1__hcontainer_1" name="axis" wId="axis-1" ');
    expect(xml).not.toMatch(/<(?:content|heading|num|body|intro)[^>]* eId=| number="/);
    // The rule of the naming convention, as Bluebell (Laws.Africa) applies it: the name of an element opens with that
    // of the nearest one that has a name.
    const open: (string | undefined)[] = [];
    const strangers = [...xml.slice(xml.indexOf('</meta>') + 7).matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>/g)].flatMap(
      ([, closing, , attributes = '', empty]) => {
        if (closing === '/') {
          open.pop();
          return [];
        }
        const own = / eId="([^"]*)"/.exec(attributes)?.[1];
        const holder = open.findLast((id) => id !== undefined);
        if (empty !== '/') open.push(own);
        return own !== undefined && holder !== undefined && !own.startsWith(`${holder}__`) ? [own] : [];
      },
    );
    expect(strangers).toEqual([]);
  });

  it('dates its Work by the first day on which the text is known, and its Expression by its state', () => {
    const undated = fixturePublication({ ...model, record: { ...model.record, notified: null } });
    const date = (level: string, one = publication) =>
      new RegExp(`<${level}>.*?<FRBRdate ([^/]*)/>`).exec(akomaNtoso(one, 'fr'))?.[1];
    expect(date('FRBRWork')).toBe('date="2016-03-01" name="notification"');
    expect(date('FRBRExpression')).toBe('date="2017-01-01" name="last-amendment"');
    expect(date('FRBRWork', undated)).toBe('date="2016-03-15" name="known-by"');
    expect(akomaNtoso(bare, 'fr')).toContain('<FRBRuri value="https://exemple.fr/fr/convention/au/origine/"/>');
  });

  it('says what it translates and who signed', () => {
    expect(akomaNtoso(publication, 'en')).toContain(
      '<FRBRtranslation href="https://exemple.fr/fr/convention/au/2017-01-01/" by="#publisher" fromLanguage="fra" ' +
        'authoritative="false"/>',
    );
    expect(akomaNtoso(publication, 'fr')).not.toContain('FRBRtranslation');
    expect(akomaNtoso(publication, 'fr')).toContain(
      '<person refersTo="#person-ada-brumelle" as="#role-person-ada-brumelle">Ada Brumelle</person><br/>\n' +
        'Maire de Brumeval',
    );
  });

  it('has no life cycle while no date is known, and tells the notification and each amendment', () => {
    expect(akomaNtoso(bare, 'fr')).not.toMatch(/<lifecycle|<analysis/);
    const events = [...akomaNtoso(publication, 'fr').matchAll(/<eventRef ([^>]*)\/>/g)].map(([, words]) => words);
    expect(events).toEqual([
      'eId="event-notification" date="2016-03-01" type="generation" source="#original"',
      'eId="event-amendment-1" date="2017-01-01" type="amendment" source="#amendment-1"',
      'eId="event-amendment-2" date="2030-07-01" type="repeal" source="#amendment-2"',
    ]);
  });

  it('ties each modification to its amendment, to the clause that it changed and to its event', () => {
    const xml = akomaNtoso(publication, 'fr');
    const modifications = [...xml.matchAll(/<textualMod type="(\w+)".*?<\/textualMod>/g)].map(([whole, type]) => [
      type,
      ...['source', 'destination'].map((name) => new RegExp(`<${name} [^>]*href="([^"]*)"`).exec(whole)?.[1]),
      /<force period="([^"]*)"/.exec(whole)?.[1],
    ]);
    expect(modifications).toEqual([
      ['substitution', '#amendment-1', '#art_2', '#period-amendment-1'],
      ['insertion', '#amendment-1', '#art_1__hcontainer_1__hcontainer_4', '#period-amendment-1'],
      ['repeal', '#amendment-2', '#art_1__hcontainer_2__hcontainer_3', '#period-amendment-2'],
    ]);
  });

  it('holds the words before and after each modification', () => {
    const [substitution = ''] =
      /<textualMod type="substitution".*?<\/textualMod>/.exec(akomaNtoso(publication, 'fr')) ?? [];
    const p = '<p xmlns="http://www.w3.org/1999/xhtml">';
    expect(substitution).toContain(
      `<old eId="modification-1-1-old">${p}Art. 2 : DUREE</p>${p}Le présent accord est conclu pour deux ans à ` +
        `compter de sa notification.</p>${p}Six mois avant son terme, les parties se rencontrent.</p></old>` +
        `<new eId="modification-1-1-new">${p}Art. 2 : DUREE</p>${p}Le présent accord est conclu pour trois ans`,
    );
    expect(akomaNtoso(publication, 'en')).toContain(
      `<old eId="modification-2-1-old">${p}Set up a nursery council on which parents sit</p></old></textualMod>`,
    );
  });

  it('says of each provision when it stands, by which amendment, and that it is removed once it is', () => {
    const xml = akomaNtoso(publication, 'fr');
    expect(xml).toContain('<article eId="art_2" wId="article-2" period="#period-amendment-1" refersTo="#amendment-1">');
    expect(xml).toContain('<article eId="art_3" wId="article-3" period="#period-notification">');
    expect(xml).toContain(' name="action" wId="action-2-1" period="#period-notification-until-amendment-2"><content');
    expect(xml).toContain(
      '<temporalGroup eId="period-notification-until-amendment-2"><timeInterval start="#event-notification" ' +
        'end="#event-amendment-2" refersTo="#concept-in-force"/></temporalGroup>',
    );
    expect(akomaNtoso(repealed, 'en')).toContain(
      ' name="action" wId="action-2-1" period="#period-notification-until-amendment-2" status="removed" ' +
        'refersTo="#amendment-2"><content wId="action-2-1-content">' +
        '<p eId="art_1__hcontainer_2__hcontainer_3__p_1" class="state" status="editorial">Text repealed ' +
        'since 1 July 2030 by amendment no. 2.</p></content></hcontainer>',
    );
    expect(akomaNtoso(bare, 'fr')).not.toMatch(/period=|temporalData|concept/);
  });
});

describe('JSON', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-call -- it types its default export as its module
  formats.default(ajv);
  const validators = new Map(
    editions
      .filter(({ group }) => group === 'schema')
      .map(({ path: name, content }) => [name, ajv.compile(JSON.parse(content) as object)]),
  );

  it('answers to its published schema (draft 2020-12), whole and clause by clause, with and without amendments', () => {
    const files = [...editions, ...allEditions(bare)].filter(({ schema }) => schema !== undefined);
    expect(files).toHaveLength(1 + 18 + 1 + 17);
    for (const { path: name, content, schema = '' } of files) {
      const validate = validators.get(schema);
      expect(validate?.(JSON.parse(content)), `${name}: ${ajv.errorsText(validate?.errors)}`).toBe(true);
    }
    expect(JSON.parse(edition('editions/schemas/v1/texte.schema.json').content)).toMatchObject({
      $id: 'https://exemple.fr/editions/schemas/v1/texte.schema.json',
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    });
    expect(JSON.parse(edition('editions/textes/action-1-1.json').content)).toMatchObject({
      $schema: 'https://exemple.fr/editions/schemas/v1/texte.schema.json',
      schemaVersion: '1',
      upToDate: '2026-11-20',
    });
  });

  it('has a new version of its schemas whenever one of them changes', () => {
    // A change that a reader of the files could meet raises schemaVersion; its hashes are then one more line here, and
    // the address of the version before stays in the ledger: keep that file, or lead on from it.
    const known: Record<string, string[]> = { '1': ['cab19a89b7871f04', '1118bc3c20666a27'] };
    const hashOf = (schema: object) => sha256(JSON.stringify(schema)).slice(0, 16);
    const now = [publishedConvention, publishedClause].map((schema) =>
      hashOf(z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'ref' })),
    );
    expect(Object.keys(known).at(-1)).toBe(schemaVersion);
    expect(now).toEqual(known[schemaVersion]);
  });

  it('still answers where its schemas were before they had versions', () => {
    const without = (name: string) => {
      const { $id, ...rest } = JSON.parse(edition(name).content) as Record<string, unknown>;
      return [$id, rest];
    };
    for (const name of ['texte.schema.json', 'convention.schema.json']) {
      const [id, schema] = without(`editions/schemas/${name}`);
      expect(id).toBe(`https://exemple.fr/editions/schemas/${name}`);
      expect(without(`editions/schemas/v1/${name}`)[1]).toEqual(schema);
    }
  });

  it('names schemas that refuse what is not theirs', () => {
    const clause = JSON.parse(edition('editions/textes/action-1-1.json').content) as Record<string, unknown>;
    const validate = validators.get('editions/schemas/v1/texte.schema.json');
    expect(validate?.({ ...clause, kind: 'chapitre' })).toBe(false);
    expect(validate?.({ ...clause, extra: 1 })).toBe(false);
    expect(validate?.({ ...clause, id: undefined })).toBe(false);
  });

  it('gives the versions of an amended clause', () => {
    const clause = conventionJson(publication).clauses.find(({ id }) => id === 'article-2');
    expect(clause?.versions).toEqual([
      {
        from: null,
        amendment: null,
        repealed: false,
        address: {
          fr: 'https://exemple.fr/fr/articles/2/versions/origine/',
          en: 'https://exemple.fr/en/articles/2/versions/origine/',
        },
      },
      {
        from: '2017-01-01',
        amendment: '1',
        repealed: false,
        address: {
          fr: 'https://exemple.fr/fr/articles/2/versions/2017-01-01/',
          en: 'https://exemple.fr/en/articles/2/versions/2017-01-01/',
        },
      },
    ]);
  });

  it('gives what has been stated of an action and of each of its dated parts', () => {
    const clause = conventionJson(publication).clauses.find(({ id }) => id === 'action-1-1');
    expect(clause?.commitment?.status).toBe('under-way');
    expect(clause?.commitment?.history.map(({ status, date }) => [status, date])).toEqual([
      ['planned', '2016-05-02'],
      ['under-way', '2017-02-01'],
    ]);
    expect(clause?.plannedDates).toEqual([
      {
        date: '2017-09',
        label: { fr: 'Ouverture de la crèche', en: 'Opening of the nursery' },
        history: [
          {
            status: 'done',
            date: '2017-09-04',
            statedBy: 'Ville de Brumeval',
            source: { title: 'Bulletin municipal', url: 'https://brumeval.example/bulletin' },
          },
        ],
      },
      { date: '2018-Q1', label: { fr: 'Choix d’un second lieu', en: 'Choice of a second site' }, history: [] },
    ]);
  });

  it('gives the dates of the contract, and none while it is not notified', () => {
    expect(conventionJson(publication).clock).toEqual({
      effect: '2016-03-01',
      renewalTalks: '2018-09-01',
      latestNotice: '2018-12-01',
      end: '2019-03-01',
    });
    expect(conventionJson(bare).clock).toEqual({ effect: null, renewalTalks: null, latestNotice: null, end: null });
    expect(conventionJson(publication).amendments.map(({ id, changes }) => [id, changes])).toEqual([
      [
        '1',
        [
          { clause: 'article-2', action: 'replace' },
          { clause: 'action-1-3', action: 'insert' },
        ],
      ],
      ['2', [{ clause: 'action-2-1', action: 'repeal' }]],
    ]);
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

  it('has a row a clause', () => {
    const ids = edition('editions/textes.csv').content.match(
      /^(title|parties|preamble|signatures|(article|axis|data|objective|action)-[\d-]+);/gm,
    );
    expect(ids).toHaveLength(18);
    expect(edition('editions/textes.csv').content).toContain(
      '\r\n' +
        'action-1-3;action;1-3;1;axis-1;Prêter des jeux;Lend toys;L’avenant ajoute un prêt de jeux.;The ' +
        'amendment adds a toy library.;Prêter des jeux aux familles.;Lend toys to ' +
        'families.;added;1;2017-01-01;;;;https://exemple.fr/id/action-1-3/;\r\n',
    );
  });

  it('has a row a statement of an action or of a dated part, the last of each marked current', () => {
    const [head, ...rows] = edition('editions/suivi.csv').content.slice(1).trimEnd().split('\r\n');
    expect(head).toBe(
      'action;part;planned_date;planned_fr;planned_en;status;status_date;stated_by;source_title;source_url;' +
        'note_fr;note_en;current',
    );
    expect(rows).toEqual([
      'action-1-1;0;;;;planned;2016-05-02;Ville de Brumeval;Compte rendu du ' +
        'comité;https://brumeval.example/comite-2016;;;false',
      'action-1-1;0;;;;under-way;2017-02-01;Agence des familles de l’Osier;Lettre de ' +
        'l’Agence;https://afo.example/lettre-2017;Le chantier a commencé.;Building has started.;true',
      'action-1-1;1;2017-09;Ouverture de la crèche;Opening of the nursery;done;2017-09-04;Ville de ' +
        'Brumeval;Bulletin municipal;https://brumeval.example/bulletin;;;true',
      'action-1-1;2;2018-Q1;Choix d’un second lieu;Choice of a second site;unknown;;;;;;;true',
      'action-1-3;0;;;;unknown;;;;;;;true',
      'action-1-2;0;;;;abandoned;2017-06-30;Ville de ' +
        'Brumeval;Délibération;https://brumeval.example/deliberation;;;true',
      'action-2-1;0;;;;unknown;;;;;;;true',
    ]);
  });

  it('is described for programs, column by column, as its rows are', () => {
    const description = JSON.parse(edition('editions/datapackage.json').content) as {
      resources: {
        name: string;
        path: string;
        dialect: { delimiter: string };
        schema: { fields: { name: string; type: string; decimalChar?: string }[]; primaryKey?: string[] };
      }[];
    };
    expect(description.resources.map(({ name, path: file }) => [name, file])).toEqual([
      ['textes', 'textes.csv'],
      ['chiffres', 'chiffres.csv'],
      ['suivi', 'suivi.csv'],
    ]);
    const shapes: Record<string, RegExp> = {
      integer: /^\d+$/,
      number: /^-?\d+(,\d+)?$/,
      date: /^\d{4}-\d\d-\d\d$/,
      boolean: /^(true|false)$/,
    };
    const wrong = description.resources.flatMap(({ path: file, dialect, schema }) => {
      const rows = parseCsv(edition(`editions/${file}`).content, { bom: true, delimiter: dialect.delimiter });
      const [header = [], ...body] = rows;
      const metadata = JSON.parse(edition(`editions/${file}-metadata.json`).content) as {
        url: string;
        tableSchema: { columns: { name: string }[] };
      };
      const keys = body.map((row) => (schema.primaryKey ?? []).map((name) => row[header.indexOf(name)]).join());
      return [
        ...(header.join() === schema.fields.map(({ name }) => name).join() ? [] : [`${file}: fields`]),
        ...(header.join() === metadata.tableSchema.columns.map(({ name }) => name).join() ? [] : [`${file}: columns`]),
        ...(metadata.url === file ? [] : [`${file}: url`]),
        ...(schema.primaryKey === undefined || new Set(keys).size === body.length ? [] : [`${file}: key`]),
        ...schema.fields.flatMap(({ name, type }, index) =>
          body.flatMap((row) => {
            const cell = row[index] ?? '';
            return cell === '' || (shapes[type]?.test(cell) ?? true) ? [] : [`${file}: ${name} ${cell}`];
          }),
        ),
      ];
    });
    expect(wrong).toEqual([]);
    expect(description.resources[1]?.schema.fields.find(({ name }) => name === 'value')).toEqual({
      name: 'value',
      type: 'number',
      decimalChar: ',',
    });
  });

  it('has a row a number of a figure, computed ones with their formula', () => {
    const rows = edition('editions/chiffres.csv').content.split('\r\n');
    expect(rows).toHaveLength(1 + 20 + 1);
    expect(rows.filter((row) => /^(places;projet|couverture;assistants|dates;duree);/.test(row))).toEqual([
      'couverture;assistants;Une place en crèche pour huit enfants;One nursery place for eight ' +
        'children;Chez un assistant maternel;With a childminder;6,25;;;;%;%;computed;data-1-1;2015;100 * ' +
        'places.assistants / enfants.moins-de-4-ans;;;https://exemple.fr/id/figure-couverture/',
      'places;projet;120 places et 15 à 20 de plus annoncées;120 places and 15 to 20 more ' +
        'announced;Nouvelle crèche;New ' +
        'nursery;15;20;2017-09;;places;places;announced;action-1-1;;;;;https://exemple.fr/id/figure-places/',
      'dates;duree;Les dates du texte;The dates of the text;Durée de l’accord;Length of the ' +
        'agreement;2;;;;ans;years;stated;article-2;;;;2017-01-01;https://exemple.fr/id/figure-dates/',
      'dates;duree;Les dates du texte;The dates of the text;Durée de l’accord;Length of the ' +
        'agreement;3;;;;ans;years;stated;article-2;;;2017-01-01;;https://exemple.fr/id/figure-dates/',
    ]);
  });
});

describe('the feed', () => {
  it('tells dated content newest first, with ids that stay, each entry leading to what it tells of', () => {
    const feed = atomFeed(publication, 'fr');
    const entries = feed.split('<entry>').slice(1);
    const told = entries.map((entry) => [
      /<id>https:\/\/exemple\.fr\/id\/convention\/#([^<]*)</.exec(entry)?.[1],
      /<updated>(.*?)T00:00:00Z</.exec(entry)?.[1],
      /<link [^>]*href="https:\/\/exemple\.fr([^"]*)"/.exec(entry)?.[1],
    ]);
    expect(told).toEqual([
      ['service-creches-2026-11-20', '2026-11-20', '/fr/services/creches/'],
      ['service-assistants-maternels-2026-10-05', '2026-10-05', '/fr/services/assistants-maternels/'],
      ['amendment-2', '2026-10-01', '/fr/avenants/#avenant-2'],
      ['action-1-1-part-1-status-1', '2017-09-04', '/fr/suivi/#action-1-1'],
      ['action-1-2-status-1', '2017-06-30', '/fr/suivi/#action-1-2'],
      ['journal-resume-de-l-article-2', '2017-02-15', '/fr/convention/#article-2'],
      ['action-1-1-status-2', '2017-02-01', '/fr/suivi/#action-1-1'],
      ['amendment-1-effect', '2017-01-01', '/fr/avenants/#avenant-1'],
      ['amendment-1', '2016-12-01', '/fr/avenants/#avenant-1'],
      ['action-1-1-status-1', '2016-05-02', '/fr/suivi/#action-1-1'],
      ['journal-ouverture-du-site', '2016-04-01', '/fr/'],
      ['lock', '2016-03-15', '/fr/integrite/'],
    ]);
    expect(feed.slice(0, feed.indexOf('<entry>'))).toContain('<updated>2026-11-20T00:00:00Z</updated>');
  });

  it('tells each kind of change apart, the text first: when it takes effect and what it touches', () => {
    const feed = edition('editions/changements-texte.fr.atom').content;
    expect([...feed.matchAll(/#([\w-]+)<\/id><updated>/g)].map(([, id]) => id)).toEqual([
      'amendment-2',
      'amendment-1-effect',
      'amendment-1',
      'lock',
    ]);
    expect(feed).toContain('<category term="legal" label="Le texte et ses avenants"/>');
    expect(feed).toContain(
      '<summary>Prise d’effet le 1er janvier 2017. Textes touchés\u00a0: Article 2 (remplacé), ' +
        'Axe 1, action 3 (ajouté).</summary>',
    );
    expect(edition('editions/changements-suivi.fr.atom').content.match(/<entry>/g)).toHaveLength(4);
    expect(edition('editions/changements-site.en.atom').content.match(/<entry>/g)).toHaveLength(4);
  });

  it('tells of one clause with what stands in it, and of one body, alone', () => {
    const ids = (name: string) => [...edition(name).content.matchAll(/#([\w-]+)<\/id><updated>/g)].map(([, id]) => id);
    expect(ids('editions/textes/article-2.fr.atom')).toEqual([
      'journal-resume-de-l-article-2',
      'amendment-1-effect',
      'amendment-1',
      'lock',
    ]);
    expect(ids('editions/textes/axis-2.en.atom')).toEqual(['amendment-2', 'lock']);
    expect(ids('editions/textes/action-1-3.fr.atom')).toEqual(['amendment-1-effect', 'amendment-1']);
    expect(ids('editions/partenaires/afo.fr.atom')).toContain('action-1-1-status-1');
    expect(ids('editions/partenaires/afo.fr.atom')).not.toContain('service-creches-2026-11-20');
  });

  it('dates an amendment and a statement by the day on which the site told them, where that is known', () => {
    const told = fixturePublication(
      checkFixture({
        'amendments/1.yaml': (words) =>
          words.replace('effect: 2017-01-01', 'effect: 2017-01-01\npublished: 2017-03-05'),
      }).model,
    );
    expect(atomFeed(told, 'fr')).toContain('#amendment-1</id><updated>2017-03-05T00:00:00Z</updated>');
  });

  it('speaks its language', () => {
    const titles = [...atomFeed(publication, 'en').matchAll(/<entry><title>(.*?)<\/title>/g)].map(([, title]) => title);
    expect(titles.slice(2, 5)).toEqual([
      'Amendment no. 2: takes effect on 1 July 2030',
      'Strand 1, action 1, open a nursery: Done',
      'Strand 1, action 2, help childminders: Abandoned',
    ]);
  });
});

describe('an amendment in the feed', () => {
  const entryOf = (model: Model, id: string) =>
    atomFeed(fixturePublication(model), 'fr')
      .split('<entry>')
      .find((entry) => entry.includes(`#${id}<`))
      ?.replaceAll('\u00a0', ' ');

  it('is announced with its day, its texts and their words, before and after', () => {
    const coming = entryOf(fixtureModel(), 'amendment-2');
    expect(coming).toContain('<title>Avenant n° 2 : prise d’effet le 1er juillet 2030</title>');
    expect(coming).toContain(
      '<summary>Prise d’effet le 1er juillet 2030. Textes touchés : Axe 2, action 1 (abrogé).</summary>',
    );
    expect(coming).toContain(
      '&lt;p&gt;&lt;a href=&quot;https://exemple.fr/fr/actions/2-1/&quot;&gt;Axe 2, action 1&lt;/a&gt; ' +
        '(abrogé)&lt;/p&gt;' +
        '&lt;blockquote&gt;&lt;del&gt;Créer un conseil de crèche',
    );
    expect(entryOf(fixtureModel(), 'amendment-2-effect')).toBeUndefined();
  });

  it('is told again on the day of its effect', () => {
    const { model } = fixtureCheckedOn('2030-07-01');
    const entry = entryOf(model, 'amendment-2-effect');
    expect(entry).toContain('<title>Avenant n° 2 : en vigueur</title>');
    expect(entry).toContain('<updated>2030-07-01T00:00:00Z</updated>');
    expect(entryOf(model, 'amendment-2')).toContain('<updated>2026-10-01T00:00:00Z</updated>');
  });
});

describe('the calendar', () => {
  const events = (file: string) =>
    file
      .replaceAll('\r\n ', '')
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((event) =>
        ['UID', 'SEQUENCE', 'DTSTART;VALUE=DATE', 'DTEND;VALUE=DATE', 'DESCRIPTION'].map((name) =>
          new RegExp(`^${name}:(.*)\r$`, 'm').exec(event)?.[1]?.replace(/^.*#/, ''),
        ),
      );

  it('gives the dates of the contract and the time that the text plans, with what has been stated of it', () => {
    expect(events(calendar(publication, 'fr'))).toEqual([
      ['effect', '1', '20160301', undefined, 'le jour de la notification (article 2)'],
      ['renewalTalks', '1', '20180901', undefined, '6 mois avant l’expiration (article 2)'],
      ['latestNotice', '1', '20181201', undefined, 'préavis de 3 mois (article 4)'],
      ['end', '1', '20190301', undefined, '3 ans après la prise d’effet (article 2)'],
      ['amendment-1', '0', '20170101', undefined, 'Avenant n° 1. Signature\u00a0: 1er décembre 2016.'],
      ['amendment-2', '0', '20300701', undefined, 'Avenant n° 2. Signature\u00a0: 1er octobre 2026.'],
      [
        'action-1-1-date-1',
        '1',
        '20170901',
        '20171001',
        'Prévu par le texte (Axe 1\\, action 1)\u00a0: septembre 2017. État\u00a0: Fait.',
      ],
      [
        'action-1-1-date-2',
        '0',
        '20180101',
        '20180401',
        'Prévu par le texte (Axe 1\\, action 1)\u00a0: 1er trimestre 2018. Ce site ne dit pas si ces projets ' +
          'ont abouti.',
      ],
    ]);
  });

  it('gives no date of the contract while it is not notified', () => {
    const file = calendar(bare, 'en');
    expect(events(file).map(([id, , start]) => [id, start])).toEqual([
      ['action-1-1-date-1', '20170901'],
      ['action-1-1-date-2', '20180101'],
    ]);
    expect(file).not.toMatch(/VJOURNAL|VTODO/);
  });

  it('is there for each body, with what concerns it; a calendar without a date is none', () => {
    const about = (id: string, list = editions) => list.filter((one) => one.about === id).map(({ path: name }) => name);
    expect(about('partner-afo')).toEqual([
      'editions/partenaires/afo.fr.atom',
      'editions/partenaires/afo.en.atom',
      'editions/partenaires/afo.fr.ics',
      'editions/partenaires/afo.en.ics',
    ]);
    const none = fixturePublication({
      ...bare.model,
      convention: {
        ...bare.model.convention,
        clauses: bare.model.convention.clauses.map((one) => ({ ...one, dates: [] })),
      },
    });
    expect(allEditions(none).filter(({ mediaType }) => mediaType === 'text/calendar')).toEqual([]);
  });

  it('folds at 75 bytes without cutting a letter, and ends its lines as the standard asks', () => {
    const folded = foldLine(`SUMMARY:${'é'.repeat(100)}`).split('\r\n');
    for (const line of folded) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(folded.map((line, index) => (index === 0 ? line : line.slice(1))).join('')).toBe(
      `SUMMARY:${'é'.repeat(100)}`,
    );
    for (const line of calendar(publication, 'fr').split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(calendar(publication, 'fr').replaceAll('\r\n', '')).not.toContain('\n');
  });
});

it('every file is described by one address of the interface, with its values, type and schema', () => {
  const { openapi, paths } = JSON.parse(edition('editions/openapi.json').content) as {
    openapi: string;
    paths: Record<
      string,
      {
        get: {
          parameters: { name: string; schema: { enum: string[] } }[];
          responses: { 200: { content: Record<string, { schema?: { $ref: string } }> } };
        };
      }
    >;
  };
  expect(openapi).toBe('3.1.0');
  const described = Object.entries(paths).flatMap(([template, { get }]) =>
    get.parameters.reduce(
      (addresses, { name, schema }) =>
        addresses.flatMap((address) => schema.enum.map((value) => address.replace(`{${name}}`, value))),
      [template],
    ),
  );
  const missing = editions
    .map(({ path: name }) => `/${name}`)
    .filter((address) => address !== '/editions/openapi.json' && !described.includes(address));
  expect(missing).toEqual([]);
  expect(new Set(described).size).toBe(described.length);
  expect(paths['/editions/textes/{id}.json']?.get.responses[200].content).toEqual({
    'application/json': { schema: { $ref: 'https://exemple.fr/editions/schemas/v1/texte.schema.json' } },
  });
  expect(paths['/editions/textes/{id}.{language}.atom']?.get.parameters.map(({ name }) => name)).toEqual([
    'id',
    'language',
  ]);
  expect(described).toContain('/en/statistiques/couverture.metadata.json');
  expect(paths['/{language}/statistiques/{id}.zip']?.get.responses[200].content).toEqual({ 'application/zip': {} });
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
    const about = (id: string) => editions.filter((one) => one.about === id).map(({ path: name }) => name);
    const formats = (id: string) => [
      `editions/textes/${id}.bib`,
      `editions/textes/${id}.csl.json`,
      `editions/textes/${id}.en.atom`,
      `editions/textes/${id}.en.oembed.json`,
      `editions/textes/${id}.fr.atom`,
      `editions/textes/${id}.fr.oembed.json`,
      `editions/textes/${id}.json`,
      `editions/textes/${id}.ris`,
    ];
    expect(about('action-1-1').sort()).toEqual([...formats('action-1-1'), 'texte/action-1-1.txt']);
    // The words as signed are those of the lock: what an amendment brought has none.
    expect(about('action-1-3').sort()).toEqual(formats('action-1-3'));
    expect(model.convention.clauses.filter(({ id }) => about(id).length < 5)).toEqual([]);
  });

  it('quotes an oEmbed page by an address of this site alone', () => {
    const answer = JSON.parse(edition('editions/textes/action-1-1.fr.oembed.json').content) as { html: string };
    const [frame] = elements(parse(answer.html)).filter(({ tagName }) => tagName === 'iframe');
    expect(frame?.attrs.find(({ name }) => name === 'src')?.value).toBe('https://exemple.fr/extraits/fr/action-1-1/');
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
