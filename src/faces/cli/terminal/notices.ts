import type { ReportRecord } from "../../../record/schema.js";
import { wrapWords } from "./lines.js";
import type { View } from "./view.js";
import { onOneLine } from "./visible.js";

/** What a reader of the record should know. */
export function showNotices(record: ReportRecord, view: View): readonly string[] {
  return record.notices.flatMap((notice) => {
    const [first = "", ...rest] = wrapWords(onOneLine(notice.message), view.width - 2);
    return [`${view.paint.warn("!")} ${first}`, ...rest.map((line) => `  ${line}`)];
  });
}
