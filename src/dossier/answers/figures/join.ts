import { overlapOf, type Weigh } from "../words/alike.js";
import { push } from "../words/join.js";
import type { FigureDraft } from "./draft.js";
import { isGeneric } from "./what-is-counted.js";

/** Parts of the lesser passage's weight that must be shared, by how much the noun tells. */
const enough = { ofClass: 0, noun: 0.15, anyone: 0.35, nothing: 0.5 };
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
  const asked = askedOf(draft);
  if (asked === 0) return true;
  return set
    .slice(0, mostPassages)
    .some(({ wording }) => overlapOf(wording.stems, draft.wording.stems, weigh).ofLesser >= asked);
}

function askedOf({ class: ofClass, head }: FigureDraft): number {
  if (ofClass !== null) return enough.ofClass;
  if (head === null) return enough.nothing;
  return isGeneric(head) ? enough.anyone : enough.noun;
}
