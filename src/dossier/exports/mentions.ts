import { type ArchiveExport, recordsOf } from "./export.js";
import { placedIn } from "./placed.js";

/**
 * One line for each span at which an actor is mentioned: `{"report", "span", "actor"}`. The actor is the number of
 * its identity across reports, in digits; of one that has not been placed, its report's number and its id (`3:a2`).
 */
export const mentions: ArchiveExport = {
  name: "mentions",
  extension: ".mentions.jsonl",
  async *write(order) {
    for await (const { report, record } of recordsOf(order)) {
      const placed = await placedIn(order.archive, report.number);
      const lines = record.actors.flatMap(({ id, mentions }) => {
        const actor = `${placed.get(id) ?? `${report.number}:${id}`}`;
        return mentions.flatMap(({ spans }) =>
          spans.map((span) => `${JSON.stringify({ report: record.report.id, span, actor })}\n`),
        );
      });
      yield lines.join("");
    }
  },
};
