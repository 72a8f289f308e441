import { z } from 'zod';
import { changedBy, isToCome } from '../model/amendments/amendment.ts';
import { statusToCome, textStatus } from '../model/amendments/text-status.ts';
import { contractClock } from '../model/convention/clock.ts';
import { paragraphAnchor, plainText, subheadingAnchor, type Block } from '../model/convention/clause-text.ts';
import { textAlone } from '../model/convention/glosses.ts';
import { notesOf } from '../model/convention/legal-inline.ts';
import { isPlain, partsOf, type Item, type Part } from '../model/convention/legal-text.ts';
import { listedNumber } from '../model/convention/printed-number.ts';
import { statusOf } from '../model/commitments/commitment.ts';
import type { Clause } from '../model/convention/convention.ts';
import { localize, referenceLocale } from '../model/locale.ts';
import { absolute, clausePath, href, idPath, versionPath } from '../site/addresses.ts';
import { clauseName, clausePlace } from '../site/reference.ts';
import { strings } from '../words/strings.ts';
import { versionsOf } from '../site/version-words.ts';
import { lastChange } from './changes.ts';
import { fileAddress, type Edition, type Publication } from './edition.ts';
import {
  publishedClause,
  publishedConvention,
  schemaVersion,
  type PublishedClause,
  type PublishedConvention,
  type PublishedItem,
  type PublishedPart,
} from './published-schema.ts';
import { clauseTextPath, sourceCopyPath, wholeTextPath } from './text-files.ts';

const conventionJsonPath = 'editions/convention.json';
const clauseSchema = 'texte.schema.json';
const conventionSchema = 'convention.schema.json';
/** Where a schema of one version stays, and where that of the last one is. */
const versioned = (name: string): string => `editions/schemas/v${schemaVersion}/${name}`;
const latest = (name: string): string => `editions/schemas/${name}`;
export const clauseJsonPath = (id: string): string => `editions/textes/${id}.json`;

/** Returns a block as it is published, a list or a table beside the exact words. */
function publishedBlock(block: Block): PublishedClause['text']['fr'][number] {
  if (block.type === 'heading') return { type: 'heading', text: block.text };
  if (block.type === 'subheading')
    return { type: 'subheading', anchor: subheadingAnchor(block.number), text: block.text };
  if (block.type === 'notes')
    return { type: 'notes', text: block.text, notes: notesOf(block.text).map(({ label, text }) => ({ label, text })) };
  if (block.type === 'slot') return { type: 'children', kind: block.children };
  const anchor = paragraphAnchor(block.number);
  const parts = partsOf(block.text);
  return {
    type: 'paragraph',
    anchor,
    text: block.text,
    ...(isPlain(parts) ? {} : { parts: parts.map((part) => publishedPart(part, anchor)) }),
  };
}

function publishedPart(part: Part, anchor: string): PublishedPart {
  const itemOf = (item: Item): PublishedItem => ({
    anchor: `${anchor}-${item.anchor}`,
    marker: item.marker,
    text: item.words.text,
    items: item.items.map(itemOf),
  });
  if (part.type === 'list') return { type: 'list', items: part.items.map(itemOf) };
  if (part.type !== 'table') return { type: part.type, text: part.words.text };
  const rows = part.rows.map(({ cells }) => cells.map(({ text }) => text));
  return { type: 'table', header: part.header, rows };
}

/** Returns one clause as it is published in JSON. */
export function clauseJson({ model, site }: Publication, clause: Clause): PublishedClause {
  const { convention, lock, commitments, partners } = model;
  const commitment = commitments.get(clause.id);
  const locked = lock.clauses[clause.id];
  return {
    $schema: fileAddress(versioned(clauseSchema), site),
    schemaVersion,
    id: clause.id,
    kind: clause.kind,
    number: clause.number,
    printedNumber: clause.printed,
    listedNumber: listedNumber(clause, model.record),
    axis: clause.axis,
    position: clause.position,
    parent: clause.parent,
    children: clause.children,
    permanentAddress: fileAddress(idPath(clause.id), site),
    address: localize((locale) => absolute(href(locale, clausePath(clause)), site)),
    name: localize((locale) => clauseName(clause, locale)),
    place: localize((locale) => clausePlace(clause, convention, locale)),
    title: clause.title,
    summary: clause.repealed ? undefined : clause.summary,
    status: textStatus(clause),
    upToDate: lastChange(model),
    coming: statusToCome(model, clause),
    text: localize((locale) => textAlone(clause.blocks[locale], locale).map(publishedBlock)),
    translationOutdated: clause.staleIn,
    originalText: locked && { file: fileAddress(clauseTextPath(clause.id), site), sha256: locked.sha256 },
    versions: versionsOf(model, clause).map((version) => ({
      from: version.from ?? null,
      amendment: version.amendment ?? null,
      repealed: version.clause === undefined,
      address: localize((locale) => absolute(href(locale, versionPath(clause, version.from)), site)),
    })),
    objectives: clause.objectives,
    actions: clause.actions,
    partners: clause.partners.map(({ partner, role }) => ({
      partner,
      name: partners.get(partner)?.name ?? localize(() => partner),
      role,
    })),
    plannedDates: clause.dates.map(({ date, label }, index) => ({
      date,
      label,
      history: commitment?.parts[index]?.history ?? [],
    })),
    commitment: commitment && { status: statusOf(commitment.history), history: commitment.history },
  };
}

