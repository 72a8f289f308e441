import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { serveSite } from '../../scripts/site-server.ts';
import { checkContent } from '../../src/check/content.ts';
import { compareLedger, publishedAddresses, readLedger } from '../../src/check/ledger.ts';
import { sizeOf, type Publication } from '../../src/editions/edition.ts';
import { allEditions } from '../../src/editions/registry.ts';
import { statusOf } from '../../src/model/commitments/commitment.ts';
import type { Clause } from '../../src/model/convention/convention.ts';
import { locales } from '../../src/model/locale.ts';
import { clauseWords } from '../../src/model/integrity/lock.ts';
import { identifiedThings } from '../../src/site/identified.ts';
import { clockRows } from '../../src/site/clock-rows.ts';
import { formatDate } from '../../src/words/format.ts';
import { versionSegment } from '../../src/site/addresses.ts';
import { statusName } from '../../src/words/status-words.ts';
import { strings } from '../../src/words/strings.ts';
import { currentVersion, versionName, versionsOf } from '../../src/site/version-words.ts';
import { attribute, elements, readDist, textOf, treeOf } from '../support/dist.ts';
import { siteRoot } from '../support/site-root.ts';

const { model } = checkContent(process.cwd());
const publication: Publication = {
  model,
  site: new URL(siteRoot),
  sourceCopy: readFileSync(model.record.source.file, 'utf8'),
};
const editions = allEditions(publication);
const plainFiles = Object.keys(model.lock.clauses).length + 2; // each locked text, all of them in one file, the copy
const hrefs = (file: string, tag = 'a') =>
  elements(treeOf(file))
    .filter(({ tagName }) => tagName === tag)
    .map((element) => attribute(element, 'href') ?? '');
const tokens = (text: string) => text.split(/\s+/).filter((token) => token !== '');
const legalWords = (file: string) =>
  elements(treeOf(file))
    .filter((element) => attribute(element, 'data-clause-text') !== undefined)
    .flatMap((element) => tokens(textOf(element)));

describe('permanent addresses', () => {
  it('lead to each language and link each format', () => {
    const wrong = identifiedThings(model).flatMap(({ id, path, clause }) => {
      const file = `id/${id}/index.html`;
      const [links, alternates] = [hrefs(file), hrefs(file, 'link')];
      const formats = editions.filter(({ about }) => about === id);
      // A text that an amendment adds has no original to give.
      const least = clause === undefined ? 0 : model.lock.clauses[id] ? 6 : 5;
      return [
        ...locales.filter((locale) => !links.includes(`/${locale}/${path}`)).map((locale) => `${id}: ${locale}`),
        ...(formats.length < least ? [`${id}: ${formats.length} formats`] : []),
        ...formats
          .filter((format) => !links.includes(`/${format.path}`) || !alternates.includes(`${siteRoot}${format.path}`))
          .map((format) => `${id}: ${format.path}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('name each paragraph of a text, and lead to it in every language without script', () => {
    const anchors = new Map<string, Set<string | undefined>>();
    const ids = (file: string) => {
      const known = anchors.get(file) ?? new Set(elements(treeOf(file)).map((element) => attribute(element, 'id')));
      anchors.set(file, known);
      return known;
    };
    let paragraphs = 0;
    const lost = identifiedThings(model).flatMap(({ id, path, clause }) => {
      const own = `id/${id}/index.html`;
      return (clause?.blocks.fr ?? []).flatMap((block) => {
        if (block.type !== 'paragraph') return [];
        paragraphs += 1;
        const unpaged = path.includes('#');
        const [page, anchor] = unpaged
          ? ['convention/', `${id}-p${block.number}`]
          : [path.split('#')[0] ?? '', `p${block.number}`];
        return [
          ...(ids(own).has(`p${block.number}`) ? [] : [`${own}#p${block.number}`]),
          ...locales
            .filter((locale) => !ids(`${locale}/${page}index.html`).has(anchor))
            .map((locale) => `/${locale}/${page}#${anchor}`),
          ...locales
            .map((locale) => `/${locale}/${page}#${anchor}`)
            .filter((address) => !hrefs(own).includes(address))
            .map((address) => `${own} does not link ${address}`),
        ];
      });
    });
    expect(lost).toEqual([]);
    expect(paragraphs).toBeGreaterThan(80);
  });

  it('show the always-current and the dated address on each clause page, and say the version', () => {
    for (const language of ['fr', 'en']) {
      const text = textOf(treeOf(`${language}/actions/1-4/index.html`));
      expect(text).toContain(`${siteRoot}id/action-1-4/`);
      const { version } = currentVersion(model, { id: 'action-1-4' });
      // What is cited is the French text, whatever the language of the page.
      expect(text).toContain(`${siteRoot}fr/actions/1-4/versions/${versionSegment(version.from)}/`);
      expect(text).toContain(versionName(version, 'fr', model.record));
    }
  });

  it('keep the ledger: nothing that was published is gone', () => {
    const ledger = readLedger(process.cwd());
    expect(ledger.length).toBeGreaterThan(1000);
    expect(compareLedger(ledger, publishedAddresses('dist'), model.redirects.redirects)).toMatchObject({
      gone: [],
      broken: [],
    });
  });
});

