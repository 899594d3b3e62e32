import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { grouped } from "./limits.js";
import { SourceError } from "./problem.js";

export type Chunks = AsyncIterable<Uint8Array>;

/** Bytes read so far as stored, for progress. */
export interface Meter {
  bytes: number;
}

const headBytes = 4096;

export async function* metered(chunks: Chunks, meter: Meter): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    meter.bytes += chunk.length;
    yield chunk;
  }
}

/** The first bytes of a stream (at least `least`, unless it is shorter) and the whole stream, those included. */
export async function peek(
  chunks: Chunks,
  least = headBytes,
): Promise<{ readonly head: Uint8Array; readonly whole: AsyncGenerator<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let held = 0;
  while (held < least) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
    held += next.value.length;
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield* first;
      for (let next = await iterator.next(); !next.done; next = await iterator.next())
        yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(first).subarray(0, headBytes), whole: whole() };
}

/** True if the bytes begin as gzip does. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

export function gunzipped(chunks: Chunks): Chunks {
  const gunzip = createGunzip();
  // Errors reach the one who reads the gunzip stream; nobody else needs them.
  pipeline(Readable.from(chunks, { objectMode: false }), gunzip, () => {});
  return gunzip;
}

/** All bytes of a stream, or `SourceError` as soon as there are more than `most`. */
export async function gathered(chunks: Chunks, most: number): Promise<Buffer> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most) throw tooManyBytes(most);
    held.push(chunk);
  }
  return Buffer.concat(held, length);
}

export function tooManyBytes(most: number): SourceError {
  const message = `it is larger than the ${grouped(most)} bytes that one report may have; split it, or give many reports as JSON lines.`;
  return new SourceError("too-large", message);
}
