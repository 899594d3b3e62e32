import { tellChanges } from "../../../dossier/answers/index.js";
import { changeList, changesQuery } from "../api/reports.js";
import { Failure } from "../failure.js";
import { defineRoute } from "../route.js";
import { lineOf, reportNumbered } from "../views.js";
import { noVersion, reportParams } from "./report.js";

export const changesRoute = defineRoute({
  method: "GET",
  path: "/reports/{report}/changes.json",
  about:
    "What a version of a report tells otherwise than another, entry by entry, as they were read.",
  params: reportParams,
  query: changesQuery,
  body: null,
  answer: changeList,
  async handle(room, { params, query }) {
    const report = await reportNumbered(room, params.report);
    const to = query.to ?? report.version;
    const from = query.from ?? to - 1;
    if (from < 1) {
      throw new Failure(
        "not-found",
        `Report ${report.number} has one version so far; there is nothing to compare.`,
      );
    }
    const answer = await tellChanges(room.archive, report.number, from, to);
    if (!answer) throw noVersion(report.number, Math.max(from, to), report.version);
    return { report: lineOf(report), answer };
  },
});
