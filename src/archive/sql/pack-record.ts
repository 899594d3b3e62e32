import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { ReportRecord } from "../../record/schema.js";
import { mostBytes, packedAs } from "./pack.js";
import recordWords from "./record-words.json" with { type: "json" };
import { ByteReader, ByteWriter } from "./varints.js";

/**
 * A record without its text. Half of a record is offsets: its JSON says only how many spans each list has, and the
 * spans follow the packed JSON as plain numbers, each start as its way from the start before it (twice that, less one
 * when it goes back), each length as it is.
 *
 * The JSON is deflated over a dictionary: its own text, whose names it repeats, then what records say.
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
  const spans: Pair[] = [];
  const short = { ...record, report: { ...record.report, text: "" } };
  const json = JSON.stringify(short, (name, value: unknown) => {
    if (name !== "spans") return value;
    for (const span of value as readonly Pair[]) spans.push(span);
    return (value as readonly Pair[]).length;
  });
  const packed = deflateRawSync(json, { dictionary: dictionaryOf(record.report.text), level });
  const numbers = new ByteWriter(packed.length + 4 * spans.length + 16);
  numbers.number(packedAs.record);
  numbers.number(packed.length);
  numbers.copy(packed, 0, packed.length);
  let before = 0;
  for (const [start, end] of spans) {
    const way = start - before;
    numbers.number(way < 0 ? -2 * way - 1 : 2 * way);
    numbers.number(end - start);
    before = start;
  }
  return numbers.take();
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
  if (packed[0] !== packedAs.record) throw new Error(`packed in another way (${packed[0]})`);
  const numbers = new ByteReader(packed, 1);
  const length = numbers.number();
  const json = inflateRawSync(packed.subarray(numbers.at, numbers.at + length), {
    dictionary: dictionaryOf(text),
    maxOutputLength: mostBytes,
  });
  numbers.at += length;
  const record: unknown = JSON.parse(json.toString("utf8"));
  putSpans(record, numbers, { before: 0 });
  if (numbers.at !== packed.length) throw new Error("more spans than lists of them");
  return record;
}

type Pair = readonly [number, number];

/** Puts the spans back in place: what was just parsed is nobody else's, and copies of it would cost more. */
function putSpans(value: unknown, numbers: ByteReader, at: { before: number }): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) putSpans(item, numbers, at);
    return;
  }
  const fields = value as Record<string, unknown>;
  for (const name in fields) {
    if (name !== "spans") {
      putSpans(fields[name], numbers, at);
      continue;
    }
    const length = fields[name] as number;
    if (!(length <= numbers.left)) throw new Error("more spans than there are");
    fields[name] = Array.from({ length }, () => {
      const way = numbers.number();
      at.before += way % 2 === 0 ? way / 2 : -(way + 1) / 2;
      return [at.before, at.before + numbers.number()];
    });
  }
}
