import type { Draft, Ground, Rule } from "./draft.js";

/** Leaves out what takes two and has one: a journey to nobody who is told of, a call with no one or with the press. */
export const dropUnshared: Rule = (drafts, ground) =>
  drafts.filter((draft) => draft.type !== "CONSULT" || !isUnshared(draft, ground));

function isUnshared({ mode, pattern, actors, recipients }: Draft, ground: Ground): boolean {
  if (mode === "VISIT" && pattern.flags.has("travel")) return recipients.length === 0;
  const alone = recipients.length === 0 && actors.length < 2 && isOne(ground, actors[0]);
  if (alone && (mode === "PHONE" || (pattern.mutual && pattern.forbidsObject))) return true;
  const press = recipients.length > 0 && recipients.every((id) => isPress(ground, id));
  return press && (mode === "PHONE" || !pattern.flags.has("meeting"));
}

/** One person, not "the two leaders" or a council. */
function isOne({ cast }: Ground, id: string | undefined): boolean {
  return id === undefined || cast.known.get(id)?.kind === "person";
}

function isPress({ cast }: Ground, id: string): boolean {
  return cast.known.get(id)?.sector === "MED";
}
