import { type ArchiveExport, recordsOf } from "./export.js";

/**
 * One line for each report: `{"report", "story"}`. The story is its number, in digits; a report that has not been
 * placed is a story of its own (`report 3`).
 */
export const stories: ArchiveExport = {
  name: "stories",
  extension: ".stories.jsonl",
  async *write(order) {
    for await (const { report, record } of recordsOf(order)) {
      const [member] = await order.archive.groups.of("story", report.number);
      const story = member === undefined ? `report ${report.number}` : `${member.group}`;
      yield `${JSON.stringify({ report: record.report.id, story })}\n`;
    }
  },
};
