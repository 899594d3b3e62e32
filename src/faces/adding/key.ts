import { resolve } from "node:path";
import type { Place } from "../../source/problem.js";
import type { Source } from "../../source/source.js";
import { sha256Of } from "../../text/hash.js";

/** What tells that a report comes again, and whether its text is the same. */
export interface Identity {
  readonly key: string;
  /** Hex digits of the text's hash, as in the record. */
  readonly sha256: string;
}

/**
 * A report's key: the id that the input gave it, else its address, else the absolute path of its file, else
 * the hash of its text. `streams` are the names of inputs that are no files.
 */
export function identify(source: Source, where: Place, streams: ReadonlySet<string>): Identity {
  const sha256 = sha256Of(source.text);
  const hash = `sha256:${sha256}`;
  if (source.id !== hash) return { key: source.id, sha256 };
  if (source.url !== null) return { key: source.url, sha256 };
  const isWholeFile = where.line === undefined && !streams.has(where.input);
  return { key: isWholeFile ? resolve(where.input) : hash, sha256 };
}
