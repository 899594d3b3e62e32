import { describe, expect, it } from "vitest";
import { mapOffsets } from "../../src/record/index.js";

describe("mapOffsets", () => {
  it.each(["", "plain", "🌊", "a🌊b🏗️c", "🌊🌊🌊", "lone \ud83d half", "\udc00\ud800", "end 🌊"])(
    "agrees with counting by hand in %j",
    (text) => {
      const offsets = mapOffsets(text);
      let unit = 0;
      let point = 0;
      for (const character of text) {
        expect(offsets.toPoint(unit)).toBe(point);
        expect(offsets.toUnit(point)).toBe(unit);
        if (character.length === 2) expect(offsets.toPoint(unit + 1)).toBeNull();
        unit += character.length;
        point++;
      }
      expect(offsets.length).toBe(point);
      expect(offsets.toPoint(text.length)).toBe(point);
      expect(offsets.toUnit(point)).toBe(text.length);
    },
  );

  it.each([-1, 4, 0.5, Number.NaN])("has no place for %d in a text of three", (offset) => {
    expect(mapOffsets("abc").toPoint(offset)).toBeNull();
    expect(mapOffsets("abc").toUnit(offset)).toBeNull();
  });

  it("stays quick in a text of nothing but emoji", () => {
    const text = "🌊".repeat(200_000);
    const start = performance.now();
    const offsets = mapOffsets(text);
    for (let point = 0; point < 200_000; point++) offsets.toUnit(point);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
