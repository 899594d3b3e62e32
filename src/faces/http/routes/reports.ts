import { reportList, reportsQuery } from "../api/reports.js";
import { defineRoute } from "../route.js";
import { given, lineOf } from "../views.js";

export const reportsRoute = defineRoute({
  method: "GET",
  path: "/reports.json",
  about: "Reports by words and filters; the newest first where no words are given.",
  params: null,
  query: reportsQuery,
  body: null,
  answer: reportList,
  async handle({ archive }, { query }) {
    const order = query.order ?? (query.words ? "best" : "newest");
    const { items, next } = await archive.asking.search({ ...given(query), order });
    return {
      items: items.map(({ report, excerpt }) => ({ report: lineOf(report), excerpt })),
      next,
    };
  },
});
