import type { ReportRecord } from "../../../record/schema.js";
import { showActors } from "./actors.js";
import { showDemands, showFigures, showTimeline } from "./entries.js";
import { showHeader } from "./header.js";
import { showNotices } from "./notices.js";
import { coloured, type Paint, plain } from "./paint.js";
import { showStatements } from "./statements.js";

export interface ViewOptions {
  /** Columns, 40 to 500. */
  readonly width: number;
  readonly color: boolean;
}

/** What the parts of the view are made with. */
export interface View {
  readonly width: number;
  readonly paint: Paint;
}

/** The parts of the view, from top to bottom; each gives lines without line ends, or none. */
const parts: readonly ((record: ReportRecord, view: View) => readonly string[])[] = [
  showHeader,
  showStatements,
  showTimeline,
  showDemands,
  showFigures,
  showActors,
  showNotices,
];

/** A record for eyes: who said what, to whom, in the order of the text. Ends with a line end. */
export function viewRecord(record: ReportRecord, options: ViewOptions): string {
  const view: View = { width: options.width, paint: options.color ? coloured : plain };
  return `${viewParts(record, view).join("\n")}\n`;
}

/** The same as lines without line ends. */
export function viewParts(record: ReportRecord, view: View): readonly string[] {
  return parts
    .map((part) => part(record, view))
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ["", ...part]));
}
