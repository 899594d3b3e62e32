import { describe, expect, test } from "vitest";
import data from "../../src/language/en/events.json" with { type: "json" };
import {
  nounPatterns,
  readPattern,
  verbPatterns,
} from "../../src/reading/5-events/read-patterns.js";
import type { EventEntry, TimeEntry } from "../../src/reading/reading.js";
import { type Case, marksOf, readCases } from "../cases.js";
import { add, answerTo, below, findAll, isNamed, type Score, wantedOf } from "./event-cases.js";
import { readKept } from "./kept.js";
import { plainAnalysis } from "./plain-analysis.js";

const kept = readKept("events/analyses.jsonl");

function found(text: string, times: readonly TimeEntry[] = [], published: string | null = null) {
  const analysis = kept.get(text);
  if (!analysis) throw new Error(`No analysis is kept; run node bench/cases.mjs --keep: ${text}`);
  return findAll(analysis, times, published);
}

const types = readCases("events/types");
const factuality = readCases("events/factuality");

function scored(
  cases: readonly Case[],
  keyOf: (event: EventEntry) => string,
  want: "type" | "factuality",
) {
  const table = new Map<string, Score>();
  for (const one of cases) {
    const all = found(one.text);
    for (const wanted of wantedOf(one)) {
      add(table, wanted[want] ?? "", { wanted: 1 });
      const answer = answerTo(wanted, all);
      if (answer && keyOf(answer) === wanted[want]) add(table, keyOf(answer), { right: 1 });
    }
    for (const event of all.events) add(table, keyOf(event), { found: 1 });
  }
  return table;
}

describe("invented sentences", () => {
  test("four in five of each type are found, and four in five found are right", () => {
    expect(
      below(
        scored(types, ({ type }) => type, "type"),
        0.8,
      ),
    ).toEqual([]);
  });

  test("so are fact, plan, demand, threat, possibility and denial told apart", () => {
    expect(
      below(
        scored(factuality, (event) => event.factuality, "factuality"),
        0.85,
      ),
    ).toEqual([]);
  });

  test("who does it and to whom", () => {
    const table = new Map<string, Score>();
    for (const one of types) {
      const all = found(one.text);
      const [wanted, ...more] = wantedOf(one);
      const event = wanted && more.length === 0 ? answerTo(wanted, all) : undefined;
      if (!event) continue;
      for (const [name, ids] of [
        ["actor", event.actors],
        ["recipient", event.recipients],
      ] as const) {
        for (const mark of marksOf(one.marks, name))
          add(table, name, { wanted: 1, found: 1, right: isNamed(all, ids, mark) ? 1 : 0 });
      }
    }
    expect(below(table, 0.85)).toEqual([]);
  });

  test.each(readCases("events/silence"))("nothing in: $line", ({ text }) => {
    expect(found(text).events.map(({ type, rule }) => `${type} ${rule}`)).toEqual([]);
  });

  test.each(
    factuality.filter((one) =>
      wantedOf(one).some(({ meeting }) => meeting === "refused" || meeting === "cancelled"),
    ),
  )("what becomes of the meeting: $line", (one) => {
    const [wanted] = wantedOf(one);
    const event = wanted && answerTo(wanted, found(one.text));
    expect(event?.meeting).toBe(wanted?.meeting);
  });
});

describe("one event is told once", () => {
  test("a verb and its noun are one anchor", () => {
    const { events } = found("The Marsh Front launched an attack on the naval base.");
    expect(events.map(({ type }) => type)).toEqual(["ASSAULT"]);
  });

  test("what is refused is part of the refusal and gives it its mode", () => {
    const { events } = found("The junta refused to meet the mediator.");
    expect(events.map(({ type, mode, meeting }) => [type, mode, meeting])).toEqual([
      ["REJECT", "MEET", "refused"],
    ]);
  });

  test("ids count from e1 in text order and actors are those of the reading", () => {
    const { events, actors } = found("Police arrested 40 demonstrators in Port Alden.");
    expect(events.map(({ id }) => id)).toEqual(["e1"]);
    const ids = new Set(actors.map(({ id }) => id));
    for (const event of events)
      for (const id of [...event.actors, ...event.recipients]) expect(ids.has(id)).toBe(true);
  });
});

describe("when", () => {
  const text = "Belmar's envoy visited the island.";
  const timed = "Kelmar signed the treaty on Monday.";
  const at = (value: string): TimeEntry => ({
    id: "t1",
    span: { from: timed.indexOf("Monday"), to: timed.length - 1 },
    type: "DATE",
    value,
    mod: null,
    edtf: null,
    basis: "resolved",
    against: "published",
    rule: "test",
  });

  test("a time below the anchor is the event's", () => {
    expect(found(timed, [at("2025-06-09")], "2025-06-12").events[0]?.time).toBe("t1");
    expect(found(text).events[0]?.time).toBeNull();
  });

  test.each([
    ["2025-06-09", "2025-06-12", false],
    ["2025-04-14", "2025-06-12", false],
    ["2025-04-07", "2025-06-12", true],
    ["2019", "2025-06-12", true],
    ["2025-06", "2025-06-12", false],
    ["2019", null, false],
    ["PAST_REF", null, true],
    ["2025-13-45", "2025-06-12", false],
  ])("%s is historical on %s: %s", (value, published, historical) => {
    expect(found(timed, [at(value)], published).events[0]?.historical).toBe(historical);
  });
});

describe("patterns", () => {
  const notations = (kind: "verbs" | "nouns") =>
    Object.entries(data[kind]).flatMap(([type, modes]) =>
      Object.entries(modes).flatMap(([mode, list]) =>
        (list as readonly string[]).map((notation) => ({ type, mode, notation })),
      ),
    );

  test("verbs are one word, so that they can be looked up by their forms", () => {
    const long = notations("verbs").filter(
      ({ notation }) => readPattern("AGREE", "-", notation).words.length !== 1,
    );
    expect(long).toEqual([]);
  });

  test("no pattern stands for two types", () => {
    const seen = new Map<string, string>();
    const twice = notations("verbs").filter(({ type, mode, notation }) => {
      const key = notation.replaceAll(/ (?:&\w+|~)/g, "");
      const before = seen.get(key);
      seen.set(key, `${type}/${mode}`);
      return before !== undefined;
    });
    expect(twice).toEqual([]);
  });

  test("every type has verbs, and all forms lead to them", () => {
    const types = new Set([...verbPatterns.values()].flat().map(({ type }) => type));
    expect(types.size).toBe(16);
    for (const form of [
      "met",
      "meets",
      "meeting",
      "withdrew",
      "banned",
      "supplied",
      "dies",
      "dying",
    ]) {
      expect(verbPatterns.has(form), form).toBe(true);
    }
    expect(nounPatterns.has("resignations")).toBe(true);
  });
});

test("hostile text is read in time that grows with its length", () => {
  for (const piece of ["killed and ", "the attack of ", "urged to ", "who said that "]) {
    const analysis = plainAnalysis(piece.repeat(5_000));
    const begun = process.cpuUsage();
    const { events } = findAll(analysis);
    expect(process.cpuUsage(begun).user).toBeLessThan(6_000_000);
    expect(events.length).toBeLessThan(20_000);
  }
});
