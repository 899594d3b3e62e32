import { contains } from "../../text/span.js";
import { dependentsBy, wordAt } from "../2-actors/tree.js";
import { doersOf, isPassive, objectsOf } from "../4-demands/clause.js";
import { heartsOf, peopleOf } from "../4-demands/find-people.js";
import { isOneOf } from "../4-demands/words.js";
import type { Draft, Ground } from "./draft.js";
import { findTargets } from "./find-targets.js";
import { fitsVerb, isObject } from "./fits.js";
import { type Pattern, verbPatterns } from "./read-patterns.js";
import { lookAt } from "./verb-view.js";

/** Relations in which a verb is but a word before a noun ("the banned party"), or part of a phrase. */
const unclausal = new Set(["amod", "compound", "case", "mark", "fixed", "flat", "aux", "cop"]);

/** Events that verbs tell: for each verb the pattern that asks for most of those that fit. */
export function matchVerbs(ground: Ground): readonly Draft[] {
  return ground.analysis.tokens.flatMap((token) => {
    if (token.upos !== "VERB" || unclausal.has(token.deprel)) return [];
    const patterns = verbPatterns.get(token.form.toLowerCase());
    if (!patterns) return [];
    const view = lookAt(ground, token.index);
    const pattern = patterns.find((one) => fitsVerb(ground, one, view));
    return pattern ? [draftOf(ground, pattern, token.index)] : [];
  });
}

function draftOf(ground: Ground, pattern: Pattern, verb: number): Draft {
  const { tree } = ground;
  const named = new Set(playersOf(ground, pattern, verb).flatMap((at) => peopleOf(ground, at)));
  const actors = named.size > 0 ? [...named] : speakerBy(ground, verb);
  const recipients = findTargets(ground, pattern, verb, actors);
  // Who "died in the attack" made none.
  const victims = pattern.words[0] === "die" ? actors : null;
  const told = pattern.words[0] === "protest" && isCue(ground, verb);
  return {
    type: told ? "ACCUSE" : pattern.type,
    mode: told ? "DISAPPROVE" : pattern.mode,
    pattern,
    head: verb,
    clause: verb,
    anchor: anchorOf(ground, pattern, verb),
    actors: victims ? [] : actors,
    recipients: victims ?? recipients,
    factuality: null,
    meeting: isMeeting(ground, pattern, verb, [...actors, ...recipients]),
    offered: pattern.flags.has("invite"),
    rule: isPassive(tree, verb) ? "verb-passive" : "verb",
  };
}

/** "She asked for tents", where nobody was found for "she" but the statement knows who speaks. */
function speakerBy({ cues, tree }: Ground, verb: number): readonly string[] {
  const actor = isPassive(tree, verb) ? null : cues.get(verb)?.source.actor;
  return actor ? [actor] : [];
}

/** Whoever does it; of "police were deployed" those who are moved, since they act as well. */
function playersOf({ tree }: Ground, { type }: Pattern, verb: number): readonly number[] {
  const doers = doersOf(tree, verb);
  return doers.length === 0 && type === "MOBILIZE" && isPassive(tree, verb)
    ? objectsOf(tree, verb)
    : doers;
}

/** "…, the union protested": a cue of what someone says against others. */
function isCue({ analysis, cues }: Ground, verb: number): boolean {
  const said = cues.get(verb);
  return (
    said !== undefined &&
    analysis.tokens.some(
      ({ upos, from, to }) =>
        upos === "VERB" && said.content.spans.some((span) => contains(span, { from, to })),
    )
  );
}

const meetings = new Set([
  "meeting",
  "talk",
  "talks",
  "summit",
  "visit",
  "trip",
  "negotiations",
  "dialogue",
  "session",
  "consultations",
]);

/** Who only travels somewhere meets nobody there unless somebody is told of. */
function isMeeting(
  ground: Ground,
  { type, flags }: Pattern,
  verb: number,
  people: readonly string[],
): boolean {
  if (flags.has("travel"))
    return people.filter((id) => ground.cast.known.get(id)?.kind !== "place").length > 1;
  if (!flags.has("meeting")) return false;
  if (type !== "SANCTION") return true;
  return objectsOf(ground.tree, verb).some((at) => isOneOf(ground.tree, at, meetings));
}

/** The verb, its particle, and the noun or word that the pattern asked for. */
function anchorOf(ground: Ground, pattern: Pattern, verb: number): readonly number[] {
  const { tree } = ground;
  const particles = dependentsBy(tree, verb, "compound:prt", "advmod").filter(
    (at) => wordAt(tree, at) === pattern.particle,
  );
  const named =
    pattern.object.size > 0 && !["who", "human"].some((sort) => pattern.object.has(sort));
  const objects = named
    ? objectsOf(tree, verb).flatMap((at) =>
        heartsOf(ground, at).filter((heart) => isObject(ground, pattern, heart)),
      )
    : [];
  const words = new Set(pattern.beside);
  const beside = dependentsBy(tree, verb, "obl", "xcomp", "obj", "advmod").filter((at) =>
    words.has(wordAt(tree, at)),
  );
  return [...new Set([verb, ...particles, ...objects, ...beside])].sort((a, b) => a - b);
}
