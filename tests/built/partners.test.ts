import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { serveSite } from '../../scripts/site-server.ts';
import { checkContent } from '../../src/check/content.ts';
import { compareLedger, publishedAddresses, readLedger } from '../../src/check/ledger.ts';
import { sizeOf } from '../../src/editions/edition.ts';
import { allEditions } from '../../src/editions/registry.ts';
import { identifiedThings } from '../../src/site/identified.ts';
import { strings } from '../../src/site/strings.ts';
import { attribute, elements, readDist, textOf, treeOf } from '../support/dist.ts';
import { publicationOf } from '../support/publication.ts';

const { model } = checkContent(process.cwd());
const publication = { ...publicationOf({ model }), site: new URL('http://localhost:4321') };
const editions = allEditions(publication);
const hrefs = (file: string, tag = 'a') => elements(treeOf(file)).filter(({ tagName }) => tagName === tag).map((element) => attribute(element, 'href') ?? '');
const tokens = (text: string) => text.split(/\s+/).filter((token) => token !== '');
const legalWords = (file: string) => elements(treeOf(file)).filter((element) => attribute(element, 'data-clause-text') !== undefined).flatMap((element) => tokens(textOf(element)));

describe('permanent addresses', () => {
  it.each(identifiedThings(model).map((thing) => [thing.id, thing] as const))('/id/%s/ leads to each language and links each format', (id, thing) => {
    const file = `id/${id}/index.html`;
    expect(hrefs(file)).toContain(`/fr/${thing.path}`);
    expect(hrefs(file)).toContain(`/en/${thing.path}`);
    const formats = editions.filter(({ about }) => about === id);
    if (thing.clause) expect(formats.length).toBeGreaterThanOrEqual(6);
    for (const { path, content } of formats) {
      expect(hrefs(file), path).toContain(`/${path}`);
      expect(hrefs(file, 'link'), path).toContain(`http://localhost:4321/${path}`);
      expect(readDist(path), path).toBe(content);
    }
  });

  it('show the always-current and the dated address on each clause page, and say the version', () => {
    for (const language of ['fr', 'en']) {
      const text = textOf(treeOf(`${language}/actions/1-4/index.html`));
      expect(text).toContain('http://localhost:4321/id/action-1-4/');
      expect(text).toContain(`http://localhost:4321/${language}/actions/1-4/versions/origine/`);
      expect(text).toContain('version d’origine, date inconnue');
    }
  });

  it('keep the ledger: nothing that was published is gone', () => {
    const ledger = readLedger(process.cwd());
    expect(ledger.length).toBeGreaterThan(1000);
    expect(compareLedger(ledger, publishedAddresses('dist'), model.redirects.redirects)).toMatchObject({ gone: [], broken: [] });
  });
});

describe('the words are the same everywhere', () => {
  it.each(model.convention.clauses.map(({ id }) => id))('%s: page to embed, permanent page, plain file', (id) => {
    const expected = tokens(readDist(`texte/${id}.txt`));
    expect(legalWords(`extraits/fr/${id}/index.html`)).toEqual(expected);
    expect(legalWords(`extraits/en/${id}/index.html`)).toEqual(expected);
    const clause = model.convention.byId.get(id);
    const heading = clause?.blocks.fr.find(({ type }) => type === 'heading');
    expect([...(heading?.type === 'heading' ? tokens(heading.text) : []), ...legalWords(`id/${id}/index.html`)]).toEqual(expected);
  });

  it.each([['articles', '4', 'article-4'], ['actions', '1-4', 'action-1-4'], ['objectifs', '2-5', 'objective-2-5']])('%s/%s: the page of its version', (folder, number, id) => {
    for (const language of ['fr', 'en']) expect(legalWords(`${language}/${folder}/${number}/versions/origine/index.html`)).toEqual(tokens(readDist(`texte/${id}.txt`)));
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
    expect(checked.match(/: OK$/gm)).toHaveLength(62);
    const sum = execFileSync('sh', ['-c', 'cat action-1-4.txt | sha256sum'], { cwd: 'dist/texte', encoding: 'utf8' });
    expect(sum.slice(0, 64)).toBe(model.lock.clauses['action-1-4']?.sha256);
  });
});

