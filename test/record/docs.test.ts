import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { archiveOnlyExports } from "../../src/dossier/exports/index.js";
import { parquetTables } from "../../src/dossier/exports/parquet/tables.js";
import {
  acledColumns,
  csvColumns,
  formatNamed,
  formatNames,
  polecatColumns,
  reportRecord,
} from "../../src/record/index.js";
import { write } from "./fixture.js";
import { full } from "./full.js";

const headingsOf = (path: string) =>
  readFileSync(new URL(`../../docs/${path}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("#"))
    .map((line) => line.replace(/^#+ /, "").replaceAll("`", ""));

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

/** Every field of a schema by its path, `statements[].cue.lemma`. */
function fieldsOf(schema: JsonSchema, path = ""): readonly string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const at = path === "" ? name : `${path}.${name}`;
    return [at, ...fieldsOf(field, at)];
  });
  return schema.items ? [...own, ...fieldsOf(schema.items, `${path}[]`)] : own;
}

describe("docs", () => {
  it("has a heading for each field of the record, and for none that is not there", () => {
    const fields = fieldsOf(z.toJSONSchema(reportRecord) as JsonSchema);
    expect(fields).toContain("statements[].content.spans");
    expect(headingsOf("record.md").slice(1).sort()).toEqual([...fields].sort());
  });

  it("has a heading for each format", () => {
    expect(headingsOf("formats.md").slice(1)).toEqual([
      ...formatNames,
      ...archiveOnlyExports.map(({ name }) => name),
    ]);
  });

  it.each([
    ["csv", csvColumns],
    ["polecat", polecatColumns],
    ["acled", acledColumns],
    ["plover", Object.keys(JSON.parse(write(formatNamed("plover"), [full]).split("\n")[0] ?? ""))],
  ])("has a row for each column of %s, and for none that is not there", (name, columns) => {
    expect(rowsOf(name)).toEqual(columns);
  });

  it("has a row for each column of each table of parquet", () => {
    const columns = Object.entries(parquetTables).flatMap(([table, { columns }]) =>
      columns.map(({ element }, at) => (at < 5 ? element.name : `${table}.${element.name}`)),
    );
    expect(rowsOf("parquet")).toEqual([...new Set(columns)]);
  });

  it("has a row for each field of a slide and each element of TimeML", () => {
    const { events, ...timeline } = JSON.parse(write(formatNamed("timelinejs"), [full])) as {
      events: Readonly<Record<string, unknown>>[];
    };
    const slides = new Set(events.flatMap((slide) => Object.keys(slide)));
    const fields = [...Object.keys(timeline), "events", ...[...slides].map((f) => `events[].${f}`)];
    expect(new Set([...rowsOf("timelinejs"), "events[].end_date"])).toEqual(
      new Set([...fields, "events[].end_date"]),
    );
    const xml = write(formatNamed("timeml"), [full]);
    const elements = new Set([...xml.matchAll(/<([A-Z]\w*)/g)].map((match) => match[1]));
    elements.delete("TimeML");
    elements.delete("TEXT");
    expect(new Set(rowsOf("timeml"))).toEqual(elements);
  });
});

/** The first cells of a format's table. */
function rowsOf(format: string): readonly (string | undefined)[] {
  const page = readFileSync(new URL("../../docs/formats.md", import.meta.url), "utf8");
  const section = page.split(/^## /m).find((part) => part.startsWith(`${format}\n`)) ?? "";
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);
}
