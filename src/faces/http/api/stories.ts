import { z } from "zod";
import { number, pageOf, paging, shortWords } from "./common.js";
import { reportLine } from "./reports.js";

export const storyLine = z.object({
  number,
  name: z.string(),
  /** Reports that tell it. */
  size: z.int(),
});
export type StoryLine = z.infer<typeof storyLine>;

/** GET /stories.json, largest first */
export const storiesQuery = paging.extend({ words: shortWords.optional() });
export type StoriesQuery = z.input<typeof storiesQuery>;
export const storyList = pageOf(storyLine);
export type StoryList = z.infer<typeof storyList>;

/** A report of a story, and of what text it is a copy. */
export const toldIn = z.object({
  report: reportLine,
  because: z.string(),
  /** Group of reports with the same text; null when it stands alone. */
  origin: number.nullable(),
});
export type ToldIn = z.infer<typeof toldIn>;

/** The same text in several reports, the earliest first. */
export const origin = z.object({
  number,
  name: z.string(),
  reports: z.array(z.object({ report: number, because: z.string() })),
});
export type Origin = z.infer<typeof origin>;

/** GET /stories/3.json; the answers across its reports stand in `answers` (src/dossier/answers). */
export const storyDossier = z.object({
  story: storyLine,
  reports: z.array(toldIn),
  origins: z.array(origin),
  /** Set when it was merged into another story: that is where it is now. */
  mergedInto: number.nullable(),
});
export type StoryDossier = z.infer<typeof storyDossier>;
