import type { Covered, Scope } from "../types/index.js";
import type { Chosen } from "./choose-reports.js";

/** From how many reports an answer is computed, and a sentence where that is not all of them. */
export function coverOf(scope: Scope, { numbers, leftOut, older }: Chosen): Covered {
  const reports = numbers.length;
  return { reports, leftOut, older, note: noteOf(reports, leftOut, scope.older !== undefined) };
}

function noteOf(reports: number, leftOut: number, isLater: boolean): string | null {
  const told = `${reports.toLocaleString("en-US")} ${reports === 1 ? "report" : "reports"}`;
  const older = `${leftOut.toLocaleString("en-US")} older`;
  if (isLater)
    return leftOut === 0
      ? `Told from the oldest ${told}; newer ones are left out.`
      : `Told from ${told}; newer ones and ${older} are left out.`;
  if (leftOut === 0) return null;
  const ones = leftOut === 1 ? "one is" : "ones are";
  return `Told from the newest ${told}; ${older} ${ones} left out.`;
}
