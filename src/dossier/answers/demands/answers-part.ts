import comparing from "../../../language/en/comparing.json" with { type: "json" };
import type { DemandDraft } from "./draft.js";
import { contentOf } from "./draft.js";

const conjunctions = comparing.conjunctions.map((word) => ` ${word} `);

/** True if an action lists several things, and words speak of some of them and not of others. */
export function answersPart(content: ReadonlySet<string>, action: DemandDraft): boolean {
  if (content.size === 0) return false;
  const things = thingsOf(action);
  const answered = things.filter((thing) => [...thing].some((stem) => content.has(stem)));
  return answered.length > 0 && answered.length < things.length;
}

/** Stems with which each thing that an action asks for begins: what is to be done. */
export function leadsOf(demand: DemandDraft): ReadonlySet<string> {
  const things = thingsOf(demand);
  const all = things.length === 0 ? [demand.content] : things;
  return new Set(all.flatMap((content) => [...content].slice(0, mostLeads)));
}

/** "Immediate release" begins with an adjective. */
const mostLeads = 2;

/** What an action lists, each as its content: parts between "and", and between commas where there is an "and". */
function thingsOf({ pin, report, demand, asked }: DemandDraft): readonly ReadonlySet<string>[] {
  const joined = conjunctions.reduce((text, word) => text.replaceAll(word, ";"), pin.text);
  if (joined === pin.text) return [];
  const sides = [...demand.of, ...(demand.by === null ? [] : [demand.by])];
  const names = report.read(asked.map(({ name }) => name).join(" ")).stems;
  return joined
    .split(/[;,]/)
    .map((part) => contentOf(report.read(part), report, sides))
    .map((stems) => new Set([...stems].filter((stem) => !names.has(stem))))
    .filter(({ size }) => size > 0);
}
