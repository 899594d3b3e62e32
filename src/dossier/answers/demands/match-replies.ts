import type { DemandReply } from "../types/index.js";
import { differInAmounts, overlapOf, type Weigh } from "../words/alike.js";
import { push } from "../words/join.js";
import type { DemandDraft } from "./draft.js";
import type { ReplyDraft } from "./find-replies.js";

/** Of the lesser wording's weight. */
const enough = 0.6;

type DemandSet = readonly DemandDraft[];

/**
 * Finds what those of whom a thing is demanded reply to it: in words of the demand, or, where the words only
 * speak of "the demand" of an actor, to the one thing which that actor has demanded of them until then.
 */
export function matchReplies(
  replies: readonly ReplyDraft[],
  sets: readonly DemandSet[],
  weigh: Weigh,
): (set: DemandSet) => readonly DemandReply[] {
  const byStem = new Map<string, ReplyDraft[]>();
  const byDemander = new Map<string, ReplyDraft[]>();
  for (const reply of replies) {
    for (const stem of reply.wording.stems) push(byStem, `${reply.by.key} ${stem}`, reply);
    if (reply.namesDemand)
      for (const demander of reply.to) push(byDemander, `${demander} ${reply.by.key}`, reply);
  }
  const between = setsBetween(sets);
  return (set) => {
    const found = new Set<ReplyDraft>();
    for (const pair of pairsOf(set)) {
      for (const reply of byDemander.get(pair) ?? [])
        if (isOnlyOne(reply, set, between.get(pair) ?? [])) found.add(reply);
    }
    for (const draft of set)
      for (const reply of candidates(draft, byStem))
        if (repliesTo(reply, draft, weigh)) found.add(reply);
    return [...found]
      .sort((a, b) => a.report.order - b.report.order)
      .map((reply) => makeReply(reply, set[0] as DemandDraft));
  };
}

/** Who demands and of whom. */
function pairsOf(set: DemandSet): ReadonlySet<string> {
  const pairs = set.flatMap(({ by, of }) => (by ? of.map(({ key }) => `${by.key} ${key}`) : []));
  return new Set(pairs);
}

function setsBetween(sets: readonly DemandSet[]): ReadonlyMap<string, readonly DemandSet[]> {
  const between = new Map<string, DemandSet[]>();
  for (const set of sets) for (const pair of pairsOf(set)) push(between, pair, set);
  return between;
}

function isOnlyOne(reply: ReplyDraft, set: DemandSet, between: readonly DemandSet[]): boolean {
  const told = between.filter(([first]) => first && first.report.order <= reply.report.order);
  return told.length === 1 && told[0] === set;
}

function candidates(
  { of, wording }: DemandDraft,
  byStem: ReadonlyMap<string, readonly ReplyDraft[]>,
): ReadonlySet<ReplyDraft> {
  const keys = of.flatMap(({ key }) => [...wording.stems].map((stem) => `${key} ${stem}`));
  return new Set(keys.flatMap((key) => byStem.get(key) ?? []));
}

/** True if a reply's words are those of a demand, told no earlier than it. */
function repliesTo(reply: ReplyDraft, demand: DemandDraft, weigh: Weigh): boolean {
  if (reply.report.order < demand.report.order || holds(reply, demand)) return false;
  const { ofLesser, stems } = overlapOf(reply.wording.stems, demand.wording.stems, weigh);
  return ofLesser >= enough && stems >= Math.min(2, demand.wording.stems.size);
}

/** The reply's words are, or hold, those of the demand itself. */
function holds(reply: ReplyDraft, demand: DemandDraft): boolean {
  if (reply.report !== demand.report) return false;
  return reply.pin.spans.some(([start, end]) =>
    demand.pin.spans.some(([from, to]) => from < end && start < to),
  );
}

function makeReply(reply: ReplyDraft, demand: DemandDraft): DemandReply {
  return {
    reply: reply.reply,
    by: reply.by,
    pin: reply.pin,
    published: reply.pin.published,
    otherNumber: differInAmounts(reply.wording, demand.wording),
    origin: reply.report.line.origin,
  };
}
