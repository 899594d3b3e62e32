import { describe, expect, test } from "vitest";
import { type Case, marksOf, readCases } from "../cases.js";
import { add, below, findAll, isNamed, type Score } from "./event-cases.js";
import { readKept } from "./kept.js";

const kept = readKept("events/analyses.jsonl");
const cases = readCases("demands/sentences");

function found(text: string) {
  const analysis = kept.get(text);
  if (!analysis) throw new Error(`No analysis is kept; run node bench/cases.mjs --keep: ${text}`);
  return findAll(analysis);
}

/** Who wants it and of whom, by the words that name them first. */
function told(text: string): readonly string[] {
  const { demands, actors } = found(text);
  const name = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? "nobody";
  return demands.map(
    ({ by, of, action }) =>
      `${name(by)} > ${of.map(name).join(", ")}: ${action.spans.map(({ from, to }) => text.slice(from, to)).join(" … ")}`,
  );
}

describe("invented sentences", () => {
  test("four in five demands are found with who wants them, and four in five found are right", () => {
    const table = new Map<string, Score>();
    for (const one of cases) score(one, table);
    expect(below(table, 0.8)).toEqual([]);
  });

  test.each(cases.filter(({ marks }) => marks.length === 0).slice(0, 3))(
    "nothing in: $line",
    ({ text }) => {
      expect(told(text)).toEqual([]);
    },
  );
});

function score(one: Case, table: Map<string, Score>): void {
  const all = found(one.text);
  const actions = marksOf(one.marks, "action");
  add(table, "action", { wanted: actions.length, found: all.demands.length });
  for (const { by, action } of all.demands) {
    const mark = actions.find(({ span }) =>
      action.spans.some((own) => own.from < span.to && span.from < own.to),
    );
    if (!mark) continue;
    add(table, "action", { right: 1 });
    const owners = marksOf(one.marks, "by");
    if (owners.length === 0) continue;
    const right = by !== null && owners.some((owner) => isNamed(all, [by], owner));
    add(table, "by", { wanted: 1, found: 1, right: right ? 1 : 0 });
  }
}

describe("who wants what of whom", () => {
  test.each([
    [
      "Mira Tolvanen asked the Harbour Board to repair the cranes.",
      "Mira Tolvanen > Harbour Board",
    ],
    [
      "The envoy said Varna must return the stolen bells.",
      "envoy > Varna: return the stolen bells",
    ],
    [
      "The Green League called for an inquiry into the dam.",
      "Green League > : an inquiry into the dam",
    ],
  ])("%s", (text, start) => {
    expect(told(text)).toEqual([expect.stringContaining(start)]);
  });

  test("a list goes on in the next sentence", () => {
    const text = "The students called for free ferries. They also called for cheaper books.";
    expect(told(text)).toEqual(["students > : free ferries", "students > : cheaper books"]);
  });

  test("ids count from d1 and lead to actors of the reading", () => {
    const { demands, actors } = found("Belmar urged Kelmar to open its locks to grain ships.");
    expect(demands.map(({ id }) => id)).toEqual(["d1"]);
    const ids = new Set(actors.map(({ id }) => id));
    for (const { by, of } of demands)
      for (const id of [...of, ...(by ? [by] : [])]) expect(ids.has(id)).toBe(true);
  });
});
