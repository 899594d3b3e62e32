import { daysApart } from "../days.js";
import { isPartOf } from "../words/alike.js";
import { type Joined, push } from "../words/join.js";
import type { StatementDraft } from "./draft.js";
import { goesOnLater } from "./goes-on-later.js";
import { areOpposed, replies } from "./opposed.js";

/** Words from which on a quotation is one statement whoever it is attributed to. */
const telling = 6;
/** Words, and stems among them, from which on the same words of one speaker are one statement at any time. */
const leastWords = 5;
const leastStems = 2;
/** Days between reports in which fewer words are. */
const mostDays = 2;
/** Statements that are compared for one rare word. */
const mostAlike = 100;

/** Joins statements with the same words, and those that are cut from a longer one. */
export function joinSameWords(drafts: readonly StatementDraft[], joined: Joined): void {
  const byKey = new Map<string, number[]>();
  for (const [index, { wording }] of drafts.entries()) push(byKey, wording.key, index);
  for (const same of byKey.values()) joinEqual(same, drafts, joined);
  const firsts = [...byKey.values()].flatMap((same) => firstOfEachSpeaker(same, drafts));
  joinCut(firsts, drafts, joined);
}

/** Each with the one before of its speaker, and with the first of another that it may share words with. */
function joinEqual(
  same: readonly number[],
  drafts: readonly StatementDraft[],
  joined: Joined,
): void {
  const firsts = firstOfEachSpeaker(same, drafts);
  const lasts = new Map<string, number>();
  for (const index of same) {
    const draft = drafts[index] as StatementDraft;
    const key = speakerKey(draft);
    const may = (other: number) =>
      other !== index && mayShare(draft, drafts[other] as StatementDraft);
    const own = lasts.get(key);
    const other = firsts.find(
      (one) => speakerKey(drafts[one] as StatementDraft) !== key && may(one),
    );
    if (own !== undefined && may(own)) joined.join(own, index);
    if (other !== undefined) joined.join(other, index);
    lasts.set(key, index);
  }
}

/** An unknown speaker, and one who agrees where another refuses, is held apart from the rest. */
function speakerKey({ speaker, report, statement }: StatementDraft): string {
  const { act } = statement;
  const stand = replies.has(act) ? act : "";
  return `${speaker?.key ?? `${report.line.report}:${statement.id}`} ${stand}`;
}

/**
 * Words of one speaker; a quotation of some length by anybody, since reports attribute it to a body or to whoever
 * speaks for it; words whose speaker one report does not tell; words that a copy gives to the same source. Never what
 * one wants and another refuses, and never one stretch of a report that was read as two statements.
 */
function mayShare(a: StatementDraft, b: StatementDraft): boolean {
  if (areOpposed(a.statement.act, b.statement.act) || overlap(a, b)) return false;
  if (isCopied(a, b)) return true;
  if (a.speaker !== null && a.speaker.key === b.speaker?.key) return isTelling(a) || areNear(a, b);
  if (a.speaker === null || b.speaker === null)
    return Math.min(a.wording.words.length, b.wording.words.length) >= telling;
  return Math.min(quotedWords(a), quotedWords(b)) >= telling;
}

/** The same words of the same source in two copies of one text, whoever that is taken for. */
function isCopied(a: StatementDraft, b: StatementDraft): boolean {
  if (a.report === b.report || a.report.origin !== b.report.origin) return false;
  return a.wording.key === b.wording.key && a.source === b.source;
}

function overlap(a: StatementDraft, b: StatementDraft): boolean {
  if (a.report !== b.report || a === b) return false;
  return a.pin.spans.some(([start, end]) =>
    b.pin.spans.some(([from, to]) => from < end && start < to),
  );
}

function isTelling({ wording }: StatementDraft): boolean {
  return wording.words.length >= leastWords && wording.stems.size >= leastStems;
}

/** "The decision" is the same one only in reports of the same days. */
function areNear(a: StatementDraft, b: StatementDraft): boolean {
  const apart = daysApart(a.report.day, b.report.day);
  return a.statement.act === b.statement.act && apart !== null && apart <= mostDays;
}

function quotedWords({ wording }: StatementDraft): number {
  return wording.quoted.reduce((sum, quote) => sum + quote.split(" ").length - 2, 0);
}

function firstOfEachSpeaker(
  same: readonly number[],
  drafts: readonly StatementDraft[],
): readonly number[] {
  const firsts = new Map(
    same.map((index) => [speakerKey(drafts[index] as StatementDraft), index] as const).reverse(),
  );
  return [...firsts.values()].slice(0, mostAlike);
}

function joinCut(
  indices: readonly number[],
  drafts: readonly StatementDraft[],
  joined: Joined,
): void {
  const byStem = new Map<string, number[]>();
  for (const index of indices)
    for (const stem of (drafts[index] as StatementDraft).wording.stems) push(byStem, stem, index);
  for (const index of indices) {
    const draft = drafts[index] as StatementDraft;
    for (const other of candidates(draft, byStem))
      if (other !== index && isCutFrom(draft, drafts[other] as StatementDraft))
        joined.join(index, other);
  }
}

/** Whoever has the rarest stem of the words, or of a quotation in them. */
function candidates(
  { report, wording }: StatementDraft,
  byStem: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const parts = [wording, ...wording.quoted.map(report.read)];
  return parts.flatMap(({ stems }) => {
    let rarest: readonly number[] = [];
    for (const stem of stems) {
      const list = byStem.get(stem) ?? [];
      if (rarest.length === 0 || list.length < rarest.length) rarest = list;
    }
    return rarest.slice(0, mostAlike);
  });
}

function isCutFrom(part: StatementDraft, whole: StatementDraft): boolean {
  if (!isPartOf(part.wording, whole.wording) || goesOnLater(part, whole)) return false;
  return mayShare(part, whole);
}