describe('the commands of the integrity page', () => {
  const curl = spawnSync('curl', ['--version']).status === 0;

  it.skipIf(!curl)('give the published fingerprints when they are run as they stand', async () => {
    const { server, port } = await serveSite('dist', 0);
    try {
      const commands = elements(treeOf('fr/integrite/index.html')).filter(({ tagName }) => tagName === 'pre').map((element) => textOf(element).replaceAll('http://localhost:4321', `http://localhost:${port}`));
      const [one = '', all = ''] = await Promise.all(commands.map(async (command) => (await promisify(execFile)('sh', ['-c', command])).stdout));
      expect(Object.values(model.lock.clauses).map(({ sha256 }) => sha256)).toContain(one.slice(0, 64));
      expect(all.match(/^OK /gm)).toHaveLength(62);
      expect(all).not.toContain('DIFFERENT');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }, 30_000);
});

describe('the open data page', () => {
  const listed = editions.filter(({ group }) => group !== undefined);

  it.each(['fr', 'en'] as const)('lists every edition with its true size, the licence and the schema: %s', (language) => {
    const file = `${language}/donnees-ouvertes/index.html`;
    const items = elements(treeOf(file)).filter(({ tagName }) => tagName === 'li');
    for (const edition of listed) {
      const item = items.find((one) => attribute(elements(one).find(({ tagName }) => tagName === 'a') ?? one, 'href') === `/${edition.path}`);
      expect(sizeOf(edition), edition.path).toBe(statSync(`dist/${edition.path}`).size);
      expect(item && textOf(item), edition.path).toContain(strings(language).bytes(sizeOf(edition)));
      if (edition.schema) expect(item && elements(item).map((element) => attribute(element, 'href')), edition.path).toContain(`/${edition.schema}`);
    }
    expect(textOf(treeOf(file))).toContain(model.record.licence[language]);
  });

  it('describes itself as a data set with its files', () => {
    const [script] = elements(treeOf('fr/donnees-ouvertes/index.html')).filter((element) => attribute(element, 'type') === 'application/ld+json');
    const { '@graph': graph } = JSON.parse(script ? textOf(script) : '{}') as { '@graph': { '@type': string; distribution?: { contentUrl: string }[] }[] };
    expect(graph.map((object) => object['@type'])).toEqual(['Dataset', 'BreadcrumbList']);
    expect(graph[0]?.distribution?.map(({ contentUrl }) => contentUrl)).toEqual(listed.map(({ path }) => `http://localhost:4321/${path}`));
  });

  it('is what the build wrote, to the byte', () => {
    for (const { path, content } of editions) expect(readDist(path), path).toBe(content);
  });
});

describe('pages tell programs where the other forms are', () => {
  it('names the feed and the search on each page, JSON and oEmbed on a clause, the editions on the whole text', () => {
    const types = (file: string) => elements(treeOf(file)).filter(({ tagName }) => tagName === 'link').map((element) => attribute(element, 'type'));
    expect(types('en/index.html')).toEqual(expect.arrayContaining(['application/atom+xml', 'application/opensearchdescription+xml']));
    expect(types('fr/axes/1/index.html')).toEqual(expect.arrayContaining(['application/json', 'application/json+oembed']));
    expect(types('fr/convention/index.html')).toEqual(expect.arrayContaining(['application/akn+xml', 'text/markdown', 'text/plain']));
  });
});

describe('the clock and the commitments', () => {
  it('say unknown, counted from notification, on both articles and the calendar', () => {
    for (const page of ['articles/4', 'articles/5', 'calendrier']) {
      expect(textOf(treeOf(`fr/${page}/index.html`)), page).toContain('Le jour de la notification n’est pas connu');
      expect(textOf(treeOf(`en/${page}/index.html`)), page).toContain('The day of notification is not known');
    }
    expect(existsSync('dist/editions/calendrier.fr.ics')).toBe(true);
  });

  it('show each action and each dated part, all unknown, and what the text asks for', () => {
    const text = textOf(treeOf('fr/suivi/index.html'));
    expect(text.match(/État : Inconnu/g)).toHaveLength(12 + 3);
    expect(textOf(treeOf('fr/actions/1-1/index.html'))).toContain('État : Inconnu');
    expect(hrefs('en/actions/1-4/index.html')).toContain('/en/suivi/#action-1-4');
    expect(text).toContain('Une réunion annuelle sera organisée');
    expect(text).toContain('Une évaluation de la mise en œuvre de la présente convention aura lieu.');
  });
});
