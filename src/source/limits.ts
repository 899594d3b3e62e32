/** What one report may hold at most. Longer input is refused with a sentence, never cut. */
export const limits = {
  /** UTF-16 units of a report's text: some 350,000 words. */
  textUnits: 2_000_000,
  /** Bytes of a plain text file: three bytes a UTF-16 unit is the most UTF-8 takes, and a byte order mark. */
  textBytes: 6_000_003,
  /** Bytes of one JSON line; a text within the limit fits even if every unit is escaped as \uXXXX. */
  lineBytes: 16_000_000,
  /** Bytes of an HTML page. */
  pageBytes: 8_000_000,
  /** Tags that open in a page, and how deep elements may nest; beyond these, parsing is no longer linear. */
  pageTags: 50_000,
  pageDepth: 200,
} as const;

/** "6,000,003"; figures in messages read alike everywhere. */
export function grouped(value: number): string {
  return value.toLocaleString("en-US");
}