/** Returns the whole convention as it is published in JSON. */
export function conventionJson(publication: Publication): PublishedConvention {
  const { model, site } = publication;
  const { record, lock, partners } = model;
  const clock = contractClock(record);
  const partnerName = (id: string) => partners.get(id)?.name ?? localize(() => id);
  return {
    $schema: fileAddress(versioned(conventionSchema), site),
    schemaVersion,
    permanentAddress: fileAddress(idPath('convention'), site),
    title: localize((locale) => plainText(textAlone(model.convention.byId.get('title')?.blocks[locale] ?? [], locale))),
    citation: record.citation,
    prevailingLanguage: referenceLocale,
    licence: record.licence,
    source: { file: fileAddress(sourceCopyPath, site), sha256: lock.source, state: record.source.state },
    originalText: { file: fileAddress(wholeTextPath, site), sha256: lock.whole, locked: lock.locked },
    lastChange: lastChange(model),
    notified: record.notified,
    term: record.term,
    renewalTalks: record.renewalTalks,
    notice: record.notice,
    clock: {
      effect: clock.effect ?? null,
      renewalTalks: clock.renewalTalks ?? null,
      latestNotice: model.convention.byId.get(record.rules.termination)?.repealed ? null : (clock.latestNotice ?? null),
      end: clock.end ?? null,
    },
    parties: record.parties.map((party) => ({ ...party, name: partnerName(party.partner) })),
    signatories: record.signatories,
    amendments: model.amendments.map((amendment) => ({
      id: amendment.id,
      title: amendment.title,
      signed: amendment.signed,
      effect: amendment.effect,
      inForce: !isToCome(amendment, model.date),
      approvals: amendment.approvals,
      changes: changedBy(amendment).map(({ id, action }) => ({ clause: id, action })),
    })),
    clauses: model.convention.clauses.map((clause) => clauseJson(publication, clause)),
  };
}

const write = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
const schemaOf = (schema: z.ZodType, path: string, site: URL) =>
  write({ $id: fileAddress(path, site), ...z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'ref' }) });

/** Returns the convention, each clause and the schemas that they answer to (JSON Schema, draft 2020-12). */
export function jsonEditions(publication: Publication): Edition[] {
  const { model, site } = publication;
  const mediaType = 'application/json';
  const schema = { mediaType: 'application/schema+json', group: 'schema' } as const;
  return [
    {
      path: conventionJsonPath,
      mediaType,
      group: 'data',
      schema: versioned(conventionSchema),
      content: write(conventionJson(publication)),
      label: localize((locale) => strings(locale).editionJson),
    },
    ...model.convention.clauses.map((clause): Edition => ({
      path: clauseJsonPath(clause.id),
      mediaType,
      schema: versioned(clauseSchema),
      about: clause.id,
      content: write(clauseJson(publication, clause)),
      label: localize((locale) => strings(locale).editionClauseJson),
    })),
    ...[versioned, latest].flatMap((place): Edition[] => {
      const named = (label: string) => (place === versioned ? `${label}, v${schemaVersion}` : label);
      return [
        {
          ...schema,
          path: place(conventionSchema),
          content: schemaOf(publishedConvention, place(conventionSchema), site),
          label: localize((locale) => named(strings(locale).editionConventionSchema)),
        },
        {
          ...schema,
          path: place(clauseSchema),
          content: schemaOf(publishedClause, place(clauseSchema), site),
          label: localize((locale) => named(strings(locale).editionClauseSchema)),
        },
      ];
    }),
  ];
}
