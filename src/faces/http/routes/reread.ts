import { applyDecisions } from "../../../archive/review/apply.js";
import { keepAndPlace } from "../../../dossier/place.js";
import { compareReadings } from "../../../dossier/review/compare.js";
import { readApplied, readEarlier } from "../../../dossier/review/read-applied.js";
import type { ReportRecord } from "../../../record/schema.js";
import { rereadAnswer, rereadPreview, rereadRequest } from "../api/reports.js";
import { Failure } from "../failure.js";
import { readAnew } from "../read-anew.js";
import type { Room } from "../room.js";
import { defineRoute } from "../route.js";
import { lineOf, reportNumbered } from "../views.js";
import { reportParams } from "./report.js";

export const rereadRoute = defineRoute({
  method: "GET",
  path: "/reports/{report}/reread.json",
  about: "What the model at hand would change in a report, before it does; decisions are kept.",
  params: reportParams,
  query: null,
  body: null,
  answer: rereadPreview,
  async handle(room, { params }) {
    const report = await reportNumbered(room, params.report);
    const found = await readApplied(room.archive, params.report);
    if (!found) throw new Failure("not-found", `There is no report ${params.report}.`);
    const { kept, decisions } = found;
    const { hash, record } = await readAnew(room, kept);
    const next = { version: kept.version + 1, record };
    const earlier = await readEarlier(room.archive, report.number, next.version, decisions);
    const { review } = applyDecisions(next, decisions, earlier);
    const { by, model } = kept.record.made;
    return {
      report: lineOf(report),
      version: kept.version,
      made: { by, model },
      would: { by: record.made.by, model: record.made.model },
      ...compareReadings(kept.record, record),
      review,
      proposal: hash,
    };
  },
});

export const applyRereadRoute = defineRoute({
  method: "POST",
  path: "/reports/{report}/reread.json",
  about: "Keeps the reading that was shown as a new version; decisions go over to it.",
  params: reportParams,
  query: null,
  body: rereadRequest,
  answer: rereadAnswer,
  status: 201,
  async handle(room, { params, body }) {
    const report = await reportNumbered(room, params.report);
    if (report.version !== body.version) {
      const message = `This was shown for version ${body.version}, but the report has a version ${report.version} by now; look at what would change in it.`;
      throw new Failure("old-version", message, "version", {
        version: report.version,
        entry: null,
      });
    }
    const record = await proposed(room, report.number, body.proposal);
    const how = { key: report.key, at: room.now(), again: true };
    const added = await room.write(() => keepAndPlace(room.archive, record, how));
    return { report: added.report, version: added.version };
  },
});

/** What was shown; read once more when it was forgotten meanwhile. */
async function proposed(room: Room, number: number, hash: string): Promise<ReportRecord> {
  const known = room.proposals.get(hash);
  if (known !== undefined) return JSON.parse(known) as ReportRecord;
  const kept = await room.archive.record(number);
  const again = kept && (await readAnew(room, kept));
  if (again?.hash === hash) return again.record;
  throw new Failure(
    "conflict",
    "The report would be read otherwise by now; look at what would change once more.",
    "proposal",
  );
}
