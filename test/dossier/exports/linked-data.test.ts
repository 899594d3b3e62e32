import { describe, expect, it } from "vitest";
import { all, newest } from "./kept.js";
import { wordsAt, write } from "./write.js";

type Node = Readonly<Record<string, unknown>> & { readonly "@id": string };

async function graphOf(name: string, reports: readonly number[] | null = null) {
  const document = JSON.parse(await write(name, reports)) as {
    "@context": Readonly<Record<string, string>>;
    "@graph": readonly Node[];
  };
  return { context: document["@context"], nodes: document["@graph"] };
}

/** Every `{"@id"}` that only refers, at any depth. */
function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (value === null || typeof value !== "object") return [];
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0]?.[0] === "@id") return [entries[0][1] as string];
  return entries.flatMap(([, inner]) => referencesIn(inner));
}

describe("schema-org", () => {
  it("has a NewsArticle for each report, a Quotation for quoted words, a Claim for what is put forward", async () => {
    const { nodes, context } = await graphOf("schema-org");
    expect(context["@vocab"]).toBe("https://schema.org/");
    const typed = (type: string) => nodes.filter((node) => node["@type"] === type);
    expect(typed("NewsArticle").map(({ articleBody }) => articleBody)).toEqual(
      newest.map(({ record }) => record.report.text),
    );
    expect(typed("Quotation").map(({ text }) => text)).toEqual([
      "“We don't agree,”",
      "“We don't agree,”",
    ]);
    // Two by each report: what the board regrets, and what the lawyer claimed; the refusal is no claim.
    expect(typed("Claim").map(({ genre }) => genre)).toEqual(["say", "say", "say", "say"]);
    expect(typed("CreativeWork").map(({ genre }) => genre)).toEqual(["refuse", "refuse"]);
  });

  it("refers only to nodes and texts that are there", async () => {
    const { nodes } = await graphOf("schema-org");
    const there = new Set(nodes.map((node) => node["@id"]));
    const references = referencesIn(nodes);
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((id) => !there.has(id))).toEqual([]);
  });

  it("pins every statement to its exact words, pieces of it marked", async () => {
    const { nodes } = await graphOf("schema-org", [1]);
    const text = newest[0]?.record.report.text ?? "";
    const pinned = nodes.filter((node) => "oa:hasTarget" in node);
    expect(pinned.length).toBe(4);
    for (const node of pinned) {
      const target = node["oa:hasTarget"] as {
        "oa:hasSelector": Readonly<Record<string, number>>[];
      };
      const words = target["oa:hasSelector"].map((selector) =>
        wordsAt(text, [selector["oa:start"] ?? 0, selector["oa:end"] ?? 0]),
      );
      expect(node.text).toBe(words.join(" … "));
    }
  });

  it("knows somebody of several reports by one id, and one of a single report by the report's", async () => {
    const { nodes } = await graphOf("schema-org");
    const ids = nodes
      .filter((node) => ["Person", "Organization"].includes(node["@type"] as string))
      .map((node) => node["@id"]);
    expect(ids).toContain("urn:rapporteur:identity:7");
    expect(ids.filter((id) => id === "urn:rapporteur:identity:6")).toHaveLength(2);
    expect(ids).toContain("urn:rapporteur:harbour-1:a4");
  });
});

describe("prov", () => {
  it("tells of every version: its text, the reading with program and model, its record, its adding", async () => {
    const { nodes } = await graphOf("prov");
    const ids = nodes.map((node) => node["@id"]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { report, version } of all) {
      const record = `urn:rapporteur:archived:${report.number}:${version}`;
      expect(ids).toEqual(
        expect.arrayContaining([record, `${record}:reading`, `${record}:adding`]),
      );
    }
    const reading = nodes.find((node) => node["@id"] === "urn:rapporteur:archived:1:2:reading");
    expect(reading).toMatchObject({
      "@type": "prov:Activity",
      "prov:used": [
        { "@id": "urn:rapporteur:archived:1:2:published" },
        { "@id": "urn:rapporteur:model:en-1" },
      ],
      "prov:wasAssociatedWith": { "@id": "urn:rapporteur:program:rapporteur%200.1.0" },
    });
    const published = nodes.find((node) => node["@id"] === "urn:rapporteur:archived:1:2:published");
    expect(published).toMatchObject({
      "prov:specializationOf": {
        "@id": `urn:rapporteur:text:sha256:${newest[0]?.record.report.sha256}`,
      },
      "prov:wasRevisionOf": { "@id": "urn:rapporteur:archived:1:1:published" },
    });
    expect(nodes.find((node) => node["@id"] === "urn:rapporteur:archived:1:2")).toMatchObject({
      "prov:wasRevisionOf": { "@id": "urn:rapporteur:archived:1:1" },
    });
    expect(
      nodes.filter((node) => (node["@type"] as string[]).includes("prov:SoftwareAgent")),
    ).toHaveLength(1);
  });

  it("says who decided what, when, and what that undid", async () => {
    const { nodes } = await graphOf("prov");
    const decided = (number: number) =>
      nodes.find((node) => node["@id"] === `urn:rapporteur:decision:${number}`);
    expect(decided(1)).toMatchObject({
      "prov:wasAssociatedWith": { "@id": "urn:rapporteur:person:Ilse%20%3CMarren%3E" },
      "prov:endedAtTime": { "@type": "xsd:dateTime", "@value": "2025-04-01T10:00:00Z" },
      "prov:used": { "@id": "urn:rapporteur:decision:1:before" },
    });
    expect(decided(2)).toMatchObject({
      "prov:wasInformedBy": { "@id": "urn:rapporteur:decision:1" },
    });
    expect(decided(3)).toMatchObject({ "rdfs:comment": "one" });
    const one = await graphOf("prov", [1]);
    expect(one.nodes.map((node) => node["@id"])).not.toContain("urn:rapporteur:decision:3");
  });

  it("refers only to nodes that are there", async () => {
    for (const reports of [null, [1], [2]]) {
      const { nodes } = await graphOf("prov", reports);
      const there = new Set(nodes.map((node) => node["@id"]));
      expect(referencesIn(nodes).filter((id) => !there.has(id))).toEqual([]);
    }
  });
});
