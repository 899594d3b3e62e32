import { z } from "zod";
import { version } from "../../version.js";
import { errorBody } from "./api/common.js";
import type { AnyRoute } from "./route.js";

type Fields = Readonly<Record<string, unknown>>;

/** The routes as OpenAPI 3.1, made from the schemas that check what comes in. */
export function describeRoutes(routes: readonly AnyRoute[]): Fields {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = paths[route.path] ?? {};
    paths[route.path] = { ...path, [route.method.toLowerCase()]: describe(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Rapporteur's reading room",
      version,
      description:
        "Every page has its data at the same address with .json. Spans are [start, end] in Unicode code points of the report's text.",
    },
    paths,
    components: { schemas: { Error: schemaOf(errorBody, "output") } },
  };
}

function describe(route: AnyRoute): Fields {
  const { about, answer, status = 200, params, query, body, media = [] } = route;
  const parameters = [...parametersOf(params, "path"), ...parametersOf(query, "query")];
  const answers = answer ? { "application/json": { schema: schemaOf(answer, "output") } } : null;
  const taken = {
    ...(body ? { "application/json": { schema: schemaOf(body, "input") } } : {}),
    ...Object.fromEntries(media.map((type) => [type, {}])),
  };
  return {
    summary: about,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(Object.keys(taken).length === 0 ? {} : { requestBody: { required: true, content: taken } }),
    responses: {
      [status]: { description: "As asked.", ...(answers ? { content: answers } : {}) },
      default: {
        description: "What is wrong, as a sentence.",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
      },
    },
  };
}

function parametersOf(schema: z.ZodType | null, place: "path" | "query"): readonly Fields[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input") as {
    readonly properties?: Readonly<Record<string, Fields>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: field,
  }));
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Fields {
  const { $schema: _, ...fields } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return fields;
}
