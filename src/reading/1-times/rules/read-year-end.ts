import type { Rule } from "../found.js";
import { isHyphen, wordAt } from "../ground.js";
import { unitsAway } from "../place.js";

/** "year-end", "year end", "year's end". */
export const readYearEnd: Rule = (ground, at) => {
  if (wordAt(ground, at) !== "year") return null;
  const joint = wordAt(ground, at + 1) === "'s" || isHyphen(ground, at + 1) ? at + 2 : at + 1;
  if (wordAt(ground, joint) !== "end") return null;
  return {
    from: at,
    to: joint + 1,
    type: "DATE",
    mod: "END",
    rule: "year-end",
    place: (context) => unitsAway(context, "year", 0),
  };
};
