import { z } from "zod";

/**
 * What the browser and the server say to each other: zod schemas, and the types they give.
 *
 * One file a group of routes. Values that are not known are null, lists are empty rather than missing, times are
 * ISO 8601, spans are `[start, end]` in code points of the report's text. Fields of an address's query are
 * strings as they stand in the address; the schemas turn them into numbers and lists.
 */

/** A number that lasts: of a report, a group, a decision. */
export const number = z.int().positive();

/** A number as it stands in an address. */
export const numberInAddress = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "must be a number from 1")
  .transform(Number);

/** Items a page holds: 1 to 500, 50 unless asked. */
export const mostInAddress = z
  .string()
  .regex(/^(?:[1-9]\d?|[1-4]\d\d|500)$/, "must be a number from 1 to 500")
  .transform(Number);

/** Reports that an answer is computed from at most: 1 to 1,000. */
const reportsInAddress = z
  .string()
  .regex(/^(?:[1-9]\d{0,2}|1000)$/, "must be a number from 1 to 1000")
  .transform(Number);

/** Which of many reports an answer is computed from: the newest so many, or those after the `covered.older` of another. */
export const someReports = z.object({
  reports: reportsInAddress.optional(),
  older: z.string().max(200).optional(),
});

/** An ISO day in an address. */
export const dayInAddress = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day as 2025-03-12");

/** Words that a person typed. */
export const shortWords = z.string().max(500);

export const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

/** What every list takes: where to go on, and how much. */
export const paging = z.object({
  after: z.string().max(200).optional(),
  most: mostInAddress.optional(),
});

/** A part of a list; `next` is given as `after` for the part behind it, and is null at the end. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** Nothing to send or to tell. */
export const nothing = z.object({});

/** A stable name in kebab case; docs/http.md tells what each means. */
export const errorCodes = [
  "wrong-request",
  "wrong-host",
  "cross-site",
  "no-token",
  "not-found",
  "gone",
  "wrong-method",
  "old-version",
  "already-undone",
  "conflict",
  "too-large",
  "wrong-type",
  "does-not-hold",
  "read-only",
  "busy",
  "timeout",
  "failed",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What every failure looks like, whatever the route. */
export const errorBody = z.object({
  error: z.object({
    code: z.enum(errorCodes),
    /** A sentence or two for people: what, where, what to do. */
    message: z.string(),
    /** Where in what was sent (`after.content.spans`), when one place is at fault. */
    field: z.string().nullable(),
    /** With `old-version`: the newest version, and the entry as it stands there; null where it is no more. */
    newer: z.object({ version: number, entry: z.unknown() }).nullable(),
  }),
});
export type ErrorBody = z.infer<typeof errorBody>;
