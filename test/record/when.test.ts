import { expect, test } from "vitest";
import { middleOf, type RecordTime, whenOf } from "../../src/record/formats/events/when.js";

const time = (edtf: string | null, more: Partial<RecordTime> = {}): RecordTime => ({
  id: "t1",
  spans: [[0, 1]],
  type: "DATE",
  value: "2025",
  mod: null,
  edtf,
  basis: "stated",
  against: null,
  ...more,
});

test.each([
  ["2025-03-11", "2025-03-11", "2025-03-11", "day"],
  ["2024-02", "2024-02-01", "2024-02-29", "month"],
  ["2025", "2025-01-01", "2025-12-31", "year"],
  ["2025~", "2025-01-01", "2025-12-31", "year"],
  ["2025-03-10/2025-03-16", "2025-03-10", "2025-03-16", "week"],
  ["2024-03-11/2024-04-09", "2024-03-11", "2024-04-09", "month"],
  ["2024-24", "2024-12-01", "2025-02-28", "year"],
  ["2024-34", "2024-04-01", "2024-06-30", "year"],
  ["2024-41", "2024-07-01", "2024-12-31", "year"],
  ["199X", "1990-01-01", "1999-12-31", "longer"],
  ["18XX", "1800-01-01", "1899-12-31", "longer"],
])("%s is %s to %s", (edtf, from, to, unit) => {
  expect(whenOf(time(edtf))).toEqual({ from, to, unit, clock: null });
});

test("a time of day keeps its clock", () => {
  expect(whenOf(time("2025-03-18T09:00:00", { type: "TIME" }))).toEqual({
    from: "2025-03-18",
    to: "2025-03-18",
    unit: "day",
    clock: "09:00",
  });
});

test.each([
  [time("1994/..")],
  [time("../1994")],
  [time("XXXX-10-05")],
  [time("2025-02-30")],
  [time("2025-03-11/2025-03-01")],
  [time("2025/2026/2027")],
  [time(null, { value: "PAST_REF" })],
  [time(null, { value: "P3D", type: "DURATION" })],
  [time("2025-03", { mod: "BEFORE" })],
  [time("2025-03", { mod: "ON_OR_AFTER" })],
])("%j gives no days", (open) => {
  expect(whenOf(open)).toBeNull();
});

test("the middle day is within, also of an even number of days", () => {
  const middle = (edtf: string) => {
    const when = whenOf(time(edtf));
    return when && middleOf(when);
  };
  expect([middle("2025-03-10/2025-03-16"), middle("2025-04"), middle("2025-04-02")]).toEqual([
    "2025-03-13",
    "2025-04-15",
    "2025-04-02",
  ]);
});
