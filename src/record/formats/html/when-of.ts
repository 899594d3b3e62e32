import type { ReportRecord } from "../../schema.js";
import { describeDate } from "../entry-words.js";
import { quoteSpans, type WordsOf } from "../words.js";
import { showText } from "./escape.js";

/** The date of a time, else the report's words for it; escaped. */
export function whenOf(words: WordsOf, time: ReportRecord["times"][number]): string {
  return showText(
    time.edtf === null ? `“${quoteSpans(words, time.spans)}”` : describeDate(time.edtf),
  );
}
