import { desksOf } from "./desk.js";
import type { ArchiveExport } from "./export.js";
import { gatherEntities } from "./ftm/gather-entities.js";
import { writeArticle } from "./ftm/write-article.js";
import { writeEntries } from "./ftm/write-entries.js";
import { writeMentions } from "./ftm/write-mentions.js";

/**
 * FollowTheMoney, one entity a line: an Article for each report, its Mentions, an Event for each event, a Note for each
 * statement and an UnknownLink from who demands to whom; last the people and bodies of all reports, each once
 * with all its names. The names of these are kept meanwhile, which is all that is.
 */
export const ftm: ArchiveExport = {
  name: "ftm",
  extension: ".ftm.json",
  async *write(order) {
    const entities = gatherEntities();
    for await (const desk of desksOf(order)) {
      entities.take(desk);
      const written = [writeArticle(desk), ...writeMentions(desk), ...writeEntries(desk)];
      yield written.map((entity) => `${JSON.stringify(entity)}\n`).join("");
    }
    for (const entity of entities.list()) yield `${JSON.stringify(entity)}\n`;
  },
};
