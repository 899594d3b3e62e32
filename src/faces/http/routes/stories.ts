import { z } from "zod";
import type { KeptDecision } from "../../../archive/decisions.js";
import { tellDossier } from "../../../dossier/answers/index.js";
import { reportGroupDecision } from "../../../dossier/group-decisions.js";
import { numberInAddress, someReports } from "../api/common.js";
import { storiesQuery, storyDossier, storyList } from "../api/stories.js";
import { Failure } from "../failure.js";
import { listGroups } from "../list-groups.js";
import { defineRoute } from "../route.js";
import { groupNumbered, movedTo, windowOf } from "../views.js";

/** Of each list of a dossier. */
const mostItems = 200;

export const storiesRoute = defineRoute({
  method: "GET",
  path: "/stories.json",
  about: "Stories, those that most reports tell first.",
  params: null,
  query: storiesQuery,
  body: null,
  answer: storyList,
  handle: ({ archive }, { query }) => listGroups(archive, "story", query),
});

export const storyRoute = defineRoute({
  method: "GET",
  path: "/stories/{story}.json",
  about:
    "The dossier of a story: timeline, statements, demands, figures, meetings and who is tied to whom.",
  params: z.object({ story: numberInAddress }),
  query: someReports,
  body: null,
  answer: storyDossier,
  async handle(room, { params, query }) {
    const { number, name, size } = await groupNumbered(room, "story", params.story);
    if (number !== params.story) return movedTo(`/stories/${number}.json`);
    const dossier = await tellDossier(room.reviewed, number, mostItems, windowOf(query));
    if (!dossier) {
      throw new Failure(
        "gone",
        `No report tells story ${number} any more; its reports went to other stories.`,
      );
    }
    const kept = await room.archive.decisions.aboutGroups();
    const decisions = kept.filter((one) => concerns(one, number, dossier.story.reports));
    return { story: { number, name, size }, dossier, decisions };
  },
});

/** Merges and splits of stories keep those that they are between; of origins, the reports. */
function concerns(
  { after }: KeptDecision,
  story: number,
  reports: readonly { readonly report: number }[],
): boolean {
  const { data: about } = reportGroupDecision.safeParse(after);
  if (about?.kind === "story") return about.from === story || about.into === story;
  const told = new Set(reports.map(({ report }) => report));
  return about?.members.some(({ report }) => told.has(report)) === true;
}
