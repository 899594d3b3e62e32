import { resolve } from "node:path";
import type { Place } from "../../source/problem.js";
import type { Source } from "../../source/source.js";
import { sha256Of } from "../../text/hash.js";

/** What tells that a report comes again, and whether its text is the same. */
export interface Identity {
  readonly key: string;
  /** Hex digits of the text's hash, as in the record. */
  readonly sha256: string;
  /** What the input gives beside the text; null where it gives nothing, which contradicts nothing. */
  readonly given: Given;
}

export type Given = Pick<Source, "title" | "publisher" | "published" | "url">;

/**
 * A report's key: the id that the input gave it, else its address, else the absolute path of its file, else
 * the hash of its text. `streams` are the names of inputs that are no files.
 */
export function identify(source: Source, where: Place, streams: ReadonlySet<string>): Identity {
  const sha256 = sha256Of(source.text);
  return { key: keyOf(source, `sha256:${sha256}`, where, streams), sha256, given: givenBy(source) };
}

function keyOf(source: Source, hash: string, where: Place, streams: ReadonlySet<string>): string {
  if (source.id !== hash) return source.id;
  if (source.url !== null) return source.url;
  const isWholeFile = where.line === undefined && !streams.has(where.input);
  return isWholeFile ? resolve(where.input) : hash;
}

/** A day that the text states, or that was guessed from it, corrects none that was given. */
function givenBy({ title, publisher, published, publishedBasis, url }: Source): Given {
  return { title, publisher, url, published: publishedBasis === "given" ? published : null };
}
