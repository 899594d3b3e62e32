import type { Notice } from "../text/notice.js";
import type { Span } from "../text/span.js";

/**
 * A report as it came in: the exact text and what is known about it from outside the text.
 *
 * Everything later points into `text`; it is never changed, not even its line ends.
 * `credits` are stretches that are not the report's own sentences (a picture's credit, the source line at
 * the end); the language layer reads around them.
 * A value that neither the input nor its metadata gives is null.
 */
export interface Source {
  /** As given, else `sha256:` and 64 hex digits of the UTF-8 text. */
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** ISO 8601 date or date-time as given, e.g. `2024-02-28`; never taken from the clock. */
  readonly published: string | null;
  readonly publishedBasis: PublishedBasis | null;
  readonly credits: readonly Credit[];
  readonly notices: readonly Notice[];
}

/** given: by the user or the input's own field; stated: by the page's metadata or dateline; inferred: from the text. */
export type PublishedBasis = "given" | "stated" | "inferred";

export interface Credit {
  readonly kind: "image" | "source" | "agency";
  /** The name credited, e.g. `French-Archive` or `Al Jazeera`. */
  readonly name: string;
  /** The name itself. */
  readonly span: Span;
  /** All that is kept out of the sentences, brackets and lead words included (`(French-Archive)`, `Source: Al Jazeera`). */
  readonly leftOut: Span;
}
