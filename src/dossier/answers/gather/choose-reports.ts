import type { Archive } from "../../../archive/archive.js";
import type { Question } from "../../../archive/asking.js";
import type { Scope } from "../types/index.js";

/** Reports that one answer is computed from at most; of more, the newest. */
const mostReports = 1000;
const pageSize = 500;

export interface Chosen {
  /** Newest first. */
  readonly numbers: readonly number[];
  /** Older ones that fit too. */
  readonly leftOut: number;
  /** Where those begin; null when there are none. */
  readonly older: string | null;
}

/** The numbers of the newest reports that fit every filter of a scope. */
export async function chooseReports(archive: Archive, scope: Scope): Promise<Chosen> {
  const { reports, older, ...filters } = scope;
  const most = Math.min(mostReports, Math.max(1, Math.trunc(reports ?? mostReports) || 1));
  const question: Question = { ...filters, order: "newest" };
  const numbers: number[] = [];
  let after = older ?? null;
  do {
    const page = await archive.asking.search({
      ...from(question, after),
      most: Math.min(pageSize, most - numbers.length),
    });
    for (const { report } of page.items) numbers.push(report.number);
    after = page.next;
  } while (after !== null && numbers.length < most);
  const leftOut = after === null ? 0 : await archive.asking.count(from(question, after));
  return { numbers, leftOut, older: after };
}

function from(question: Question, after: string | null): Question {
  return after === null ? question : { ...question, after };
}
