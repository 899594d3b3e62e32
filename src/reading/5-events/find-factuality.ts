import type { Token } from "../../language/analysis.js";
import data from "../../language/en/factuality.json" with { type: "json" };
import { dependentsBy, dependentsOf, type Tree, wordAt } from "../2-actors/tree.js";
import { isInfinitive, isNoun, isOneInRow } from "../4-demands/clause.js";
import { readClause } from "../4-demands/clause-words.js";
import { nounForms, verbForms } from "../4-demands/inflect.js";
import { introducedBy } from "../4-demands/words.js";
import type { Factuality } from "../reading.js";
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
const awaited = new Set(data.awaited);
const matters = new Set([
  "about",
  "regarding",
  "concerning",
  "following",
  "after",
  "amid",
  "despite",
]);
const steps = 4;
const wishing = new Set(data.wishing.flatMap(verbForms));
const asksWhat = new Set(["what", "who", "whom", "why", "when", "how", "where", "which"]);
/** In tokens, from the verb to the question mark. */
const longestQuestion = 60;

/** Whether an event is told as a fact, going on, meant, wanted, threatened, perhaps so or not so. */
export function findFactuality(draft: Draft, ground: Ground): Factuality {
  if (draft.factuality) return draft.factuality;
  const { tree } = ground;
  const verb = draft.clause >= 0 ? draft.clause : draft.head;
  const words = readClause(tree, verb);
  if (words.negated && words.future && waits(tree, verb)) return "possible";
  if (words.negated || hasNoBefore(draft, ground) || isInstead(tree, verb)) return "denied";
  if (words.conditional || words.possible) return "possible";
  if (words.duty) return "demanded";
  if (words.future) return "planned";
  if (isAsked(tree, verb)) return "possible";
  return (
    fromBeside(draft, ground) ??
    fromAbove(draft, ground) ??
    (isPurpose(tree, verb) ? "planned" : null) ??
    (words.ongoing ? "ongoing" : "asserted")
  );
}

/** "Did the board refuse?", not "Why did it refuse?", which takes it for granted. */
function isAsked(tree: Tree, verb: number): boolean {
  const [first] = dependentsBy(tree, verb, "aux", "aux:pass");
  const [subject] = dependentsBy(tree, verb, "nsubj", "nsubj:pass");
  if (first === undefined || subject === undefined || first > subject) return false;
  if (dependentsOf(tree, verb).some((at) => at < first && asksWhat.has(wordAt(tree, at))))
    return false;
  const sentence = tree.tokens[verb]?.sentence;
  for (let at = verb + 1; tree.tokens[at]?.sentence === sentence; at++) {
    if (at > verb + longestQuestion) return false;
    if (wordAt(tree, at) === "?") return true;
  }
  return false;
}

