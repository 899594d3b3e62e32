import { overlapOf, type Weigh } from "../words/alike.js";
import { push } from "../words/join.js";
import { exclude } from "./bounds.js";
import type { FigureDraft } from "./draft.js";
import { isGeneric } from "./what-is-counted.js";

/** Parts of the lesser passage's weight that must be shared, by how much the noun tells. */
const enough = { ofClass: 0, noun: 0.3, anyone: 0.35, unit: 0.6, nothing: 0.8 };
/** Things of one noun told apart, and passages compared for each. */
const mostThings = 40;
const mostPassages = 5;

/** Sets of figures that count the same thing: in one story, of one class, noun and unit, the words around alike. */
export function joinFigures(
  drafts: readonly FigureDraft[],
  weigh: Weigh,
): readonly (readonly FigureDraft[])[] {
  const byKey = new Map<string, FigureDraft[][]>();
  const sets: FigureDraft[][] = [];
  for (const draft of drafts) {
    const things = byKey.get(keyOf(draft)) ?? [];
    const found = things.slice(-mostThings).find((set) => isSame(draft, set, weigh));
    if (found) found.push(draft);
    else {
      const set = [draft];
      sets.push(set);
      push(byKey, keyOf(draft), set);
    }
  }
  return sets;
}

function keyOf({ report, figure, class: ofClass, head }: FigureDraft): string {
  const story = report.story ?? `r${report.line.report}`;
  return [story, ofClass, head, figure.unit, figure.currency].join("|");
}

function isSame(draft: FigureDraft, set: readonly FigureDraft[], weigh: Weigh): boolean {
  if (contradicts(draft, set)) return false;
  const asked = askedOf(draft);
  if (asked === 0) return true;
  return set
    .slice(0, mostPassages)
    .some((other) => overlapOf(other.around, draft.around, weigh).ofLesser >= asked);
}

/** One voice of one report that gives two numbers counts two things. Figures of a report stand together. */
function contradicts(draft: FigureDraft, set: readonly FigureDraft[]): boolean {
  for (let at = set.length - 1; at >= 0 && set[at]?.report === draft.report; at--) {
    const other = set[at] as FigureDraft;
    if (other.claimant === draft.claimant && exclude(other.figure, draft.figure)) return true;
  }
  return false;
}

function askedOf({ class: ofClass, head, figure }: FigureDraft): number {
  if (ofClass !== null) return enough.ofClass;
  if (head === null)
    return figure.unit === null && figure.currency === null ? enough.nothing : enough.unit;
  return isGeneric(head) ? enough.anyone : enough.noun;
}
