import { expect, test } from "vitest";
import { findPoint } from "../../../src/dossier/exports/geojson/find-point.js";
import points from "../../../src/language/en/points.json" with { type: "json" };
import type { RecordActor } from "../../../src/record/index.js";

const place = (name: string, country: string | null): RecordActor => ({
  id: "a1",
  kind: "place",
  name,
  fullName: null,
  aliases: [],
  roles: [],
  country,
  sector: null,
  mentions: [],
});

test("capitals and countries have a point, and say which they are", () => {
  expect(findPoint(place("Beirut", "LBN"))).toEqual({ at: [35.51, 33.87], precision: "capital" });
  expect(findPoint(place("Washington", null))).toMatchObject({ precision: "capital" });
  expect(findPoint(place("the United States", "USA"))?.precision).toBe("country");
});

test("other places and namesakes in another country have none", () => {
  expect(findPoint(place("Port Alden", null))).toBeNull();
  expect(findPoint(place("Beirut", "USA"))).toBeNull();
  expect(findPoint(place("constructor", null))).toBeNull();
});

test("every point lies on the globe", () => {
  const all = [...Object.values(points.capitals), ...Object.values(points.countries)];
  expect(all.length).toBeGreaterThan(400);
  for (const [longitude = 999, latitude = 999] of all) {
    expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
    expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
  }
});
