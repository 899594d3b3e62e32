import type { ReportLine } from "../../../dossier/answers/types/common.js";
import { isBefore } from "../../../dossier/page/published.js";

/** The number of the report that came out before all others, whatever zones their dates leave open; null where none is known to. */
export function firstOf(
  reports: readonly Pick<ReportLine, "report" | "published">[],
): number | null {
  const [first, ...others] = reports;
  if (first === undefined || others.length === 0) return null;
  const isFirst = others.every(({ published }) => isBefore(first.published, published));
  return isFirst ? first.report : null;
}
