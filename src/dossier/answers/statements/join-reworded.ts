import { daysApart } from "../days.js";
import { rewordingOf, type Weigh } from "../words/alike.js";
import { type Joined, push } from "../words/join.js";
import type { StatementDraft } from "./draft.js";
import { goesOnLater } from "./goes-on-later.js";
import { areOpposed } from "./opposed.js";

/** Days between two reports of one statement. */
const mostDays = 2;
/** Of the same act less must be shared. */
const sameAct = { ofLesser: 0.6, ofBoth: 0.28 };
const otherAct = { ofLesser: 0.7, ofBoth: 0.45 };
/** Of a statement, the rarest stems that lead to others; and others compared for each. */
const leads = 10;
const mostAlike = 40;

/** Joins what one speaker says in several reports in other words, within two days. */
export function joinReworded(
  drafts: readonly StatementDraft[],
  joined: Joined,
  weigh: Weigh,
): void {
  const byLead = new Map<string, number[]>();
  for (const [index, draft] of drafts.entries()) {
    if (draft.speaker === null) continue;
    const keys = leadsOf(draft, weigh).map((stem) => `${draft.speaker?.key} ${stem}`);
    const earlier = new Set(keys.flatMap((key) => byLead.get(key)?.slice(-mostAlike) ?? []));
    for (const other of earlier)
      if (joined.find(other) !== joined.find(index) && isReworded(draft, drafts[other], weigh))
        joined.join(other, index);
    for (const key of keys) push(byLead, key, index);
  }
}

function leadsOf({ wording }: StatementDraft, weigh: Weigh): readonly string[] {
  return [...wording.stems]
    .sort((a, b) => weigh.of(b) - weigh.of(a) || (a < b ? -1 : 1))
    .slice(0, leads);
}

function isReworded(a: StatementDraft, b: StatementDraft | undefined, weigh: Weigh): boolean {
  if (b === undefined || a.report === b.report) return false;
  const apart = daysApart(a.report.day, b.report.day);
  if (apart === null || apart > mostDays) return false;
  const [one, other] = [a.statement.act, b.statement.act];
  if (areOpposed(one, other) || goesOn(a, b)) return false;
  const enough = one === other ? sameAct : otherAct;
  return rewordingOf(a.wording, b.wording, weigh, enough) !== null;
}

/** What is quoted is not reworded. */
function goesOn(a: StatementDraft, b: StatementDraft): boolean {
  if (a.statement.form !== "direct" || b.statement.form !== "direct") return false;
  return goesOnLater(a, b) || goesOnLater(b, a);
}
