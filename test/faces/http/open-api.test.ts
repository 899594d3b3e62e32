import { expect, test } from "vitest";
import { errorCodes } from "../../../src/faces/http/api/common.js";
import { routes } from "../../../src/faces/http/table.js";
import { headingsOf, read } from "../../house/repository.js";
import { openTestRoom } from "./reading-room.js";

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema?: object }>> };
  readonly responses: Readonly<Record<string, { content?: Record<string, { schema: object }> }>>;
}

test("OpenAPI 3.1 has every route, with what it takes and gives", async () => {
  const room = await openTestRoom();
  const { status, json } = await room.ask<OpenApi>("/openapi.json");
  expect([status, json.openapi]).toEqual([200, "3.1.0"]);
  for (const route of routes) {
    const operation = json.paths[route.path]?.[route.method.toLowerCase()];
    expect(operation?.summary, route.path).toBe(route.about);
    const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const parameters = operation?.parameters ?? [];
    expect(parameters.filter((one) => one.in === "path").map(({ name }) => name)).toEqual(inPath);
    expect(operation?.responses.default).toBeDefined();
  }
  const decide = json.paths["/reports/{report}/decisions.json"]?.post;
  expect(decide?.requestBody?.content["application/json"]?.schema).toMatchObject({
    properties: { decisions: { maxItems: 500 } },
  });
  const report = json.paths["/reports/{report}.json"]?.get;
  expect(JSON.stringify(report?.responses["200"])).toContain("rapporteur-record");
  await room.close();
});

test("no two routes take the same", () => {
  const all = routes.map(({ method, path }) => `${method} ${path}`);
  expect(all.length).toBeGreaterThan(30);
  expect(new Set(all).size).toBe(all.length);
});

test("docs/http.md has a heading for each route, and for none that is not there", () => {
  const headings = [...headingsOf("docs/http.md")].filter((one) => /^(GET|POST|DELETE) /.test(one));
  expect(headings.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
});

test("docs/http.md tells what each error means", () => {
  const page = read("docs/http.md");
  expect(errorCodes.filter((code) => !page.includes(`| \`${code}\` |`))).toEqual([]);
});
