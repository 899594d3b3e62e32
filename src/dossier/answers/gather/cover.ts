import type { Covered, Scope } from "../types/index.js";
import type { Chosen } from "./choose-reports.js";

/**
 * From how many reports an answer is computed, and a sentence where that is not all of them: of those chosen, damage may
 * have left fewer to be read.
 */
export function coverOf(
  scope: Scope,
  { numbers, leftOut, older }: Chosen,
  read = numbers.length,
): Covered {
  const lost = numbers.length - read;
  const notes = [
    noteOf(read, leftOut, scope.older !== undefined),
    lost === 0
      ? null
      : `${lost === 1 ? "One report" : `${counted(lost)} reports`} could not be read.`,
  ].filter((note) => note !== null);
  return { reports: read, leftOut, older, note: notes.length === 0 ? null : notes.join(" ") };
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
