import { z } from "zod";
import { describeRoutes } from "../open-api.js";
import { defineRoute } from "../route.js";

export const openApiRoute = defineRoute({
  method: "GET",
  path: "/openapi.json",
  about: "This interface as OpenAPI 3.1.",
  params: null,
  query: null,
  body: null,
  answer: z.looseObject({ openapi: z.string() }),
  async handle() {
    // The table holds this route too, so it is fetched when it is whole.
    const { routes } = await import("../table.js");
    return { openapi: "3.1.0", ...describeRoutes(routes) };
  },
});
