import type { DemandReply } from "../types/index.js";
import { differInAmounts, differInDays, overlapOf, type Weigh } from "../words/alike.js";
import { push } from "../words/join.js";
import { answersPart } from "./answers-part.js";
import { type DemandDraft, type DemandSet, fullestOf } from "./draft.js";
import type { ReplyDraft } from "./find-replies.js";
import { namedDemands } from "./named-demands.js";
import type { MayAnswer } from "./who-answers.js";

/** Of the lesser content's weight, and stems of it. */
const enough = 0.6;
const leastStems = 2;
/** Demands that a reply is compared with for each of its stems: the latest. */
const mostDemands = 200;

/** A reply, and the telling of a demand that it answers. */
interface Match {
  readonly reply: ReplyDraft;
  readonly to: DemandDraft;
}

/**
 * Finds what is replied to demands: to the one that the reply itself quotes or names ("rejected the call for a
 * recount"), else to those whose content its words share, by whoever is asked or may answer for them; where nobody is
 * asked, by anybody else in the story.
 */
export function matchReplies(
  replies: readonly ReplyDraft[],
  sets: readonly DemandSet[],
  weigh: Weigh,
  mayAnswer: MayAnswer,
): (set: DemandSet) => readonly DemandReply[] {
  const setOf = new Map(sets.flatMap((set) => set.map((draft) => [draft, set] as const)));
  const named = namedDemands(sets, mayAnswer);
  const byStem = indexOf(sets);
  const matches = new Map<DemandSet, Match[]>();
  for (const reply of replies) {
    const found = new Map<DemandSet, Match>();
    const { drafts, content, isOnly } = named(reply);
    const add = (to: DemandDraft) => {
      const set = setOf.get(to);
      if (set && !found.has(set)) found.set(set, { reply, to });
    };
    for (const draft of drafts) add(draft);
    if (!isOnly) {
      const asked = { ...reply, content };
      for (const draft of candidates(asked, byStem))
        if (repliesTo(asked, draft, weigh, mayAnswer)) add(draft);
    }
    for (const [set, match] of found) push(matches, set, match);
  }
  return (set) => makeReplies(matches.get(set) ?? [], set, weigh);
}

function indexOf(sets: readonly DemandSet[]): ReadonlyMap<string, readonly DemandDraft[]> {
  const byStem = new Map<string, DemandDraft[]>();
  const drafts = sets.flat().sort((a, b) => a.report.order - b.report.order);
  for (const draft of drafts) for (const stem of draft.content) push(byStem, stem, draft);
  return byStem;
}

function candidates(
  { content }: ReplyDraft,
  byStem: ReadonlyMap<string, readonly DemandDraft[]>,
): ReadonlySet<DemandDraft> {
  return new Set([...content].flatMap((stem) => byStem.get(stem)?.slice(-mostDemands) ?? []));
}

/** True if a reply's words are those of a demand, told no earlier than it, and whoever replies may. */
function repliesTo(
  reply: ReplyDraft,
  demand: DemandDraft,
  weigh: Weigh,
  mayAnswer: MayAnswer,
): boolean {
  const { report, by, asked } = demand;
  if (reply.report.order < report.order || by?.key === reply.by.key) return false;
  if (overlaps(reply, demand)) return false;
  const isAsked = asked.some((one) => mayAnswer(reply.by, one));
  if (!isAsked && (reply.isIntent || !isOpen(reply, demand))) return false;
  return isInWordsOf(reply, demand, isAsked, weigh);
}

/** The words of a demand are no reply to it. */
function overlaps({ report, pin }: ReplyDraft, demand: DemandDraft): boolean {
  if (report !== demand.report) return false;
  return pin.spans.some(([start, end]) =>
    demand.pin.spans.some(([from, to]) => from < end && start < to),
  );
}

/** Where nobody is asked, anybody of the story may answer the demand of a known actor, with no other number. */
function isOpen(reply: ReplyDraft, demand: DemandDraft): boolean {
  const { by, asked, wording } = demand;
  const { story } = reply.report;
  if (asked.length > 0 || by === null || story === null) return false;
  return story === demand.report.story && !differInAmounts(reply, wording);
}

/** One word is enough of those who are asked, where it is what the demand begins with: "refused to resign". */
function isInWordsOf(
  { content, isIntent }: ReplyDraft,
  demand: DemandDraft,
  isAsked: boolean,
  weigh: Weigh,
): boolean {
  const [main = ""] = demand.content;
  const { ofLesser, stems } = overlapOf(content, demand.content, weigh);
  if (ofLesser < enough || (isIntent && !content.has(main))) return false;
  return stems >= leastStems || (isAsked && content.has(main));
}

function makeReplies(
  matches: readonly Match[],
  set: DemandSet,
  weigh: Weigh,
): readonly DemandReply[] {
  const told = new Set<string>();
  const fullest = fullestOf(set);
  return [...matches]
    .sort((a, b) => a.reply.report.order - b.reply.report.order)
    .filter(({ reply }) => {
      const { key: words } = reply.report.read(reply.pin.text);
      const key = [reply.report.origin, reply.by.key, reply.reply, words].join(" ");
      return !told.has(key) && told.add(key);
    })
    .map(({ reply, to }) => makeReply(reply, nearest(reply, set, weigh) ?? to, fullest));
}

/** The telling with most of the reply's words; of equals the first. */
function nearest(reply: ReplyDraft, set: DemandSet, weigh: Weigh): DemandDraft | null {
  let [best, most]: [DemandDraft | null, number] = [null, 0];
  for (const draft of set) {
    const { ofBoth } = overlapOf(reply.content, draft.content, weigh);
    if (ofBoth > most) [best, most] = [draft, ofBoth];
  }
  return best;
}

function makeReply(reply: ReplyDraft, to: DemandDraft, fullest: DemandDraft): DemandReply {
  return {
    reply: reply.reply,
    by: reply.by,
    pin: reply.pin,
    published: reply.pin.published,
    to: to.pin,
    inPart: answersPart(reply.content, fullest),
    otherNumber: differInAmounts(reply, to.wording),
    otherDay: differInDays(reply, to.wording),
    origin: reply.report.line.origin,
  };
}
