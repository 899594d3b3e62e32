import { z } from "zod";
import {
  joinTexts,
  mergeReportGroups,
  type Regrouped,
  splitReportGroup,
} from "../../../dossier/regroup.js";
import { numberInAddress } from "../api/common.js";
import {
  joinTextsRequest,
  mergeStoriesRequest,
  type RegroupAnswer,
  regroupAnswer,
  splitReportsRequest,
} from "../api/stories.js";
import type { Frozen } from "../route.js";
import { defineRoute } from "../route.js";
import { groupNumbered, reportNumbered } from "../views.js";
import { asConflict, judgementOf } from "./identities.js";

export const mergeStoriesRoute = defineRoute({
  method: "POST",
  path: "/stories/{story}/merge.json",
  about:
    "Says that two stories are one: that of the request becomes a part of that of the address.",
  params: z.object({ story: numberInAddress }),
  query: null,
  body: mergeStoriesRequest,
  answer: regroupAnswer,
  status: 201,
  async handle(room, { params, body }) {
    await groupNumbered(room, "story", params.story);
    await groupNumbered(room, "story", body.from);
    const judgement = judgementOf(room, body);
    return room.write(() =>
      asOne(mergeReportGroups(room.archive, "story", params.story, body.from, judgement)),
    );
  },
});

export const splitStoryRoute = defineRoute({
  method: "POST",
  path: "/stories/{story}/split.json",
  about: "Says that some of its reports tell another story: they become a story of their own.",
  params: z.object({ story: numberInAddress }),
  query: null,
  body: splitReportsRequest,
  answer: regroupAnswer,
  status: 201,
  async handle(room, { params, body }) {
    await groupNumbered(room, "story", params.story);
    const judgement = judgementOf(room, body);
    return room.write(() =>
      asOne(splitReportGroup(room.archive, "story", params.story, body.reports, judgement)),
    );
  },
});

export const joinTextsRoute = defineRoute({
  method: "POST",
  path: "/origins.json",
  about:
    "Says that reports have one text: whatever origins they were in, they are one origin then.",
  params: null,
  query: null,
  body: joinTextsRequest,
  answer: regroupAnswer,
  status: 201,
  async handle(room, { body }) {
    for (const report of body.reports) await reportNumbered(room, report);
    const judgement = judgementOf(room, body);
    return room.write(() => asConflict(joinTexts(room.archive, body.reports, judgement)));
  },
});

export const splitOriginRoute = defineRoute({
  method: "POST",
  path: "/origins/{origin}/split.json",
  about:
    "Says that some of its reports have a text of their own: they become an origin of their own.",
  params: z.object({ origin: numberInAddress }),
  query: null,
  body: splitReportsRequest,
  answer: regroupAnswer,
  status: 201,
  async handle(room, { params, body }) {
    await groupNumbered(room, "origin", params.origin);
    const judgement = judgementOf(room, body);
    return room.write(() =>
      asOne(splitReportGroup(room.archive, "origin", params.origin, body.reports, judgement)),
    );
  },
});

async function asOne(work: Promise<Regrouped>): Promise<Frozen<RegroupAnswer>> {
  const { decision, group } = await asConflict(work);
  return { decisions: [decision], group };
}
