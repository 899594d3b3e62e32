import type { TokenRange } from "../../language/analysis.js";
import data from "../../language/en/demands.json" with { type: "json" };
import type { Span } from "../../text/span.js";
import { headOfRange } from "../2-actors/tree.js";
import { tokensOf } from "../3-statements/owners-of.js";
import type { Statement } from "../reading.js";
import type { People } from "./cast.js";
import { readClause } from "./clause-words.js";
import type { Draft, Finder } from "./draft.js";
import { isWho } from "./find-people.js";
import { fitAction } from "./fit-action.js";
import { listItems } from "./list-items.js";
import { whoIsAsked } from "./who-is-asked.js";

const asks = new Set(data.asks);
const notDemands = new Set(data.notDemands);
const forSomebody = new Set(data.forSomebody);

/** Statements that demand: "urged them to strike", "called for …"; the content is what is demanded. */
export const fromStatements: Finder = (ground) =>
  ground.statements.filter(isDemand).flatMap((statement) => draftOf(ground, statement));

export function isDemand({ act, cue }: Statement): boolean {
  const lemma = cue.lemma ?? "";
  if (notDemands.has(lemma)) return false;
  return act === "demand" || (act === "ask" && asks.has(lemma));
}

function draftOf(ground: People, statement: Statement): readonly Draft[] {
  const cues = statement.cue.spans.map((span) => tokensIn(ground, span));
  const cue = cues[0] ? headOfRange(ground.tree.tokens, cues[0]) : -1;
  if (cue >= 0 && readClause(ground.tree, cue).negated) return [];
  const content = statement.content.spans.map((span) => tokensIn(ground, span));
  const action = fitAction(ground, content, cue);
  const by = statement.source.actor;
  if (isForSomebody(ground, statement, action)) return [];
  if (by === null && statement.act === "ask") return [];
  const told = statement.addressees.filter((id) => id !== by);
  const of = told.length > 0 || cue < 0 ? told : whoIsAsked(ground, cue, by);
  const [only] = action;
  const items = only && action.length === 1 ? listItems(ground, only) : [];
  if (items.length > 0)
    return items.map((item) => ({ by, of, action: [item], statement: statement.id }));
  return action.length > 0 ? [{ by, of, action, statement: statement.id }] : [];
}

/** "campaigned for the mayor", "advocates for fishermen": that is whom, not what. */
function isForSomebody(ground: People, { cue }: Statement, action: readonly TokenRange[]): boolean {
  const [only, ...more] = action;
  if (!only || more.length > 0 || !forSomebody.has(cue.lemma ?? "")) return false;
  return isWho(ground, headOfRange(ground.tree.tokens, only));
}

/** The tokens of a span of the text, one at the least. */
function tokensIn({ analysis }: People, span: Span): TokenRange {
  const { from, to } = tokensOf(analysis.tokens, span);
  return { from, to: Math.max(to, from + 1) };
}
