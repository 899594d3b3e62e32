import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { csvColumns, formatNames, reportRecord } from "../../src/record/index.js";

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

  it("has a heading for each format and a row for each column of the CSV", () => {
    expect(headingsOf("formats.md").slice(1)).toEqual(formatNames);
    const page = readFileSync(new URL("../../docs/formats.md", import.meta.url), "utf8");
    expect([...page.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1])).toEqual(csvColumns);
  });
});
