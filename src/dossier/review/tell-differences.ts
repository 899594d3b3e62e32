import { mapOffsets } from "../../record/offsets.js";
import type { RecordSpan, ReportRecord } from "../../record/schema.js";

/** What differs between two forms of an entry, for people. */
export interface Difference {
  /** What it is of the entry: `act`, `speaker`, `words`. */
  readonly field: string;
  /** As words; null where there was or is nothing. Of lists only what went and what came. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Fields whose names in the record do not tell people enough. */
const called: Readonly<Record<string, string>> = {
  spans: "words",
  "anchor.spans": "words",
  "action.spans": "what is wanted",
  "content.spans": "what is said",
  "source.spans": "source, in words",
  "source.actor": "speaker",
  "source.implied": "speaker implied by",
  "cue.spans": "cue",
  "cue.lemma": "cue, as in a dictionary",
  within: "told inside",
  statement: "as told in",
  by: "who wants it",
  of: "of whom",
  min: "at least",
  max: "at most",
  counts: "of what",
  asOf: "as of",
  according: "according to",
  actors: "who does it",
  recipients: "to whom",
  addressees: "said to",
  mentions: "words that mean it",
};

/** What differs between two forms of one entry, field by field; both name other entries by the ids of `record`. */
export function tellDifferences(
  before: object,
  after: object,
  record: ReportRecord,
): readonly Difference[] {
  return compare(before, after, "", wordsIn(record));
}

type Words = (value: unknown) => string | null;

function compare(before: object, after: object, path: string, words: Words): readonly Difference[] {
  return Object.entries(before).flatMap(([key, was]): readonly Difference[] => {
    const is: unknown = Reflect.get(after, key);
    if ((path === "" && key === "id") || JSON.stringify(was) === JSON.stringify(is)) return [];
    if (isFields(was) && isFields(is)) return compare(was, is, `${path}${key}.`, words);
    const field = called[path + key] ?? key;
    const isList = Array.isArray(was) && Array.isArray(is) && !isSpans(was) && !isSpans(is);
    if (!isList) return [{ field, before: words(was), after: words(is) }];
    const [went, came] = [without(was, is), without(is, was)];
    return went.length + came.length === 0
      ? [{ field, before: words(was), after: words(is) }]
      : [{ field, before: words(went), after: words(came) }];
  });
}

function without(list: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const there = new Set(other.map((one) => JSON.stringify(one)));
  return list.filter((one) => !there.has(JSON.stringify(one)));
}

function isFields(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSpans(value: unknown): value is readonly RecordSpan[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((one) => typeof one?.[0] === "number")
  );
}

/** Says a value in words: ids by the names and words of their entries, spans by their text. */
function wordsIn(record: ReportRecord): Words {
  const offsets = mapOffsets(record.report.text);
  const cut = (spans: readonly RecordSpan[]) =>
    spans
      .map(([start, end]) =>
        record.report.text.slice(offsets.toUnit(start) ?? 0, offsets.toUnit(end) ?? 0),
      )
      .join(" … ");
  const names = new Map<string, string>([
    ...record.actors.map(({ id, name }) => [id, name] as const),
    ...record.times.map(({ id, spans }) => [id, cut(spans)] as const),
    ...record.statements.map(({ id, content }) => [id, `“${cut(content.spans)}”`] as const),
  ]);
  const words: Words = (value) => {
    if (value === null || value === undefined || value === "") return null;
    if (typeof value === "boolean") return value ? "yes" : "no";
    if (typeof value === "string") return names.get(value) ?? value;
    if (isSpans(value)) return cut(value) || null;
    if (Array.isArray(value)) return value.flatMap((one) => words(one) ?? []).join(", ") || null;
    if (!isFields(value)) return String(value);
    const { spans, title, of } = value as Readonly<Record<string, unknown>>;
    if (spans !== undefined) return words(spans);
    return [words(title), words(of)].filter((one) => one !== null).join(" of ");
  };
  return words;
}
