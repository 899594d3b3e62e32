import modes from "../../language/en/event-modes.json" with { type: "json" };
import data from "../../language/en/factuality.json" with { type: "json" };
import { dependentsBy, wordAt } from "../2-actors/tree.js";
import { readClause } from "../4-demands/clause-words.js";
import { verbForms } from "../4-demands/inflect.js";
import type { Draft, Ground, Rule } from "./draft.js";

const willing = new Set(data.willing.flatMap((word) => [word, ...verbForms(word)]));
const cooperative = new Set(modes.cooperative);
const hostile = new Set(modes.hostile);
const refusable = new Set(modes.refusable);
const inner: Readonly<Record<string, Readonly<Record<string, string>>>> = modes.inner;

/**
 * As PLOVER asks, what someone says that they will do is AGREE when it helps and THREATEN when it hurts, and
 * REJECT when they will not do what would help: "will release", "plans to close", "would not meet". The "not" is then
 * part of the refusal, which is a fact.
 */
export const turnIntentions: Rule = (drafts, ground) =>
  drafts.map((draft) => turned(draft, ground) ?? draft);

function turned(draft: Draft, ground: Ground): Draft | null {
  if (draft.clause < 0 || draft.actors.length === 0) return null;
  if (draft.rule === "verb-passive" || draft.rule === "noun") return null;
  const { tree } = ground;
  const words = readClause(tree, draft.clause);
  const operator = operatorOf(draft, ground);
  const negated = words.negated || (operator >= 0 && readClause(tree, operator).negated);
  if (negated && (words.future || operator >= 0)) {
    return refusable.has(draft.type) ? as(draft, "REJECT", "refused", operator) : null;
  }
  if (words.conditional || words.negated || isForetold(draft, ground)) return null;
  const may = words.may && hostile.has(draft.type) && draft.type !== "ASSAULT";
  if (!words.future && operator < 0 && !may) return null;
  if (cooperative.has(draft.type)) return as(draft, "AGREE", "promised", operator);
  return hostile.has(draft.type) ? as(draft, "THREATEN", "announced", operator) : null;
}

/**
 * "The senator said the mayor would close the pier": one person cannot promise or threaten for another. One bare name may
 * be a country's that the reader took for a person's.
 */
function isForetold({ clause, actors }: Draft, { owners, cast }: Ground): boolean {
  const speaker = owners[clause]?.source.actor ?? null;
  if (speaker === null || actors.includes(speaker)) return false;
  if (cast.known.get(speaker)?.kind !== "person") return false;
  return actors.every((id) => {
    const actor = cast.known.get(id);
    return actor?.kind === "person" && (actor.roles.length > 0 || actor.name.includes(" "));
  });
}

function as(draft: Draft, type: Draft["type"], rule: string, operator: number): Draft {
  const named = inner[type];
  const mode = named?.[`${draft.type} ${draft.mode}`] ?? named?.[draft.type] ?? null;
  const anchor = operator < 0 ? draft.anchor : [operator, ...draft.anchor].sort((a, b) => a - b);
  const factuality = type === "REJECT" ? "asserted" : "planned";
  return { ...draft, type, mode, anchor, rule, factuality };
}

/** The word above that says someone means to: "is ready to", "plans to"; -1 when there is none. */
function operatorOf(draft: Draft, { tree }: Ground): number {
  const own = tree.tokens[draft.clause];
  const token =
    own?.deprel === "conj" && dependentsBy(tree, own.index, "nsubj").length === 0
      ? tree.tokens[own.head]
      : own;
  if (!token || token.head < 0 || !/^(?:xcomp|ccomp|advcl|acl)$/.test(token.deprel)) return -1;
  if (!dependentsBy(tree, token.index, "mark").some((at) => /^(?:to|on)$/.test(wordAt(tree, at))))
    return -1;
  const governor = tree.tokens[token.head];
  return governor && willing.has(governor.form.toLowerCase()) ? governor.index : -1;
}
