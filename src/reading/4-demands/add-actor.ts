import { spanOf, type TokenRange } from "../../language/analysis.js";
import { countryByDemonym } from "../2-actors/country-of.js";
import { formOf } from "../2-actors/fold-name.js";
import { sectorOf } from "../2-actors/sector-of.js";
import { coreOfPhrase, dependentsBy, pastHyphens, type Tree } from "../2-actors/tree.js";
import type { Actor, ActorKind } from "../reading.js";
import type { People } from "./cast.js";

/**
 * Adds an actor that only an event names ("rebels", "Danish": whoever does nothing and says nothing is left
 * out by the stage of actors) and gives its id. The same head gives the same actor.
 */
export function addActor(
  ground: People,
  range: TokenRange | null,
  head: number,
  kind: ActorKind,
  country: string | null,
): string {
  const { cast, tree } = ground;
  const known = cast.byHead.get(head);
  if (known !== undefined) return known;
  const { text, tokens } = ground.analysis;
  const phrase = range ?? withoutCount(ground, head);
  const name = formOf(text, tokens, phrase);
  const id = sameName(ground, name) ?? `a${nextNumber(ground)}`;
  cast.byHead.set(head, id);
  const mention = {
    tokens: phrase,
    span: spanOf(ground.analysis, phrase),
    head,
    form: "noun" as const,
    rule: "takes-part",
  };
  const old = cast.added.findIndex((actor) => actor.id === id);
  const actor: Actor = cast.added[old] ?? {
    id,
    kind,
    name,
    fullName: null,
    aliases: [],
    roles: [],
    country: country ?? countryBefore(ground, head),
    sector: sectorOf(
      tree.tokens.slice(phrase.from, phrase.to).map(({ form }) => form.toLowerCase()),
    ),
    mentions: [],
  };
  const more: Actor = { ...actor, mentions: [...actor.mentions, mention] };
  if (old < 0) cast.added.push(more);
  else cast.added[old] = more;
  cast.known.set(id, more);
  return id;
}

function sameName({ cast }: People, name: string): string | undefined {
  return cast.added.find((actor) => actor.name === name)?.id;
}

function nextNumber({ cast }: People): number {
  let most = 0;
  for (const id of cast.known.keys()) most = Math.max(most, Number(id.slice(1)));
  return most + 1;
}

function withoutCount({ tree }: People, head: number): TokenRange {
  const core = coreOfPhrase(tree, head);
  let { from } = core;
  if (beginsLine(tree, head)) from = head;
  while (from < head && /^(?:DET|NUM|PRON|ADV|PUNCT)$/.test(tree.tokens[from]?.upos ?? "")) from++;
  return { from: pastHyphens(tree, from), to: core.to };
}

/** A noun with a capital that begins a line begins a headline: the line above is no part of its phrase. */
function beginsLine(tree: Tree, at: number): boolean {
  const token = tree.tokens[at];
  return token?.upos === "NOUN" && token.gap === "line" && /^\p{Lu}/u.test(token.form);
}

function countryBefore({ tree }: People, head: number): string | null {
  const words = [head, ...dependentsBy(tree, head, "amod", "compound")];
  for (const at of words) {
    const country = countryByDemonym(tree.tokens[at]?.form ?? "");
    if (country) return country;
  }
  return null;
}
