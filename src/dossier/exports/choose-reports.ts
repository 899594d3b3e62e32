import type { Archive } from "../../archive/archive.js";
import type { Question } from "../../archive/asking.js";

/** Which reports to write; all filters hold together. */
export type ReportFilter = Pick<Question, "story" | "actor" | "from" | "to" | "outlet"> & {
  /** A report's number. */
  readonly report?: number;
};

const pageSize = 500;

/** Numbers of the reports that a filter lets through, ascending; null when it lets all through. */
export async function chooseReports(
  archive: Archive,
  { report, ...filter }: ReportFilter,
): Promise<readonly number[] | null> {
  const filters = Object.values(filter).filter((value) => value !== undefined);
  if (filters.length === 0) return report === undefined ? null : [report];
  const numbers = new Set<number>();
  let after: string | null = null;
  do {
    const question: Question = { ...filter, order: "newest", most: pageSize };
    const page = await archive.asking.search(after === null ? question : { ...question, after });
    for (const found of page.items) numbers.add(found.report.number);
    after = page.next;
  } while (after !== null);
  const chosen = [...numbers].sort((a, b) => a - b);
  return report === undefined ? chosen : chosen.filter((number) => number === report);
}
