import type { Token, TokenRange } from "../../language/analysis.js";
import speech from "../../language/en/tense-words.json" with { type: "json" };
import { isDayAhead } from "./days-ahead.js";
import type { Tense } from "./found.js";
import { type Dependents, type Ground, tokenAt, wordAt } from "./ground.js";
import { isGivenUpIn, tenseOfPlan } from "./tense-of-plans.js";

const modals = new Set(speech.modals);
const auxiliaries = new Set([...speech.auxiliaries, ...speech.modals]);
const pending = new Set(speech.pending);
const started = new Set(speech.started);
const intending = new Set(speech.intending);
const reporting = new Set(speech.reporting);
const furthestClimb = 12;
const furthestLook = 40;

/** Whether the words that a time goes with speak of what was or of what is to come; null when they do not say. */
export function tenseAt(ground: Ground, found: TokenRange, dependents: Dependents): Tense {
  const at = found.from;
  const before = verbBefore(ground, at);
  const governor = before ?? governorOf(ground, at, dependents);
  const planned = governor && tenseOfPlan(ground, found, governor, dependents);
  if (planned) return planned;
  if (governor && isDayAhead(ground, at, governor, dependents)) return "future";
  if (before) return tenseOf(ground, before, dependents, 0) ?? timetableOf(before);
  if (isDeadline(ground, at, governor, dependents)) return "future";
  const tense = governor && tenseOf(ground, governor, dependents, 0);
  if (isPossessive(ground, found))
    return tense === "future" && isAhead(ground, at) ? tense : "past";
  if (tense !== null || !governor) return tense;
  const direct = tokenAt(ground, at)?.head === governor.index;
  return direct ? timetableOf(governor) : null;
}

