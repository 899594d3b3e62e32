import type { KeptReport } from "../../archive/archive.js";
import type { KeptGroup } from "../../archive/groups.js";
import type { ReportLine } from "./api/reports.js";
import { Failure } from "./failure.js";
import type { Room } from "./room.js";

/** What lists show of a report. Its key stays here: it may be the path of a file. */
export function lineOf(report: KeptReport): ReportLine {
  const { number, id, title, publisher, url, published, language, version, addedAt } = report;
  return { number, id, title, publisher, url, published, language, version, addedAt };
}

/** A report that must be there. */
export async function reportNumbered(room: Room, number: number): Promise<KeptReport> {
  const report = await room.archive.report(number);
  if (report) return report;
  throw new Failure(
    "not-found",
    `There is no report ${number} in this archive; it may have been another archive's.`,
  );
}

/** A group of a kind; when it was merged, the one that its members went to. */
export async function groupNumbered(
  room: Room,
  kind: KeptGroup["kind"],
  number: number,
): Promise<KeptGroup> {
  let group = await room.archive.groups.group(number);
  // Merges lead on, at most as often as there are groups; a ring would be a fault of the archive.
  for (let steps = 0; group?.mergedInto && steps < mostSteps; steps++) {
    group = await room.archive.groups.group(group.mergedInto);
  }
  if (group?.kind === kind) return group;
  const name = kind === "identity" ? "actor" : kind;
  throw new Failure("not-found", `There is no ${name} ${number} in this archive.`);
}

const mostSteps = 100;

/** Answers with where the thing asked for is now. */
export function movedTo(address: string): Response {
  return new Response(null, { status: 302, headers: { location: address } });
}

/** Reports that an answer is computed from unless more are asked for: so many are told at once. */
const usualReports = 100;

/** The reports that an answer of the room is computed from. */
export function windowOf({
  reports = usualReports,
  older,
}: {
  readonly reports?: number | undefined;
  readonly older?: string | undefined;
}): { readonly reports: number; readonly older?: string } {
  return { reports, ...given({ older }) };
}

/** The field left out where it is undefined, as exact optional fields want it. */
export function given<Fields extends object>(
  fields: Fields,
): { [Field in keyof Fields]?: Exclude<Fields[Field], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof Fields]?: Exclude<Fields[Field], undefined>;
  };
}
