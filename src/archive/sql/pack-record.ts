import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { ReportRecord } from "../../record/schema.js";
import { mostBytes, packedAs, unpack } from "./pack.js";
import recordWords from "./record-words.json" with { type: "json" };

/**
 * A record without its text: JSON deflated over a dictionary (its own text, whose names it repeats, then what
 * records say), each span counted from the start of the one before it (`[40, 52], [60, 63]` is `[40, 12],
 * [20, 3]`), for most of a record is offsets.
 */
const likely = Buffer.from(recordWords.words, "utf8");

/** Bytes of the text that go into the dictionary; with the rest they fit deflate's window. */
const mostOfText = 10_000;

function dictionaryOf(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  return Buffer.concat([bytes.subarray(-mostOfText), likely]);
}

/** Seven and not nine: a hundredth larger, in half the time. */
const level = 7;

export function packRecord(record: ReportRecord): Buffer {
  const short = { ...record, report: { ...record.report, text: "" } };
  const json = JSON.stringify(mapSpans(short, relative()));
  const dictionary = dictionaryOf(record.report.text);
  return Buffer.concat([Buffer.of(packedAs.record), deflateRawSync(json, { dictionary, level })]);
}

/** The record with its text; null when the bytes hold none. */
export function unpackRecord(packed: Uint8Array, text: string): ReportRecord | null {
  try {
    const record = readRecord(packed, text) as { report: { text: string } };
    record.report.text = text;
    return record as ReportRecord;
  } catch {
    return null;
  }
}

function readRecord(packed: Uint8Array, text: string): unknown {
  if (packed[0] !== packedAs.record) return JSON.parse(unpack(packed));
  const options = { dictionary: dictionaryOf(text), maxOutputLength: mostBytes };
  const json = inflateRawSync(packed.subarray(1), options).toString("utf8");
  const record: unknown = JSON.parse(json);
  addUpSpans(record, { before: 0 });
  return record;
}

type Pair = readonly [number, number];

function relative(): (span: Pair) => Pair {
  let before = 0;
  return ([start, end]) => {
    const change = start - before;
    before = start;
    return [change, end - start];
  };
}

/** Makes offsets of changes in place: what was just parsed is nobody else's, and copies of it would cost more. */
function addUpSpans(value: unknown, at: { before: number }): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) addUpSpans(item, at);
    return;
  }
  for (const [name, inside] of Object.entries(value)) {
    if (name !== "spans") addUpSpans(inside, at);
    else
      for (const span of inside as [number, number][]) {
        at.before += span[0];
        span[0] = at.before;
        span[1] += at.before;
      }
  }
}

/** A copy with every span changed, in the order in which they stand. */
function mapSpans(value: unknown, change: (span: Pair) => Pair): unknown {
  if (Array.isArray(value)) return value.map((item) => mapSpans(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [
      name,
      name === "spans" ? (inside as readonly Pair[]).map(change) : mapSpans(inside, change),
    ]),
  );
}
