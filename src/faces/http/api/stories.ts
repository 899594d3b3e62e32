import { z } from "zod";
import { dossierAnswer } from "./answers.js";
import { number, pageOf, paging, shortWords } from "./common.js";

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
export const storyDossier = z.object({ story: storyLine, dossier: dossierAnswer });
export type StoryDossier = z.infer<typeof storyDossier>;
