import { readApplied } from "../../../dossier/review/read-applied.js";
import { decisionAnswer, decisionList, decisionsRequest } from "../api/decisions.js";
import { keepDecisions } from "../keep-decisions.js";
import { defineRoute } from "../route.js";
import { reportNumbered } from "../views.js";
import { reportParams } from "./report.js";

export const decisionsRoute = defineRoute({
  method: "GET",
  path: "/reports/{report}/decisions.json",
  about: "What was decided about a report, oldest first, and how it stands on the newest version.",
  params: reportParams,
  query: null,
  body: null,
  answer: decisionList,
  async handle(room, { params }) {
    await reportNumbered(room, params.report);
    const found = await readApplied(room.archive, params.report);
    return {
      items: found?.decisions ?? [],
      review: found?.applied.review ?? { entries: [], rejected: [], unplaced: [] },
    };
  },
});

export const decideRoute = defineRoute({
  method: "POST",
  path: "/reports/{report}/decisions.json",
  about: "Accepts, corrects, rejects or adds entries: all of what is sent, or none of it.",
  params: reportParams,
  query: null,
  body: decisionsRequest,
  answer: decisionAnswer,
  status: 201,
  mostBytes: 4_000_000,
  handle: (room, { params, body }) => keepDecisions(room, params.report, body.decisions),
});
