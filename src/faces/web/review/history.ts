import type { Decision } from "../../http/api/decisions.js";

/** What was decided about an entry up to the decision that holds, the newest first; what was taken back stays told. */
export function storyOf(decisions: readonly Decision[], held: number): readonly Decision[] {
  const last = decisions.find(({ number }) => number === held);
  if (!last) return [];
  return decisions
    .filter(
      ({ number, act, entry, version }) =>
        number === held ||
        (act !== "undo" && entry !== null && entry === last.entry && version === last.version),
    )
    .reverse();
}

/**
 * The decision, and those that were made with it as one: mentions that go from one actor to another change both.
 * What was accepted in bulk is decided one by one.
 */
export function madeTogether(decisions: readonly Decision[], held: number): readonly number[] {
  const one = decisions.find(({ number }) => number === held);
  if (!one || one.act === "accept") return [held];
  const others = decisions.filter(
    ({ act, at, who, undoneBy }) =>
      at === one.at && who === one.who && undoneBy === null && act !== "accept" && act !== "undo",
  );
  return others.map(({ number }) => number);
}
