import { describe, expect, test } from "vitest";
import type { FigureItem } from "../../../src/dossier/answers/types/figures.js";
import { batchFiles, mostBytes } from "../../../src/faces/web/add/batches.js";
import { passes, problemOf } from "../../../src/faces/web/api/problem.js";
import { entryAddress, routeOf } from "../../../src/faces/web/app/route.js";
import { counted, showDay, showDays, titleOf } from "../../../src/faces/web/app/words.js";
import { cutExcerpt } from "../../../src/faces/web/search/excerpt.js";
import {
  dataAddress,
  exportQuery,
  facetAddress,
  narrowed,
  readSearch,
  writeSearch,
} from "../../../src/faces/web/search/query.js";
import { layOut } from "../../../src/faces/web/story/layout.js";
import { rangesOf } from "../../../src/faces/web/story/ranges.js";
import { dayOf, dayTicks, isoOf, linear } from "../../../src/faces/web/story/scale.js";

test("addresses lead to pages; others are the server's or nobody's", () => {
  expect(routeOf("/")).toEqual({ page: "home" });
  expect(routeOf("/reports/12")).toEqual({ page: "report", number: 12 });
  expect(routeOf("/reports/12/changes")).toEqual({ page: "changes", number: 12 });
  expect(routeOf("/stories/3/")).toEqual({ page: "story", number: 3 });
  for (const path of ["/reports/12.json", "/reports/0", "/export/csv", "/stories/3/more", "/x"])
    expect(routeOf(path)).toBeNull();
  expect(entryAddress(7, "s3")).toBe("/reports/7#s3");
});

test("our words", () => {
  expect(counted(1, "report")).toBe("1 report");
  expect(counted(12_400, "entry", "entries")).toBe("12,400 entries");
  expect(showDay("2025-03-11T08:00:00Z")).toBe("Tue, 11 Mar 2025");
  expect(showDay("soon")).toBe("soon");
  expect(showDays("2025-03-11", "2025-03-12")).toBe("Tue, 11 Mar 2025 – Wed, 12 Mar 2025");
  expect(titleOf({ title: "a\u202Eb", number: 1 })).toBe("a⟨U+202E⟩b");
});

describe("a search in the address", () => {
  test("is read, narrowed and written in one order", () => {
    const asked = readSearch("?act=deny&words=%20harbour%20&zzz=1&from=");
    expect(asked).toEqual({ words: "harbour", act: "deny" });
    expect(writeSearch(narrowed(asked, "outlet", "A & B"))).toBe(
      "words=harbour&act=deny&outlet=A+%26+B",
    );
    expect(writeSearch(narrowed(asked, "act", null))).toBe("words=harbour");
    expect(dataAddress(asked)).toBe("/search.json?words=harbour&act=deny&most=50");
    expect(facetAddress({ ...asked, order: "best" }, "speaker")).toBe(
      "/search.json?words=harbour&act=deny&list=none&facets=speaker",
    );
    expect(exportQuery({ ...asked, list: "reports" })).toBe("words=harbour&act=deny");
  });

  test("words found are marked by code points of the report", () => {
    const parts = cutExcerpt({ start: 100, text: "\u{1F6A2} a quay here", marks: [[104, 108]] });
    expect(parts.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(["quay"]);
    expect(parts.map(({ text }) => text).join("")).toBe("\u{1F6A2} a quay here");
  });
});

test("what the server says is told; what it does not say too", () => {
  const error = {
    code: "old-version",
    message: "There is a newer version.",
    field: null,
    newer: { version: 2, entry: null },
  };
  expect(problemOf(409, { error })).toMatchObject({ status: 409, newer: { version: 2 } });
  expect(problemOf(502, "<html>").message).toContain("502");
  expect(passes(problemOf(503, null))).toBe(true);
  expect(passes(problemOf(409, { error }))).toBe(false);
});

test("files go in requests that the server takes; one too large is named", () => {
  const file = (name: string, size: number) => ({ name, size });
  const { batches, tooLarge } = batchFiles([
    file("a", 10_000_000),
    file("b", 10_000_000),
    file("c", mostBytes + 1),
    file("d", 5),
  ]);
  expect(batches.map((batch) => batch.map(({ name }) => name))).toEqual([["a"], ["b", "d"]]);
  expect(tooLarge.map(({ name }) => name)).toEqual(["c"]);
});

describe("charts", () => {
  test("scales and days", () => {
    expect(linear(10, 20, 100)(15)).toBe(50);
    expect(linear(5, 5, 100)(5)).toBe(50);
    expect(isoOf(dayOf("2026-03-04") ?? 0)).toBe("2026-03-04");
    expect(dayOf("soon")).toBeNull();
    expect(dayTicks(0, 10, 3)).toEqual([0, 5, 10]);
  });

  test("claims without a bound reach the rim of the chart, and say so", () => {
    const claim = { comparator: "exactly", day: null, voice: null, pin: { report: 1 } };
    const figure = {
      claims: [
        { ...claim, min: 10, max: 10 },
        { ...claim, min: 12, max: null },
        { ...claim, min: null, max: null },
      ],
      disputed: [{ day: "2026-03-02", claims: [0, 1] }],
      series: [],
    } as unknown as FigureItem;
    const ranges = rangesOf(figure);
    expect(ranges?.bars).toHaveLength(2);
    expect(ranges?.bars[1]).toMatchObject({
      from: 12,
      to: ranges?.high,
      isOpenAbove: true,
      isDisputed: true,
    });
    expect(ranges?.low).toBeLessThan(10);
  });

  test("a network is laid out within its frame, the same each time", () => {
    const actor = (key: string) => ({ key, identity: null, name: key, kind: "person" as const });
    const network = {
      scope: {},
      nodes: ["a", "b", "c"].map((key) => ({ actor: actor(key), weight: 2 })),
      edges: [
        { from: "a", to: "b", kind: "met" as const, weight: 1, pins: [] },
        { from: "b", to: "a", kind: "speaks to" as const, weight: 1, pins: [] },
        { from: "b", to: "gone", kind: "met" as const, weight: 1, pins: [] },
      ].slice(0, 2),
      leftOut: 0,
      edgesLeftOut: 0,
      reports: [],
      covered: { reports: 1, leftOut: 0, older: null, note: null },
    };
    const first = layOut(network, 600);
    expect(layOut(network, 600)).toEqual(first);
    for (const { x, y } of first.nodes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(600);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(first.height);
    }
    const [met, speaks] = first.edges;
    expect(
      Math.hypot((met?.x1 ?? 0) - (speaks?.x2 ?? 0), (met?.y1 ?? 0) - (speaks?.y2 ?? 0)),
    ).toBeGreaterThan(3);
  });
});
