import { actorsOf } from "../../../record/formats/events/desk.js";
import type { RecordStatement } from "../../../record/schema.js";
import { type KeptDesk, urnsOf } from "../desk.js";
import { urnOfEntry, urnOfReport } from "../urns.js";
import { claims, present, refer } from "./terms.js";

/**
 * What somebody said: a Quotation when the words are quoted, a Claim when they are put forward in the report's own
 * words, else a CreativeWork (a demand or a promise, reported, is no claim). `text` is verbatim; where it lies in
 * several pieces, " … " stands between them.
 */
export function writeStatement(desk: KeptDesk, statement: RecordStatement): object {
  const { kept, words } = desk;
  const isQuoted = statement.form === "direct";
  const speakers = urnsOf(desk, statement.source.actor === null ? [] : [statement.source.actor]);
  return present({
    "@id": urnOfEntry(kept, statement.id),
    "@type": isQuoted ? "Quotation" : claims[statement.act] ? "Claim" : "CreativeWork",
    text: statement.content.spans.map(words).join(" … "),
    [isQuoted ? "spokenByCharacter" : "author"]: refer(speakers),
    creditText: statement.source.spans.map(words),
    audience: actorsOf(desk, statement.addressees).map(({ name }) => ({
      "@type": "Audience",
      name,
    })),
    mentions: refer(urnsOf(desk, statement.addressees)),
    genre: statement.act,
    isPartOf: [
      { "@id": urnOfReport(kept) },
      ...(statement.within === null ? [] : refer([urnOfEntry(kept, statement.within)])),
    ],
    "oa:hasTarget": {
      "@type": "oa:SpecificResource",
      "oa:hasSource": { "@id": urnOfReport(kept) },
      "oa:hasSelector": statement.content.spans.map(([start, end]) => ({
        "@type": "oa:TextPositionSelector",
        "oa:start": start,
        "oa:end": end,
      })),
    },
  });
}
