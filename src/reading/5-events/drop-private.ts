import type { Draft, Ground, Rule } from "./draft.js";

/** Leaves out meetings of private people: nobody who takes part is named, or a body, a group, or of a known sector. */
export const dropPrivate: Rule = (drafts, ground) =>
  drafts.filter((draft) => draft.type !== "CONSULT" || isPublic(draft, ground));

function isPublic({ actors, recipients }: Draft, { cast }: Ground): boolean {
  return [...actors, ...recipients].some((id) => {
    const actor = cast.known.get(id);
    if (!actor) return false;
    const named = actor.mentions.some(({ form }) => form === "name");
    return named || actor.kind !== "person" || actor.sector !== null;
  });
}
