import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { dossierReference, dossierSchema } from "../../scripts/dossier-schema.mjs";
import { dossier } from "./page/sample.js";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const schema = dossierSchema();

describe("the documents of the dossier's shape", () => {
  test("are what its types and their comments say (npm run docs writes them)", () => {
    expect(read("docs/dossier.schema.json")).toBe(`${JSON.stringify(schema, null, 1)}\n`);
    expect(read("docs/dossier-json.md")).toBe(dossierReference(schema));
  });

  test("have each part, and each field of each", () => {
    expect(Object.keys(schema.properties)).toEqual([
      ...["format", "version", "made"],
      ...["story", "timeline", "statements", "demands", "figures", "meetings", "network"],
    ]);
    const headings = read("docs/dossier-json.md").match(/^## .+$/gm);
    expect(headings).toEqual(["The whole", ...Object.keys(schema.$defs)].map((one) => `## ${one}`));
    for (const { properties } of Object.values(schema.$defs))
      for (const field of Object.keys(properties))
        expect(read("docs/dossier-json.md")).toContain(`| \`${field}\` |`);
  });

  test("let through a dossier, and nothing that has a field more, less or other", () => {
    const parser = z.fromJSONSchema(schema as never);
    const made = { by: "rapporteur 0.1.0", at: null, readings: [] };
    const file = { format: "rapporteur-dossier", version: 1, made, ...dossier };
    expect(parser.safeParse(file).error).toBeUndefined();
    const { story, ...without } = file;
    expect(parser.safeParse(without).success).toBe(false);
    expect(parser.safeParse({ ...file, verdict: "true" }).success).toBe(false);
    expect(parser.safeParse({ ...file, story: { ...story, story: "4" } }).success).toBe(false);
  });
});
