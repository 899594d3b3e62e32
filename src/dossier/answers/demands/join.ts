import comparing from "../../../language/en/comparing.json" with { type: "json" };
import { daysApart } from "../days.js";
import { alikeTo, type Weigh } from "../words/alike.js";
import { joiner, push } from "../words/join.js";
import type { DemandDraft } from "./draft.js";

const possessives = new Set<string>(comparing.possessives);
/** Stems of a demand that says little, and days between two reports of one. */
const vague = 2;
const mostDays = 2;
const enough = { ofLesser: 0.6, ofBoth: 0.34 };
/** Earlier demands of one actor that a demand is compared with, for each of its stems. */
const mostAlike = 40;

/** Sets of demands that are one: of one actor, not of different people, the actions alike. */
export function joinDemands(
  drafts: readonly DemandDraft[],
  weigh: Weigh,
): readonly (readonly DemandDraft[])[] {
  const joined = joiner(drafts.length);
  const byLead = new Map<string, number[]>();
  for (const [index, draft] of drafts.entries()) {
    const keys = leadsOf(draft);
    const earlier = new Set(keys.flatMap((key) => byLead.get(key)?.slice(-mostAlike) ?? []));
    for (const other of earlier)
      if (isSame(draft, drafts[other] as DemandDraft, weigh)) joined.join(other, index);
    for (const key of keys) push(byLead, key, index);
  }
  return joined.sets().map((set) => set.map((index) => drafts[index] as DemandDraft));
}

/** Demands that nobody is named for are compared by all their words. */
function leadsOf({ by, wording }: DemandDraft): readonly string[] {
  if (by === null) return [wording.key];
  return [...wording.stems].map((stem) => `${by.key} ${stem}`);
}

function isSame(a: DemandDraft, b: DemandDraft, weigh: Weigh): boolean {
  if (a.of.length > 0 && b.of.length > 0) {
    const keys = new Set(a.of.map(({ key }) => key));
    if (!b.of.some(({ key }) => keys.has(key))) return false;
  }
  if (a.wording.key !== b.wording.key && isVague(a, b) && !areNear(a, b)) return false;
  return isAlike(a, b, weigh) || isAlike(b, a, weigh);
}

/** "His release" says whose only in its report: it is the same demand in reports of the same days. */
function isVague(...drafts: readonly DemandDraft[]): boolean {
  return drafts.some(
    ({ wording }) =>
      wording.stems.size <= vague && wording.words.some((word) => possessives.has(word)),
  );
}

function areNear({ report: a }: DemandDraft, { report: b }: DemandDraft): boolean {
  const apart = daysApart(a.day, b.day);
  return apart !== null && apart <= mostDays;
}

function isAlike(a: DemandDraft, b: DemandDraft, weigh: Weigh): boolean {
  return alikeTo(a.wording, b.wording, weigh, enough) !== null;
}
