import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { write, writeLines } from "./write.js";

const page = readFileSync(new URL("../../../docs/formats.md", import.meta.url), "utf8");

/** The first cells of a format's table. */
function rowsOf(format: string): readonly (string | undefined)[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${format}\n`)) ?? "";
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);
}

/** What a row of the table says, in which its properties are named in backquotes. */
function namedIn(format: string, row: string): readonly (string | undefined)[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${format}\n`)) ?? "";
  const line = section.split("\n").find((each) => each.startsWith(`| \`${row}\``)) ?? "";
  return [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1]);
}

it("has a row for each property of geojson and each attribute of graphml", async () => {
  const { features } = JSON.parse(await write("geojson"));
  expect(rowsOf("geojson")).toEqual(Object.keys(features[0].properties));
  const attributes = [...(await write("graphml")).matchAll(/attr\.name="(\w+)"/g)];
  expect(rowsOf("graphml")).toEqual([...new Set(attributes.map((match) => match[1]))]);
});

it("names every schema of ftm, and every property that it has", async () => {
  for (const { schema, properties } of await writeLines("ftm")) {
    expect(rowsOf("ftm")).toContain(schema);
    const like = schema === "Organization" ? "Person" : `${schema}`;
    expect(namedIn("ftm", like)).toEqual(
      expect.arrayContaining(Object.keys(properties as Record<string, unknown>)),
    );
  }
});

it("names every type of schema-org and prov", async () => {
  const typesOf = async (format: string) => {
    const graph = JSON.parse(await write(format))["@graph"] as { "@type": string | string[] }[];
    return new Set(graph.flatMap((node) => node["@type"]).filter((type) => type !== "prov:Agent"));
  };
  const said = await typesOf("schema-org");
  expect(rowsOf("schema-org")).toEqual(expect.arrayContaining([...said]));
  expect(new Set(rowsOf("prov"))).toEqual(await typesOf("prov"));
});
