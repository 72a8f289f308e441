import { z } from 'zod';
import { commitmentStatuses } from '../model/commitments/schema.ts';
import { locales, type Locale } from '../model/locale.ts';

/**
 * The version of both schemas, which is in their address: a change of either that a reader could meet raises it, and
 * the address of the version before stays or leads on (`redirects.yaml`).
 */
export const schemaVersion = '1';

const perLocale = <T extends z.ZodType>(value: T) =>
  z.strictObject(Object.fromEntries(locales.map((locale) => [locale, value])) as Record<Locale, T>);
const words = perLocale(z.string());
const day = z.iso.date();
const address = z.url();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const item = z.strictObject({
  anchor: z.string().describe('Fragment of the page of the clause: p1-a.'),
  marker: z.string().describe('The number or bullet as typed: a), 1°, •.'),
  text: z.string(),
  get items() {
    return z.array(item);
  },
});

const part = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('lines'), text: z.string() }),
  z.strictObject({ type: z.literal('dateline'), text: z.string() }),
  z.strictObject({ type: z.literal('list'), items: z.array(item) }),
  z.strictObject({
    type: z.literal('table'),
    header: z.boolean().describe('The first row names the columns.'),
    rows: z.array(z.array(z.string())),
  }),
]);

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), text: z.string() }),
  z.strictObject({
    type: z.literal('subheading'),
    anchor: z.string().describe('Fragment of the page of the clause: t1.'),
    text: z.string(),
  }),
  z.strictObject({
    type: z.literal('paragraph'),
    anchor: z.string().describe('Fragment of the page of the clause: p1.'),
    text: z.string(),
    parts: z
      .array(part)
      .optional()
      .describe('How the text is drawn, where it holds a list, a table or a date line: `text` alone is exact.'),
  }),
  z.strictObject({
    type: z.literal('notes'),
    text: z.string(),
    notes: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  }),
  z.strictObject({ type: z.literal('children'), kind: z.string().describe('The children of this kind stand here.') }),
]);

const statement = z.strictObject({
  status: z.enum(commitmentStatuses),
  date: day,
  published: day.optional().describe('Day on which the site told it.'),
  statedBy: z.string().optional(),
  source: z.strictObject({ title: z.string(), url: address }).optional(),
  note: words.optional(),
});

const version = z.strictObject({
  from: day
    .nullable()
    .describe('Day on which this state takes effect; null for the original text, whose date may be unknown.'),
  amendment: z.string().nullable(),
  repealed: z.boolean(),
  address: perLocale(address),
});

const changed = (state: 'amended' | 'added' | 'repealed') =>
  z.strictObject({ state: z.literal(state), amendment: z.string(), from: day.describe('Day of effect.') });
const deeds = [changed('amended'), changed('added'), changed('repealed')] as const;

/** One clause of the convention, as published in `editions/textes/<id>.json`. */
export const publishedClause = z
  .strictObject({
    $schema: address,
    schemaVersion: z.literal(schemaVersion).describe('That of the form of this file.'),
    id: z.string(),
    kind: z.enum([
      'title',
      'parties',
      'preamble',
      'article',
      'axis',
      'data',
      'objective',
      'action',
      'signatures',
      'annexe',
    ]),
    number: z.string(),
    printedNumber: z.string().optional().describe('The number as signed, where it is not that of its place: 4 bis.'),
    listedNumber: z
      .string()
      .optional()
      .describe('The number before it in the list of its axis, as the copy prints it: 4.'),
    axis: z.number().int().optional(),
    position: z.number().int(),
    parent: z.string().optional(),
    children: z.array(z.string()),
    permanentAddress: address,
    address: perLocale(address),
    name: words,
    place: words.describe('Where it stands, as a lawyer cites it.'),
    title: words.optional().describe('Plain title, written for the site; no legal force.'),
    summary: words.optional().describe('Plain summary, written for the site; no legal force.'),
    status: z
      .discriminatedUnion('state', [z.strictObject({ state: z.literal('in-force') }), ...deeds])
      .describe('What amendments in force made of its own words.'),
    upToDate: day.describe('Up to which day the site tells what became of the text.'),
    coming: z
      .discriminatedUnion('state', deeds)
      .optional()
      .describe('What the next amendment to come will make of its own words.'),
    text: perLocale(z.array(block)).describe('The text in force. Only the French text prevails.'),
    translationOutdated: z.array(z.enum(locales)),
    originalText: z
      .strictObject({ file: address, sha256 })
      .optional()
      .describe('The original French text and its fingerprint; absent where an amendment added the clause.'),
    versions: z.array(version),
    objectives: z.array(z.string()),
    actions: z.array(z.string()),
    partners: z.array(z.strictObject({ partner: z.string(), name: words, role: words })),
    plannedDates: z.array(
      z.strictObject({
        date: z.string().describe('2017, 2017-01, 2017-01-16 or 2017-Q1: the precision of the text.'),
        label: words,
        history: z.array(statement),
      }),
    ),
    commitment: z.strictObject({ status: z.enum(commitmentStatuses), history: z.array(statement) }).optional(),
  })
  .describe('A clause of the convention');

/** The whole convention, as published in `editions/convention.json`. */
export const publishedConvention = z
  .strictObject({
    $schema: address,
    schemaVersion: z.literal(schemaVersion).describe('That of the form of this file.'),
    permanentAddress: address,
    title: words,
    citation: words,
    prevailingLanguage: z.enum(locales),
    licence: words,
    source: z.strictObject({ file: address, sha256, state: words }),
    originalText: z.strictObject({ file: address, sha256, locked: day }),
    lastChange: day.describe('Day of the last dated change of the content.'),
    notified: day.nullable().describe('Day of notification; null while it is not known.'),
    term: z.string().describe('ISO 8601 duration.'),
    renewalTalks: z.string().describe('ISO 8601 duration.'),
    notice: z.string().describe('ISO 8601 duration.'),
    clock: z.strictObject({
      effect: day.nullable(),
      renewalTalks: day.nullable(),
      latestNotice: day.nullable(),
      end: day.nullable(),
    }),
    parties: z.array(
      z.strictObject({
        partner: z.string(),
        name: words,
        representative: z.string().optional(),
        capacity: words.optional(),
      }),
    ),
    signatories: z.array(z.strictObject({ partner: z.string(), name: z.string(), capacity: words })),
    amendments: z.array(
      z.strictObject({
        id: z.string(),
        title: words,
        signed: day,
        effect: day,
        inForce: z.boolean().describe('False until its day of effect: it then changes nothing yet.'),
        approvals: z.array(z.strictObject({ body: z.string(), date: day, reference: z.string() })),
        changes: z.array(z.strictObject({ clause: z.string(), action: z.enum(['replace', 'insert', 'repeal']) })),
      }),
    ),
    clauses: z.array(publishedClause),
  })
  .describe('A convention and its clauses');

export type PublishedItem = z.infer<typeof item>;
export type PublishedPart = z.infer<typeof part>;
export type PublishedClause = z.infer<typeof publishedClause>;
export type PublishedConvention = z.infer<typeof publishedConvention>;
