import type { Token } from "../../language/analysis.js";
import { dependentsBy } from "../2-actors/tree.js";
import { doersOf } from "../4-demands/clause.js";
import { dutyOf, isAnyone, isForbidden, isForeseen, isNoDeed } from "../4-demands/duty.js";
import { peopleOf } from "../4-demands/find-people.js";
import type { Draft, Ground } from "./draft.js";
import { readPattern } from "./read-patterns.js";

/** "having to" asks nobody. */
const governors = new Set(["has", "have", "had", "needs", "need", "ought"]);
const asking = readPattern("REQUEST", "-", "ask &ask");

/**
 * "The envoy said Kelmar must hand over the ship": whoever says that another must do something asks it. The
 * anchor is the duty and its verb; what must be done is taken in as the request's part.
 */
export function askByDuty(ground: Ground): readonly Draft[] {
  const { tree } = ground;
  return ground.analysis.tokens.flatMap((token) => {
    const speaker = ground.owners[token.index]?.source.actor;
    if (!speaker || !isPredicate(ground, token) || isNoDeed(tree, token)) return [];
    const duty = dutyOf(tree, token.index, governors);
    if (duty < 0 || isForeseen(tree, token.index, duty) || isForbidden(tree, token.index, duty))
      return [];
    const doers = doersOf(tree, token.index).filter((at) => !isAnyone(tree, at));
    const asked = doers.flatMap((at) => peopleOf(ground, at));
    const recipients = [...new Set(asked)].filter((id) => id !== speaker);
    if (recipients.length === 0) return [];
    return [
      {
        type: "REQUEST",
        mode: null,
        pattern: asking,
        head: duty,
        clause: token.index,
        anchor: [duty, token.index].sort((a, b) => a - b),
        actors: [speaker],
        recipients,
        factuality: "asserted",
        meeting: false,
        offered: false,
        rule: "duty",
      } satisfies Draft,
    ];
  });
}

/** A verb, or what someone is to be: "must be ready". */
function isPredicate({ tree }: Ground, { upos, index }: Token): boolean {
  return upos === "VERB" || (upos === "ADJ" && dependentsBy(tree, index, "cop").length > 0);
}
