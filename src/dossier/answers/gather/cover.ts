import type { Covered, Scope } from "../types/index.js";
import type { Chosen } from "./choose-reports.js";

/** From how many reports an answer is computed, and a sentence where that is not all of them. */
export function coverOf(scope: Scope, { numbers, leftOut, older }: Chosen): Covered {
  const reports = numbers.length;
  return { reports, leftOut, older, note: noteOf(reports, leftOut, scope.older !== undefined) };
}

function noteOf(reports: number, leftOut: number, isLater: boolean): string | null {
  const some = reports === 1 ? "report" : `${counted(reports)} reports`;
  const older = `${counted(leftOut)} older`;
  if (!isLater && leftOut === 0) return null;
  if (!isLater)
    return `Told from the newest ${some}; ${older} ${leftOut === 1 ? "one is" : "ones are"} left out.`;
  if (leftOut === 0) return `Told from the oldest ${some}; newer ones are left out.`;
  const told = reports === 1 ? "one report" : some;
  return `Told from ${told}; newer ones and ${older} are left out.`;
}

function counted(number: number): string {
  return number.toLocaleString("en-US");
}
