import { describe, expect, it } from 'vitest';
import { forgeOf } from '../../src/model/forge.ts';
import { site } from '../../src/model/record-schemas.ts';
import { repositoryLinks } from '../../src/site/addresses.ts';
import { glossaryPage } from '../../src/views/glossary.ts';
import { homePage } from '../../src/views/home.ts';
import { fixtureModel } from '../support/fixture.ts';

const page = 'https://brumeval.fr/fr/';
const links = (url: string, file: string, forge?: 'gitlab' | 'forgejo') =>
  repositoryLinks({ url, branch: 'main', forge }, file, page);

describe('where a page is mended and an error told', () => {
  it('on GitHub', () => {
    expect(links('https://github.com/brume/site', 'src/content/site.yaml')).toEqual({
      edit: 'https://github.com/brume/site/edit/main/src/content/site.yaml',
      report: 'https://github.com/brume/site/issues/new?template=erreur.yml&page=https%3A%2F%2Fbrumeval.fr%2Ffr%2F',
    });
    expect(links('https://github.com/brume/site/', 'src/content/glossary/').edit).toBe(
      'https://github.com/brume/site/tree/main/src/content/glossary/',
    );
  });

  it('on GitLab, within groups', () => {
    expect(links('https://gitlab.com/brume/web/site', 'src/content/site.yaml')).toEqual({
      edit: 'https://gitlab.com/brume/web/site/-/edit/main/src/content/site.yaml',
      report:
        'https://gitlab.com/brume/web/site/-/issues/new?issuable_template=erreur&issue[description]=' +
        'https%3A%2F%2Fbrumeval.fr%2Ffr%2F',
    });
    expect(links('https://git.brumeval.fr/web/site', 'src/content/glossary/', 'gitlab').edit).toBe(
      'https://git.brumeval.fr/web/site/-/tree/main/src/content/glossary/',
    );
  });

  it('on Forgejo and Gitea', () => {
    expect(links('https://codeberg.org/brume/site', 'src/content/site.yaml')).toEqual({
      edit: 'https://codeberg.org/brume/site/_edit/main/src/content/site.yaml',
      report:
        'https://codeberg.org/brume/site/issues/new?template=.github/ISSUE_TEMPLATE/erreur.yml&field:page=' +
        'https%3A%2F%2Fbrumeval.fr%2Ffr%2F',
    });
    expect(links('https://git.brumeval.fr/web/site', 'src/content/glossary/', 'forgejo').edit).toBe(
      'https://git.brumeval.fr/web/site/src/branch/main/src/content/glossary/',
    );
  });

  it('nowhere while the repository is not known', () =>
    expect(repositoryLinks({ url: null, branch: null }, 'src/content/site.yaml', page)).toEqual({}));
});

it('the software of a repository is told by its host, where that does', () => {
  const hosts = [
    'github.com',
    'gitlab.com',
    'gitlab.brumeval.fr',
    'codeberg.org',
    'gitea.brumeval.fr',
    'git.brumeval.fr',
  ];
  expect(hosts.map((host) => forgeOf(`https://${host}/a/b`))).toEqual([
    'github',
    'gitlab',
    'gitlab',
    'forgejo',
    'forgejo',
    undefined,
  ]);
});

it.each([
  [{ url: 'https://git.brumeval.fr/web/site', branch: 'main', forge: 'forgejo' }, true],
  [{ url: 'https://git.brumeval.fr/web/site', branch: 'main' }, false],
  [{ url: 'https://gitlab.com/a/b/c', branch: 'main' }, true],
  [{ url: 'https://github.com/a/b/c', branch: 'main' }, false],
  [{ url: 'https://codeberg.org/a', branch: 'main' }, false],
  [{ url: null, branch: null }, true],
])('%j is a repository: %s', (repository, taken) =>
  expect(site.shape.repository.safeParse(repository).success).toBe(taken),
);

it('the first page and a page of many files are mended too', () => {
  const model = fixtureModel();
  const repository = { url: 'https://codeberg.org/brume/site', branch: 'main' };
  const context = {
    model: { ...model, site: { ...model.site, repository } },
    locale: 'fr' as const,
    site: new URL('https://brumeval.fr'),
  };
  expect(homePage(context).frame.footer.edit).toBe('https://codeberg.org/brume/site/_edit/main/src/content/site.yaml');
  expect(glossaryPage(context).frame.footer.edit).toBe(
    'https://codeberg.org/brume/site/src/branch/main/src/content/glossary/',
  );
});
