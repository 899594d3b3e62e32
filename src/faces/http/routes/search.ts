import { mostCounted } from "../../../archive/asking.js";
import { type SearchAnswer, searchAnswer, searchQuery } from "../api/search.js";
import { questionOf } from "../question.js";
import { defineRoute } from "../route.js";
import { lineOf } from "../views.js";
import { withPassages } from "../with-passages.js";

/** Values listed of a facet. */
const mostValues = 50;

export const searchRoute = defineRoute({
  method: "GET",
  path: "/search.json",
  about:
    "Entries, or reports, by words and filters, with counts of facets where they are asked for.",
  params: null,
  query: searchQuery,
  body: null,
  answer: searchAnswer,
  async handle({ archive }, { query }) {
    const question = questionOf(query);
    const { after: _, most: __, ...whole } = question;
    const facets: SearchAnswer["facets"] = [];
    for (const facet of query.facets ?? []) {
      const { values, isCut } = await archive.asking.facet(whole, facet, mostValues);
      facets.push({ facet, values: values.map((value) => ({ ...value })), note: noteOf(isCut) });
    }
    if (query.list === "none") return { entries: [], reports: [], next: null, facets };
    if (query.list === "reports") {
      const { items, next } = await archive.asking.search(question);
      const reports = items.map(({ report, excerpt }) => ({ report: lineOf(report), excerpt }));
      return { entries: [], reports, next, facets };
    }
    const { items, next } = await archive.asking.entries(question);
    const told = await withPassages(archive, items);
    const entries = told.map((found) => ({ ...found, report: lineOf(found.report) }));
    return { entries, reports: [], next, facets };
  },
});

function noteOf(isCut: boolean): string | null {
  if (!isCut) return null;
  return `Counted among the newest ${mostCounted.toLocaleString("en-US")} entries that fit.`;
}
