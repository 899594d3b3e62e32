import { describe, expect, test } from "vitest";
import type { DemandItem } from "../../../src/dossier/answers/types/demands.js";
import type { FigureClaim } from "../../../src/dossier/answers/types/figures.js";
import { eventWords, factualityMeanings, typeMeanings } from "../../../src/faces/web/app/events.js";
import { filterRows, voiceOf } from "../../../src/faces/web/reader/filter.js";
import type { Row } from "../../../src/faces/web/reader/rows.js";
import { labelOf } from "../../../src/faces/web/story/layout.js";
import { lanesOf } from "../../../src/faces/web/story/positions.js";
import { amountOf, labelAt, toldAs } from "../../../src/faces/web/story/ranges.js";
import { eventTypes, factualities } from "../../../src/reading/reading.js";

test("every type and every factuality is explained", () => {
  expect(Object.keys(typeMeanings)).toEqual([...eventTypes]);
  expect(Object.keys(factualityMeanings)).toEqual([...factualities]);
  expect(eventWords("COERCE", ["ARREST"])).toBe("arrests");
  expect(eventWords("AGREE", [])).toBe("agrees");
});

test("an amount stands beside its bar, on the side that has room", () => {
  const claim = { min: 40, max: 40, comparator: "about" } as FigureClaim;
  expect(amountOf(claim)).toBe("about 40");
  expect(amountOf({ ...claim, min: null, max: null })).toBe("");
  expect(toldAs({ act: "demand" })).toBe("demands");
  expect(toldAs({ act: "say" })).toBe("");
  expect(toldAs({ act: null })).toBe("");
  const plot = { left: 0, right: 300 };
  expect(labelAt({ x1: 50, x2: 50 }, "40", plot)).toEqual({ x: 60, anchor: "start" });
  expect(labelAt({ x1: 290, x2: 295 }, "40", plot)).toEqual({ x: 280, anchor: "end" });
  // A bar over the whole width has room nowhere: then to its right.
  expect(labelAt({ x1: 5, x2: 295 }, "40", plot).anchor).toBe("start");
});

test("a name below its node stays within the frame, in two lines at most", () => {
  expect(labelOf("Lorvik Post", 300, 600)).toEqual({ lines: ["Lorvik Post"], dx: 0 });
  const long = labelOf("The Joint Committee of the Quays of Lorvik and Tolm", 590, 600);
  expect(long.lines).toHaveLength(2);
  expect(long.lines[1]).toMatch(/…$/);
  expect(long.dx).toBeLessThan(0);
  expect(labelOf("Lorvik Post", 0, 600).dx).toBeGreaterThan(0);
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
