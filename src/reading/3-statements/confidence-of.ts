import type { Draft } from "./draft.js";

/**
 * How often statements with such a score were right on PolNeAR's dev reports (content and source both overlap
 * the annotators' by half): pairs of score and share, straight lines between them.
 */
const measured = [
  [0, 0.2],
  [0.45, 0.4],
  [0.65, 0.45],
  [0.75, 0.58],
  [0.85, 0.68],
  [0.95, 0.86],
  [1, 0.95],
] as const;
/** Of those without a source a third as many are right. */
const withoutSource = 0.35;

/** The chance that the statement is right, 0 to 1, from the reader's probability of its cue. */
export function confidenceOf(draft: Draft): number {
  const share = shareAt(draft.score);
  return draft.source.length > 0 || draft.implied ? share : share * withoutSource;
}

function shareAt(score: number): number {
  const place = Math.max(
    1,
    measured.findIndex(([known]) => known >= score),
  );
  const [x, y] = measured[place - 1] ?? measured[0];
  const [nextX, nextY] = measured[place] ?? measured[0];
  return y + ((nextY - y) * (score - x)) / (nextX - x);
}
