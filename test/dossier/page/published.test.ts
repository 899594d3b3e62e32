import { expect, test } from "vitest";
import { isBefore, showPublished } from "../../../src/dossier/page/published.js";

test.each([
  ["2026-05-04T18:40:00Z", "2026-05-04T18:41:00Z", true],
  ["2026-05-04T23:30:00+02:00", "2026-05-04T22:00:00Z", true],
  ["2026-05-04T23:30:00-02:00", "2026-05-04T22:00:00Z", false],
  ["2026-05-04T18:40:00Z", "2026-05-04T18:40:00Z", false],
  // Days alone: on the next one it may still be the day before elsewhere.
  ["2026-05-04", "2026-05-04", false],
  ["2026-05-04", "2026-05-05", false],
  ["2026-05-04", "2026-05-07", true],
  ["2026-05-04", "2026-05-04T18:40:00Z", false],
  ["2026-05-04T18:40", "2026-05-05T18:00", false],
  ["2026-05-04T18:40", "2026-05-06T00:00", true],
  [null, "2026-05-04", false],
  ["2026-05-04", null, false],
  ["in May", "2026-05-04", false],
])("%s before %s: %s", (one, other, wanted) => {
  expect(isBefore(one, other)).toBe(wanted);
  if (wanted) expect(isBefore(other, one)).toBe(false);
});

test.each([
  ["2026-05-04T18:40:00Z", "Mon, 4 May 2026, 18:40 UTC"],
  ["2026-05-04T08:05:30.123+05:30", "Mon, 4 May 2026, 08:05 UTC+5:30"],
  ["2026-05-04T08:05-0300", "Mon, 4 May 2026, 08:05 UTC−3"],
  ["2026-05-04T08:05", "Mon, 4 May 2026, 08:05"],
  ["2026-05-04", "Mon, 4 May 2026"],
  ["2026-05", "2026-05"],
  [null, "without a date"],
])("%s is shown as %s", (published, wanted) => {
  expect(showPublished(published)).toBe(wanted);
});
