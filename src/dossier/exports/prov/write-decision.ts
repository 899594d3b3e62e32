import type { KeptRecord } from "../../../archive/archive.js";
import type { KeptDecision } from "../../../archive/decisions.js";
import { at, type ProvNode, refer, urnOfRecord, urnOfTool } from "./terms.js";

/** What a person decided: the activity, who did it, the entry before and, where there is one, after. */
export function writeDecision(
  decision: KeptDecision,
  kept: KeptRecord | null,
): readonly ProvNode[] {
  const id = `urn:rapporteur:decision:${decision.number}`;
  const person = urnOfTool("person", decision.who);
  const label = decision.entry === null ? decision.act : `${decision.act} ${decision.entry}`;
  const record = recordOf(decision, kept);
  const used = decision.before === null ? record : `${id}:before`;
  return [
    {
      "@id": id,
      "@type": "prov:Activity",
      "rdfs:label": label,
      ...(decision.reason === null ? {} : { "rdfs:comment": decision.reason }),
      "prov:endedAtTime": at(decision.at),
      "prov:wasAssociatedWith": refer(person),
      ...(used === null ? {} : { "prov:used": refer(used) }),
      ...(decision.undoes === null
        ? {}
        : { "prov:wasInformedBy": refer(`urn:rapporteur:decision:${decision.undoes}`) }),
    },
    ...sidesOf(decision, id, record),
    { "@id": person, "@type": ["prov:Agent", "prov:Person"], "rdfs:label": decision.who },
  ];
}

/** The record of the version that was decided on; null for decisions about groups. */
function recordOf({ version }: KeptDecision, kept: KeptRecord | null): string | null {
  return kept === null ? null : urnOfRecord({ ...kept, version: version ?? kept.version });
}

function sidesOf(decision: KeptDecision, id: string, record: string | null): readonly ProvNode[] {
  const name = decision.entry ?? "groups";
  const sides: ProvNode[] = [];
  if (decision.before !== null)
    sides.push({
      "@id": `${id}:before`,
      "@type": "prov:Entity",
      "rdfs:label": `${name} before`,
      "prov:value": JSON.stringify(decision.before),
      ...(record === null ? {} : { "prov:wasDerivedFrom": refer(record) }),
    });
  if (decision.after !== null)
    sides.push({
      "@id": `${id}:after`,
      "@type": "prov:Entity",
      "rdfs:label": `${name} after`,
      "prov:value": JSON.stringify(decision.after),
      "prov:wasGeneratedBy": refer(id),
      "prov:wasAttributedTo": refer(urnOfTool("person", decision.who)),
      ...(decision.before === null ? {} : { "prov:wasRevisionOf": refer(`${id}:before`) }),
    });
  return sides;
}
