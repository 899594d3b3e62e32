import { z } from "zod";
import { reportRecord } from "../../../record/schema.js";
import { changesAnswer } from "./answers.js";
import { dayInAddress, number, numberInAddress, pageOf, paging, shortWords } from "./common.js";
import { review } from "./decisions.js";
import { entryChange } from "./entries.js";

/** A report as lists show it. */
export const reportLine = z.object({
  number,
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string(),
  /** Newest version. */
  version: number,
  addedAt: z.string(),
});
export type ReportLine = z.infer<typeof reportLine>;

export const excerpt = z.object({
  /** Where `text` begins in the report's text. */
  start: z.int().nonnegative(),
  text: z.string(),
  /** Words found, within the report's text. */
  marks: z.array(z.tuple([z.int(), z.int()])),
});

/** GET /reports.json */
export const reportsQuery = paging.extend({
  words: shortWords.optional(),
  outlet: shortWords.optional(),
  from: dayInAddress.optional(),
  to: dayInAddress.optional(),
  story: numberInAddress.optional(),
  order: z.enum(["best", "newest"]).optional(),
});
export type ReportsQuery = z.input<typeof reportsQuery>;
export const reportList = pageOf(z.object({ report: reportLine, excerpt: excerpt.nullable() }));
export type ReportList = z.infer<typeof reportList>;

/** GET /index.json: what the first page tells. */
export const overview = z.object({
  program: z.string(),
  archive: z.string(),
  readOnly: z.boolean(),
  counts: z.object({
    reports: z.int(),
    versions: z.int(),
    statements: z.int(),
    demands: z.int(),
    events: z.int(),
    figures: z.int(),
  }),
  /** Last added first. */
  latest: z.array(reportLine),
  /** Who decides, unless a request says otherwise. */
  who: z.string(),
});
export type Overview = z.infer<typeof overview>;

/** GET /reports/12.json; `decisions=no` gives the record as it was read. */
export const reportQuery = z.object({
  version: numberInAddress.optional(),
  decisions: z.enum(["yes", "no"]).optional(),
});
export type ReportQuery = z.input<typeof reportQuery>;

/** A group that a report is in. */
export const groupName = z.object({ number, name: z.string(), size: z.int() });

/** Who an actor of a record is across reports. */
export const actorIdentity = z.object({
  actor: z.string(),
  identity: number,
  name: z.string(),
  because: z.string(),
});

export const reportView = z.object({
  report: reportLine,
  version: number,
  /** ISO 8601 instant at which this version was added. */
  addedAt: z.string(),
  /** With the decisions applied, unless asked otherwise. */
  record: reportRecord,
  review,
  story: groupName.nullable(),
  /** Reports with the same text; null when there is none but this. */
  origin: groupName.nullable(),
  identities: z.array(actorIdentity),
});
export type ReportView = z.infer<typeof reportView>;

/** GET /reports/12/versions.json, oldest first */
export const versionList = z.object({
  report: reportLine,
  items: z.array(
    z.object({
      version: number,
      sha256: z.string(),
      addedAt: z.string(),
      by: z.string(),
      model: z.string(),
    }),
  ),
});
export type VersionList = z.infer<typeof versionList>;

/** GET /reports/12/changes.json: the newest version against the one before, unless asked. */
export const changesQuery = z.object({
  from: numberInAddress.optional(),
  to: numberInAddress.optional(),
});
export type ChangesQuery = z.input<typeof changesQuery>;
export const changeList = z.object({ report: reportLine, answer: changesAnswer });
export type ChangeList = z.infer<typeof changeList>;

/**
 * GET /reports/12/reread.json: what the model at hand would change, before it does.
 * Decisions are kept: `review` is how they would stand on the new reading.
 */
export const rereadPreview = z.object({
  report: reportLine,
  version: number,
  /** What read the version kept, and what would read it now. */
  made: z.object({ by: z.string(), model: z.string() }),
  would: z.object({ by: z.string(), model: z.string() }),
  items: z.array(entryChange),
  same: z.int(),
  review,
  /** To be sent back to apply what was seen here, and nothing else. */
  proposal: z.string(),
});
export type RereadPreview = z.infer<typeof rereadPreview>;

/** POST /reports/12/reread.json */
export const rereadRequest = z.strictObject({ proposal: z.string().max(100), version: number });
export type RereadRequest = z.infer<typeof rereadRequest>;
export const rereadAnswer = z.object({ report: number, version: number });
export type RereadAnswer = z.infer<typeof rereadAnswer>;