/** "has promised an inquiry by the end of June": what is meant or wanted by then lies ahead. */
function isDeadline(
  ground: Ground,
  at: number,
  governor: Token | null,
  dependents: Dependents,
): boolean {
  if (!governor || !intending.has(governor.lemma) || wordAt(ground, at - 1) !== "by") return false;
  return !(dependents[governor.index] ?? []).some((index) =>
    /^(?:had|'d|’d)$/i.test(ground.analysis.tokens[index]?.form ?? ""),
  );
}

/** "Friday's vote". */
function isPossessive(ground: Ground, { to }: TokenRange): boolean {
  return /^'s?$/.test(wordAt(ground, to));
}

/** "in Friday's vote" may lie ahead; "over Friday's ruling" and "the results of Friday's vote" do not. */
function isAhead(ground: Ground, at: number): boolean {
  return /^(?:in|at|during|before|for|until)$/.test(wordAt(ground, at - 1));
}

/** Plain present tells of the timetable: "opens Friday". */
function timetableOf(verb: Token): Tense {
  if (!verb.feats.includes("Tense=Pres") || !verb.feats.includes("VerbForm=Fin")) return null;
  return verb.upos !== "VERB" || verb.lemma === "have" || reporting.has(verb.lemma)
    ? null
    : "future";
}

/** The verb right before a time, prepositions and articles between: "announced Friday", "effective on May 1". */
function verbBefore(ground: Ground, at: number): Token | null {
  for (let back = at - 1; back >= at - 4; back--) {
    const token = tokenAt(ground, back);
    if (!token || token.sentence !== tokenAt(ground, at)?.sentence) return null;
    if (isTwice(ground, back)) return null;
    if (token.upos === "VERB" || pending.has(token.lemma)) return token;
    if (!/^(?:ADP|DET|ADV)$/.test(token.upos)) return null;
  }
  return null;
}

/** "face to face" is no verb, whatever its second word was taken for. */
function isTwice(ground: Ground, at: number): boolean {
  return wordAt(ground, at - 1) === "to" && wordAt(ground, at - 2) === wordAt(ground, at);
}

/** The verb above a time in the tree, or else the nearest in its sentence. */
function governorOf(ground: Ground, at: number, dependents: Dependents): Token | null {
  const { tokens } = ground.analysis;
  const copulas = saidToBe(ground, dependents);
  let token = tokenAt(ground, at);
  for (let step = 0; token && step < furthestClimb; step++) {
    if (step > 0 && (isVerbal(token) || pending.has(token.lemma))) return token;
    if (step > 0 && copulas.has(token.index)) return token;
    if (token.head < 0) break;
    token = tokens[token.head];
  }
  return nearestVerb(ground, tokenAt(ground, at)?.index ?? 0);
}

const known = new WeakMap<Dependents, ReadonlySet<number>>();

/** What something is said to be: the tokens with a copula. */
function saidToBe({ analysis }: Ground, dependents: Dependents): ReadonlySet<number> {
  const found =
    known.get(dependents) ??
    new Set(analysis.tokens.flatMap(({ deprel, head }) => (deprel === "cop" ? [head] : [])));
  known.set(dependents, found);
  return found;
}

function nearestVerb(ground: Ground, at: number): Token | null {
  const { tokens } = ground.analysis;
  const sentence = tokens[at]?.sentence;
  for (let distance = 1; distance < furthestLook; distance++) {
    for (const token of [tokens[at - distance], tokens[at + distance]]) {
      if (token && token.sentence === sentence && token.upos === "VERB") return token;
    }
  }
  return null;
}

function isVerbal(token: Token): boolean {
  return token.upos === "VERB" || isClause(token);
}

/** A noun or adjective that is the predicate of a clause: "the vote is on Friday". */
function isClause(token: Token): boolean {
  return /^(?:root|ccomp|advcl|acl:relcl|parataxis)$/.test(token.deprel) && token.upos !== "DET";
}

/** A verb is asked once for all times that go with it, since it may have as many as the text has words. */
function tenseOf(ground: Ground, verb: Token, dependents: Dependents, depth: number): Tense {
  const known = tenses.get(dependents) ?? new Map<number, Tense>();
  tenses.set(dependents, known);
  const before = known.get(verb.index);
  if (before !== undefined) return before;
  const tense = findTense(ground, verb, dependents, depth);
  known.set(verb.index, tense);
  return tense;
}

const tenses = new WeakMap<Dependents, Map<number, Tense>>();

function findTense(ground: Ground, verb: Token, dependents: Dependents, depth: number): Tense {
  const { tokens } = ground.analysis;
  const own = dependents[verb.index] ?? [];
  const inName = own.filter((index) => tokens[index]?.deprel === "flat");
  const all = [...own, ...inName.flatMap((index) => dependents[index] ?? [])];
  const around = all.map((index) => tokens[index] as Token);
  const helpers = around.filter(
    ({ deprel, form }) => /^(?:aux|cop)/.test(deprel) && auxiliaries.has(form.toLowerCase()),
  );
  const once = helpers.some(({ form }) => /^(?:had|'d)$/i.test(form));
  const undone = once && isGivenUpIn(ground, verb, dependents);
  const had = once && !undone;
  if (undone && around.some(({ lemma }) => pending.has(lemma))) return "future";
  if (helpers.some(({ form }) => modals.has(form.toLowerCase()))) return "future";
  if (pending.has(verb.lemma) && isPending(verb, helpers)) return had ? "past" : "future";
  if (isDueTo(verb, helpers, around)) return had ? "past" : "future";
  const finite = [...helpers, verb].find(isFiniteVerb);
  if (finite && isToBe(finite, around)) return "future";
  if (finite && isUnderWay(verb, finite)) return "future";
  if (finite) return tenseOfFinite(finite, helpers);
  if (verb.feats.includes("VerbForm=Inf"))
    return tenseOfInfinitive(ground, verb, dependents, depth);
  if (verb.feats.includes("VerbForm=Part") && verb.feats.includes("Tense=Past")) return "past";
  return climb(ground, verb, dependents, depth);
}

/** "is due to arrive", where "due to" was taken for a preposition. */
function isDueTo(verb: Token, helpers: readonly Token[], around: readonly Token[]): boolean {
  if (verb.upos !== "VERB" || !verb.feats.includes("VerbForm=Inf")) return false;
  return (
    helpers.some(({ lemma }) => lemma === "be") &&
    around.some(({ deprel, lemma }) => /^(?:case|mark|advmod)$/.test(deprel) && pending.has(lemma))
  );
}

/** "is to fly". */
function isToBe(finite: Token, around: readonly Token[]): boolean {
  if (finite.lemma !== "be" || !finite.feats.includes("Tense=Pres")) return false;
  return around.some(({ deprel, form, index }) => {
    return /^(?:mark|aux)$/.test(deprel) && index > finite.index && /^to$/i.test(form);
  });
}

/** "Is running for a third term in May". */
function isUnderWay(verb: Token, finite: Token): boolean {
  if (!verb.feats.includes("VerbForm=Part") || !/ing$/.test(verb.form)) return false;
  return finite.lemma === "be" && finite.feats.includes("Tense=Pres");
}

function isFiniteVerb({ feats }: Token): boolean {
  return feats.includes("VerbForm=Fin") && feats.includes("Tense=");
}

/** What is to happen lies ahead, unless it was begun or was only once planned: "had been due to expire". */
function tenseOfInfinitive(
  ground: Ground,
  verb: Token,
  dependents: Dependents,
  depth: number,
): Tense {
  const above = ground.analysis.tokens[verb.head];
  if (!above || depth >= furthestClimb) return "future";
  if (started.has(above.lemma)) return tenseOf(ground, above, dependents, depth + 1);
  const had = (dependents[above.index] ?? []).some((index) =>
    /^had$/i.test(ground.analysis.tokens[index]?.form ?? ""),
  );
  return had && !isGivenUpIn(ground, verb, dependents) ? "past" : "future";
}

function climb(ground: Ground, verb: Token, dependents: Dependents, depth: number): Tense {
  const above = ground.analysis.tokens[verb.head];
  return above && depth < furthestClimb ? tenseOf(ground, above, dependents, depth + 1) : null;
}

/** "scheduled", "due", "is expected", "has scheduled": what is so now will be. */
function isPending(verb: Token, helpers: readonly Token[]): boolean {
  if (!verb.feats.includes("VerbForm=") || verb.lemma === "due") return true;
  if (!verb.feats.includes("VerbForm=Part")) return false;
  return verb.lemma === "schedule" || !helpers.some(({ lemma }) => lemma === "have");
}

/** What is said to be, and how things are, tell nothing of when. */
function tenseOfFinite(finite: Token, helpers: readonly Token[]): Tense {
  if (finite.feats.includes("Tense=Past")) return "past";
  return helpers.some(({ lemma }) => lemma === "have") ? "past" : null;
}
