import { z } from "zod";
import type { Archive } from "../../../archive/archive.js";
import type { GroupKind } from "../../../archive/groups.js";
import { readApplied } from "../../../dossier/review/read-applied.js";
import { numberInAddress } from "../api/common.js";
import type { Review } from "../api/decisions.js";
import { reportQuery, reportView } from "../api/reports.js";
import { Failure } from "../failure.js";
import { defineRoute } from "../route.js";
import { lineOf, reportNumbered } from "../views.js";

export const reportParams = z.object({ report: numberInAddress });

export const reportRoute = defineRoute({
  method: "GET",
  path: "/reports/{report}.json",
  about: "A report's record, with what people decided about it; the newest version unless asked.",
  params: reportParams,
  query: reportQuery,
  body: null,
  answer: reportView,
  async handle(room, { params, query }) {
    const report = await reportNumbered(room, params.report);
    const found = await readApplied(room.archive, params.report, query.version);
    if (!found) throw noVersion(params.report, query.version ?? report.version, report.version);
    const { kept, applied } = found;
    const isNewest = kept.version === report.version;
    const asRead = query.decisions === "no";
    return {
      report: lineOf(report),
      version: kept.version,
      addedAt: kept.addedAt,
      record: asRead ? kept.record : applied.record,
      review: asRead ? noReview : applied.review,
      story: await groupOf(room.archive, "story", params.report),
      origin: await groupOf(room.archive, "origin", params.report),
      // Groups know the newest version only.
      identities: isNewest ? await identitiesOf(room.archive, params.report) : [],
    };
  },
});

const noReview: Review = { entries: [], rejected: [], unplaced: [] };

export function noVersion(report: number, version: number, newest: number): Failure {
  return new Failure(
    "not-found",
    `Report ${report} has no version ${version}; its newest is version ${newest}.`,
  );
}

async function groupOf({ groups }: Archive, kind: GroupKind, report: number) {
  const [placed] = await groups.of(kind, report);
  const group = placed && (await groups.group(placed.group));
  return group ? { number: group.number, name: group.name, size: group.size } : null;
}

async function identitiesOf({ groups }: Archive, report: number) {
  const placed = await groups.of("identity", report);
  const known = new Map<number, string>();
  for (const { group } of placed) {
    if (!known.has(group)) known.set(group, (await groups.group(group))?.name ?? "");
  }
  return placed.map(({ actor, group, because }) => ({
    actor: actor ?? "",
    identity: group,
    name: known.get(group) ?? "",
    because,
  }));
}
