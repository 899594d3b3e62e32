import data from "../../language/en/accidents.json" with { type: "json" };
import patterns from "../../language/en/events.json" with { type: "json" };
import { coreOfPhrase, dependentsBy, lemmaAt, type Tree, wordAt } from "../2-actors/tree.js";
import { doersOf, isPassive, objectsOf } from "../4-demands/clause.js";
import { nounForms, verbForms } from "../4-demands/inflect.js";
import { introducedBy, isOneOf } from "../4-demands/words.js";
import type { Draft, Rule } from "./draft.js";

const accidents = new Set(data.nouns.flatMap(nounForms));
const crafts = new Set(data.crafts.flatMap(nounForms));
const movedOrFallen = new Set([...crafts, ...data.falling.flatMap(nounForms)]);
const verbs = new Set(data.verbs.flatMap(verbForms));
const engulfing = new Set(data.engulfing.flatMap(verbForms));
const ways = new Set(data.way);
const weapons = new Set(patterns.sets.weapon.flatMap(nounForms));
const causes = new Set(["in", "by", "during", "from", "after"]);
const whens = new Set(["when", "after", "as", "while"]);
const steps = 3;
/** Words between what happened and the verb. */
const longest = 16;

/** Leaves out what nobody did: killed by a landslide, in a crash, when a ferry capsized; a ferry that sank, killing nine. */
export const dropAccidents: Rule = (drafts, ground) => {
  const attacks = new Set(drafts.flatMap(({ type, head }) => (type === "ASSAULT" ? [head] : [])));
  return drafts.filter(
    (draft) => draft.type !== "ASSAULT" || !isAccident(draft, attacks, ground.tree),
  );
};

function isAccident(
  { clause, rule, actors }: Draft,
  attacks: ReadonlySet<number>,
  tree: Tree,
): boolean {
  const verb = tree.tokens[clause];
  if (rule === "noun" || verb?.upos !== "VERB") return false;
  if (verbs.has(wordAt(tree, clause)) && happens(tree, clause)) return true;
  const doers = doersOf(tree, clause);
  const isUpsideDown = actors.length === 0 && doers.every((at) => at > clause);
  if (isUpsideDown && !isPassive(tree, clause) && isBehindAccident(tree, clause)) return true;
  if (doers.length === 0) return isPassive(tree, clause) && hasCause(tree, clause);
  if (verb.deprel === "advcl" && closesAccident(tree, clause, attacks)) return true;
  const follows = verb.deprel === "advcl" && happens(tree, verb.head);
  if (follows && actors.length === 0) return !doers.some((at) => isWeapon(tree, at));
  const things = follows ? movedOrFallen : crafts;
  return doers.every(
    (at) =>
      isOneOf(tree, at, accidents) ||
      ((follows || actors.length === 0) && isOneOf(tree, at, things)),
  );
}

/** "The collapse of the bridge killed nine people", where the tree has those killed do it. */
function isBehindAccident(tree: Tree, verb: number): boolean {
  const sentence = tree.tokens[verb]?.sentence;
  for (let at = verb - 1; at > verb - longest && tree.tokens[at]?.sentence === sentence; at--) {
    if (tree.tokens[at]?.upos === "VERB") return false;
    if (isOneOf(tree, at, accidents)) return true;
  }
  return false;
}

/** "sank", "gave way", "sank off the port", but not "sank a ferry": nobody did it. */
function happens(tree: Tree, verb: number): boolean {
  if (isPassive(tree, verb)) return false;
  const does = (set: ReadonlySet<string>) =>
    set.has(wordAt(tree, verb)) || set.has(lemmaAt(tree, verb));
  if (!does(verbs)) return does(engulfing) && doersOf(tree, verb).some((at) => isThing(tree, at));
  return objectsOf(tree, verb).every((at) => isOneOf(tree, at, ways) || isBehindCase(tree, at));
}

/** Taken for an object, though a preposition stands before it: "capsized off Port Orsk". */
function isBehindCase(tree: Tree, at: number): boolean {
  const before = tree.tokens[coreOfPhrase(tree, at).from - 1];
  return dependentsBy(tree, at, "case").length > 0 || before?.deprel === "case";
}

/** What can break or sink; a truce that breaks and a bomb that bursts are no accidents. */
function isThing(tree: Tree, at: number): boolean {
  if (isOneOf(tree, at, movedOrFallen) || isOneOf(tree, at, accidents)) return true;
  if (isWeapon(tree, at)) return false;
  return !/^(?:event|abstract|person|organization|time)$/.test(tree.tokens[at]?.mention ?? "event");
}

/** A mine may blow up or cave in. */
function isWeapon(tree: Tree, at: number): boolean {
  return isOneOf(tree, at, weapons) && !isOneOf(tree, at, movedOrFallen);
}

function hasCause(tree: Tree, verb: number): boolean {
  const phrases = dependentsBy(tree, verb, "obl", "obl:agent", "nmod");
  const named = phrases.some(
    (at) => introducedBy(tree, at).some((word) => causes.has(word)) && isOneOf(tree, at, accidents),
  );
  return named || dependentsBy(tree, verb, "advcl").some((at) => tellsAccident(tree, at));
}

/** "when a ferry capsized", "when a quake razed villages", not "when rebels sank a ferry" nor "as she left". */
function tellsAccident(tree: Tree, verb: number): boolean {
  const opened = dependentsBy(tree, verb, "mark", "advmod").some((at) =>
    whens.has(tree.tokens[at]?.form.toLowerCase() ?? ""),
  );
  const doers = doersOf(tree, verb);
  if (!opened) return false;
  if (doers.some((at) => isOneOf(tree, at, accidents))) return true;
  return happens(tree, verb) && doers.some((at) => isThing(tree, at));
}

/** "resigned after a dam gave way, killing nine": a clause between tells what killed, unless what stands above is an attack. */
function closesAccident(tree: Tree, verb: number, attacks: ReadonlySet<number>): boolean {
  let at = verb;
  for (let step = 0; step < steps; step++) {
    const token = tree.tokens[at];
    if (!token || token.head < 0 || !/^(?:advcl|conj)$/.test(token.deprel)) return false;
    at = token.head;
    if (attacks.has(at)) return false;
    const between = dependentsBy(tree, at, "advcl").filter((other) => other > at && other < verb);
    if (between.some((other) => tellsAccident(tree, other))) return true;
  }
  return false;
}
