import { versionList } from "../api/reports.js";
import { defineRoute } from "../route.js";
import { lineOf, reportNumbered } from "../views.js";
import { reportParams } from "./report.js";

export const versionsRoute = defineRoute({
  method: "GET",
  path: "/reports/{report}/versions.json",
  about: "The versions of a report, oldest first: when each came and what read it.",
  params: reportParams,
  query: null,
  body: null,
  answer: versionList,
  async handle(room, { params }) {
    const report = await reportNumbered(room, params.report);
    const versions = await room.archive.versions(params.report);
    return {
      report: lineOf(report),
      items: versions.map(({ version, sha256, addedAt, by, model }) => {
        return { version, sha256, addedAt, by, model };
      }),
    };
  },
});
