import { ArchiveProblem } from "../../problem.js";

/** Where a page ends, as two whole numbers; what they mean is up to the list. */
export type Cursor = readonly [number, number];

export function writeCursor([first, second]: Cursor): string {
  return `${first.toString(36)}.${second.toString(36)}`;
}

/** Null for the first page. Throws an ArchiveProblem for what no page ended with. */
export function readCursor(after: string | undefined): Cursor | null {
  if (after === undefined) return null;
  const parts = /^([0-9a-z]{1,11})\.([0-9a-z]{1,11})$/.exec(after);
  const numbers = parts?.slice(1).map((part) => Number.parseInt(part, 36)) ?? [];
  const [first, second] = numbers;
  if (
    first === undefined ||
    second === undefined ||
    !numbers.every((number) => Number.isSafeInteger(number))
  )
    throw new ArchiveProblem(
      "wrong-question",
      "The list cannot go on from there: its place is not one that a page ended with. Begin again from the first page.",
    );
  return [first, second];
}

/** How many items a page has. */
export function sizeOf(most: number | undefined): number {
  if (most === undefined || Number.isNaN(most)) return 50;
  return Math.min(500, Math.max(1, Math.floor(most)));
}
