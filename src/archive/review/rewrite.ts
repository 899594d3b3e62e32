import type { RecordSpan } from "../../record/schema.js";
import type { Entry } from "./entries.js";

/** Fields whose values are ids of other entries. */
const references: ReadonlySet<string> = new Set([
  "actor",
  "actors",
  "addressees",
  "within",
  "time",
  "place",
  "by",
  "of",
  "statement",
  "recipients",
  "asOf",
  "according",
  "against",
]);

export interface Rewriting {
  /** Null when the words are gone. */
  readonly spans?: (spans: readonly RecordSpan[]) => readonly RecordSpan[] | null;
  /** Null when the entry referred to is gone: the reference is left out. */
  readonly reference?: (id: string) => string | null;
}

class WordsGone extends Error {}

/** An entry with its spans and references rewritten; its own id stays. Null when some of its words are gone. */
export function rewriteEntry(entry: Entry, how: Rewriting): Entry | null {
  try {
    return rewriteFields(entry, how) as Entry;
  } catch (error) {
    if (error instanceof WordsGone) return null;
    throw error;
  }
}

/** Ids of other entries that an entry refers to. */
export function referencesIn(entry: Entry): readonly string[] {
  const found: string[] = [];
  rewriteFields(entry, {
    reference: (id) => {
      found.push(id);
      return id;
    },
  });
  return found;
}

function rewriteFields(fields: object, how: Rewriting): object {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, rewriteField(field, value, how)]),
  );
}

function rewriteField(field: string, value: unknown, how: Rewriting): unknown {
  if (field === "spans") return moved(value as readonly RecordSpan[], how);
  if (field === "mentions") return movedMentions(value as readonly object[], how);
  if (Array.isArray(value)) {
    return value
      .map((item) => rewriteField(field, item, how))
      .filter((item) => !(references.has(field) && item === null));
  }
  if (typeof value === "string" && references.has(field)) return referred(value, how);
  return typeof value === "object" && value !== null ? rewriteFields(value, how) : value;
}

function moved(spans: readonly RecordSpan[], { spans: move }: Rewriting): readonly RecordSpan[] {
  if (!move || spans.length === 0) return spans;
  const places = move(spans);
  if (places === null) throw new WordsGone();
  return places;
}

/** An actor goes by the mentions that are left. */
function movedMentions(mentions: readonly object[], how: Rewriting): readonly object[] {
  const left = mentions.flatMap((mention) => {
    try {
      return [rewriteFields(mention, how)];
    } catch (error) {
      if (error instanceof WordsGone) return [];
      throw error;
    }
  });
  if (left.length === 0 && mentions.length > 0) throw new WordsGone();
  return left;
}

function referred(value: string, { reference }: Rewriting): string | null {
  if (!reference || !/^[atsdef]\d{1,9}$/.test(value)) return value;
  return reference(value);
}
