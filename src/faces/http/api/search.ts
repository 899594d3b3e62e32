import { z } from "zod";
import { askedKinds, askedRoles } from "../../../archive/asking.js";
import { acts, eventTypes, factualities } from "../../../reading/reading.js";
import {
  dayInAddress,
  number,
  numberInAddress,
  pageOf,
  paging,
  shortWords,
  span,
} from "./common.js";
import { excerpt, reportLine } from "./reports.js";

export const facets = [
  "kind",
  "act",
  "type",
  "factuality",
  "outlet",
  "speaker",
  "addressee",
] as const;

function listOf<const Names extends readonly [string, ...string[]]>(names: Names) {
  const known: readonly string[] = names;
  return z
    .string()
    .max(300)
    .refine((words) => words.split(",").every((word) => known.includes(word)), {
      message: `must be some of ${names.join(", ")}, with commas between`,
    })
    .transform((words) => words.split(",") as Names[number][]);
}

/** Somebody: an identity's number, or words of a name. */
const somebody = z
  .string()
  .min(1)
  .max(200)
  .transform((words) => (/^\d{1,9}$/.test(words) ? Number(words) : words));

/** What is asked for. The same fields are kept in saved searches, and say what an export holds. */
export const questionQuery = z.object({
  words: shortWords.optional(),
  /** `statement,demand` */
  kinds: listOf(askedKinds).optional(),
  speaker: somebody.optional(),
  addressee: somebody.optional(),
  by: somebody.optional(),
  of: somebody.optional(),
  actor: somebody.optional(),
  recipient: somebody.optional(),
  place: somebody.optional(),
  according: somebody.optional(),
  /** In any role. */
  anybody: somebody.optional(),
  act: z.enum(acts).optional(),
  type: z.enum(eventTypes).optional(),
  factuality: z.enum(factualities).optional(),
  outlet: shortWords.optional(),
  from: dayInAddress.optional(),
  to: dayInAddress.optional(),
  happenedFrom: dayInAddress.optional(),
  happenedTo: dayInAddress.optional(),
  reviewed: z.enum(["yes", "no"]).optional(),
  story: numberInAddress.optional(),
  report: numberInAddress.optional(),
  order: z.enum(["best", "newest"]).optional(),
});

/** GET /search.json */
export const searchQuery = questionQuery.extend({
  ...paging.shape,
  /** What is listed: entries unless asked; `none` for facets alone. */
  list: z.enum(["entries", "reports", "none"]).optional(),
  /** Facets to count, `act,outlet`; none unless asked. */
  facets: listOf(facets).optional(),
});
/** As it stands in the address: strings. */
export type SearchQuery = z.input<typeof searchQuery>;

export const foundEntry = z.object({
  report: reportLine,
  version: number,
  kind: z.enum(askedKinds),
  id: z.string(),
  text: z.string(),
  spans: z.array(span),
  act: z.string().nullable(),
  type: z.string().nullable(),
  factuality: z.string().nullable(),
  /** The statement in which it stands; null in the report's own voice, and of statements. */
  statement: z.string().nullable(),
  /** First and last ISO day of its own time. */
  happened: z.tuple([z.string(), z.string()]).nullable(),
  actors: z.array(
    z.object({
      role: z.enum(askedRoles),
      actor: z.string(),
      name: z.string(),
      identity: number.nullable(),
    }),
  ),
  /** The words around an event or a figure, with its own as marks; null for other kinds. */
  passage: excerpt.nullable(),
});
export type FoundEntry = z.infer<typeof foundEntry>;

export const facetCounts = z.object({
  facet: z.enum(facets),
  values: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
  /** A sentence where not all that fits was counted; else null. */
  note: z.string().nullable(),
});
export type FacetCounts = z.infer<typeof facetCounts>;

/** One of `entries` and `reports` is filled, by `list`. */
export const searchAnswer = z.object({
  entries: z.array(foundEntry),
  reports: z.array(z.object({ report: reportLine, excerpt: excerpt.nullable() })),
  next: z.string().nullable(),
  facets: z.array(facetCounts),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

export const entryPage = pageOf(foundEntry);
export type EntryPage = z.infer<typeof entryPage>;

/** Saved searches: GET and POST /searches.json, DELETE /searches/3.json. */
export const savedSearch = z.object({
  number,
  name: z.string(),
  /** The query of its address, `words=harbour&act=deny`. */
  query: z.string(),
  savedAt: z.string(),
});
export type SavedSearch = z.infer<typeof savedSearch>;
export const savedSearchList = z.object({ items: z.array(savedSearch) });
export type SavedSearchList = z.infer<typeof savedSearchList>;
export const saveSearchRequest = z.strictObject({
  name: z.string().trim().min(1).max(100),
  query: z.string().max(2000),
});
export type SaveSearchRequest = z.infer<typeof saveSearchRequest>;
