import { type Desk, deskOf } from "./annotations/desk.js";
import { annotateEntries } from "./annotations/entries.js";
import { annotateStatements } from "./annotations/statements.js";
import type { RecordOnlyFormat } from "./format.js";

/**
 * W3C Web Annotations: one AnnotationCollection a report, each on a line and a JSON-LD document of its own.
 * Source, cue and content of a statement are an annotation each and link to each other; times, events, demands
 * and figures are one each. A target has a TextQuoteSelector and a TextPositionSelector, in code points of the
 * record's text.
 */
export const annotations: RecordOnlyFormat = {
  name: "annotations",
  extension: ".jsonld",
  each: ({ record }) => `${JSON.stringify(collect(deskOf(record)))}\n`,
};

function collect(desk: Desk): object {
  const { record, urn } = desk;
  const items = [...annotateStatements(desk), ...annotateEntries(desk)];
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${urn}:entries`,
    type: "AnnotationCollection",
    label: `What was read in ${record.report.title ?? record.report.id}`,
    generator: { type: "Software", name: record.made.by },
    ...(record.made.at === null ? {} : { generated: record.made.at }),
    total: items.length,
    first: {
      id: `${urn}:entries:1`,
      type: "AnnotationPage",
      partOf: `${urn}:entries`,
      startIndex: 0,
      items,
    },
  };
}
