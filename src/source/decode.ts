import { isUtf8 } from "node:buffer";
import { grouped } from "./limits.js";
import { SourceError } from "./problem.js";

/** Control characters that no text has many of; tab, line ends and form feed are not among them. */
const mostControls = 0.05;

/**
 * Bytes to text, exactly. A byte order mark (UTF-8 or UTF-16) says how to read and is not part of the text.
 * Throws `SourceError` for binary data and for bytes that are not what they should be. `offset` is where the
 * bytes stand in their file.
 */
export function decode(bytes: Uint8Array, offset = 0): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return decodeUtf16(bytes, utf16);
  checkNotBinary(bytes);
  if (!isUtf8(bytes)) throw brokenUtf8(bytes, offset);
  return new TextDecoder("utf-8").decode(bytes);
}

export type Utf16 = "utf-16le" | "utf-16be";

/** The kind of UTF-16 that a byte order mark announces. */
export function utf16Of(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function decodeUtf16(bytes: Uint8Array, encoding: Utf16): string {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // The sentence below says it.
  }
  throw new SourceError(
    "broken-encoding",
    `it begins like UTF-16 but does not go on so; save it as UTF-8 and try again.`,
  );
}

/** Throws `SourceError` for bytes with NUL or many control characters. */
export function checkNotBinary(bytes: Uint8Array): void {
  let controls = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte === 0) throw binary(bytes, at);
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) controls++;
  }
  if (controls > bytes.length * mostControls && controls > 3) {
    throw new SourceError(
      "binary",
      "it holds binary data rather than text; give plain text, an HTML page or JSON lines.",
    );
  }
}

function binary(bytes: Uint8Array, at: number): SourceError {
  const sample = bytes.subarray(0, 200);
  const zeros = sample.filter((byte) => byte === 0).length;
  if (zeros > sample.length * 0.4 && zeros < sample.length * 0.6) {
    const message =
      "it looks like UTF-16 without a byte order mark; convert it first, for example with iconv -f UTF-16LE -t UTF-8.";
    return new SourceError("broken-encoding", message);
  }
  return new SourceError(
    "binary",
    `it holds binary data rather than text (a zero byte at offset ${grouped(at)}); give plain text, an HTML page or JSON lines.`,
  );
}

function brokenUtf8(bytes: Uint8Array, offset: number): SourceError {
  const at = firstBroken(bytes);
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return new SourceError(
    "broken-encoding",
    `this is not UTF-8: byte 0x${byte} at offset ${grouped(offset + at)} does not fit; convert it first, for example with iconv -f WINDOWS-1252 -t UTF-8.`,
  );
}

/** Offset of the first byte of the first sequence that is not UTF-8, by halving: valid prefixes stay valid. */
function firstBroken(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (beginsWell(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // `good` bytes begin well, the next one spoils them: go back to where its sequence begins.
  let at = good;
  while (at > 0 && !isUtf8(bytes.subarray(0, at))) at--;
  return at;
}

/** True if the bytes are UTF-8, perhaps with the last character cut off. */
function beginsWell(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
