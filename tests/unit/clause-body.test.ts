import { describe, expect, it } from 'vitest';
import { checkClauseBody } from '../../src/check/clause-body.ts';
import { fixtureAmendment } from '../support/amended.ts';
import { checkAfter } from '../support/fixture.ts';

const told = (body: string) =>
  checkClauseBody({ text: body, file: 'f', firstLine: 5 }).map(
    ({ severity, position, found, remedy }) =>
      `${severity} ${position?.line}:${position?.column} ${found.fr} → ${remedy.fr}`,
  );

describe('the body of a clause', () => {
  it('may hold any sign', () => {
    const body =
      '# Art. 4\n\n* a {T} <3 ans> # > _b_\n\n<Next />\n\n{x}\n\nimport fs\n\n- un\n\n## Terme\n\nAT&T; R&D\n';
    expect(told(body)).toEqual([]);
  });

  it.each([
    ['un\n\n<Axe />', 'error 7:1 composant inconnu : <Axe /> → écrivez <Axes />'],
    ['<Objectives>', 'error 5:1 composant inconnu : <Objectives> → écrivez <Objectives />'],
    ['un\n<Axes />', 'error 6:1 composant <Axes /> collé à un paragraphe → ajoutez une ligne vide avant et après'],
    ['un\n\n# Deux', 'error 7:1 titre « # Deux » → pour un titre dans le texte, écrivez ## au lieu de #'],
    [
      '# Art. 4\nsuite',
      'error 6:1 texte collé au titre : « suite » → ajoutez une ligne vide, ' +
        'ou « # » devant cette ligne si elle fait partie du titre',
    ],
    ['### Un', 'error 5:1 titre « ### Un » → écrivez ##'],
    ['un [^2]', 'error 5:4 appel de note [^2] sans sa note → ajoutez la note à la fin du texte'],
    ['un\n\n[^2]: Deux', 'error 7:1 note [^2] que rien n’appelle → écrivez [^2] après le mot que la note explique'],
    ['un[^2]\n[^2]: Deux', 'error 6:1 note collée à un paragraphe : [^2]: Deux → ajoutez une ligne vide'],
    [
      'a | b\n1 | 2 | 3',
      'error 6:1 ligne de tableau de 3 cellule(s) : « 1 | 2 | 3 » → ' +
        'ajoutez ou retirez un séparateur, ou une ligne vide si ce n’est pas un tableau',
    ],
    [
      'a\tb\n1\t2\t3',
      'warning 6:1 ligne de tableau de 3 cellule(s) : « 1\t2\t3 » → ' +
        'ajoutez ou retirez un séparateur, ou une ligne vide si ce n’est pas un tableau',
    ],
    ['4 950&nbsp;€', 'error 5:6 code HTML &nbsp; → tapez une espace insécable (Ctrl+Maj+Espace dans Word)'],
    ['l&eacute;gal', 'error 5:2 code HTML &eacute; → tapez « é »'],
    ['<!-- à voir -->', 'error 5:1 commentaire HTML : <!-- à voir --> → effacez le commentaire : il serait publié'],
    ['</p>', 'error 5:1 balise HTML </p> → effacez cette balise : elle serait publiée'],
    ['un **mot**', 'warning 5:4 signes de mise en forme : **mot** → retirez-les, sauf s’ils sont dans le texte signé'],
    ['\\{T', 'warning 5:1 barre oblique inverse : \\{ → retirez la barre, sauf si elle est dans le texte signé'],
  ])('%j', (body, expected) => {
    expect(told(body)).toEqual([expected]);
  });
});

describe('the words of an amendment', () => {
  const problems = (edit: (text: string) => string) =>
    checkAfter({ 'amendments/3.yaml': edit(fixtureAmendment('3')) })
      .problems.filter(({ found }) => found.fr.startsWith('code HTML'))
      .map(({ position, field }) => `${position?.line}:${position?.column} ${field}`);

  it('are told once, on their own line of a block', () => {
    expect(problems((text) => text.replace('pour une durée de six ans', 'pour une durée de six&nbsp;ans'))).toEqual([
      '16:59 changes.0.text.fr',
    ]);
  });

  it('are told where the text starts when it stands on the line of its field', () => {
    expect(problems((text) => text.replace('Mener une autre action.', 'Mener une autre&nbsp;action.'))).toEqual([
      '24:17 changes.1.text.fr',
    ]);
  });
});
