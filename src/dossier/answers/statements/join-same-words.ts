import { isPartOf } from "../words/alike.js";
import { type Joined, push } from "../words/join.js";
import type { StatementDraft } from "./draft.js";

/** Words of a cut; a stretch of that many is how others are found. */
const stretch = 4;
/** Words from which on the same words are one statement whoever they are attributed to. */
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

/** Everybody of one speaker, and long words of any. */
function joinEqual(
  same: readonly number[],
  drafts: readonly StatementDraft[],
  joined: Joined,
): void {
  const bySpeaker = new Map<string, number>();
  for (const index of same) {
    const draft = drafts[index] as StatementDraft;
    const key = draft.wording.words.length >= telling ? "" : speakerKey(draft);
    const first = bySpeaker.get(key);
    if (first === undefined) bySpeaker.set(key, index);
    else joined.join(first, index);
  }
}

function speakerKey({ speaker, report, statement }: StatementDraft): string {
  return speaker?.key ?? `${report.line.report}:${statement.id}`;
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
  if (!isPartOf(part.wording, whole.wording)) return false;
  const { speaker } = part;
  if (speaker !== null && speaker.key === whole.speaker?.key) return true;
  return part.wording.words.length >= telling;
}
