import type { Archive } from "../../archive/archive.js";
import type { AskedKind, FoundEntry } from "../../archive/asking.js";
import { type Passage, passageOf } from "./passage-of.js";

/** Kinds whose own words are too few to be understood. */
const short: readonly AskedKind[] = ["event", "figure"];

/** Found events and figures with the words around them; each report is read once. */
export async function withPassages(
  archive: Archive,
  entries: readonly FoundEntry[],
): Promise<readonly (FoundEntry & { readonly passage: Passage | null })[]> {
  const texts = new Map<string, string | null>();
  const found: (FoundEntry & { readonly passage: Passage | null })[] = [];
  for (const entry of entries) {
    if (!short.includes(entry.kind)) {
      found.push({ ...entry, passage: null });
      continue;
    }
    const { number } = entry.report;
    const key = `${number} ${entry.version}`;
    if (!texts.has(key)) {
      const kept = await archive.record(number, entry.version);
      texts.set(key, kept?.record.report.text ?? null);
    }
    const text = texts.get(key) ?? null;
    found.push({ ...entry, passage: text === null ? null : passageOf(text, entry.spans) });
  }
  return found;
}
