import { z } from "zod";
import { nothing, numberInAddress } from "../api/common.js";
import { savedSearch, savedSearchList, saveSearchRequest } from "../api/search.js";
import { Failure } from "../failure.js";
import { defineRoute } from "../route.js";

export const searchesRoute = defineRoute({
  method: "GET",
  path: "/searches.json",
  about: "Saved searches, oldest first.",
  params: null,
  query: null,
  body: null,
  answer: savedSearchList,
  handle: async ({ searches }) => ({ items: await searches.list() }),
});

export const saveSearchRoute = defineRoute({
  method: "POST",
  path: "/searches.json",
  about: "Saves a search under a name.",
  params: null,
  query: null,
  body: saveSearchRequest,
  answer: savedSearch,
  status: 201,
  handle: async ({ searches, now }, { body }) => searches.save({ ...body, savedAt: now() }),
});

export const removeSearchRoute = defineRoute({
  method: "DELETE",
  path: "/searches/{search}.json",
  about: "Forgets a saved search.",
  params: z.object({ search: numberInAddress }),
  query: null,
  body: null,
  answer: nothing,
  async handle({ searches }, { params }) {
    if (await searches.remove(params.search)) return {};
    throw new Failure("not-found", `There is no saved search ${params.search}.`);
  },
});
