import type { Token, TokenRange } from "../../language/analysis.js";
import words from "../../language/en/tense-words.json" with { type: "json" };
import type { Tense } from "./found.js";
import { type Dependents, type Ground, tokenAt, wordAt } from "./ground.js";

const moving = new Set(words.moving);
const fixing = new Set(words.fixing);
const gone = new Set([...words.moving, ...words.cancelling]);
const once = new Set(words.once);
const furthestClimb = 4;

/** What a verb and the words around it say of a plan. */
interface Plan {
  readonly moves: boolean;
  readonly fixes: boolean;
  /** It moves the plan or gives it up. */
  readonly undoes: boolean;
  readonly had: boolean;
  /** "originally". */
  readonly once: boolean;
  /** Index of the last thing that it is done to; -1 when there is none. */
  readonly lastObject: number;
}

/**
 * Of days that are set, moved or given up the tense of the verb says nothing: "has been put off until Monday" and
 * "called off Friday's meeting" speak of days to come, "originally planned for Monday" of one that is over.
 */
export function tenseOfPlan(
  ground: Ground,
  found: TokenRange,
  governor: Token,
  dependents: Dependents,
): Tense {
  const plan = planOf(ground, governor, dependents);
  if (isNewDay(ground, found, plan) || isGivenUp(ground, found, plan)) return "future";
  if (!plan.once && !(plan.had && plan.fixes)) return null;
  return isMovedNow(ground, governor, dependents) ? "future" : "past";
}

/** "postponed to Saturday", "called a vote for Tuesday". */
function isNewDay(ground: Ground, { from }: TokenRange, plan: Plan): boolean {
  const lead = wordAt(ground, from - 1);
  if (!/^(?:to|until|till|for)$/.test(lead)) return false;
  return plan.moves || (lead === "for" && plan.fixes && !plan.had && !plan.once);
}

/** "postponed Thursday's vote": the noun after the day is what is moved or given up. */
function isGivenUp(ground: Ground, { to }: TokenRange, plan: Plan): boolean {
  const mark = tokenAt(ground, to);
  return (
    plan.undoes &&
    mark !== undefined &&
    /^'s?$/.test(wordAt(ground, to)) &&
    plan.lastObject > mark.index
  );
}

/** "which had been set for Monday, has been put off": a clause around or beside it moves the day or gives it up. */
function isMovedNow(ground: Ground, governor: Token, dependents: Dependents): boolean {
  const { tokens } = ground.analysis;
  const beside = (dependents[governor.index] ?? []).slice(0, furthestLook);
  const joined = beside.flatMap((at) => (tokens[at]?.deprel === "conj" ? (tokens[at] ?? []) : []));
  if (joined.some((token) => planOf(ground, token, dependents).undoes)) return true;
  let token = tokens[governor.head];
  for (let step = 0; token && step < furthestClimb; step++) {
    if (token.upos === "VERB") return planOf(ground, token, dependents).undoes;
    token = tokens[token.head];
  }
  return false;
}

/** "Had been due to fly on Monday; the visit was put off": some verb of the sentence behind gives the plan up. */
export function isGivenUpIn(ground: Ground, verb: Token, dependents: Dependents): boolean {
  const { tokens } = ground.analysis;
  for (let at = verb.index + 1; at < verb.index + furthestLook; at++) {
    const token = tokens[at];
    if (token?.sentence !== verb.sentence) return false;
    if (token.upos === "VERB" && planOf(ground, token, dependents).undoes) return true;
  }
  return false;
}

const furthestLook = 40;
const plans = new WeakMap<Dependents, Map<number, Plan>>();

/** A verb is looked at once for all times that go with it. */
function planOf(ground: Ground, verb: Token, dependents: Dependents): Plan {
  const known = plans.get(dependents) ?? new Map<number, Plan>();
  plans.set(dependents, known);
  const before = known.get(verb.index);
  if (before) return before;
  const around = (dependents[verb.index] ?? []).flatMap((at) => ground.analysis.tokens[at] ?? []);
  const names = namesOf(verb, around);
  const objects = around.filter(({ deprel }) => /^(?:obj|nsubj:pass)$/.test(deprel));
  const plan = {
    moves: names.some((name) => moving.has(name)),
    fixes: names.some((name) => fixing.has(name)),
    undoes: names.some((name) => gone.has(name)),
    had: around.some(({ form }) => /^had$/i.test(form)),
    once: around.some(({ form }) => once.has(form.toLowerCase())),
    lastObject: objects.at(-1)?.index ?? -1,
  };
  known.set(verb.index, plan);
  return plan;
}

/** A verb alone and with its particles, as lemma and as the form would be without its ending: rare verbs have odd lemmas. */
function namesOf({ form, lemma }: Token, around: readonly Token[]): readonly string[] {
  const word = form.toLowerCase();
  const bare = [lemma, word, ...["d", "ed", "s"].map((end) => withoutEnd(word, end))];
  const particles = around.filter(({ deprel }) => /^(?:compound:prt|advmod)$/.test(deprel));
  return bare.flatMap((name) => [
    name,
    ...particles.map((particle) => `${name} ${particle.form.toLowerCase()}`),
  ]);
}

function withoutEnd(word: string, end: string): string {
  return word.endsWith(end) ? word.slice(0, -end.length) : word;
}
