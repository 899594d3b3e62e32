import type { KeptRecord } from "../../../archive/archive.js";
import { urnOfText } from "../urns.js";
import { at, type ProvNode, refer, urnOfRecord, urnOfTool } from "./terms.js";

/**
 * One version of a report: its text, which other reports may have too; what it was published as; the reading of it, its
 * record, and how that came into the archive.
 */
export function writeVersion(kept: KeptRecord, before: KeptRecord | null): readonly ProvNode[] {
  const { report, made } = kept.record;
  const text = urnOfText(report.sha256);
  const record = urnOfRecord(kept);
  const program = urnOfTool("program", made.by);
  const model = urnOfTool("model", made.model);
  const published = `${record}:published`;
  return [
    { "@id": text, "@type": "prov:Entity", "dcterms:identifier": `sha256:${report.sha256}` },
    {
      "@id": published,
      "@type": "prov:Entity",
      "rdfs:label": report.title ?? report.id,
      "prov:specializationOf": refer(text),
      "dcterms:identifier": report.id,
      ...(report.published === null ? {} : { "dcterms:date": report.published }),
      ...(report.publisher === null ? {} : { "dcterms:publisher": report.publisher }),
      ...(report.url === null ? {} : { "dcterms:source": report.url }),
      ...(before === null
        ? {}
        : { "prov:wasRevisionOf": refer(`${urnOfRecord(before)}:published`) }),
    },
    {
      "@id": `${record}:reading`,
      "@type": "prov:Activity",
      "rdfs:label": "reading",
      "prov:used": [refer(published), refer(model)],
      "prov:wasAssociatedWith": refer(program),
      ...(made.at === null ? {} : { "prov:endedAtTime": at(made.at) }),
    },
    {
      "@id": record,
      "@type": "prov:Entity",
      "rdfs:label": `record of report ${kept.report.number}, version ${kept.version}`,
      "prov:wasDerivedFrom": refer(published),
      "prov:wasGeneratedBy": refer(`${record}:reading`),
      "prov:wasAttributedTo": refer(program),
      ...(before === null ? {} : { "prov:wasRevisionOf": refer(urnOfRecord(before)) }),
    },
    {
      "@id": `${record}:adding`,
      "@type": "prov:Activity",
      "rdfs:label": "adding to the archive",
      "prov:used": refer(record),
      "prov:endedAtTime": at(kept.addedAt),
    },
    { "@id": program, "@type": ["prov:Agent", "prov:SoftwareAgent"], "rdfs:label": made.by },
    { "@id": model, "@type": "prov:Entity", "rdfs:label": `model ${made.model}` },
  ];
}
