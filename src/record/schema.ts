import { z } from "zod";
import { acts, comparators, eventTypes, factualities, meetingStates } from "../reading/reading.js";
import { noticeCodes } from "../text/notice.js";

/**
 * The record of one report: the durable form of a reading, and the only one that leaves the program.
 *
 * Entries refer to each other by id (`a1` actors, `t1` times, `s1` statements, `d1` demands, `e1` events,
 * `f1` figures) and to `report.text` by `[start, end]`: Unicode code points, half-open, in text order.
 * Lists are empty rather than missing; a value that the text does not give is null; unknown fields are refused.
 * What a schema cannot say (spans within the text, ids that exist, words verbatim) is proved in `prove.ts`.
 *
 * Each field has its heading in docs/record.md; a house test asks for it.
 */
export const recordFormat = "rapporteur-record";
export const recordVersion = 1;

const count = z.int().nonnegative();
const span = z.tuple([count, count]);
const spans = z.array(span);
const words = z.string().min(1);
const share = z.number().min(0).max(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const country = z.string().regex(/^[A-Z]{3}$/);

const actorId = z.string().regex(/^a\d+$/);
const timeId = z.string().regex(/^t\d+$/);
const statementId = z.string().regex(/^s\d+$/);
const demandId = z.string().regex(/^d\d+$/);
const eventId = z.string().regex(/^e\d+$/);
const figureId = z.string().regex(/^f\d+$/);

const pinned = z.strictObject({ spans });

const made = z.strictObject({
  by: words,
  model: words,
  at: z.iso.datetime({ offset: true }).nullable(),
});

const credit = z.strictObject({ kind: z.enum(["image", "source", "agency"]), text: words, spans });

const report = z.strictObject({
  id: words,
  url: z.string().nullable(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  publishedBasis: z.enum(["given", "stated", "inferred"]).nullable(),
  language: words,
  sha256,
  text: z.string(),
  credits: z.array(credit),
});

const actor = z.strictObject({
  id: actorId,
  kind: z.enum(["person", "organization", "group", "place"]),
  name: words,
  fullName: words.nullable(),
  aliases: z.array(words),
  roles: z.array(z.strictObject({ title: words, of: actorId.nullable() })),
  country: country.nullable(),
  sector: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  mentions: z.array(z.strictObject({ spans, form: z.enum(["name", "noun", "pronoun"]) })),
});

const time = z.strictObject({
  id: timeId,
  spans,
  type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
  value: words,
  mod: words.nullable(),
  edtf: words.nullable(),
  basis: z.enum(["stated", "resolved"]),
  against: z.union([z.literal("published"), timeId]).nullable(),
});

const statement = z.strictObject({
  id: statementId,
  source: z.strictObject({ spans, actor: actorId.nullable(), implied: words.nullable() }),
  cue: z.strictObject({ spans, lemma: words.nullable() }),
  content: pinned,
  form: z.enum(["direct", "indirect", "mixed"]),
  act: z.enum(acts),
  addressees: z.array(actorId),
  sourcing: z.enum(["named", "unnamed", "document", "organization", "group"]),
  medium: words.nullable(),
  within: statementId.nullable(),
  time: timeId.nullable(),
  place: actorId.nullable(),
  confidence: share,
});

const demand = z.strictObject({
  id: demandId,
  by: actorId.nullable(),
  of: z.array(actorId),
  action: pinned,
  statement: statementId.nullable(),
});

const event = z.strictObject({
  id: eventId,
  type: z.enum(eventTypes),
  mode: words.nullable(),
  anchor: pinned,
  actors: z.array(actorId),
  recipients: z.array(actorId),
  time: timeId.nullable(),
  place: actorId.nullable(),
  factuality: z.enum(factualities),
  historical: z.boolean(),
  meeting: z.enum(meetingStates).nullable(),
  statement: statementId.nullable(),
  confidence: share,
});

const figure = z.strictObject({
  id: figureId,
  spans,
  min: z.number().nullable(),
  max: z.number().nullable(),
  comparator: z.enum(comparators),
  counts: words.nullable(),
  unit: words.nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  asOf: timeId.nullable(),
  statement: statementId.nullable(),
  according: actorId.nullable(),
});

const notice = z.strictObject({ code: z.enum(noticeCodes), message: words, spans });

export const reportRecord = z.strictObject({
  format: z.literal(recordFormat),
  version: z.literal(recordVersion),
  made,
  report,
  actors: z.array(actor),
  times: z.array(time),
  statements: z.array(statement),
  demands: z.array(demand),
  events: z.array(event),
  figures: z.array(figure),
  notices: z.array(notice),
});

export type ReportRecord = z.infer<typeof reportRecord>;
export type RecordActor = ReportRecord["actors"][number];
export type RecordStatement = ReportRecord["statements"][number];
export type RecordDemand = ReportRecord["demands"][number];
export type RecordEvent = ReportRecord["events"][number];
export type RecordFigure = ReportRecord["figures"][number];
export type RecordTime = ReportRecord["times"][number];
export type RecordNotice = ReportRecord["notices"][number];
/** `[start, end]` in Unicode code points of the text, half-open. */
export type RecordSpan = z.infer<typeof span>;
