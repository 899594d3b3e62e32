import { correctionLines } from "../review/correction-lines.js";
import type { ArchiveExport } from "./export.js";

/** One line for each report that people reviewed, to train on: its attributions as they left them, and what they decided. */
export const corrections: ArchiveExport = {
  name: "corrections",
  extension: ".corrections.jsonl",
  async *write({ archive, reports }) {
    for await (const line of correctionLines(archive, reports)) yield `${JSON.stringify(line)}\n`;
  },
};
