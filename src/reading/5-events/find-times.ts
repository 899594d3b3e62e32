import { dependentsBy, hasCase, wordAt } from "../2-actors/tree.js";
import { isInfinitive } from "../4-demands/clause.js";
import type { TimeEntry } from "../reading.js";
import { byAnchor, eventAbove, tokensAbove, tokensOf } from "./climb.js";
import type { Draft, Ground } from "./draft.js";
import { timesOfMoving } from "./move-meetings.js";
import { timesOfLetters } from "./times-of-letters.js";
import { timesOfTelling } from "./times-of-telling.js";
import { timesSince } from "./times-since.js";

const order = ["DATE", "TIME", "SET"];

/** What is done by speaking is done before the day by which it is to be met. */
const spoken: ReadonlySet<string> = new Set(["REQUEST", "AGREE", "THREATEN", "REJECT"]);

export type Times = ReadonlyMap<Draft, TimeEntry>;

/** Rules for events without a date of their own, in order; each gives more times. */
const more: readonly ((drafts: readonly Draft[], times: Times, ground: Ground) => Times)[] = [
  timesSince,
  timesOfLetters,
  timesOfTelling,
  timesOfMoving,
];

/** "by the end of the year". */
function isDeadline({ span }: TimeEntry, ground: Ground): boolean {
  const { from } = tokensOf(span, ground);
  return /^(?:by|until|before)$/.test(wordAt(ground.tree, from - 1));
}

/** "called on them to gather on Saturday", "invited them for talks on Saturday": nothing is asked on that day. */
function isOfWhatIsAsked(time: TimeEntry, { rule, head, clause }: Draft, ground: Ground): boolean {
  if (rule === "duty") return true;
  const { tree } = ground;
  const range = tokensOf(time.span, ground);
  const above = tokensAbove(range, ground);
  return [head, clause]
    .flatMap((at) => dependentsBy(tree, at, "xcomp", "advcl", "acl", "obl", "nmod"))
    .filter((at) => at > head && at < range.from)
    .some((at) => isInfinitive(tree, at) || (hasCase(tree, at, "for") && above.includes(at)));
}

const told: ReadonlySet<string> = new Set([...spoken, "ACCUSE", "SUPPORT"]);

/** "Blamed for sixty raids since 2021", "demanded all reports since 2015": nobody is blamed or asked on a day then. */
function isSince({ span }: TimeEntry, ground: Ground): boolean {
  const { from } = tokensOf(span, ground);
  return wordAt(ground.tree, from - 1) === "since";
}

const happen: ReadonlySet<string> = new Set([
  "ASSAULT",
  "COERCE",
  "CONSULT",
  "MOBILIZE",
  "PROTEST",
]);

/** "called off a strike that was to begin on Monday": what is said of the object, where the act is another matter. */
function isOfItsObject(time: TimeEntry, { type, head, anchor }: Draft, ground: Ground): boolean {
  if (happen.has(type)) return false;
  const above = tokensAbove(tokensOf(time.span, ground), ground);
  const last = above.at(-1) ?? -1;
  const said = above.at(-2) ?? -1;
  if (!ground.tree.tokens[said]?.deprel.startsWith("acl") || anchor.includes(said)) return false;
  return last !== head && anchor.includes(last);
}

/** The time of each event that has one tied to it by syntax; dates before repetitions, the first before later ones. How long something lasts is not when. */
export function findTimes(drafts: readonly Draft[], ground: Ground): Times {
  const anchors = byAnchor(drafts);
  const found = new Map<Draft, TimeEntry>();
  for (const time of ground.times) {
    if (time.type === "DURATION") continue;
    const draft = eventAbove(tokensOf(time.span, ground), anchors, ground);
    if (!draft || (spoken.has(draft.type) && isDeadline(time, ground))) continue;
    if (isOfItsObject(time, draft, ground)) continue;
    if (told.has(draft.type) && isSince(time, ground)) continue;
    if (draft.type === "REQUEST" && isOfWhatIsAsked(time, draft, ground)) continue;
    const before = found.get(draft);
    if (!before || order.indexOf(time.type) < order.indexOf(before.type)) found.set(draft, time);
  }
  return more.reduce<Times>((times, rule) => rule(drafts, times, ground), found);
}
