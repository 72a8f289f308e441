import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../src/views/account.ts';
import { agendaPage } from '../../../src/views/agenda.ts';
import { fixtureCheckedOn, fixtureModel } from '../../support/fixture.ts';

const site = new URL('https://exemple.fr');
const account = (id: string, model = fixtureModel(), locale: 'fr' | 'en' = 'fr') => {
  const partner = model.partners.get(id);
  if (!partner) throw new Error(`no partner ${id}`);
  return accountOf(model, partner, locale);
};

describe('the account of a body', () => {
  it('tells what the text asks of it, paragraph by paragraph, with its role', () => {
    const { items } = account('afo');
    expect(items.map(({ id }) => id)).toEqual(['action-1-1']);
    expect(items[0]?.role).toBe('subvention possible');
    expect(items[0]?.paragraphs).toEqual([
      {
        link: { label: '§\u00a02', href: '/fr/actions/1-1/#p2' },
        text:
          'La Ville construit le bâtiment et l’AFO peut verser une subvention. Un second lieu sera choisi au 1er ' +
          'trimestre 2018.',
        translation: undefined,
      },
    ]);
    expect(account('afo', fixtureModel(), 'en').items[0]?.paragraphs[0]?.translation).toContain('2018');
  });

  it('tells when it is due, what was last said and by whom, and what nobody has answered', () => {
    const [item] = account('afo').items;
    expect(item?.answer).toMatchObject({
      mark: 'outlined',
      status: 'En cours',
      last: { day: '2017-02-01', by: { words: 'selon Agence des familles de l’Osier' } },
    });
    expect(item?.due.map(({ date, mark, unanswered }) => [date, mark, unanswered])).toEqual([
      ['septembre 2017', 'full', false],
      ['1er trimestre 2018', 'dashed', true],
    ]);
    const before = account('afo', fixtureCheckedOn('2018-03-31').model).items[0];
    expect(before?.due.map(({ unanswered }) => unanswered)).toEqual([false, false]);
  });

  it('counts its actions and draws each as what is known of it', () => {
    const { strip, unanswered } = account('ville');
    expect(strip.map(({ label, mark }) => [label, mark])).toEqual([
      ['Ouvrir une crèche\u00a0: En cours', 'outlined'],
      ['Aider les assistants maternels\u00a0: Abandonné', 'outlined'],
    ]);
    expect(unanswered).toBe('Sans information\u00a0: 0 sur 2.');
  });

  it('leaves out what is repealed', () => {
    const { model } = fixtureCheckedOn('2030-07-01');
    expect(account('ville', model).items.map(({ id }) => id)).not.toContain('action-2-1');
  });
});

describe('the agenda of the follow-up meeting', () => {
  const page = agendaPage({ model: fixtureModel(), locale: 'fr', site });

  it('quotes the texts that ask for it and lists the actions in force with what is known of each', () => {
    expect(page.asked.map(({ link }) => link.name)).toEqual(['Article 3']);
    expect(page.axes.map(({ actions }) => actions.map(({ id, answer }) => [id, answer.mark]))).toEqual([
      [
        ['action-1-1', 'outlined'],
        ['action-1-3', 'dashed'],
        ['action-1-2', 'outlined'],
      ],
      [['action-2-1', 'dashed']],
    ]);
  });

  it('names the amendments with their day of effect, and what is left to say, body by body', () => {
    expect(page.amendments.map(({ effect }) => effect)).toEqual([
      'Prise d’effet le 1er janvier 2017.',
      'Prise d’effet le 1er juillet 2030.',
    ]);
    expect(page.partners.map(({ label, unanswered }) => [label, unanswered])).toEqual([
      ['Agence des familles de l’Osier', 'Sans information\u00a0: 0 sur 1.'],
      ['Ville de Brumeval', 'Sans information\u00a0: 0 sur 2.'],
    ]);
  });
});
