import data from "../../language/en/demands.json" with { type: "json" };
import { dependentsBy, hasCase, isPlural, wordAt } from "../2-actors/tree.js";
import type { People } from "./cast.js";
import type { Finder } from "./draft.js";
import { peopleOf } from "./find-people.js";
import { withoutAside } from "./fit-action.js";
import { nounForms, verbForms } from "./inflect.js";
import { rangeUnder } from "./range-under.js";
import { whoIsAsked } from "./who-is-asked.js";
import { isIntroducedBy } from "./words.js";

const carriers = new Set(data.carriers.flatMap(verbForms));
const nouns = new Set(data.nouns.flatMap(nounForms));
/** What reporters ask for. */
const answers = new Set(data.answers.flatMap(nounForms));

/** Demands that a noun tells: "demands for a new board", "the guild's call to strike". */
export const fromNouns: Finder = (ground) =>
  ground.analysis.tokens.flatMap((token) => {
    if (token.upos !== "NOUN" || !nouns.has(token.form.toLowerCase())) return [];
    const what = whatOf(ground, token.index);
    if (what === undefined) return [];
    const by = byWhom(ground, token.index);
    if (by === null && !isPlural(token)) return [];
    const statement = ground.owners[token.index]?.id ?? null;
    const of = whoIsAsked(ground, token.index, by).filter((id) => id !== by);
    return [
      {
        by,
        of,
        action: [withoutAside(ground, withoutFor(ground, rangeUnder(ground.tree, what)))],
        statement,
      },
    ];
  });

/** Head of what is demanded: behind "for", or a clause with "to" or "that". */
function whatOf({ tree }: People, noun: number): number | undefined {
  const phrase = dependentsBy(tree, noun, "nmod").find((at) => hasCase(tree, at, "for"));
  if (phrase !== undefined) return answers.has(wordAt(tree, phrase)) ? undefined : phrase;
  const clauses = dependentsBy(tree, noun, "acl", "ccomp");
  return clauses.find((at) => at > noun && isIntroducedBy(tree, at, ["to", "that", "for"]));
}

/** Whose demand it is: "the guild's", "by the guild", "of the guild", else the subject of the verb that it hangs on. */
function byWhom(ground: People, noun: number): string | null {
  const { tree } = ground;
  const own = dependentsBy(tree, noun, "nmod:poss");
  const said = dependentsBy(tree, noun, "nmod").filter((at) =>
    hasCase(tree, at, "by", "from", "of"),
  );
  const token = tree.tokens[noun];
  const before = dependentsBy(tree, noun, "compound");
  const carried = token?.deprel === "obj" && carriers.has(wordAt(tree, token.head));
  const alone = own.length + said.length + before.length === 0;
  const above = carried && alone ? dependentsBy(tree, token.head, "nsubj") : [];
  for (const at of [...own, ...said, ...before, ...above]) {
    const id = peopleOf(ground, at)[0];
    if (id !== undefined) return id;
  }
  return null;
}

function withoutFor(
  { tree }: People,
  range: { from: number; to: number },
): { from: number; to: number } {
  return range.to > range.from + 1 && /^(?:for|that)$/.test(wordAt(tree, range.from))
    ? { from: range.from + 1, to: range.to }
    : range;
}
