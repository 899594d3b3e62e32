import type { Archive } from "../../archive/archive.js";
import type { Review } from "../../archive/review/apply.js";
import { readApplied } from "./read-applied.js";
import { archiveAsRead } from "./reviewed-archive.js";

/** What a person made of an entry of a report's newest version. */
export type ReviewMark = Review["entries"][number] & { readonly report: number };

/** The entries of reports that people accepted, corrected or added, by report; rejected ones are in no answer. */
export async function readMarks(
  given: Archive,
  reports: Iterable<number>,
): Promise<readonly ReviewMark[]> {
  const archive = archiveAsRead(given);
  const decided = new Set(await archive.decisions.decided());
  const marks: ReviewMark[] = [];
  for (const report of new Set(reports)) {
    const found = decided.has(report) ? await readApplied(archive, report) : null;
    for (const entry of found?.applied.review.entries ?? []) marks.push({ report, ...entry });
  }
  return marks;
}
