import comparing from "../../../language/en/comparing.json" with { type: "json" };
import type { RecordEvent, RecordSpan } from "../../../record/schema.js";
import type { GatheredReport } from "../gather/gathered.js";
import { wordsIn } from "../words/wording.js";

const conditions = new Set<string>(comparing.conditions);
const negations = new Set<string>(comparing.negations);
const modals = new Set<string>(comparing.modals);
const marks = /[.,;:!?—–]/u;

/** The clause in which an event is told, from its own words on. */
export interface Clause {
  /** From the first word of the anchor up to a mark, "but", "if" and the like. */
  readonly words: string;
  readonly span: RecordSpan;
  /** The words before it in its sentence say "if", "unless" or "until". */
  readonly isConditional: boolean;
  /** The words just before it negate it. */
  readonly isNegated: boolean;
  /** The words just before it say that it must, may or will be: "must pay", "agreed to release". */
  readonly isModal: boolean;
}

/** Words before an anchor that are looked at. */
const nearWords = 3;

export function clauseOf({ desk }: GatheredReport, { anchor }: RecordEvent): Clause {
  const [start, end] = [anchor.spans[0]?.[0] ?? 0, anchor.spans.at(-1)?.[1] ?? 0];
  const [from, to] = desk.passage([start, end]).span;
  const before = wordsIn(desk.words([from, start]));
  const own = desk.words([start, end]);
  const words = `${own}${upToStop(desk.words([end, to]))}`.trimEnd();
  return {
    words,
    span: [start, start + [...words].length],
    isConditional: before.some((word) => conditions.has(word)),
    isNegated: before.slice(-nearWords).some((word) => negations.has(word)),
    isModal: before.slice(-nearWords).some((word) => modals.has(word)),
  };
}

/** Words up to the first mark or word that begins another clause. */
function upToStop(words: string): string {
  const stretch = words.split(marks)[0] ?? "";
  const lower = stretch.toLowerCase();
  const ends = comparing.clauseStops.map((stop) => lower.indexOf(` ${stop} `));
  return stretch.slice(0, Math.min(...ends.filter((at) => at >= 0), stretch.length));
}

/** True if words make what they tell depend on something. */
export function isConditional(words: readonly string[]): boolean {
  return words.some((word) => conditions.has(word));
}
