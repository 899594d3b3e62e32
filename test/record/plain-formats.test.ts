import { describe, expect, it } from "vitest";
import { csvColumns, formatNamed, verifyRecord } from "../../src/record/index.js";
import { readCsv } from "./csv-reader.js";
import { bare, read, write } from "./fixture.js";

describe("jsonl and json", () => {
  it("give back records that verify", () => {
    const lines = write(formatNamed("jsonl"), [read, read]).trimEnd().split("\n");
    expect(lines.map((line) => verifyRecord(JSON.parse(line)))).toEqual([[], []]);
    const records = JSON.parse(write(formatNamed("json"), [read, read])) as unknown[];
    expect(records).toEqual([read.record, read.record]);
  });

  it("have an empty array for no report", () => {
    expect(JSON.parse(write(formatNamed("json"), []))).toEqual([]);
    expect(write(formatNamed("jsonl"), [])).toBe("");
  });
});

describe("csv", () => {
  const rows = readCsv(write(formatNamed("csv"), [read]));
  const cells = (row = 1) =>
    Object.fromEntries(csvColumns.map((name, i) => [name, rows[row]?.[i]]));

  it("has one row a statement and a head, all of one width", () => {
    expect(rows).toHaveLength(1 + 4);
    for (const row of rows) expect(row).toHaveLength(csvColumns.length);
    expect(rows[0]).toEqual(csvColumns);
  });

  it("says who said what to whom", () => {
    expect(cells()).toMatchObject({
      report_id: "harbour-1",
      statement_id: "s1",
      source: "its chair Mira Tolvanen",
      actor: "Mira Tolvanen",
      cue: "told",
      cue_lemma: "tell",
      content: "“will not sign anything” … “until the cranes are safe”",
      addressees: "Harbour Board",
      confidence: "0.912",
      time: "",
    });
    expect(cells(3)).toMatchObject({ within: "s2", source: "the union's lawyer" });
  });

  it("gives spans that hold the words", () => {
    const points = [...read.record.report.text];
    const words = cells()
      .content_spans?.split(" ")
      .map((span) => points.slice(...(span.split("-").map(Number) as [number, number])).join(""));
    expect(words?.join(" … ")).toBe(cells().content);
  });

  it("leaves the text as it is, quotes and line ends and all", () => {
    const title = '=HYPERLINK("x"),\r\n-1';
    const record = { ...read.record, report: { ...read.record.report, title } };
    const csv = write(formatNamed("csv"), [{ ...read, record }]);
    expect(readCsv(csv)[1]?.[csvColumns.indexOf("title")]).toBe(title);
    expect(write(formatNamed("csv"), [bare("No one says a thing.")]).split("\r\n")).toHaveLength(2);
  });
});
