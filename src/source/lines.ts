import type { Chunks } from "./bytes.js";

/** One line of a stream, without its line end. */
export interface ByteLine {
  /** Counted from 1. */
  readonly number: number;
  /** Where it begins in the stream, in bytes. */
  readonly offset: number;
  /** Null if the line is longer than allowed; its bytes were dropped as they came. */
  readonly bytes: Uint8Array | null;
}

const lineEnd = 0x0a;

/** Parts a stream at line ends, holding at most one line of `mostBytes`. */
export async function* byteLines(chunks: Chunks, mostBytes: number): AsyncGenerator<ByteLine> {
  let held: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  let offset = 0;
  const keep = (part: Uint8Array) => {
    length += part.length;
    if (length > mostBytes) held = [];
    else held.push(part);
  };
  const line = (): ByteLine => ({
    number,
    offset,
    bytes: length > mostBytes ? null : held.length === 1 ? (held[0] ?? null) : Buffer.concat(held),
  });
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineEnd); end >= 0; end = chunk.indexOf(lineEnd, from)) {
      keep(chunk.subarray(from, end));
      yield line();
      offset += length + 1;
      number++;
      held = [];
      length = 0;
      from = end + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (length > 0) yield line();
}
