import data from "../../language/en/factuality.json" with { type: "json" };
import { dependentsBy, dependentsOf, wordAt } from "../2-actors/tree.js";
import { nounForms, verbForms } from "../4-demands/inflect.js";
import { introducedBy } from "../4-demands/words.js";
import type { Factuality } from "../reading.js";
import { readClause } from "./clause-words.js";
import type { Draft, Ground } from "./draft.js";

/** In the order in which they win over each other. */
const kinds = ["denied", "threatened", "demanded", "possible", "planned", "ongoing"] as const;
const operators = new Map(
  kinds.map((kind) => [
    kind,
    new Set(data.operators[kind].flatMap((word) => [...verbForms(word), ...nounForms(word)])),
  ]),
);
const adjuncts = new Set(data.adjuncts);
const steps = 4;

/** Whether an event is told as a fact, going on, meant, wanted, threatened, perhaps so or not so. */
export function findFactuality(draft: Draft, ground: Ground): Factuality {
  if (draft.factuality) return draft.factuality;
  const { tree } = ground;
  const verb = draft.clause >= 0 ? draft.clause : draft.head;
  const words = readClause(tree, verb);
  if (words.negated || hasNoBefore(draft, ground)) return "denied";
  if (words.conditional || words.possible) return "possible";
  if (words.duty) return "demanded";
  if (words.future) return "planned";
  return (
    fromBeside(draft, ground) ??
    fromAbove(draft, ground) ??
    (words.ongoing ? "ongoing" : "asserted")
  );
}

/** "no attack", "without talks". */
function hasNoBefore({ head, clause }: Draft, { tree }: Ground): boolean {
  if (head === clause) return false;
  return dependentsBy(tree, head, "det", "case", "advmod").some((at) =>
    /^(?:no|without|neither|not)$/.test(wordAt(tree, at)),
  );
}

/** The verbs and nouns that the event hangs on: "planned", "failed to", "called for". */
function fromAbove(draft: Draft, { tree }: Ground): Factuality | null {
  let at =
    draft.clause >= 0 && tree.tokens[draft.clause]?.head !== draft.head ? draft.clause : draft.head;
  for (let step = 0; step < steps; step++) {
    const token = tree.tokens[at];
    if (!token || token.head < 0) return null;
    if (!/^(?:xcomp|ccomp|obj|nmod|obl|acl|conj|nsubj:pass|advcl|nsubj)$/.test(token.deprel))
      return null;
    if (/^nsubj/.test(token.deprel) && !isPlan(tree.tokens[token.head]?.form)) return null;
    const leads = token.deprel === "advcl" ? introducedBy(tree, at) : [];
    if (leads.some((word) => adjuncts.has(word))) return null;
    at = token.head;
    if (leads.includes("until")) {
      const above = readClause(tree, at);
      return above.future || above.possible || above.duty ? "possible" : null;
    }
    const off = dependentsBy(tree, at, "compound:prt").length > 0;
    const kind = off ? null : kindOf(wordAt(tree, at));
    if (kind && token.deprel !== "conj") return kind;
    if (token.deprel === "xcomp" && /^(?:is|are|was|were)$/.test(wordAt(tree, at)))
      return "planned";
    const words = readClause(tree, at);
    if (step === 0 && words.negated && /^(?:xcomp|obj)$/.test(token.deprel)) return "denied";
    if (step === 0 && words.future && token.deprel === "xcomp") return "planned";
    if (step === 0 && words.possible && /^(?:xcomp|obj)$/.test(token.deprel)) return "possible";
    if (/^(?:obl|advcl|conj)$/.test(token.deprel)) return null;
  }
  return null;
}

function isPlan(form: string | undefined): boolean {
  return form !== undefined && kindOf(form.toLowerCase()) !== null;
}

/** Words before the noun or the clause after it: "their scheduled meeting", "the meeting planned for Monday". */
function fromBeside({ head, clause }: Draft, { tree }: Ground): Factuality | null {
  if (head === clause) return null;
  const carried = clause < 0 ? null : kindOf(wordAt(tree, clause));
  if (carried) return carried;
  for (const at of dependentsOf(tree, head)) {
    const relation = tree.tokens[at]?.deprel ?? "";
    if (!/^(?:amod|acl|acl:relcl|compound)$/.test(relation)) continue;
    const kind = kindOf(wordAt(tree, at));
    if (kind) return kind;
  }
  return null;
}

function kindOf(word: string): Factuality | null {
  return kinds.find((kind) => operators.get(kind)?.has(word)) ?? null;
}
