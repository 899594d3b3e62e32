import data from "../../language/en/events.json" with { type: "json" };
import { doersOf, isPassive } from "../4-demands/clause.js";
import { heartsOf } from "../4-demands/find-people.js";
import { nounForms } from "../4-demands/inflect.js";
import { isOneOf } from "../4-demands/words.js";
import type { Draft, Ground, Rule } from "./draft.js";

const suffered: ReadonlySet<string> = new Set(["ASSAULT", "COERCE", "SANCTION", "RETREAT"]);
const weapons = new Set(data.sets.weapon.flatMap(nounForms));

/**
 * Leaves out events that nobody plays a part in: "the attack", "it was agreed". Only what is done to someone may do
 * without a doer: "was killed", "the bomb killed nine soldiers".
 */
export const dropUnplayed: Rule = (drafts, ground) =>
  drafts.filter((draft) => isPlayed(draft, ground));

/** True if someone does it, or it is done to someone in words that need no doer. */
export function isPlayed(draft: Draft, ground: Ground): boolean {
  return draft.actors.length > 0 || mayLackActor(draft, ground);
}

function mayLackActor(draft: Draft, ground: Ground): boolean {
  if (draft.recipients.length === 0) return false;
  if (draft.pattern.words[0] === "die") return true;
  if (draft.rule === "noun") return draft.pattern.ofRecipient && suffered.has(draft.type);
  const { tree } = ground;
  if (isPassive(tree, draft.clause)) return suffered.has(draft.type) || draft.type === "ACCUSE";
  const doers = doersOf(tree, draft.clause);
  if (doers.length === 0) return suffered.has(draft.type);
  return doers.some((at) => heartsOf(ground, at).some((heart) => isOneOf(tree, heart, weapons)));
}
