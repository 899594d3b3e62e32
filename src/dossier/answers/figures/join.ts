import comparing from "../../../language/en/comparing.json" with { type: "json" };
import { overlapOf, type Weigh } from "../words/alike.js";
import { push } from "../words/join.js";
import { exclude } from "./bounds.js";
import type { FigureDraft } from "./draft.js";
import { isGeneric } from "./what-is-counted.js";

/** Parts of the lesser passage's weight that must be shared, by how much the noun tells. */
const enough = { ofClass: 0, noun: 0.3, anyone: 0.35, unit: 0.6, nothing: 0.8, elsewhere: 0.7 };
/** Things of one noun told apart, and passages compared for each. */
const mostThings = 40;
const mostPassages = 5;
/** Figures of a thing, the latest, that a figure is compared with by amount and place. */
const mostLatest = 60;
/** An amount that many times another is one of something else, as is a toll that falls to less than a third. */
const far = 20;
const fallen = 3;
/** From which on the same exact number of one noun is that of the same things. */
const telling = 6;

const cumulative = new Set<string>(comparing.cumulative);

type Drafts = readonly FigureDraft[];

/** Sets of figures that count the same thing: in one story, of one class, noun and unit, the words around alike. */
export function joinFigures(drafts: Drafts, weigh: Weigh): readonly Drafts[] {
  const byKey = new Map<string, FigureDraft[][]>();
  const setOf = new Map<FigureDraft, FigureDraft[]>();
  const sets: FigureDraft[][] = [];
  for (const draft of drafts) {
    const key = keyOf(draft);
    const things = byKey.get(key) ?? [];
    const known = knownSet(draft, setOf);
    const found = known ?? things.slice(-mostThings).find((set) => isSame(draft, set, weigh));
    const set = found ?? [];
    set.push(draft);
    setOf.set(draft, set);
    if (found) continue;
    sets.push(set);
    push(byKey, key, set);
  }
  return sets;
}

/** That of the figure which it copies, else of the one which it leans on. */
function knownSet(
  draft: FigureDraft,
  setOf: ReadonlyMap<FigureDraft, FigureDraft[]>,
): FigureDraft[] | undefined {
  if (draft.copyOf) return setOf.get(draft.copyOf);
  const set = draft.leansOn ? setOf.get(draft.leansOn) : undefined;
  return set && !contradicts(draft, set) && !isFar(draft, set) ? set : undefined;
}

function keyOf({ report, figure, class: ofClass, head, ...draft }: FigureDraft): string {
  const story = report.story ?? `r${report.line.report}`;
  const { share, stretch, standing } = draft;
  const portion = standing === "part" || standing === "addition" ? standing : null;
  const { unit, currency } = figure;
  return [story, ofClass, head, unit, currency, share?.key, stretch, portion].join("|");
}

function isSame(draft: FigureDraft, set: Drafts, weigh: Weigh): boolean {
  if (contradicts(draft, set) || isFar(draft, set) || hasFallen(draft, set)) return false;
  const asked = askedOf(draft, set);
  if (asked === 0) return true;
  return set
    .slice(0, mostPassages)
    .some((other) => overlapOf(other.around, draft.around, weigh).ofLesser >= asked);
}

/** One voice of one report that gives two numbers counts two things. Figures of a report stand together. */
function contradicts(draft: FigureDraft, set: Drafts): boolean {
  for (let at = set.length - 1; at >= 0 && set[at]?.report === draft.report; at--) {
    const other = set[at] as FigureDraft;
    if (other.claimant === draft.claimant && exclude(other.figure, draft.figure)) return true;
  }
  return false;
}

/** The dead of a market are not those of the whole war. */
function isFar(draft: FigureDraft, set: Drafts): boolean {
  const amount = amountOf(draft);
  return set.every((other) => {
    const [less, more] = [amount, amountOf(other)].sort((a, b) => a - b) as [number, number];
    return more > far * Math.max(less, 1);
  });
}

/** A report, or one who has counted before, tells of so few on a later day that it is another thing. */
function hasFallen(draft: FigureDraft, set: Drafts): boolean {
  const { class: ofClass, voice, claimant, report } = draft;
  if (!ofClass?.split(", ").every((name) => cumulative.has(name))) return false;
  const may = (other: FigureDraft) => voice === null || other.claimant === claimant;
  const before = set
    .slice(-mostLatest)
    .filter((other) => may(other) && dayBefore(other, report.day));
  const latest = before
    .map((other) => other.report.day)
    .sort()
    .at(-1);
  const last = before.filter((other) => other.report.day === latest);
  return last.length > 0 && last.every((other) => amountOf(other) > fallen * amountOf(draft));
}

function dayBefore({ report }: FigureDraft, day: string | null): boolean {
  return report.day !== null && report.day < (day ?? "~");
}

function amountOf({ figure: { min, max } }: FigureDraft): number {
  return Math.abs(min ?? max ?? 0);
}

function askedOf(draft: FigureDraft, set: Drafts): number {
  const { class: ofClass, head, share, figure } = draft;
  if (share !== null) return 0;
  if (ofClass !== null) return isElsewhere(draft, set) ? enough.elsewhere : enough.ofClass;
  if (head === null)
    return figure.unit === null && figure.currency === null ? enough.nothing : enough.unit;
  if (isGeneric(head)) return enough.anyone;
  const isKnown = set.slice(-mostLatest).some((other) => isSameNumber(figure, other.figure));
  return isKnown ? 0 : enough.noun;
}

/** Both name places, and none in the same region. */
function isElsewhere({ regions }: FigureDraft, set: Drafts): boolean {
  const named = set.slice(-mostLatest).flatMap((other) => [...other.regions]);
  return regions.size > 0 && named.length > 0 && !named.some((region) => regions.has(region));
}

/** "The 14 engineers" are the same 14 all through a story. */
function isSameNumber(a: FigureDraft["figure"], b: FigureDraft["figure"]): boolean {
  if (a.min === null || a.min < telling || a.min !== a.max) return false;
  return a.min === b.min && a.max === b.max;
}
