import { readFileSync } from 'node:fs';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { bibtex, cslJson, ris } from '../../src/editions/citations.ts';
import { fixtureClause, fixturePublication } from '../support/fixture.ts';

const publication = fixturePublication();
const clause = fixtureClause('article-2');
const { styles } = plugins.config.get('@csl');
for (const name of ['oscola', 'chicago-notes-bibliography'])
  styles.add(name, readFileSync(`tests/fixtures/csl/${name}.csl`, 'utf8'));

const formats = {
  BibTeX: bibtex(publication, clause, 1),
  RIS: ris(publication, clause, 1),
  'CSL-JSON': cslJson(publication, clause, 1),
};

/** Returns a reference as a style writes it, each space as one. */
const written = (format: keyof typeof formats, style: string, type: 'bibliography' | 'citation') =>
  new Cite(formats[format]).format(type, { style, template: style, lang: 'fr-FR' }).replace(/\s+/g, ' ').trim();

describe.each(Object.keys(formats) as (keyof typeof formats)[])('a paragraph in %s', (format) => {
  it.each(['apa', 'chicago-notes-bibliography', 'oscola'])('keeps title, place, version and link in %s', (style) => {
    const reference = written(format, style, 'bibliography');
    expect(reference).toContain(
      'Accord local pour la petite enfance entre la Ville de Brumeval et l’Agence des familles de l’Osier, art. 2, ' +
        '§ 1, version du 1er janvier 2017',
    );
    expect(reference.split('art. 2')).toHaveLength(2);
    expect(reference).toContain('https://exemple.fr/id/article-2/?v=cff7a6#p1');
    expect(reference).toContain('Ville de Brumeval');
    expect(reference).toContain('2017');
  });

  it('is one record under one name, by two bodies', () => {
    const { data } = new Cite(formats[format]);
    expect(data.map(({ id }) => id)).toEqual(['article-2-p1']);
    expect(data[0]).toMatchObject({
      author: [
        expect.objectContaining(
          format === 'CSL-JSON' ? { literal: 'Ville de Brumeval' } : { family: 'Ville de Brumeval' },
        ),
        expect.anything(),
      ],
    });
  });
});

it('a note in the manner of OSCOLA is exact', () => {
  expect(written('CSL-JSON', 'oscola', 'citation')).toBe(
    'Ville de Brumeval et Agence des familles de l’Osier, Accord local pour la petite enfance entre la Ville de ' +
      'Brumeval et l’Agence des familles de l’Osier, art. 2, § 1, version du 1er janvier 2017 (1 janvier 2017) ' +
      '<https://exemple.fr/id/article-2/?v=cff7a6#p1>.',
  );
});
