import { z } from "zod";
import { dossierAnswer } from "./answers.js";
import { number, pageOf, paging, shortWords } from "./common.js";
import { keptDecision } from "./decisions.js";

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

/** GET /stories/3.json; each list holds its first items, the rest by /timeline.json?story=3 and so on. */
export const storyDossier = z.object({
  story: storyLine,
  dossier: dossierAnswer,
  /** Merges and splits that the story, or an origin of its reports, went through, oldest first. */
  decisions: z.array(keptDecision),
});
export type StoryDossier = z.infer<typeof storyDossier>;

const judged = {
  reason: shortWords.nullable().optional(),
  who: z.string().trim().min(1).max(100).optional(),
};

/** POST /stories/3/merge.json: the reports of `from` tell story 3. */
export const mergeStoriesRequest = z.strictObject({ from: number, ...judged });
export type MergeStoriesRequest = z.infer<typeof mergeStoriesRequest>;

const someNumbers = z.array(number).min(1).max(500);

/** POST /stories/3/split.json: these reports tell a story of their own. POST /origins/5/split.json: these have a text of their own. */
export const splitReportsRequest = z.strictObject({ reports: someNumbers, ...judged });
export type SplitReportsRequest = z.infer<typeof splitReportsRequest>;

/** POST /origins.json: these reports have one text. */
export const joinTextsRequest = z.strictObject({ reports: someNumbers.min(2), ...judged });
export type JoinTextsRequest = z.infer<typeof joinTextsRequest>;

export const regroupAnswer = z.object({
  /** One, or for texts one for each origin that was joined. */
  decisions: z.array(keptDecision),
  /** The story or origin that is there now: the joined one, or the new one after a split. */
  group: number,
});
export type RegroupAnswer = z.infer<typeof regroupAnswer>;
