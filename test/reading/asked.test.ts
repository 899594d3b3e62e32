import { describe, expect, test } from "vitest";
import { type Case, marksOf, readCases } from "../cases.js";
import { findAll, isNamed } from "./event-cases.js";
import { readKept } from "./kept.js";

const kept = readKept("events/analyses.jsonl");

/** Each line demands just what is marked in it: its words, who wants it and of whom. */
describe("what is demanded, and nothing else", () => {
  test.each(readCases("demands/asked").map((one) => [one.line, one] as const))("%s", (_, one) => {
    const analysis = kept.get(one.text);
    if (!analysis) throw new Error("No analysis is kept; run node bench/cases.mjs --keep.");
    const all = findAll(analysis);
    const actions = all.demands.flatMap(({ action }) =>
      action.spans.map(({ from, to }) => one.text.slice(from, to)),
    );
    expect(actions).toEqual(marksOf(one.marks, "action").map(({ words }) => words));
    const by = new Set(all.demands.flatMap((demand) => demand.by ?? []));
    expect(amiss(one, all, [...by], "by")).toEqual([]);
    expect(amiss(one, all, [...new Set(all.demands.flatMap(({ of }) => of))], "of")).toEqual([]);
  });
});

/** Marks that no one of the actors is named in, and actors that no mark names. */
function amiss(
  one: Case,
  all: ReturnType<typeof findAll>,
  ids: readonly string[],
  name: "by" | "of",
): readonly string[] {
  const marks = marksOf(one.marks, name);
  const missing = marks.filter((mark) => !isNamed(all, ids, mark)).map(({ words }) => words);
  return [...missing, ...ids.filter((id) => !marks.some((mark) => isNamed(all, [id], mark)))];
}
