import { describe, expect, it } from 'vitest';
import { servicePage } from '../../../src/views/service.ts';
import { situationPage } from '../../../src/views/situation.ts';
import { contactsPage, contactsView } from '../../../src/views/contact.ts';
import { fixtureModel } from '../../support/fixture.ts';

const model = fixtureModel();
const site = new URL('https://exemple.fr');
const inFrench = { model, locale: 'fr', site } as const;

describe('people to call', () => {
  it('are dialled by their digits and read with their spaces', () => {
    const [view] = contactsView(model, ['mairie'], 'fr').contacts;
    expect(view?.dial).toEqual([{ label: 'Appeler le 01\u00a000\u00a000\u00a000\u00a001', href: 'tel:0100000001' }]);
    expect(view?.reach).toBe('01\u00a000\u00a000\u00a000\u00a001');
    expect([view?.purpose, view?.cost, view?.hours]).toEqual([
      'Pour demander une place.',
      'Appel gratuit.',
      'Du lundi au vendredi, de 9 h à 12 h.',
    ]);
    expect(contactsView(model, ['mairie'], 'en').contacts[0]?.dial[0]?.label).toBe(
      'Call 01\u00a000\u00a000\u00a000\u00a001',
    );
  });

  it('say where and when they were read, and that a person confirmed them only where one did', () => {
    const [ecoute, mairie] = contactsView(model, ['ecoute', 'mairie'], 'fr').contacts;
    expect(mairie?.read).toBe('Lu le 20 novembre 2026\u00a0:');
    expect(mairie?.sources).toEqual([
      { label: 'Accord petite enfance de Brumeval\u00a0: Parties', href: '/fr/convention/#parties' },
      { label: 'Page de la mairie', href: 'https://brumeval.example/mairie', lang: 'fr' },
    ]);
    expect(mairie?.confirmed).toBeUndefined();
    expect(ecoute?.confirmed).toBe('Vérifié par Ada Brumelle le 21 novembre 2026.');
  });

  it('stand together by group, those that answer at any hour first', () => {
    expect(contactsPage(inFrench).groups.map(({ title, contacts }) => [title, contacts.map(({ id }) => id)])).toEqual([
      ['Parler à quelqu’un', ['contact-ecoute']],
      ['Près de chez vous', ['contact-mairie']],
    ]);
  });

  it('stand on the pages that name them and on their leaflets, in the order of the page', () => {
    const service = model.services.get('creches');
    const situation = model.situations.get('cherche-une-place');
    if (!service || !situation) throw new Error('the fixture lost its pages');
    expect(servicePage(inFrench, service).leaflet.contacts.map(({ name }) => name)).toEqual(['Mairie de Brumeval']);
    const page = situationPage(inFrench, situation);
    expect(page.contacts.contacts.map(({ id }) => id)).toEqual(['contact-ecoute', 'contact-mairie']);
    expect(page.contacts.all.href).toBe('/fr/qui-appeler/');
    expect(page.leaflet.contacts.map(({ reach }) => reach)).toEqual(['3999', '01\u00a000\u00a000\u00a000\u00a001']);
  });
});
