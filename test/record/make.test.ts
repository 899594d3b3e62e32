import { describe, expect, it } from "vitest";
import { listPins, makeRecord, verifyRecord } from "../../src/record/index.js";
import { at, bareReading, made, read, reading, text } from "./fixture.js";

const points = [...text];

/** The words of a span by code points, counted apart from the code that is tested. */
function wordsAt([start, end]: readonly [number, number]): string {
  return points.slice(start, end).join("");
}

describe("makeRecord", () => {
  it("counts code points, so that the words come out behind emoji too", () => {
    const [first, second, third] = read.record.statements;
    expect(first?.content.spans.map(wordsAt)).toEqual([
      "“will not sign anything”",
      "“until the cranes are safe”",
    ]);
    expect(second?.content.spans.map(wordsAt)[0]).toContain("the cranes 🏗️ are unsafe");
    expect(third?.source.spans.map(wordsAt)).toEqual(["the union's lawyer"]);
    expect(read.record.report.credits[0]?.spans.map(wordsAt)).toEqual(["Quay Pictures"]);
    expect(third?.source.spans[0]?.[0]).toBe(at("the union's lawyer").from - 1);
  });

  it("makes what verifies, and lists every pin of it", () => {
    expect(verifyRecord(JSON.parse(JSON.stringify(read.record)))).toEqual([]);
    expect(listPins(read.record).map((list) => list.path)).toContain("statements[2].content.spans");
    expect(listPins(read.record)).toHaveLength(1 + 6 + 4 * 3 + 1);
  });

  it("gives the same bytes for the same input", () => {
    expect(JSON.stringify(makeRecord(reading, made))).toBe(JSON.stringify(read.record));
  });

  it("says a notice once when a stage hands the source's notices on", () => {
    const record = makeRecord({ ...reading, notices: reading.source.notices }, made);
    expect(record.notices).toHaveLength(1);
  });

  it("comes through an empty text and lone surrogates", () => {
    for (const report of ["", "\ud83d alone", "tail \ud83d"]) {
      const record = makeRecord(bareReading(report), made);
      expect(verifyRecord(JSON.parse(JSON.stringify(record)))).toEqual([]);
    }
  });

  const [first] = reading.statements;
  if (!first) throw new Error("the fixture has no statement");
  it.each([
    ["splits a character", { from: 2, to: 5 }, /statements\[0\]\.content\.spans\[0\].*splits/],
    ["lies outside", { from: 3, to: text.length + 1 }, /statements\[0\]\.content\.spans\[0\]/],
    ["is empty", { from: 7, to: 7 }, /statements\[0\]\.content\.spans\[0\].*empty/],
    ["is turned round", { from: 9, to: 7 }, /statements\[0\]\.content\.spans\[0\].*turned round/],
  ])("refuses a span that %s", (_, span, message) => {
    const statements = [{ ...first, content: { spans: [span] } }];
    expect(() => makeRecord({ ...reading, statements }, made)).toThrow(message);
  });

  it("refuses spans out of order, an unknown actor and a name that is not in the text", () => {
    const spans = [...first.content.spans].reverse();
    const lost = { ...first, source: { ...first.source, actor: "a99" } };
    const renamed = reading.actors.map((actor) => ({ ...actor, name: "Myra Tolvanen" }));
    const make = (more: Partial<typeof reading>) => () => makeRecord({ ...reading, ...more }, made);
    expect(make({ statements: [{ ...first, content: { spans } }] })).toThrow(/precedes it/);
    expect(make({ statements: [lost] })).toThrow(/no entry a99/);
    expect(make({ actors: renamed })).toThrow(/“Myra Tolvanen” is not in the text/);
  });
});