describe('the words are the same everywhere', () => {
  /** Returns what stands in a clause, each after what stands in it. */
  const partsOf = (id: string): Clause[] =>
    model.convention.clauses.filter(({ parent }) => parent === id).flatMap((part) => [...partsOf(part.id), part]);
  /** Says whether words are those of some clauses and no others: each part whole, what is around them in its order. */
  const holdsParts = (words: readonly string[], [whole, ...parts]: readonly Clause[]): boolean => {
    const rest = parts.reduce(
      (left, part) => left.replace(` ${tokens(clauseWords(part)).join(' ')} `, ' '),
      ` ${words.join(' ')} `,
    );
    return whole !== undefined && rest.trim() === tokens(clauseWords(whole)).join(' ');
  };

  it('on the page to embed, the permanent page and in the plain file of the original text', () => {
    const wrong = model.convention.clauses.flatMap((clause) => {
      const { id } = clause;
      const expected = tokens(clauseWords(clause)).join(' ');
      const heading = clause.blocks.fr.find(({ type }) => type === 'heading');
      const headed = heading?.type === 'heading' ? tokens(heading.text) : [];
      const original = model.lock.clauses[id] && versionsOf(model, { id }).length === 1;
      return [
        ...(original && tokens(readDist(`texte/${id}.txt`)).join(' ') !== expected ? [`texte/${id}.txt`] : []),
        ...locales
          .map((locale) => `extraits/${locale}/${id}/index.html`)
          .filter((file) => !holdsParts(legalWords(file), [clause, ...partsOf(id)])),
        ...([...headed, ...legalWords(`id/${id}/index.html`)].join(' ') === expected ? [] : [`id/${id}`]),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['articles', '4', 'article-4'],
    ['actions', '1-4', 'action-1-4'],
    ['objectifs', '2-5', 'objective-2-5'],
  ])('%s/%s: the page of its original version', (folder, number, id) => {
    for (const language of ['fr', 'en'])
      expect(legalWords(`${language}/${folder}/${number}/versions/origine/index.html`)).toEqual(
        tokens(readDist(`texte/${id}.txt`)),
      );
  });
});

describe('the integrity page', () => {
  const text = textOf(treeOf('fr/integrite/index.html'));

  it('publishes each fingerprint of the lock', () => {
    for (const { sha256 } of Object.values(model.lock.clauses)) expect(text).toContain(sha256);
    expect(text).toContain(model.lock.whole);
    expect(text).toContain(model.lock.source);
  });

  it('gives fingerprints that standard tools compute again from the published files', () => {
    const checked = execFileSync('sha256sum', ['-c', 'SHA256SUMS.txt'], { cwd: 'dist/texte', encoding: 'utf8' });
    expect(checked.match(/: OK$/gm)).toHaveLength(plainFiles);
    const sum = execFileSync('sh', ['-c', 'cat action-1-4.txt | sha256sum'], { cwd: 'dist/texte', encoding: 'utf8' });
    expect(sum.slice(0, 64)).toBe(model.lock.clauses['action-1-4']?.sha256);
  });
});

describe('the commands of the integrity page', () => {
  const curl = spawnSync('curl', ['--version']).status === 0;
  if (!curl)
    console.warn(
      'curl was not found on this machine ("apt-get install curl" on Debian): the commands of the ' +
        'integrity page are not run.',
    );

  it.skipIf(!curl)('give the published fingerprints when they are run as they stand', async () => {
    const { server, port } = await serveSite('dist', { port: 0, host: '127.0.0.1' });
    try {
      const commands = elements(treeOf('fr/integrite/index.html'))
        .filter(({ tagName }) => tagName === 'pre')
        .map((element) => textOf(element).replaceAll(siteRoot, `http://localhost:${port}/`));
      const [one = '', all = ''] = await Promise.all(
        commands.map(async (command) => (await promisify(execFile)('sh', ['-c', command])).stdout),
      );
      expect(Object.values(model.lock.clauses).map(({ sha256 }) => sha256)).toContain(one.slice(0, 64));
      expect(all.match(/^OK /gm)).toHaveLength(plainFiles);
      expect(all).not.toContain('DIFFERENT');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('the open data page', () => {
  const listed = editions.filter(({ group }) => group !== undefined);

  it.each(['fr', 'en'] as const)(
    'lists every edition with its true size, the licence and the schema: %s',
    (language) => {
      const file = `${language}/donnees-ouvertes/index.html`;
      const items = elements(treeOf(file)).filter(({ tagName }) => tagName === 'li');
      for (const edition of listed) {
        const item = items.find(
          (one) =>
            attribute(elements(one).find(({ tagName }) => tagName === 'a') ?? one, 'href') === `/${edition.path}`,
        );
        expect(sizeOf(edition), edition.path).toBe(statSync(`dist/${edition.path}`).size);
        expect(item && textOf(item), edition.path).toContain(strings(language).bytes(sizeOf(edition)));
        if (edition.schema)
          expect(item && elements(item).map((element) => attribute(element, 'href')), edition.path).toContain(
            `/${edition.schema}`,
          );
      }
      expect(textOf(treeOf(file))).toContain(model.record.licence[language]);
    },
  );

  it('describes itself as a data set with its files', () => {
    const [script] = elements(treeOf('fr/donnees-ouvertes/index.html')).filter(
      (element) => attribute(element, 'type') === 'application/ld+json',
    );
    const { '@graph': graph } = JSON.parse(script ? textOf(script) : '{}') as {
      '@graph': { '@type': string; distribution?: { contentUrl: string }[] }[];
    };
    expect(graph.map((object) => object['@type'])).toEqual(['Dataset', 'BreadcrumbList']);
    expect(graph[0]?.distribution?.map(({ contentUrl }) => contentUrl)).toEqual(
      listed.map(({ path }) => `${siteRoot}${path}`),
    );
  });

  it('is what the build wrote, to the byte', () => {
    expect(editions.filter(({ path, content }) => readDist(path) !== content).map(({ path }) => path)).toEqual([]);
  });
});

describe('pages tell programs where the other forms are', () => {
  it('names the feed and the search on each page, JSON and oEmbed on a clause, the editions on the whole text', () => {
    const types = (file: string) =>
      elements(treeOf(file))
        .filter(({ tagName }) => tagName === 'link')
        .map((element) => attribute(element, 'type'));
    expect(types('en/index.html')).toEqual(
      expect.arrayContaining(['application/atom+xml', 'application/opensearchdescription+xml']),
    );
    expect(types('fr/axes/1/index.html')).toEqual(
      expect.arrayContaining(['application/json', 'application/json+oembed']),
    );
    expect(hrefs('fr/axes/1/index.html', 'link')).toContain(`${siteRoot}editions/textes/axis-1.fr.atom`);
    expect(types('fr/convention/index.html')).toEqual(
      expect.arrayContaining(['application/akn+xml', 'text/markdown', 'text/plain']),
    );
  });
});

describe('the clock and the commitments', () => {
  it('say each date of the contract, or that it is unknown, on both articles and the calendar', () => {
    for (const locale of locales) {
      const t = strings(locale);
      for (const page of ['articles/4', 'articles/5', 'calendrier']) {
        const text = textOf(treeOf(`${locale}/${page}/index.html`));
        for (const { label, day } of clockRows(model, locale).filter(
          ({ id }) => page === 'calendrier' || id === 'effect',
        )) {
          expect(text, page).toContain(label);
          expect(text, page).toContain(day === undefined ? t.clockUnknownNote : formatDate(day, locale));
        }
        expect(text.includes(t.clockUnknownNote), page).toBe(model.record.notified === null);
      }
    }
    expect(existsSync('dist/editions/calendrier.fr.ics')).toBe(true);
  });

  it('show each action and each dated part with its status, and what the text asks for', () => {
    const text = textOf(treeOf('fr/suivi/index.html'));
    const commitments = [...model.commitments.values()];
    const statuses = commitments
      .flatMap(({ history, parts }) => [history, ...parts.map((part) => part.history)])
      .map((history) => `${strings('fr').statusLabel} ${statusName(statusOf(history), 'fr')}`);
    expect(statuses.length).toBeGreaterThan(commitments.length);
    for (const status of statuses)
      expect(text.split(status).length - 1, status).toBe(statuses.filter((each) => each === status).length);
    for (const [id, { history }] of model.commitments)
      expect(textOf(treeOf(`fr/actions/${id.slice(7)}/index.html`)), id).toContain(
        `${strings('fr').statusLabel} ${statusName(statusOf(history), 'fr')}`,
      );
    expect(hrefs('en/actions/1-4/index.html')).toContain('/en/suivi/#action-1-4');
    const asked = model.record.rules.followUp.flatMap((id) => model.convention.byId.get(id)?.blocks.fr ?? []);
    expect(asked.some((block) => block.type === 'paragraph' && text.includes(block.text))).toBe(true);
  });
});
