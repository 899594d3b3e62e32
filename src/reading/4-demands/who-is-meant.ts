import data from "../../language/en/demands.json" with { type: "json" };
import { actorAtHead } from "../2-actors/actor-index.js";
import { dependentsBy, hasCase } from "../2-actors/tree.js";
import type { People } from "./cast.js";
import { peopleOf } from "./find-people.js";
import { nounForms } from "./inflect.js";
import { isOneOf, withJoined } from "./words.js";

const members = new Set(data.members.flatMap(nounForms));

/** Ids of the actors that a phrase names, those joined by "and" included; of "envoys of Kelmar" the Kelmar. */
export function actorsAt(ground: People, head: number): readonly string[] {
  const { tree, index } = ground;
  const found = withJoined(tree, head).flatMap((at) => {
    const own = actorAtHead(index, at) ?? besideOf(ground, at);
    if (own !== null) return [own];
    if (!isOneOf(tree, at, members)) return peopleOf(ground, at);
    const whose = dependentsBy(tree, at, "nmod", "nmod:poss")
      .filter((of) => tree.tokens[of]?.deprel === "nmod:poss" || hasCase(tree, of, "of"))
      .flatMap((of) => actorsAt(ground, of));
    return whose.length > 0 ? whose : peopleOf(ground, at);
  });
  return [...new Set(found)];
}

/** "the movement (Hamas)", "the mayor, Orla Fenn". */
function besideOf({ tree, index }: People, at: number): string | null {
  for (const other of dependentsBy(tree, at, "appos", "flat", "nmod:desc")) {
    const id = actorAtHead(index, other);
    if (id !== null) return id;
  }
  return null;
}
