import data from "../../language/en/accidents.json" with { type: "json" };
import { dependentsBy, lemmaAt, type Tree, wordAt } from "../2-actors/tree.js";
import { doersOf, isPassive, objectsOf } from "../4-demands/clause.js";
import { nounForms, verbForms } from "../4-demands/inflect.js";
import { introducedBy, isOneOf } from "../4-demands/words.js";
import type { Draft, Ground, Rule } from "./draft.js";

const accidents = new Set(data.nouns.flatMap(nounForms));
const crafts = new Set(data.crafts.flatMap(nounForms));
const movedOrFallen = new Set([...crafts, ...data.falling.flatMap(nounForms)]);
const verbs = new Set(data.verbs.flatMap(verbForms));
const causes = new Set(["in", "by", "during", "from", "after"]);
const whens = new Set(["when", "after", "as", "while"]);

/** Leaves out what nobody did: killed by a landslide, in a crash, when a ferry capsized; a ferry that sank, killing nine. */
export const dropAccidents: Rule = (drafts, ground) =>
  drafts.filter((draft) => draft.type !== "ASSAULT" || !isAccident(draft, ground));

function isAccident({ clause, rule, actors }: Draft, { tree }: Ground): boolean {
  const verb = tree.tokens[clause];
  if (rule === "noun" || verb?.upos !== "VERB") return false;
  const doers = doersOf(tree, clause);
  if (doers.length === 0) return isPassive(tree, clause) && hasCause(tree, clause);
  const follows = verb.deprel === "advcl" && happens(tree, verb.head);
  const things = follows ? movedOrFallen : crafts;
  return doers.every(
    (at) =>
      isOneOf(tree, at, accidents) ||
      ((follows || actors.length === 0) && isOneOf(tree, at, things)),
  );
}

/** "sank", but not "sank a ferry": nobody did it. */
function happens(tree: Tree, verb: number): boolean {
  return (
    (verbs.has(wordAt(tree, verb)) || verbs.has(lemmaAt(tree, verb))) &&
    objectsOf(tree, verb).length === 0
  );
}

function hasCause(tree: Tree, verb: number): boolean {
  const phrases = dependentsBy(tree, verb, "obl", "obl:agent", "nmod");
  const named = phrases.some(
    (at) => isOneOf(tree, at, accidents) && introducedBy(tree, at).some((word) => causes.has(word)),
  );
  return named || dependentsBy(tree, verb, "advcl").some((at) => tellsAccident(tree, at));
}

/** "when a ferry capsized", not "when rebels sank a ferry" nor "as she left". */
function tellsAccident(tree: Tree, verb: number): boolean {
  if (!happens(tree, verb)) return false;
  const opened = dependentsBy(tree, verb, "mark", "advmod").some((at) =>
    whens.has(tree.tokens[at]?.form.toLowerCase() ?? ""),
  );
  return opened && doersOf(tree, verb).length > 0;
}
