import modes from "../../language/en/event-modes.json" with { type: "json" };
import data from "../../language/en/factuality.json" with { type: "json" };
import { lemmaAt, type Tree, wordAt } from "../2-actors/tree.js";
import { isNamed } from "../4-demands/cast.js";
import { isInfinitive, isOtherVerb } from "../4-demands/clause.js";
import { introducedBy } from "../4-demands/words.js";
import { byAnchor } from "./climb.js";
import type { Draft, Ground, Rule } from "./draft.js";
import { isPlayed } from "./drop-unplayed.js";
import { isThere } from "./is-there.js";

const adjuncts = new Set(data.adjuncts);
const inner: Readonly<Record<string, Readonly<Record<string, string>>>> = modes.inner;
/** What is done with whoever is named in it: "refused to meet the mediator". */
const together: ReadonlySet<string> = new Set(["AGREE", "CONSULT", "COOPERATE", "SUPPORT"]);
const steps = 8;

/**
 * What is asked for, refused, threatened, promised or talked about is part of that event and gives it its mode:
 * "refused to meet them" is one REJECT with mode MEET. A clause or phrase that only goes with it ("as", "after",
 * "despite") stays an event of its own.
 */
export const absorb: Rule = (drafts, ground) => {
  const byHead = byAnchor(drafts.filter((draft) => isPlayed(draft, ground)));
  const outer = new Map<Draft, Draft[]>();
  const gone = new Set<Draft>();
  for (const draft of drafts) {
    const host = hostOf(draft, byHead, ground);
    if (!host) continue;
    gone.add(draft);
    outer.set(host, [...(outer.get(host) ?? []), draft]);
  }
  return drafts
    .filter((draft) => !gone.has(draft))
    .map((draft) =>
      (outer.get(draft) ?? []).reduce((all, part) => takeIn(ground, all, part), draft),
    );
};

/** "The fishermen" whom someone agrees to free asked for nothing; who is named may have. */
function takeIn(ground: Ground, draft: Draft, part: Draft): Draft {
  const named = inner[draft.type];
  const mode = draft.mode ?? named?.[`${part.type} ${part.mode}`] ?? named?.[part.type] ?? null;
  const own = draft.actors.length > 0 || draft.rule === "verb-passive";
  const actors = own ? draft.actors : part.actors;
  const answer = /^(?:AGREE|REJECT|REQUEST)$/.test(draft.type) && !together.has(part.type);
  const touched = answer ? part.recipients.filter((id) => isNamed(ground, id)) : part.recipients;
  const inside = draft.type === "ACCUSE" ? part.actors : [...part.actors, ...touched];
  const all = draft.recipients.length > 0 ? draft.recipients : inside;
  const recipients = [...new Set(all)].filter(
    (id) => !actors.includes(id) && isThere(ground, draft.type, draft.head, id),
  );
  return { ...draft, mode, actors, recipients, meeting: draft.meeting || part.meeting };
}

/** The draft of which this one is a part, looked for from its head upwards. */
function hostOf(
  draft: Draft,
  byHead: ReadonlyMap<number, Draft>,
  ground: Ground,
): Draft | undefined {
  const { tree } = ground;
  let at = draft.clause >= 0 ? topOf(draft, tree) : draft.head;
  for (let step = 0; step < steps; step++) {
    const token = tree.tokens[at];
    if (!token || token.head < 0 || !leadsUp(tree, at)) return undefined;
    const host = byHead.get(token.head);
    const beside = token.deprel === "conj" && isVerb(tree, token.head);
    if (host && host !== draft && !beside) return isToldIn(draft, host, ground) ? host : undefined;
    at = token.head;
  }
  return undefined;
}

/** Of what somebody says, only what their statement holds: "demanded a vote, a call that the envoy turned down". */
function isToldIn({ head }: Draft, host: Draft, { tree, cues }: Ground): boolean {
  const statement = cues.get(host.head);
  const token = tree.tokens[head];
  if (!statement || !token) return true;
  const end = statement.content.spans.at(-1)?.to ?? token.to;
  if (token.to <= end) return true;
  for (let at = head - 1; at >= 0 && (tree.tokens[at]?.from ?? 0) >= end; at--)
    if (wordAt(tree, at) === ",") return false;
  return true;
}

/** The highest of the draft's head and clause. */
function topOf({ head, clause }: Draft, tree: Tree): number {
  return tree.tokens[clause]?.head === head ? head : clause;
}

function isVerb(tree: Tree, at: number): boolean {
  return tree.tokens[at]?.upos === "VERB";
}

function leadsUp(tree: Tree, at: number): boolean {
  const relation = tree.tokens[at]?.deprel ?? "";
  if (/^(?:acl:relcl|parataxis|nsubj|root)/.test(relation)) return false;
  if (isOtherVerb(tree, at, tree.tokens[at]?.head ?? -1)) return false;
  if (relation === "ccomp" && isQuestion(tree, at)) return false;
  if (relation === "advcl") return isInfinitive(tree, at) || hasMark(tree, at, "for", "of", "from");
  if (relation === "obl" || relation === "nmod") {
    return !introducedBy(tree, at).some((word) => adjuncts.has(word));
  }
  return true;
}

/** "Declined to say whether they had met". */
function isQuestion(tree: Tree, clause: number): boolean {
  return (
    hasMark(tree, clause, "whether", "if") &&
    lemmaAt(tree, tree.tokens[clause]?.head ?? -1) === "say"
  );
}

function hasMark(tree: Tree, at: number, ...words: string[]): boolean {
  return introducedBy(tree, at).some((word) => words.includes(word));
}
