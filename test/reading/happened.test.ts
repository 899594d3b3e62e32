import { describe, expect, test } from "vitest";
import { findTimes } from "../../src/reading/1-times/find-times.js";
import { sourceFromText } from "../../src/source/from-text.js";
import { marksOf, readCases } from "../cases.js";
import { type Found, findAll, isNamed } from "./event-cases.js";
import { readKept } from "./kept.js";

const published = "2026-03-04";
const kept = readKept("events/analyses.jsonl");

/** Each line tells of just the events that are marked in it. */
describe("what a sentence tells of, and nothing else", () => {
  test.each(readCases("events/happened").map((one) => [one.line, one] as const))("%s", (_, one) => {
    const analysis = kept.get(one.text);
    if (!analysis) throw new Error("No analysis is kept; run node bench/cases.mjs --keep.");
    const { times } = findTimes(sourceFromText(one.text, { published }), analysis);
    const all = findAll(analysis, times, published);
    const wanted = marksOf(one.marks, "event").map(({ words, value }) => [words, value ?? ""]);
    const told = all.events.map((event, at) => {
      const day = times.find(({ id }) => id === event.time)?.value ?? "-";
      const kind = event.mode === null ? event.type : `${event.type}/${event.mode}`;
      const asked = (wanted[at]?.[1] ?? "").split("; ");
      const answers = [
        asked[0]?.includes("/") ? kind : event.type,
        event.factuality,
        event.meeting ?? "-",
        day,
      ];
      return [
        holding(one.text, event.anchor.spans, wanted[at]?.[0]),
        answers.slice(0, asked.length).join("; "),
      ];
    });
    expect(told).toEqual(wanted);
    const [event] = all.events;
    if (event && all.events.length === 1) {
      expect(namedBy(all, event.actors, marksOf(one.marks, "actor"))).toEqual([]);
      expect(namedBy(all, event.recipients, marksOf(one.marks, "recipient"))).toEqual([]);
    }
  });
});

type Marks = ReturnType<typeof marksOf>;

/** The wanted words when the anchor meets them, else the anchor's own. */
function holding(
  text: string,
  spans: Found["events"][number]["anchor"]["spans"],
  wanted: string | undefined,
): string {
  const own = spans.map(({ from, to }) => text.slice(from, to));
  const meets = wanted !== undefined && own.some((words) => wanted.includes(words));
  return meets ? wanted : own.join(" … ");
}

/** What is amiss with those who take part: marks that no one of them is named in, and ids that no mark names. */
function namedBy(all: Found, ids: readonly string[], marks: Marks): readonly string[] {
  if (marks.length === 0) return [];
  const missing = marks.filter((mark) => !isNamed(all, ids, mark)).map(({ words }) => words);
  const extra = ids.filter((id) => !marks.some((mark) => isNamed(all, [id], mark)));
  return [...missing, ...extra];
}
