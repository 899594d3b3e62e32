import { z } from "zod";
import { actorAnswer } from "./answers.js";
import { number, pageOf, paging, shortWords } from "./common.js";
import { keptDecision } from "./decisions.js";

/** Somebody across reports. */
export const identityLine = z.object({
  number,
  name: z.string(),
  /** Actors of reports that are it. */
  size: z.int(),
});
export type IdentityLine = z.infer<typeof identityLine>;

/** GET /actors.json, most reports first; `words` of a name */
export const actorsQuery = paging.extend({ words: shortWords.optional() });
export type ActorsQuery = z.input<typeof actorsQuery>;
/** As lists show it: a report may have two actors that are one. */
export const identityInList = identityLine.extend({ reports: z.int() });
export type IdentityInList = z.infer<typeof identityInList>;
export const actorList = pageOf(identityInList);
export type ActorList = z.infer<typeof actorList>;

/** GET /actors/7.json; an identity that was merged into another answers 410 with its number in the message. */
export const actorPage = z.object({
  identity: identityLine,
  /** `because` lists its actors of single reports: what a split is made of. */
  answer: actorAnswer,
  /** Merges and splits that it went through, oldest first. */
  decisions: z.array(keptDecision),
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
