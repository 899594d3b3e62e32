import factuality from "../../language/en/factuality.json" with { type: "json" };
import { actorAtHead } from "../2-actors/actor-index.js";
import { dependentsBy, dependentsOf, type Tree } from "../2-actors/tree.js";
import { isNamed } from "../4-demands/cast.js";
import { doersOf, isInfinitive, isPassive, objectsOf } from "../4-demands/clause.js";
import { isPlace, peopleOf } from "../4-demands/find-people.js";
import { isState } from "../4-demands/who-is-asked.js";
import { below, isIntroducedBy } from "../4-demands/words.js";
import type { Ground } from "./draft.js";
import { byObject, byPhrase, byPreposition, type Finder, neutral } from "./targets-near.js";

const deepest = 3;
/** Done towards whoever asked, not towards those whom what is promised or refused is about. */
const promised: ReadonlySet<string> = new Set(["AGREE", "REJECT"]);
const otherClauses = new Set(["acl:relcl", "parataxis", "conj"]);
const clauseWords = factuality.awaited;
const where = ["in", "from", "near", "outside", "across", "over"];

/** Types of acts that hit a place where no one is named: a curfew in a town, troops massed in a valley. */
const placed: ReadonlySet<string> = new Set([
  "AID",
  "ASSAULT",
  "COERCE",
  "CONCEDE",
  "MOBILIZE",
  "RETREAT",
  "THREATEN",
]);

/** "demanded that the board resign", "urged peace": who is to act in the clause, else whom that would touch. */
export const byClause: Finder = (ground, pattern, verb, depth = deepest) => {
  const { tree } = ground;
  const clauses = [...dependentsOf(tree, verb), ...saidOf(ground, verb)].filter((at) =>
    leadsOn(tree, at),
  );
  for (const clause of clauses) {
    const own = dependentsBy(tree, clause, "nsubj", "nsubj:pass");
    const doers = own.length > 0 && !isState(tree, clause) ? doersOf(tree, clause) : [];
    const people = doers.flatMap((at) => peopleOf(ground, at));
    const isAsk = pattern.flags.has("ask");
    if (isAsk && (people.length > 0 || own.length === 0)) return people;
    if (isAsk && isPassive(tree, clause) && !own.some((at) => isNamed(ground, idAt(ground, at))))
      return [];
    if (pattern.type === "ACCUSE" && people.length > 0) return people;
    const finders = promised.has(pattern.type) ? [byReceiver] : [byObject, byPreposition, byPhrase];
    const touched = finders.map((find) => find(ground, neutral, clause));
    const found = touched.find((ids) => ids.length > 0);
    if (found) return found;
    if (people.length > 0 && !promised.has(pattern.type)) return people;
    const deeper = depth > 0 ? byClause(ground, pattern, clause, depth - 1) : [];
    if (deeper.length > 0) return deeper;
  }
  return [];
};

function idAt(ground: Ground, at: number): string {
  return peopleOf(ground, at)[0] ?? "";
}

/** "agreed to hand the pilots to Varna", "to continue aid to Varna": who gets something, or is named as whose it is. */
const byReceiver: Finder = (ground, pattern, verb) => {
  const { tree } = ground;
  const behind = (at: number) => isIntroducedBy(tree, at, ["to", "with"]);
  const own = dependentsBy(tree, verb, "obl").filter((at) => behind(at) && !isPlace(ground, at));
  const given = objectsOf(tree, verb)
    .flatMap((at) => dependentsBy(tree, at, "nmod"))
    .filter(behind);
  const received = [...own, ...given].flatMap((at) => peopleOf(ground, at));
  if (received.length > 0) return received;
  return byObject(ground, pattern, verb).filter((id) => isNamed(ground, id));
};

/** "the demand that the board resign": clauses that hang on the verb's object. */
function saidOf({ tree }: Ground, verb: number): readonly number[] {
  const nouns = [...dependentsBy(tree, verb, "obl"), ...objectsOf(tree, verb)];
  return nouns.flatMap((at) => dependentsBy(tree, at, "ccomp", "acl", "acl:relcl"));
}

function leadsOn(tree: Tree, at: number): boolean {
  const relation = tree.tokens[at]?.deprel ?? "";
  return (
    /^(?:ccomp|xcomp)$/.test(relation) ||
    (/^acl/.test(relation) && isIntroducedBy(tree, at, ["that"])) ||
    (relation === "advcl" && isInfinitive(tree, at) && !isIntroducedBy(tree, at, clauseWords)) ||
    (relation === "advcl" && isIntroducedBy(tree, at, ["for"]))
  );
}

/** "marched in anger at the ministry's plan": whoever is named in what a protest is about. */
export const byCause: Finder = (ground, { type }, verb) => {
  if (type !== "PROTEST") return [];
  const { tree, index, cast } = ground;
  const found = below(tree, verb, otherClauses).find((at) => {
    const id = at > verb ? actorAtHead(index, at) : null;
    return id !== null && cast.known.get(id)?.kind !== "place" && hasCause(tree, at, verb);
  });
  return found === undefined ? [] : peopleOf(ground, found);
};

/** Not the subject or where it happens, but something below a purpose or an aim. */
function hasCause(tree: Tree, at: number, verb: number): boolean {
  let up = at;
  for (let step = 0; step < 6 && up >= 0 && up !== verb; step++) {
    if (isIntroducedBy(tree, up, ["to", "against", "over", "of", "at", "about"])) return true;
    up = tree.tokens[up]?.head ?? -1;
  }
  return false;
}

/** The place that an act hits, where nobody is named. */
export const byPlace: Finder = (ground, { type, mode }, verb) => {
  if (!placed.has(type) || mode === "RESIGN") return [];
  const { tree } = ground;
  const found = below(tree, verb, otherClauses, 4).find(
    (at) =>
      at > verb &&
      isPlace(ground, at) &&
      isIntroducedBy(tree, at, where) &&
      !isInOtherClause(tree, at, verb),
  );
  return found === undefined ? [] : peopleOf(ground, found);
};

/** "after a bridge fell in Orsk": where something else happened. */
function isInOtherClause(tree: Tree, at: number, verb: number): boolean {
  let up = at;
  for (let step = 0; step < 4 && up >= 0 && up !== verb; step++) {
    if (tree.tokens[up]?.deprel === "advcl" && isIntroducedBy(tree, up, clauseWords)) return true;
    up = tree.tokens[up]?.head ?? -1;
  }
  return false;
}
