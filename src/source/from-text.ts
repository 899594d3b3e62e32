import { sha256Of } from "../text/hash.js";
import type { Notice } from "../text/notice.js";
import { findCredits } from "./credits.js";
import { grouped, limits } from "./limits.js";
import { SourceError, shown } from "./problem.js";
import { isPublicationDate } from "./published.js";
import type { Credit, PublishedBasis, Source } from "./source.js";

/** What is known about a report besides its text. Nothing has to be. */
export interface SourceFields {
  /** Kept to the letter; without it the id is `sha256:` and the hash of the text. */
  readonly id?: string | null;
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly publisher?: string | null;
  readonly url?: string | null;
  /** ISO 8601 day or date-time, such as `2025-03-12` or `2025-03-12T08:30:00Z`. */
  readonly published?: string | null;
  /** How `published` is known; "given" unless said. */
  readonly publishedBasis?: PublishedBasis;
  /** Credits known from markup, besides those that the text itself shows. */
  readonly credits?: readonly Credit[];
  readonly notices?: readonly Notice[];
}

/**
 * Makes a report of a text, for those who have one at hand. The text is kept to the letter.
 *
 * Throws `SourceError` if the text is empty or nothing but white space, longer than 2,000,000 UTF-16 units,
 * or not well-formed Unicode, and if `published` is no ISO 8601 day or date-time.
 */
export function sourceFromText(text: string, fields: SourceFields = {}): Source {
  checkText(text);
  const published = fields.published || null;
  if (published !== null) checkPublished(published);
  const credits = withoutOverlap([...(fields.credits ?? []), ...findCredits(text)]);
  return Object.freeze({
    id: fields.id || `sha256:${sha256Of(text)}`,
    text,
    title: fields.title || null,
    byline: fields.byline || null,
    publisher: fields.publisher || null,
    url: fields.url || null,
    published,
    publishedBasis: published === null ? null : (fields.publishedBasis ?? "given"),
    credits,
    notices: [...(fields.notices ?? []), ...dateNotices(published), ...creditNotices(credits)],
  });
}

/** Throws `SourceError` with code `wrong-date` if it is no ISO 8601 day or date-time. */
export function checkPublished(published: string): void {
  if (isPublicationDate(published)) return;
  throw new SourceError(
    "wrong-date",
    `the publication date "${shown(published)}" is not a day or date-time that can be read; write it like 2025-03-12 or 2025-03-12T08:30:00Z.`,
  );
}

function checkText(text: string): void {
  if (text.length > limits.textUnits) {
    throw new SourceError(
      "too-large",
      `the text is ${grouped(text.length)} characters long and a report may hold ${grouped(limits.textUnits)}; give its parts as reports of their own.`,
    );
  }
  if (!/\S/.test(text)) {
    throw new SourceError("empty-text", "there is no text in it; give a report with words.");
  }
  if (/\p{Cs}/u.test(text)) {
    throw new SourceError(
      "broken-encoding",
      "the text holds half a character (a lone surrogate), which no file can carry; repair the program that wrote it.",
    );
  }
}

function withoutOverlap(credits: readonly Credit[]): Credit[] {
  const sorted = [...credits].sort((a, b) => a.leftOut.from - b.leftOut.from);
  let end = -1;
  return sorted.filter((credit) => {
    if (credit.leftOut.from < end) return false;
    end = credit.leftOut.to;
    return true;
  });
}

function dateNotices(published: string | null): Notice[] {
  if (published !== null) return [];
  const message =
    "No publication date is known, so words like Thursday or last month cannot be placed in the calendar; give one with --published or the field published.";
  return [{ code: "no-publication-date", message, spans: [] }];
}

function creditNotices(credits: readonly Credit[]): Notice[] {
  if (credits.length === 0) return [];
  const names = credits.map((credit) => shown(credit.name)).join(", ");
  const message = `Kept out of the report's sentences as credits: ${names}.`;
  return [{ code: "credit-left-out", message, spans: credits.map((credit) => credit.leftOut) }];
}
