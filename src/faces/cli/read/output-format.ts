import { basename } from "node:path";
import type { RecordFormat } from "../../../record/formats/format.js";
import { formatNamed, formatNames, recordFormats } from "../../../record/formats/index.js";
import { viewRecord } from "../terminal/view.js";
import type { Setup } from "./report-reader.js";

/** As given to `--format`: the view for eyes, then the formats of records. */
export const outputFormats: readonly string[] = ["terminal", ...formatNames];

/** The format to write in, of those listed. */
export function outputFormat(setup: Pick<Setup, "format" | "view">): RecordFormat {
  if (setup.format !== "terminal") return formatNamed(setup.format);
  const gap = "\n\n";
  return {
    name: "terminal",
    extension: ".txt",
    each: ({ record }, index) => (index === 0 ? "" : gap) + viewRecord(record, setup.view),
  };
}

/** The format that a file's ending asks for, the longest that fits; the view for eyes where it asks for none. */
export function formatOfFile(file: string | null): string {
  const name = basename(file ?? "").toLowerCase();
  const fitting = recordFormats
    .filter(({ extension }) => name.endsWith(extension) && name.length > extension.length)
    .sort((a, b) => b.extension.length - a.extension.length);
  return fitting[0]?.name ?? "terminal";
}
