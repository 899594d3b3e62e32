import speech from "../../language/en/speech.json" with { type: "json" };
import { lemmaAt, wordAt } from "../2-actors/tree.js";
import type { Actor, Sourcing } from "../reading.js";
import type { Ground } from "./draft.js";
import { documents } from "./find-issuers.js";

const unnamed = new Set(speech.unnamed);
const groups = new Set(speech.group);

/**
 * What kind of source speaks. `head` is the source's head token, -1 when the text names none.
 * A person is `named` if the report gives the name anywhere; a place that speaks stands for its government.
 */
export function nameSourcing(head: number, actor: Actor | null, ground: Ground): Sourcing {
  const token = ground.analysis.tokens[head];
  const common = token?.upos === "NOUN";
  if (common && isOne(documents, head, ground) && token.mention !== "person") return "document";
  if (actor && hasName(actor)) return byKind(actor);
  if (common && isOne(unnamed, head, ground)) return "unnamed";
  if (common && isOne(groups, head, ground)) return "group";
  if (actor && actor.kind !== "person") return byKind(actor);
  if (token?.upos === "PROPN") return token.mention === "organization" ? "organization" : "named";
  return token?.mention === "organization" ? "organization" : "unnamed";
}

/** By its lemma, or by its form without the plural's ending. */
function isOne(nouns: ReadonlySet<string>, at: number, { tree }: Ground): boolean {
  const form = wordAt(tree, at);
  return [lemmaAt(tree, at), form.replace(/s$/, ""), form.replace(/es$/, "")].some((word) =>
    nouns.has(word),
  );
}

function hasName(actor: Actor): boolean {
  return actor.mentions.some((mention) => mention.form === "name");
}

function byKind(actor: Actor): Sourcing {
  if (actor.kind === "group") return "group";
  return actor.kind === "person" ? "named" : "organization";
}
