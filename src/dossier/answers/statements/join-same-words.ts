import { isPartOf } from "../words/alike.js";
import { type Joined, push } from "../words/join.js";
import type { StatementDraft } from "./draft.js";
import { areOpposed, replies } from "./opposed.js";

/** Words of a cut; a stretch of that many is how others are found. */
const stretch = 4;
/** Words from which on a quotation is one statement whoever it is attributed to. */
const telling = 6;
/** Statements that are compared for one stretch of words: what is more frequent is a set phrase. */
const mostAlike = 60;

/** Joins statements with the same words, and those that are cut from a longer one. */
export function joinSameWords(drafts: readonly StatementDraft[], joined: Joined): void {
  const byKey = new Map<string, number[]>();
  for (const [index, { wording }] of drafts.entries()) push(byKey, wording.key, index);
  for (const same of byKey.values()) joinEqual(same, drafts, joined);
  const firsts = [...byKey.values()].flatMap((same) => firstOfEachSpeaker(same, drafts));
  joinCut(firsts, drafts, joined);
}

/** Each with the first of its speaker, and with the first that it may share words with. */
function joinEqual(
  same: readonly number[],
  drafts: readonly StatementDraft[],
  joined: Joined,
): void {
  const firsts = firstOfEachSpeaker(same, drafts);
  const bySpeaker = new Map(
    firsts.map((index) => [speakerKey(drafts[index] as StatementDraft), index] as const),
  );
  for (const index of same) {
    const draft = drafts[index] as StatementDraft;
    const own = bySpeaker.get(speakerKey(draft));
    const others = firsts.filter((other) => mayShare(draft, drafts[other] as StatementDraft));
    for (const other of own === undefined ? others : [own, ...others.slice(0, 1)])
      joined.join(other, index);
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
 * speaks for it; words whose speaker one report does not tell. Never what one wants and another refuses.
 */
function mayShare(a: StatementDraft, b: StatementDraft): boolean {
  if (areOpposed(a.statement.act, b.statement.act)) return false;
  if (a.speaker !== null && a.speaker.key === b.speaker?.key) return true;
  if (Math.min(a.wording.words.length, b.wording.words.length) < telling) return false;
  if (a.speaker === null || b.speaker === null) return true;
  return a.statement.form !== "indirect" && b.statement.form !== "indirect";
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
  const byStretch = new Map<string, number[]>();
  for (const index of indices)
    for (const words of stretchesOf((drafts[index] as StatementDraft).wording.words))
      push(byStretch, words, index);
  for (const index of indices) {
    const draft = drafts[index] as StatementDraft;
    for (const other of candidates(draft, index, byStretch))
      if (isCutFrom(draft, drafts[other] as StatementDraft)) joined.join(index, other);
  }
}

/** Whoever has the rarest stretch of the words, or of a quotation in them. */
function candidates(
  { wording }: StatementDraft,
  index: number,
  byStretch: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const found = [wording.key, ...wording.quoted].flatMap((key) => {
    const lists = stretchesOf(key.trim().split(" ")).map((words) => byStretch.get(words) ?? []);
    return lists.reduce(
      (least, list) => (least.length <= list.length ? least : list),
      lists[0] ?? [],
    );
  });
  return [...new Set(found)].filter((other) => other !== index).slice(0, mostAlike);
}

function stretchesOf(words: readonly string[]): readonly string[] {
  const ends = Math.max(0, words.length - stretch + 1);
  return Array.from({ length: ends }, (_, at) => words.slice(at, at + stretch).join(" "));
}

function isCutFrom(part: StatementDraft, whole: StatementDraft): boolean {
  return mayShare(part, whole) && isPartOf(part.wording, whole.wording);
}
