import { onOneLine } from "../terminal/visible.js";

/** What became of the reports so far. */
export interface Tally {
  added: number;
  changed: number;
  kept: number;
  /** Names of those that were not added, the first few. */
  readonly failed: string[];
  failures: number;
}

const mostNames = 3;

export function openTally(): Tally {
  return { added: 0, changed: 0, kept: 0, failed: [], failures: 0 };
}

export function countFailure(tally: Tally, name: string): void {
  tally.failures++;
  if (tally.failed.length < mostNames) tally.failed.push(name);
}

export function totalOf({ added, changed, kept, failures }: Tally): number {
  return added + changed + kept + failures;
}

/** `added 12, 2 changed (new versions), 5 already there, 1 not added: notes.txt`; parts of none are left out. */
export function sumUp(tally: Tally): string {
  const { added, changed, kept, failed, failures } = tally;
  const parts = [
    `added ${added}`,
    ...(changed === 0 ? [] : [`${changed} changed (new version${changed === 1 ? "" : "s"})`]),
    ...(kept === 0 ? [] : [`${kept} already there`]),
    ...(failures === 0 ? [] : [`${failures} not added: ${nameFailed(failed, failures)}`]),
  ];
  return parts.join(", ");
}

function nameFailed(failed: readonly string[], failures: number): string {
  const names = failed.map((name) => onOneLine(name)).join("; ");
  const more = failures - failed.length;
  return more === 0 ? names : `${names}; and ${more} more, named above`;
}
