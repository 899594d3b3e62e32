import type { RecordOnlyFormat } from "../../record/formats/format.js";
import { type ArchiveExport, recordsOf } from "./export.js";

/** What `rapporteur read` writes of a report, written of those that the archive keeps: the same bytes. */
export function fromRecordFormat(format: RecordOnlyFormat): ArchiveExport {
  return {
    name: format.name,
    extension: format.extension,
    async *write(order) {
      let index = 0;
      yield format.begin?.() ?? "";
      for await (const { record } of recordsOf(order)) yield format.each({ record }, index++);
      yield format.end?.() ?? "";
    },
  };
}