/** "instead of complying", "rather than comply". */
function isInstead(tree: Tree, verb: number): boolean {
  return dependentsBy(tree, verb, "mark", "case", "cc").some((at) =>
    /^(?:instead|rather)$/.test(wordAt(tree, at)),
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
function fromAbove(draft: Draft, { tree, cues }: Ground): Factuality | null {
  let at =
    draft.clause >= 0 && tree.tokens[draft.clause]?.head !== draft.head ? draft.clause : draft.head;
  for (let step = 0; step < steps; step++) {
    at = firstOfJoined(tree, at);
    const token = tree.tokens[at];
    if (!token || token.head < 0) return null;
    if (!/^(?:xcomp|ccomp|obj|nmod|obl|acl|conj|nsubj:pass|advcl|nsubj)$/.test(token.deprel))
      return null;
    if (/^nsubj/.test(token.deprel) && !isPlan(tree.tokens[token.head]?.form)) return null;
    const leads = token.deprel === "advcl" ? introducedBy(tree, at) : [];
    if (isAwaited(tree, at, leads)) return "possible";
    if (token.deprel === "advcl" && isSentence(tree, at, leads)) return null;
    if (isGiven(tree, token, leads)) return null;
    if (leads.some((word) => adjuncts.has(word))) return null;
    at = token.head;
    const off = dependentsBy(tree, at, "compound:prt").length > 0;
    const kind = off ? null : kindOf(wordAt(tree, at));
    const words = readClause(tree, at);
    if (step === 0 && words.negated && isMeant(tree, token))
      return kind === "denied" ? "possible" : "denied";
    if (kind && token.deprel !== "conj") return kind;
    if (cues.has(at) && token.deprel === "ccomp") return null;
    if (token.deprel === "xcomp" && /^(?:is|are|was|were)$/.test(wordAt(tree, at)))
      return "planned";
    if (step === 0 && words.future && token.deprel === "xcomp") return "planned";
    if (step === 0 && isOwed(tree, token)) return "demanded";
    if (step === 0 && isWished(tree, token)) return "possible";
    if (step === 0 && words.possible && /^(?:xcomp|obj)$/.test(token.deprel)) return "possible";
    if (/^(?:obl|advcl|conj)$/.test(token.deprel)) return null;
  }
  return null;
}

/**
 * What is taken as given, whatever is said of it: "slamming the board, she demanded", "the recall of nurses sacked last week",
 * "asked about the raid".
 */
function isGiven(tree: Tree, { index, deprel, feats }: Token, leads: readonly string[]): boolean {
  const isParticiple = feats.includes("VerbForm=Part");
  if (deprel === "advcl") return isParticiple && leads.length === 0 && isBefore(tree, index);
  if (deprel === "acl")
    return (
      feats.includes("Tense=Past") &&
      (isParticiple || dependentsBy(tree, index, "nsubj").length > 0)
    );
  return (
    /^(?:obl|nmod)$/.test(deprel) && introducedBy(tree, index).some((word) => matters.has(word))
  );
}

function isBefore(tree: Tree, verb: number): boolean {
  return verb < (tree.tokens[verb]?.head ?? -1);
}

/** A sentence of its own that the reader hung on the one before. */
function isSentence(tree: Tree, verb: number, leads: readonly string[]): boolean {
  const own = dependentsBy(tree, verb, "nsubj", "nsubj:pass").length > 0;
  return own && leads.length === 0 && /VerbForm=Fin/.test(tree.tokens[verb]?.feats ?? "");
}

/** "support banning the guild", "would favour talks": what is only wished for, in a clause of its own. */
function isWished(tree: Tree, { deprel, head }: Token): boolean {
  return /^(?:xcomp|ccomp)$/.test(deprel) && wishing.has(wordAt(tree, head));
}

/** "a coalition to crush them", not "the latest to resign", who did. */
function isPurpose(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb];
  if (token?.deprel !== "acl" || !isInfinitive(tree, verb)) return false;
  return !isOneInRow(tree, token.head);
}

/** "has to withdraw", "needs to withdraw"; who "had to" did. */
function isOwed(tree: Tree, { deprel, index, head }: Token): boolean {
  if (deprel !== "xcomp" || !isInfinitive(tree, index)) return false;
  return /^(?:has|have|needs|need)$/.test(wordAt(tree, head));
}

/** What the verb above is about: "did not plan to go", "did not go to talk". */
function isMeant(tree: Tree, { deprel, index }: Token): boolean {
  return /^(?:xcomp|obj)$/.test(deprel) || (deprel === "advcl" && isInfinitive(tree, index));
}

/** "an end to the raids and the release of the crew", "to meet and talk": what is joined is told as the first is. */
function firstOfJoined(tree: Tree, at: number): number {
  const token = tree.tokens[at];
  const head = tree.tokens[token?.head ?? -1];
  if (!token || !head || token.deprel !== "conj") return at;
  const nouns = isNoun(tree, at) && isNoun(tree, head.index);
  return nouns || (isBare(token) && isBare(head)) ? head.index : at;
}

function isBare({ feats }: Token): boolean {
  return feats.includes("VerbForm=Inf");
}

/** "will not talk until the crew is freed", "will talk once it is": what the future waits for has not happened. */
function isAwaited(tree: Tree, clause: number, leads: readonly string[]): boolean {
  if (!leads.some((word) => awaited.has(word))) return false;
  const above = readClause(tree, tree.tokens[clause]?.head ?? -1);
  if (!above.future && !above.possible && !above.duty) return false;
  return leads.includes("until") || !isPast(tree, clause);
}

/** "will not begin until": it may begin then. */
function waits(tree: Tree, verb: number): boolean {
  return dependentsBy(tree, verb, "advcl", "obl").some((at) =>
    introducedBy(tree, at).some((word) => /^(?:until|till|unless|before)$/.test(word)),
  );
}

function isPast(tree: Tree, verb: number): boolean {
  return [verb, ...dependentsBy(tree, verb, "aux", "aux:pass", "cop")].some((at) => {
    const feats = tree.tokens[at]?.feats ?? "";
    return feats.includes("Tense=Past") && feats.includes("VerbForm=Fin");
  });
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
    if (!/^(?:amod|acl|acl:relcl|compound)$/.test(relation) || isAboutSomebody(tree, at)) continue;
    const kind = kindOf(wordAt(tree, at));
    if (kind) return kind;
  }
  return null;
}

/** "A plea by the bishop, who had urged him": hung on the wrong noun. */
function isAboutSomebody(tree: Tree, clause: number): boolean {
  return dependentsBy(tree, clause, "nsubj").some((at) => wordAt(tree, at) === "who");
}

function kindOf(word: string): Factuality | null {
  return kinds.find((kind) => operators.get(kind)?.has(word)) ?? null;
}
