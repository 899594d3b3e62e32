import { desksOf } from "./desk.js";
import type { ArchiveExport } from "./export.js";
import { context } from "./schema-org/terms.js";
import { writeActors } from "./schema-org/write-actors.js";
import { writeArticle } from "./schema-org/write-article.js";
import { writeStatement } from "./schema-org/write-statement.js";

/**
 * schema.org as one JSON-LD document, a node a line: a NewsArticle for each report, a Quotation or a Claim for each
 * statement, and those who speak or are spoken to. Its context stands in it, so that nothing is fetched. A person or
 * body known across reports is written once, at the report that first has it; its names in other reports follow as
 * nodes of the same `@id`, which JSON-LD adds up.
 */
export const schemaOrg: ArchiveExport = {
  name: "schema-org",
  extension: ".schema.jsonld",
  async *write(order) {
    yield `{"@context": ${JSON.stringify(context)},\n"@graph": [`;
    let isFirst = true;
    for await (const desk of desksOf(order)) {
      const nodes = [
        writeArticle(desk),
        ...desk.record.statements.map((statement) => writeStatement(desk, statement)),
        ...writeActors(desk),
      ];
      const lines = nodes.map((node) => JSON.stringify(node)).join(",\n");
      yield `${isFirst ? "" : ","}\n${lines}`;
      isFirst = false;
    }
    yield "\n]}\n";
  },
};
