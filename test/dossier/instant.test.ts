import { expect, test } from "vitest";
import { instantOf } from "../../src/dossier/instant.js";

test.each([
  ["2026-05-04T00:30+02:00", "2026-05-03T23:00Z"],
  ["2026-05-03", "2026-05-03T00:01Z"],
  ["2026-05-03T10:00", "2026-05-03T10:00:01Z"],
  ["2026-05-03T10:00:00.250Z", "2026-05-03T06:00-05:00"],
  ["2026-05-03T23:00-01", "2026-05-04T00:01Z"],
  ["9999-12-31", null],
])("%s comes before %s", (earlier, later) => {
  expect(instantOf(earlier)).toBeLessThan(instantOf(later));
});

test("zones and forms of one instant are equal", () => {
  const forms = ["2026-05-03T10:00Z", "2026-05-03T12:00+02", "2026-05-03T12:00:00+0200"];
  expect(new Set(forms.map(instantOf)).size).toBe(1);
});
