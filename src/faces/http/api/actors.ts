import { z } from "zod";
import { number, pageOf, paging, shortWords } from "./common.js";
import { keptDecision } from "./decisions.js";
import { reportLine } from "./reports.js";
import { foundEntry } from "./search.js";

export const actorKinds = ["person", "organization", "group", "place"] as const;

/** Somebody across reports. */
export const identityLine = z.object({
  number,
  name: z.string(),
  /** Null where it is not known. */
  kind: z.enum(actorKinds).nullable(),
  /** Actors of reports that are it. */
  size: z.int(),
});
export type IdentityLine = z.infer<typeof identityLine>;

/** GET /actors.json, most mentioned first; `words` of a name */
export const actorsQuery = paging.extend({ words: shortWords.optional() });
export type ActorsQuery = z.input<typeof actorsQuery>;
export const actorList = pageOf(identityLine);
export type ActorList = z.infer<typeof actorList>;

/** An actor of a report that is held to be this identity, and why. */
export const member = z.object({
  report: reportLine,
  /** Id in the report's record. */
  actor: z.string(),
  name: z.string(),
  because: z.string(),
});
export type Member = z.infer<typeof member>;

/** GET /actors/7.json */
export const actorPage = z.object({
  identity: identityLine,
  /** Every name it goes by, most used first. */
  names: z.array(z.object({ name: z.string(), reports: z.int() })),
  /** Titles it was given, by the publication of the reports that give them. */
  roles: z.array(
    z.object({
      title: z.string(),
      of: z.string().nullable(),
      first: z.string().nullable(),
      last: z.string().nullable(),
      reports: z.int(),
    }),
  ),
  country: z.string().nullable(),
  sector: z.string().nullable(),
  members: z.array(member),
  /** Members beyond those listed here. */
  moreMembers: z.int(),
  /** With whom, by the entries they share, most first. */
  company: z.array(z.object({ identity: number, name: z.string(), entries: z.int() })),
  /** The newest of what it said, demanded and did; all of it by /search.json with its number. */
  said: z.array(foundEntry),
  demanded: z.array(foundEntry),
  demandedOf: z.array(foundEntry),
  did: z.array(foundEntry),
  /** Merges and splits that it went through, oldest first. */
  decisions: z.array(keptDecision),
  /** Set when it was merged into another: that is where it is now. */
  mergedInto: number.nullable(),
});
export type ActorPage = z.infer<typeof actorPage>;

/** POST /actors/7/merge.json: `from` becomes a part of 7. */
export const mergeRequest = z.strictObject({
  from: number,
  reason: shortWords.nullable().optional(),
  who: z.string().trim().min(1).max(100).optional(),
});
export type MergeRequest = z.infer<typeof mergeRequest>;

/** POST /actors/7/split.json: these members become an identity of their own. */
export const splitRequest = z.strictObject({
  members: z
    .array(z.strictObject({ report: number, actor: z.string().max(20) }))
    .min(1)
    .max(500),
  reason: shortWords.nullable().optional(),
  who: z.string().trim().min(1).max(100).optional(),
});
export type SplitRequest = z.infer<typeof splitRequest>;

export const identityAnswer = z.object({
  decision: keptDecision,
  /** The identity that is there now: the merged one, or the new one after a split. */
  identity: number,
});
export type IdentityAnswer = z.infer<typeof identityAnswer>;
