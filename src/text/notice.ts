import type { Span } from "./span.js";

/**
 * Something that a reader of the record should know: what was left out, guessed at, or could not be done.
 * Stages report notices; only faces print them. Every code has its heading in docs/notices.md.
 */
export interface Notice {
  /** A stable name in kebab case, such as `no-publication-date`. */
  readonly code: NoticeCode;
  /** One sentence that says what, where, and what to do about it. */
  readonly message: string;
  /** Where in the text; empty when it concerns the report as a whole. */
  readonly spans: readonly Span[];
}

/** The closed list of notices. A new one is added here and gets a heading in docs/notices.md. */
export const noticeCodes = [
  "no-publication-date",
  "publication-date-unreadable",
  "page-parts-left-out",
  "credit-left-out",
  "odd-quotation-marks",
  "text-cut-to-window",
  "impossible-time",
  "amount-too-large",
] as const;

export type NoticeCode = (typeof noticeCodes)[number];
