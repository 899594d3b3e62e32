import {
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  deflateRawSync,
  inflateRawSync,
} from "node:zlib";
import { sha256Of } from "../../text/hash.js";
import { summaryWords } from "./summary-words.js";

/**
 * Text as it is kept: one byte that says how, then the compressed bytes.
 *
 * 1: Brotli over UTF-8. 2: Brotli over UTF-16, for the rare text with half a surrogate pair, which UTF-8 cannot
 * say. 3: deflated UTF-8 over a dictionary, for the short JSON of a group, which is mostly field names. 4: a record
 * (pack-record.ts). 5: an owner's keys (posting-keys.ts), deflated. Bytes once written stay readable: another way of packing takes another number.
 */
export const packedAs = { utf8: 1, utf16: 2, summary: 3, record: 4, words: 5 } as const;

const dictionary = Buffer.from(summaryWords, "utf8");

/** Short texts need no table of a quarter of a megabyte: the same bytes in a third of the time. */
const memLevel = 4;

/** The most that one packed text may unpack to, in bytes: a record of the largest report is far below. */
export const mostBytes = 1 << 29;

export function pack(text: string): Buffer {
  const plain = Buffer.from(text, "utf8");
  if (plain.toString("utf8") === text)
    return Buffer.concat([Buffer.of(packedAs.utf8), compress(plain)]);
  return Buffer.concat([Buffer.of(packedAs.utf16), compress(Buffer.from(text, "utf16le"))]);
}

/** For JSON, in which half a surrogate pair is escaped. */
export function packSummary(json: string): Buffer {
  return Buffer.concat([
    Buffer.of(packedAs.summary),
    deflateRawSync(json, { dictionary, memLevel }),
  ]);
}

export function packWords(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(packedAs.words), deflateRawSync(bytes, { memLevel })]);
}

/** Throws an Error when the bytes are not what `packWords` gives. */
export function unpackWords(packed: Uint8Array): Buffer {
  if (packed[0] !== packedAs.words) throw new Error(`packed in another way (${packed[0]})`);
  return inflateRawSync(packed.subarray(1), { maxOutputLength: mostBytes });
}

/** Throws an Error when the bytes are not what `pack` or `packSummary` gives. */
export function unpack(packed: Uint8Array): string {
  if (packed[0] === packedAs.summary)
    return inflateRawSync(packed.subarray(1), {
      dictionary,
      maxOutputLength: mostBytes,
    }).toString();
  const bytes = brotliDecompressSync(packed.subarray(1), { maxOutputLength: mostBytes });
  if (packed[0] === packedAs.utf8) return bytes.toString("utf8");
  if (packed[0] === packedAs.utf16) return bytes.toString("utf16le");
  throw new Error(`packed in an unknown way (${packed[0]})`);
}

/** Unpacks a text and proves that it is the one whose hash was kept; null when it is not. */
export function unpackProved(packed: Uint8Array, sha256: string): string | null {
  try {
    const text = unpack(packed);
    return sha256Of(text) === sha256 ? text : null;
  } catch {
    return null;
  }
}

function compress(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
