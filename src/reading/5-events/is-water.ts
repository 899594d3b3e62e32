import data from "../../language/en/figurative.json" with { type: "json" };
import type { Ground } from "./draft.js";

const waters = new Set(data.waters);

/** True for the name of a gulf, a river, a strait: nobody threatens or attacks it. */
export function isWater(id: string, { cast }: Ground): boolean {
  const actor = cast.known.get(id);
  if (actor?.kind !== "place") return false;
  return actor.name.split(" ", 8).some((word) => waters.has(word.toLowerCase()));
}
