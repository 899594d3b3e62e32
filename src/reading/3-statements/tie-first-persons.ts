import type { Analysis, Token } from "../../language/analysis.js";
import data from "../../language/en/speech.json" with { type: "json" };
import { quotedTokens } from "../2-actors/quoted.js";
import type { Actor, Mention, Statement } from "../reading.js";
import { ownersOf } from "./owners-of.js";

const one = new Set(data.firstPersons.one);
const many = new Set(data.firstPersons.many);

/** A quotation inside a quotation: its "I" is somebody else. */
const single = /^['‘’]$/;

/**
 * "I" inside someone's quotation is whoever says it; "we" is, where a body or a group says it (who else a person
 * counts in, nobody knows). Gives the actors with these mentions, in text order.
 */
export function tieFirstPersons(
  analysis: Pick<Analysis, "tokens" | "sentences">,
  actors: readonly Actor[],
  statements: readonly Statement[],
): readonly Actor[] {
  const owners = ownersOf(analysis.tokens, statements);
  const quoted = quotedTokens(analysis);
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const known = new Set(actors.flatMap(({ mentions }) => mentions.map(({ head }) => head)));
  const more = new Map<string, Mention[]>();
  let inner = false;
  for (const token of analysis.tokens) {
    inner =
      quoted[token.index] === 1 && inner !== (token.upos === "PUNCT" && single.test(token.form));
    const actor = byId.get(owners[token.index]?.source.actor ?? "");
    if (!actor || inner || quoted[token.index] !== 1 || !means(actor, token)) continue;
    if (known.has(token.index)) continue;
    const found = more.get(actor.id) ?? [];
    found.push(mentionOf(token));
    more.set(actor.id, found);
  }
  return actors.map((actor) => {
    const found = more.get(actor.id);
    if (!found) return actor;
    const mentions = [...actor.mentions, ...found].sort((a, b) => a.span.from - b.span.from);
    return { ...actor, mentions };
  });
}

function means({ kind }: Actor, { form, upos }: Token): boolean {
  if (upos !== "PRON") return false;
  const words = kind === "person" ? one : many;
  return words.has(form.toLowerCase());
}

function mentionOf({ index, from, to }: Token): Mention {
  return {
    tokens: { from: index, to: index + 1 },
    span: { from, to },
    head: index,
    form: "pronoun",
    rule: "first-person",
  };
}
