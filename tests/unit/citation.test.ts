import { describe, expect, it } from 'vitest';
import { bibtex, cslJson } from '../../src/editions/citations.ts';
import { fullCitation } from '../../src/site/citation.ts';
import { strings } from '../../src/words/strings.ts';
import { withAmendments } from '../support/amended.ts';
import { publicationOf } from '../support/publication.ts';

const publication = publicationOf();
const amended = publicationOf(withAmendments());
const clause = (id: string, { model } = publication) => {
  const found = model.convention.byId.get(id);
  if (!found) throw new Error(`no clause ${id}`);
  return found;
};
const address = 'https://exemple.fr/id/action-1-4/';

describe('a citation', () => {
  it('names the place, the version, the permanent address and the day of consultation, in French and in English', () => {
    expect(fullCitation(publication.model, clause('action-1-4'), { address }, 'fr')).toMatch(
      /^Convention de partenariat .*, art\. 1, axe de travail 1, action 4, version d’origine, date inconnue, https:\/\/exemple\.fr\/id\/action-1-4\/ \(consulté le \[date de consultation\]\)\.$/,
    );
    expect(
      fullCitation(
        publication.model,
        clause('action-1-4'),
        { address, paragraph: 2, consulted: '24 November 2026' },
        'en',
      ),
    ).toMatch(
      /, art\. 1, working strand 1, action 4, § 2, original version, date unknown, .* \(accessed on 24 November 2026\)\.$/,
    );
  });

  it('names the version in force once a clause is amended, or the day of its repeal', () => {
    expect(fullCitation(amended.model, clause('article-4', amended), { address }, 'fr')).toContain(
      `art. 4, ${strings('fr').versionFrom('1er mars 2019')},`,
    );
    expect(fullCitation(amended.model, clause('action-1-3', amended), { address }, 'fr')).toContain(
      strings('fr').versionRepealed('1er juin 2018'),
    );
  });
});

describe('BibTeX and CSL-JSON', () => {
  it('give no year while none is known, and that of the version once it is', () => {
    expect(bibtex(publication, clause('article-4'))).not.toContain('year');
    expect(bibtex(amended, clause('article-4', amended))).toContain('  year = {2019},');
    expect(cslJson(publication, clause('article-4'))[0]).not.toHaveProperty('issued');
    expect(cslJson(amended, clause('article-4', amended))).toMatchObject([
      {
        id: 'article-4',
        type: 'treaty',
        issued: { 'date-parts': [[2019, 3, 1]] },
        URL: 'https://exemple.fr/id/article-4/',
      },
    ]);
  });

  it('close every brace and escape what TeX would read', () => {
    const entry = bibtex(publication, clause('action-1-4'));
    expect(entry.replace(/\\./g, '').split('{').length).toBe(entry.replace(/\\./g, '').split('}').length);
    const { model } = publication;
    const odd = {
      ...publication,
      model: { ...model, record: { ...model.record, citation: { fr: '50 % & plus_grand #1', en: 'x' } } },
    };
    expect(bibtex(odd, clause('action-1-4'))).toContain('{{50 \\% \\& plus\\_grand \\#1}}');
  });
});
