import { textAlone } from '../model/convention/glosses.ts';
import { asciiId } from '../model/ascii-id.ts';
import type { Change } from '../model/amendments/schema.ts';
import { changesMade } from '../model/amendments/text-status.ts';
import type { Clause } from '../model/convention/convention.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import { absolute, href, idPath, paths, statePath } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import {
  amendmentEvent,
  inForceConcept,
  intervalOfChange,
  notificationEvent,
  periodOf,
  temporalData,
} from './akoma-time.ts';
import { lastChange } from './changes.ts';
import { fileAddress, type Publication } from './edition.ts';
import { escapeXml } from '../model/markup.ts';
import { element } from './xml.ts';

export const aknPath = (locale: Locale): string => `editions/convention.${locale}.akn.xml`;

const author = element('FRBRauthor', { href: '#publisher' });

/** Names a signatory or another person in an eId: accents and signs become plain letters and hyphens. */
export const personId = (name: string): string => `person-${asciiId(name)}`;

/**
 * Returns the metadata of the text in one language: FRBR levels, life cycle, changes undergone, people and bodies.
 * FRBRdate is mandatory and the day of signature may be unknown: each date says what it is the date of.
 */
export function aknMeta(publication: Publication, locale: Locale): string {
  return element(
    'meta',
    {},
    identification(publication, locale),
    ...lifecycle(publication),
    ...analysis(publication, locale),
    ...temporalData(publication.model),
    references(publication, locale),
  );
}

/** Returns the metadata of an annexe, a component of the text (Akoma Ntoso naming convention, `!annexe-1`). */
export const annexeMeta = (publication: Publication, { id }: Clause, locale: Locale): string =>
  element('meta', {}, identification(publication, locale, `!${id}`));

/** `component`: the part of the text that is meant, where it is not the whole. */
function identification({ model, site }: Publication, locale: Locale, component = ''): string {
  const { record } = model;
  const work = fileAddress(idPath('convention'), site);
  const from = model.states.at(-1)?.from;
  const expression = (language: Locale) => absolute(href(language, statePath(from)), site);
  const level = (uri: string, ...rest: string[]) => [
    element('FRBRthis', { value: `${uri}${component}` }),
    element('FRBRuri', { value: uri }),
    ...rest,
  ];
  const workDate = element(
    'FRBRdate',
    record.notified === null
      ? { date: earliest(model), name: 'known-by' }
      : { date: record.notified, name: 'notification' },
  );
  const expressionDate = element('FRBRdate', {
    date: from ?? record.notified ?? earliest(model),
    name: from !== undefined ? 'last-amendment' : record.notified === null ? 'known-by' : 'notification',
  });
  const translation =
    locale === referenceLocale
      ? []
      : [
          element('FRBRtranslation', {
            href: expression(referenceLocale),
            by: '#publisher',
            fromLanguage: strings(referenceLocale).iso639,
            authoritative: 'false',
          }),
        ];
  return element(
    'identification',
    { source: '#publisher' },
    element('FRBRWork', {}, ...level(work, workDate, author, element('FRBRcountry', { value: 'fr' }))),
    element(
      'FRBRExpression',
      {},
      ...level(
        expression(locale),
        expressionDate,
        author,
        element('FRBRlanguage', { language: strings(locale).iso639 }),
        ...translation,
      ),
    ),
    element(
      'FRBRManifestation',
      {},
      ...level(
        fileAddress(aknPath(locale), site),
        element('FRBRdate', { date: lastChange(model), name: 'last-change' }),
        author,
        element('FRBRformat', { value: 'application/akn+xml' }),
      ),
    ),
  );
}

/** The first day on which the text is known to exist, where that of its notification is not known. */
const earliest = ({ lock, amendments }: Publication['model']): string =>
  [lock.locked, ...amendments.map(({ signed }) => signed)].sort()[0] ?? lock.locked;

