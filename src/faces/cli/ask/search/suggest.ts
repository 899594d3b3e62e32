import type { Archive } from "../../../../archive/archive.js";
import { type EntryQuestion, type Facet, mostCounted } from "../../../../archive/asking.js";
import { onOneLine } from "../../terminal/visible.js";
import { explainNothing } from "../nothing.js";

const mostValues = 8;

/** Filters whose other values can be told. */
const filters = ["outlet", "act", "type", "factuality", "speaker", "addressee"] as const;

/** Why nothing was found: what there would be without one of the filters, else that nothing fits. */
export async function suggest(archive: Archive, question: EntryQuestion): Promise<string> {
  if (question.after !== undefined) return explainNothing(archive, "Nothing stands behind that");
  for (const filter of filters) {
    const wider = loosen(question, filter);
    if (wider === null) continue;
    const found = await archive.asking.facet(wider, filter satisfies Facet, mostValues);
    const { values, isCut } = found;
    if (values.length === 0) continue;
    const some = values.map(({ label, count }) => `${onOneLine(label)} (${count})`).join(", ");
    const among = isCut ? ` among the newest ${mostCounted.toLocaleString("en-US")} entries` : "";
    return `Nothing fits. Without --${filter} there would be${among}: ${some}.`;
  }
  return explainNothing(archive, "Nothing fits");
}

/** The question without a filter; null when it has none of it. */
function loosen(question: EntryQuestion, filter: (typeof filters)[number]): EntryQuestion | null {
  if (filter === "speaker" || filter === "addressee") {
    const { [filter]: asked, ...roles } = question.roles ?? {};
    // Without a kind reports would be counted.
    return asked === undefined
      ? null
      : { ...question, roles, kinds: question.kinds ?? ["statement"] };
  }
  const { [filter]: asked, ...rest } = question;
  if (asked === undefined) return null;
  return filter === "act" || filter === "type" || filter === "factuality"
    ? { ...rest, kinds: rest.kinds ?? [filter === "act" ? "statement" : "event"] }
    : rest;
}
