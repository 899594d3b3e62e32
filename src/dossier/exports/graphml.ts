import { escapeText, writeTag } from "../../record/formats/timeml/escape.js";
import { desksOf } from "./desk.js";
import type { ArchiveExport } from "./export.js";
import { gatherNetwork, type Tie, type Tied } from "./graphml/gather-network.js";

type Value = string | number | null;

/** What a node carries beside its id, with GraphML's type. */
const nodeKeys: Readonly<Record<string, readonly [type: string, value: (node: Tied) => Value]>> = {
  name: ["string", ({ name }) => name],
  kind: ["string", ({ kind }) => kind],
  identity: ["int", ({ identity }) => identity],
  country: ["string", ({ country }) => country],
  sector: ["string", ({ sector }) => sector],
  reports: ["int", ({ reports }) => reports],
};

const edgeKeys: Readonly<Record<string, readonly [type: string, value: (edge: Tie) => Value]>> = {
  tie: ["string", ({ kind }) => kind],
  // Programs such as networkx read no graph of which some edges only have a direction.
  mutual: ["boolean", ({ kind }) => `${kind === "met" || kind === "plans to meet"}`],
  weight: ["int", ({ origins }) => origins.size],
  reports: ["int", ({ reports }) => reports],
  first: ["string", ({ first }) => first],
  last: ["string", ({ last }) => last],
  pins: ["string", ({ pins }) => pins.join("; ")],
};

/**
 * The network of actors as GraphML: who met or plans to meet whom, who demands of whom, who speaks to whom. Ties
 * are added up over all reports before anything is written, so the network is kept meanwhile, but no report is.
 */
export const graphml: ArchiveExport = {
  name: "graphml",
  extension: ".graphml",
  async *write(order) {
    const network = gatherNetwork();
    for await (const desk of desksOf(order)) {
      const [origin] = await order.archive.groups.of("origin", desk.kept.report.number);
      network.take(desk, origin === undefined ? `r${desk.kept.report.number}` : `${origin.group}`);
    }
    yield head();
    for (const node of network.nodes())
      yield `${writeTag("node", { id: node.id })}${writeData("n", nodeKeys, node)}</node>\n`;
    for (const tie of network.ties()) {
      const tag = writeTag("edge", { source: tie.from, target: tie.to });
      yield `${tag}${writeData("e", edgeKeys, tie)}</edge>\n`;
    }
    yield "</graph>\n</graphml>\n";
  },
};

function head(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${[...declare("n", "node", nodeKeys), ...declare("e", "edge", edgeKeys)].join("\n")}
<graph id="actors" edgedefault="directed">
`;
}

function declare(
  prefix: string,
  of: string,
  keys: Readonly<Record<string, readonly [string, unknown]>>,
): readonly string[] {
  return Object.entries(keys).map(([name, [type]]) =>
    writeTag(
      "key",
      { id: `${prefix}-${name}`, for: of, "attr.name": name, "attr.type": type },
      "/>",
    ),
  );
}

function writeData<Thing>(
  prefix: string,
  keys: Readonly<Record<string, readonly [string, (thing: Thing) => Value]>>,
  thing: Thing,
): string {
  return Object.entries(keys)
    .map(([name, [, read]]) => {
      const value = read(thing);
      if (value === null) return "";
      return `${writeTag("data", { key: `${prefix}-${name}` })}${escapeText(`${value}`)}</data>`;
    })
    .join("");
}
