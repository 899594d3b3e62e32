import { z } from "zod";
import { number } from "./common.js";

/**
 * POST /add.json takes either a form with files (`multipart/form-data`: any number of parts `file`, and a field
 * `published` for those that give no date), or this JSON with pasted text. Both answer 202 with a job.
 */
export const pastedReport = z.strictObject({
  text: z.string().min(1),
  title: z.string().max(1000).nullable().optional(),
  byline: z.string().max(1000).nullable().optional(),
  publisher: z.string().max(1000).nullable().optional(),
  url: z.string().max(2000).nullable().optional(),
  /** ISO 8601 day or date-time. */
  published: z.string().max(40).nullable().optional(),
});
export type PastedReport = z.infer<typeof pastedReport>;

export const jobStarted = z.object({ job: z.string() });
export type JobStarted = z.infer<typeof jobStarted>;

/** What became of one report of a job. */
export const jobItem = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.enum(["new", "version", "same"]),
    /** The file it came from, or `pasted text`. */
    name: z.string(),
    report: number,
    version: number,
    title: z.string().nullable(),
  }),
  z.object({
    outcome: z.literal("problem"),
    name: z.string(),
    /** One sentence: what, where, what to do. */
    message: z.string(),
  }),
]);
export type JobItem = z.infer<typeof jobItem>;

/** GET /jobs/j1.json, and the data of each `progress` and the last `done` event of GET /jobs/j1/events. */
export const jobState = z.object({
  job: z.string(),
  state: z.enum(["reading", "done", "failed"]),
  /** Bytes of input, and those read. */
  bytes: z.int(),
  bytesRead: z.int(),
  /** As they come, problems too. */
  items: z.array(jobItem),
  /** Why it failed as a whole. */
  message: z.string().nullable(),
});
export type JobState = z.infer<typeof jobState>;

/** The data of an `item` event. */
export type JobItemEvent = JobItem;
