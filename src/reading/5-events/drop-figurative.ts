import type { Rule } from "./draft.js";
import { ofForce } from "./figurative/of-force.js";
import { ofWords } from "./figurative/of-words.js";
import { phrases } from "./figurative/phrases.js";

const tests = [...ofForce, ...ofWords, ...phrases];

/**
 * Leaves out what is only put in such words: a career that is destroyed, a fear that threatens, a rally of a campaign, "let's
 * go", what a share of those polled would do.
 */
export const dropFigurative: Rule = (drafts, ground) =>
  drafts.filter((draft) => !tests.some((isFigurative) => isFigurative(draft, ground)));
