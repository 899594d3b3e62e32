import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { exportTables } from "../../../src/dossier/exports/index.js";
import { newest } from "./kept.js";
import { wordsAt, write, writeBytes, writeLines } from "./write.js";

describe("parquet", () => {
  const readBack = async (table: (typeof exportTables)[number]) => {
    const { buffer, byteOffset, byteLength } = await writeBytes("parquet", null, table);
    const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    return { file, rows: await parquetReadObjects({ file }) };
  };

  it.each(exportTables)("writes %s, one a row, and they can be read back", async (table) => {
    const { file, rows } = await readBack(table);
    const wanted = newest.reduce(
      (sum, { record }) => sum + (table === "reports" ? 1 : record[table].length),
      0,
    );
    expect(rows.length).toBe(wanted);
    expect(Number(parquetMetadata(file).num_rows)).toBe(wanted);
    expect(parquetMetadata(file).created_by).toMatch(/^rapporteur /);
    expect(rows[0]).toMatchObject({ report: 1, version: 2, report_id: "harbour-1" });
  });

  it("keeps the words and where they stand, numbers, truth and nothing as they are", async () => {
    const { rows } = await readBack("statements");
    const text = newest[0]?.record.report.text ?? "";
    for (const row of rows.slice(0, 4)) {
      const words = `${row.content_spans}`.split(" ").map((place) => {
        const [start = 0, end = 0] = place.split("-").map(Number);
        return wordsAt(text, [start, end]);
      });
      expect(row.content).toBe(words.join(" … "));
    }
    expect(rows[0]).toMatchObject({ speaker: "Mira Tolvanen", speaker_identity: 7 });
    expect(rows[0]?.confidence).toBeCloseTo(0.912, 2);
    expect(rows[1]?.within ?? null).toBeNull();
    const events = await readBack("events");
    expect(events.rows[2]).toMatchObject({ historical: false, actor_identities: "[5,6]" });
    const reports = await readBack("reports");
    expect(reports.rows.map((row) => row.text)).toEqual(
      newest.map(({ record }) => record.report.text),
    );
    expect(reports.rows[1]?.published ?? null).toBeNull();
  });

  it("can hold nothing at all", async () => {
    const { buffer, byteOffset, byteLength } = await writeBytes("parquet", [99], "events");
    const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    expect(await parquetReadObjects({ file })).toEqual([]);
  });
});

describe("graphml", () => {
  it("is well-formed, with every tie between nodes that are there", async () => {
    const xml = await write("graphml");
    expectWellFormed(xml);
    const nodes = new Set([...xml.matchAll(/<node id="([^"]{1,40})">/g)].map((match) => match[1]));
    const edges = [...xml.matchAll(/<edge source="([^"]{1,40})" target="([^"]{1,40})"/g)];
    expect(edges.length).toBeGreaterThan(2);
    for (const [, source, target] of edges) {
      expect(nodes).toContain(source);
      expect(nodes).toContain(target);
    }
  });

  it("adds a tie of two reports up, and tells the planned meeting from a held one", async () => {
    const xml = await write("graphml");
    const edges = [...xml.matchAll(/<edge source="i5" target="i6">(.*)<\/edge>/g)];
    expect(edges).toHaveLength(1);
    const [, data = ""] = edges[0] ?? [];
    expect(data).toContain('<data key="e-mutual">true</data>');
    expect(data).toContain('<data key="e-tie">plans to meet</data>');
    expect(data).toContain('<data key="e-weight">2</data>');
    expect(data).toContain('<data key="e-first">2025-03-12</data>');
    const pins = /<data key="e-pins">([^<]{1,200})<\/data>/.exec(data)?.[1]?.split("; ") ?? [];
    expect(pins).toHaveLength(2);
    for (const [index, pin] of pins.entries()) {
      const [start = 0, end = 0] = (pin.split(" ")[1] ?? "").split("-").map(Number);
      expect(wordsAt(newest[index]?.record.report.text ?? "", [start, end])).toBe("meet");
    }
  });
});

describe("geojson", () => {
  it("has a feature for each event with a place, without a point where none is known", async () => {
    const { type, features } = JSON.parse(await write("geojson"));
    expect(type).toBe("FeatureCollection");
    expect(features).toHaveLength(2);
    expect(features[0]).toMatchObject({
      type: "Feature",
      id: "1:e3",
      geometry: null,
      properties: { place: "Quay Hall", precision: null, words: "meet", first_day: "2025-03-18" },
    });
    const { passage, passage_span } = features[0].properties;
    expect(wordsAt(newest[0]?.record.report.text ?? "", passage_span)).toBe(passage);
  });
});

describe("mentions and stories", () => {
  it("has a line for each span of a mention, identities across reports", async () => {
    const lines = (await writeLines("mentions")) as unknown as readonly {
      readonly report: string;
      readonly span: readonly [number, number];
      readonly actor: string;
    }[];
    const text = newest[0]?.record.report.text ?? "";
    const first = lines.filter(({ report }) => report === "harbour-1");
    expect(first.map(({ span, actor }) => [wordsAt(text, span), actor])).toEqual([
      ["The dockers' union", "5"],
      ["Mira Tolvanen", "7"],
      ["the Harbour Board", "6"],
      ["the board", "6"],
      ["the union's lawyer", "1:a4"],
      ["he", "1:a4"],
      ["Quay Hall", "1:a5"],
    ]);
    expect(lines.at(-1)).toEqual({
      report: 'quay/2 "<b>"&',
      span: expect.any(Array),
      actor: "2:a5",
    });
  });

  it("has a line for each report, one that has not been placed as a story of its own", async () => {
    expect(await writeLines("stories")).toEqual([
      { report: "harbour-1", story: "9" },
      { report: 'quay/2 "<b>"&', story: "report 2" },
    ]);
  });
});

describe("formats of records", () => {
  it("write what is kept as they write what was just read", async () => {
    expect(await writeLines("jsonl")).toEqual(newest.map(({ record }) => record));
    expect(JSON.parse(await write("json", [2]))).toEqual([newest[1]?.record]);
    expect((await write("csv")).split("\r\n")).toHaveLength(2 + 8);
    const { document } = parseHTML(await write("html"));
    expect(document.querySelectorAll("article")).toHaveLength(2);
    expectWellFormed(await write("timeml"));
  });
});

/** Tags open and close in order, attributes are quoted, and nothing is left that should have been escaped. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  const token =
    /<\?xml [^>]{0,80}\?>|<(\/?)([A-Za-z][\w.-]{0,40})((?: [\w:.-]{1,60}="[^"<]{0,5000}"){0,20})(\/?)>|[^<]+/gy;
  let end = 0;
  for (const match of xml.matchAll(token)) {
    end = match.index + match[0].length;
    const [whole, closes, name = "", , isEmpty] = match;
    expect(whole.replace(/&(?:amp|lt|gt|quot|#\d{1,6});/g, "")).not.toContain("&");
    if (name === "") continue;
    if (closes) expect(open.pop()).toBe(name);
    else if (!isEmpty) open.push(name);
  }
  expect(end).toBe(xml.length);
  expect(open).toEqual([]);
}
