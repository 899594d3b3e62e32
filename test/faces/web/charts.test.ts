import { describe, expect, test } from "vitest";
import type { DemandItem } from "../../../src/dossier/answers/types/demands.js";
import type { FigureClaim } from "../../../src/dossier/answers/types/figures.js";
import { eventWords, factualityMeanings, typeMeanings } from "../../../src/faces/web/app/events.js";
import { showMoment } from "../../../src/faces/web/app/words.js";
import { filterRows, voiceOf } from "../../../src/faces/web/reader/filter.js";
import type { Row } from "../../../src/faces/web/reader/rows.js";
import { firstOf } from "../../../src/faces/web/story/first.js";
import { lanesOf } from "../../../src/faces/web/story/positions.js";
import { amountOf, labelOf, toldAs } from "../../../src/faces/web/story/ranges.js";
import { eventTypes, factualities } from "../../../src/reading/reading.js";

test("every type and every factuality is explained", () => {
  expect(Object.keys(typeMeanings)).toEqual([...eventTypes]);
  expect(Object.keys(factualityMeanings)).toEqual([...factualities]);
  expect(eventWords("COERCE", ["ARREST"])).toBe("arrests");
  expect(eventWords("AGREE", [])).toBe("agrees");
});

test("an amount is told with what it is where it is no count", () => {
  const claim = { min: 40, max: 40, comparator: "about", standing: "count" } as FigureClaim;
  expect(amountOf(claim)).toBe("about 40");
  expect(amountOf({ ...claim, min: null, max: null })).toBe("");
  expect(toldAs({ standing: "part" })).toBe("part of them");
  expect(toldAs({ standing: "count" })).toBe("");
  expect(labelOf({ ...claim, standing: "refused" })).toBe("about 40, refused");
});

test("a report is the first of a story where its time shows it, and else none is", () => {
  const lines = (...dates: readonly (string | null)[]) =>
    dates.map((published, at) => ({ report: at + 1, published }));
  expect(firstOf(lines("2026-05-04T08:00Z", "2026-05-04T08:01Z"))).toBe(1);
  expect(firstOf(lines("2026-05-04", "2026-05-04"))).toBeNull();
  expect(firstOf(lines("2026-05-04", null))).toBeNull();
  expect(firstOf(lines("2026-05-04"))).toBeNull();
  expect(showMoment("2026-05-04T08:00Z")).toBe("Mon, 4 May 2026, 08:00 UTC");
  expect(showMoment("2026-05-04")).toBe("Mon, 4 May 2026");
});

test("an actor's demands each have a line; an agreement to another number is no plain one", () => {
  const pin = (report: number, published: string | null) =>
    ({ report, entry: "d1", text: "to open", published }) as DemandItem["action"];
  const demand = (id: string, told: readonly (string | null)[]): DemandItem =>
    ({
      id,
      by: { key: "i1", identity: 1, name: "Mira Holm", kind: "person" },
      told: told.map((day, at) => ({ pin: pin(at + 1, day), alike: "same", of: [], origin: null })),
      answers: [
        { reply: "agreed", otherNumber: true, pin: pin(9, null), published: "2026-03-04" },
        { reply: "refused", otherNumber: true, pin: pin(9, null), published: "2026-03-02" },
      ],
    }) as unknown as DemandItem;
  const items = [demand("1:d1", ["2026-03-02", "2026-03-02"]), demand("2:d1", [null])];
  const [lane, ...others] = lanesOf({ items });
  expect(others).toEqual([]);
  expect(lane?.lines.map(({ rows }) => rows)).toEqual([3, 1]);
  expect(lane?.lines[0]?.marks.map(({ kind, row }) => `${kind} ${row}`)).toEqual([
    "first 0",
    "again 1",
    "other 0",
    "refused 2",
  ]);
});

describe("the report's own voice and quoted voices", () => {
  const row = (id: string, kind: Row["kind"], voice: string | null) => ({ id, kind, voice }) as Row;
  const rows = [
    row("s1", "statement", null),
    row("e1", "event", null),
    row("e2", "event", "s1"),
    row("t1", "time", null),
    row("f1", "figure", "s1"),
  ];
  const wanted = {
    shown: new Set(["statement", "event", "time"] as const),
    decided: "all" as const,
  };
  const idsOf = (voice: "all" | "own" | "quoted", active: string | null = null) =>
    filterRows(rows, { ...wanted, voice }, () => null, active).map(({ id }) => id);

  test("are listed apart; times and actors are nobody's", () => {
    expect(rows.map(voiceOf)).toEqual(["quoted", "own", "quoted", null, "quoted"]);
    expect(idsOf("all")).toEqual(["s1", "e1", "e2", "t1"]);
    expect(idsOf("own")).toEqual(["e1"]);
    expect(idsOf("quoted")).toEqual(["s1", "e2"]);
  });

  test("the entry at hand stays, whatever is asked for", () => {
    expect(idsOf("own", "f1")).toEqual(["e1", "f1"]);
  });
});