/** The events of the text: it is left out where no date is known. */
function lifecycle({ model }: Publication): string[] {
  const { notified } = model.record;
  const events = [
    ...(notified === null
      ? []
      : [element('eventRef', { eId: notificationEvent, date: notified, type: 'generation', source: '#original' })]),
    ...model.amendments.map(({ id, effect, changes }) =>
      element('eventRef', {
        eId: amendmentEvent(id),
        date: effect,
        type: changes.every(({ action }) => action === 'repeal') ? 'repeal' : 'amendment',
        source: `#amendment-${id}`,
      }),
    ),
  ];
  return events.length === 0 ? [] : [element('lifecycle', { source: '#publisher' }, ...events)];
}

const modifications: Record<Change['action'], string> = {
  replace: 'substitution',
  insert: 'insertion',
  repeal: 'repeal',
};

function analysis({ model }: Publication, locale: Locale): string[] {
  const changes = model.amendments.flatMap((amendment) =>
    changesMade(model, amendment).map((made, index) => {
      const eId = `modification-${amendment.id}-${index + 1}`;
      const { change, before, after } = made;
      return element(
        'textualMod',
        { type: modifications[change.action], eId },
        element('source', { eId: `${eId}-source`, href: `#amendment-${amendment.id}` }),
        element('destination', { eId: `${eId}-destination`, href: `#${change.clause}` }),
        element('force', periodOf(intervalOfChange(model, made, amendment.id))),
        ...wordsOf('old', eId, before, locale),
        ...wordsOf('new', eId, after, locale),
      );
    }),
  );
  return changes.length === 0
    ? []
    : [element('analysis', { source: '#publisher' }, element('passiveModifications', {}, ...changes))];
}

/** The words of a text before or after a change; metadata may hold no element of Akoma Ntoso, so they are XHTML. */
function wordsOf(name: 'old' | 'new', eId: string, clause: Clause | undefined, locale: Locale): string[] {
  const words = textAlone(clause?.blocks[locale] ?? [], locale).flatMap((block) =>
    block.type === 'slot' ? [] : [element('p', { xmlns: 'http://www.w3.org/1999/xhtml' }, escapeXml(block.text))],
  );
  return words.length === 0 ? [] : [element(name, { eId: `${eId}-${name}` }, ...words)];
}

function references({ model, site }: Publication, locale: Locale): string {
  const { record, partners } = model;
  const bodies = [...new Set([...record.parties, ...record.signatories].map(({ partner }) => partner))];
  const people = [
    ...new Map([
      ...record.parties.flatMap(({ representative, capacity }) =>
        representative === undefined ? [] : [[representative, capacity] as const],
      ),
      ...record.signatories.map(({ name, capacity }) => [name, capacity] as const),
    ]),
  ];
  return element(
    'references',
    { source: '#publisher' },
    element('original', {
      eId: 'original',
      href: fileAddress(idPath('convention'), site),
      showAs: record.citation[locale],
    }),
    ...model.amendments.map(({ id, title }) =>
      element('passiveRef', {
        eId: `amendment-${id}`,
        href: `${absolute(href(locale, paths.amendments), site)}#avenant-${id}`,
        showAs: title[locale],
      }),
    ),
    ...(temporalData(model).length === 0
      ? []
      : [
          element('TLCConcept', {
            eId: inForceConcept,
            href: '/ontology/concept/in-force',
            showAs: strings(locale).inForce,
          }),
        ]),
    element('TLCOrganization', { eId: 'publisher', href: fileAddress('', site), showAs: model.site.name[locale] }),
    ...bodies.map((id) =>
      element('TLCOrganization', {
        eId: `organization-${id}`,
        href: `/ontology/organization/${id}`,
        showAs: partners.get(id)?.name[locale] ?? id,
      }),
    ),
    ...people.map(([name]) =>
      element('TLCPerson', { eId: personId(name), href: `/ontology/person/${personId(name)}`, showAs: name }),
    ),
    ...people.flatMap(([name, capacity]) =>
      capacity === undefined
        ? []
        : [
            element('TLCRole', {
              eId: `role-${personId(name)}`,
              href: `/ontology/role/${personId(name)}`,
              showAs: capacity[locale],
            }),
          ],
    ),
  );
}
