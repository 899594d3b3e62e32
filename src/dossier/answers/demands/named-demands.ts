import type { DemandDraft, DemandSet } from "./draft.js";
import type { ReplyDraft } from "./find-replies.js";
import type { MayAnswer } from "./who-answers.js";

/** What a reply says of the demand that it answers. */
export interface Named {
  /** The telling that it quotes or names. */
  readonly drafts: readonly DemandDraft[];
  /** What it is about: of a demand that the reply quotes, what that asks for. */
  readonly content: ReadonlySet<string>;
  /** No other demand is meant. */
  readonly isOnly: boolean;
}

/**
 * Finds the demand that a reply names: the one inside its own words; else the only one told before it in its report that
 * it may be about; else the only one that the actor whose demand it is has made of whoever replies until then.
 */
export function namedDemands(
  sets: readonly DemandSet[],
  mayAnswer: MayAnswer,
): (reply: ReplyDraft) => Named {
  const byReport = new Map<unknown, DemandDraft[]>();
  const all = sets.flat();
  for (const draft of all)
    byReport.set(draft.report, [...(byReport.get(draft.report) ?? []), draft]);
  const setOf = new Map(sets.flatMap((set) => set.map((draft) => [draft, set] as const)));
  return (reply) => {
    const { content } = reply;
    if (!reply.namesDemand) return { drafts: [], content, isOnly: false };
    const here = byReport.get(reply.report) ?? [];
    const quoted = here.filter((draft) => isInside(draft, reply));
    const [held] = quoted;
    if (held && quoted.length === 1)
      return { drafts: quoted, content: held.content, isOnly: false };
    const told = here.filter((draft) => isMeant(reply, draft, mayAnswer));
    const [near] = told;
    if (near && new Set(told.map((draft) => setOf.get(draft))).size === 1)
      return { drafts: [near], content, isOnly: true };
    const [only, ...others] = new Set(
      all.filter((draft) => isOwned(reply, draft, mayAnswer)).map((draft) => setOf.get(draft)),
    );
    const first = others.length === 0 ? only?.[0] : undefined;
    return { drafts: first ? [first] : [], content, isOnly: first !== undefined };
  };
}

function isInside({ pin: inner }: DemandDraft, { pin: outer }: ReplyDraft): boolean {
  return inner.spans.every(([start, end]) =>
    outer.spans.some(([from, to]) => from <= start && end <= to),
  );
}

/** It stands before the reply, and in its words, or where the reply says no more than "the demand", by those asked. */
function isMeant(reply: ReplyDraft, draft: DemandDraft, mayAnswer: MayAnswer): boolean {
  if (draft.by?.key === reply.by.key || endOf(draft) > startOf(reply)) return false;
  if (reply.to.size > 0 && draft.by !== null && !reply.to.has(draft.by.key)) return false;
  if (reply.content.size > 0) return [...reply.content].every((stem) => draft.content.has(stem));
  return draft.asked.length === 0 || draft.asked.some((one) => mayAnswer(reply.by, one));
}

/** Demanded by the one whose demand it is, of those who reply, and told until then. */
function isOwned(reply: ReplyDraft, draft: DemandDraft, mayAnswer: MayAnswer): boolean {
  if (draft.by === null || !reply.to.has(draft.by.key)) return false;
  if (draft.report.order > reply.report.order) return false;
  return draft.asked.some((one) => mayAnswer(reply.by, one));
}

function endOf({ pin }: DemandDraft): number {
  return pin.spans.at(-1)?.[1] ?? 0;
}

function startOf({ pin }: ReplyDraft): number {
  return pin.spans[0]?.[0] ?? 0;
}
