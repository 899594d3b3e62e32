import type { ReportRecord } from "../../../record/schema.js";
import type { Gathered } from "./gathered.js";

/**
 * Whether entries of some kind may be of the actor that is asked for: it stands in one of them. True when none is asked
 * for. Spares comparing words of which none would be shown.
 */
export function isToldOf(
  { reports, scope }: Gathered,
  actorsOf: (record: ReportRecord) => readonly (string | null)[],
): boolean {
  if (scope.actor === undefined) return true;
  return reports.some(({ desk, actor }) =>
    actorsOf(desk.record).some((id) => actor(id)?.identity === scope.actor),
  );
}
