import type { KeptRecord } from "../../archive/archive.js";
import { type ArchiveExport, type ExportOrder, recordsOf } from "./export.js";
import { context, type ProvNode } from "./prov/terms.js";
import { writeDecision } from "./prov/write-decision.js";
import { writeVersion } from "./prov/write-version.js";

/**
 * How it came to be, in W3C's PROV-O: one JSON-LD document, a node a line. Each version of a report is a text, a
 * record read from it by a program with a model, and its adding to the archive; each decision of a person is an
 * activity that used the entry and made another. Who and what did it stand once each; that they have been written
 * is all that is kept meanwhile.
 */
export const prov: ArchiveExport = {
  name: "prov",
  extension: ".prov.jsonld",
  async *write(order) {
    yield `{"@context": ${JSON.stringify(context)},\n"@graph": [`;
    const written = new Set<string>();
    for await (const nodes of listNodes(order)) {
      // The same text may come in under several reports; agents come with all they did.
      const fresh = nodes.filter((node) => !written.has(node["@id"]));
      for (const node of fresh) {
        yield `${written.size === 0 ? "" : ","}\n${JSON.stringify(node)}`;
        written.add(node["@id"]);
      }
    }
    yield "\n]}\n";
  },
};

async function* listNodes(order: ExportOrder): AsyncIterable<readonly ProvNode[]> {
  for await (const kept of recordsOf(order)) {
    yield* listVersions(order, kept);
    const decisions = await order.archive.decisions.about(kept.report.number);
    for (const decision of decisions) yield writeDecision(decision, kept);
  }
  // Decisions about groups belong to no report, so they come with the whole archive only.
  if (order.reports !== null) return;
  for (const decision of await order.archive.decisions.aboutGroups())
    yield writeDecision(decision, null);
}

async function* listVersions(
  { archive }: ExportOrder,
  { report }: KeptRecord,
): AsyncIterable<readonly ProvNode[]> {
  let before: KeptRecord | null = null;
  for (const { version } of await archive.versions(report.number)) {
    const kept = await archive.record(report.number, version);
    if (kept === null) continue;
    yield writeVersion(kept, before);
    before = kept;
  }
}
