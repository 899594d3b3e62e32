import { cutByBrackets } from "./cut-by-brackets.js";
import { cutByLines } from "./cut-by-lines.js";

/** One JSON value of a stream. */
export interface JsonValue {
  /** The line on which it begins, counted from 1. */
  readonly line: number;
  /** Its text, not yet parsed; null if it is longer than allowed. */
  readonly text: string | null;
}

/** Cuts a stream that comes in pieces; holds one value at most. */
export interface Cutter {
  add(piece: string): Iterable<JsonValue>;
  end(): Iterable<JsonValue>;
}

/** UTF-16 units of one record: the longest report with all its findings stays below. */
export const mostUnits = 100_000_000;

/**
 * The values of a stream, one at a time: JSON lines, a list, or values over several lines.
 *
 * In JSON lines each line is a value, so that a torn one spoils no other. A stream that begins with `[`, or
 * whose first line is `{` alone, is cut by its brackets instead.
 */
export async function* jsonValues(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonValue> {
  const decoder = new TextDecoder();
  let cutter: Cutter | null = null;
  let head = "";
  for await (const chunk of chunks) {
    const piece = decoder.decode(chunk, { stream: true });
    if (cutter) {
      yield* cutter.add(piece);
      continue;
    }
    head += piece;
    cutter = cutterFor(head);
    if (cutter) yield* cutter.add(head);
  }
  const rest = decoder.decode();
  if (cutter) yield* cutter.add(rest);
  else {
    cutter = cutByLines();
    yield* cutter.add(head + rest);
  }
  yield* cutter.end();
}

/** Null as long as the stream has not shown what it is. */
function cutterFor(head: string): Cutter | null {
  const start = head.trimStart().slice(0, 80);
  if (start.startsWith("[")) return cutByBrackets();
  const lineEnd = start.indexOf("\n");
  if (lineEnd < 0 && start.length < 80) return null;
  return lineEnd >= 0 && start.slice(0, lineEnd).trim() === "{" ? cutByBrackets() : cutByLines();
}
