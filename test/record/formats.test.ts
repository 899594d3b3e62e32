import { describe, expect, it } from "vitest";
import { formatNamed, formatNames, type Read, recordFormats } from "../../src/record/index.js";
import { bare, write } from "./fixture.js";
import { full } from "./full.js";

const hostile = [
  "",
  " ",
  "</script><script>alert(1)</script>",
  "\u202Egnihtemos\u2066 \u0000 \u001b[31m",
  "half \ud83d of a character",
  '"=1+1","\r\n"',
  "(".repeat(50_000),
  "\n \n".repeat(20_000),
];

describe.each(recordFormats)("format $name", (format) => {
  it("gives the same bytes twice, for no report, one and three", () => {
    for (const count of [0, 1, 3]) {
      const reads = Array<Read>(count).fill(full);
      expect(write(format, reads)).toBe(write(format, reads));
    }
  });

  it("keeps nothing between reports", () => {
    const alone = format.each(full, 1);
    format.each(bare("Another report. It says little."), 0);
    expect(format.each(full, 1)).toBe(alone);
  });

  it("ends with a line end and has the words of the report", () => {
    const written = write(format, [full]);
    expect(written.endsWith("\n")).toBe(true);
    expect(written).toContain("cranes");
    expect(written).toContain("🏗️");
  });

  it.each(hostile.map((text) => [text.slice(0, 20), text]))(
    "comes through %j, and quickly",
    (_, text) => {
      const start = performance.now();
      const written = write(format, [bare(text), full]);
      expect(written).toContain("cranes");
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});

describe("formatNamed", () => {
  it("gives every format by its name, and each name once", () => {
    expect(new Set(formatNames).size).toBe(recordFormats.length);
    for (const name of formatNames) expect(formatNamed(name).name).toBe(name);
  });

  it("says in one sentence what there is when there is no such format", () => {
    expect(() => formatNamed("xml")).toThrow(
      "There is no format “xml”; choose one of jsonl, json, csv, html, annotations, plover, polecat, acled, timelinejs, timeml, conllu.",
    );
  });
});
