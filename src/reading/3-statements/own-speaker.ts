import type { TokenRange } from "../../language/analysis.js";
import speech from "../../language/en/speech.json" with { type: "json" };
import { foldName, formOf } from "../2-actors/fold-name.js";
import { headOfRange, lemmaAt, relationOf, wordAt } from "../2-actors/tree.js";
import type { Actor } from "../reading.js";
import { actorAt, type Ground } from "./draft.js";
import { documents, type Issue, issuerOf } from "./find-issuers.js";

export interface Speaker {
  readonly actor: Actor | null;
  /** How the actor was found when the words do not name it; null when they do or when nobody was found. */
  readonly implied: string | null;
}

export const nobody: Speaker = { actor: null, implied: null };
const pronouns = new Set(speech.pronouns);
const relatives = new Set(speech.relatives);

/** Who a source is by its own words: an actor, whoever issued the document, whom "who" hangs on. */
export function ownSpeaker(range: TokenRange, issues: readonly Issue[], ground: Ground): Speaker {
  const { tokens } = ground.analysis;
  const head = headOfRange(tokens, range);
  const word = wordAt(ground.tree, head);
  if (tokens[head]?.upos === "NOUN" && documents.has(lemmaAt(ground.tree, head))) {
    const actor = issuerOf(head, issues, ground.tree);
    return actor ? { actor, implied: "document-issuer" } : nobody;
  }
  const actor = actorAt(ground, range);
  if (actor) return { actor, implied: impliedBy(actor, range, word) };
  const labelled = byLabel(range, ground);
  if (labelled) return { actor: labelled, implied: "short-form" };
  if (!relatives.has(word)) return nobody;
  const antecedent = antecedentOf(head, ground);
  const meant = antecedent === null ? null : actorAt(ground, antecedent);
  return meant ? { actor: meant, implied: "relative" } : nobody;
}

/** "HOLM" before a colon: the one person of the report who bears that family name. */
function byLabel(range: TokenRange, { analysis, actors }: Ground): Actor | null {
  const form = formOf(analysis.text, analysis.tokens, range);
  if (form !== form.toUpperCase() || analysis.tokens[range.to]?.form !== ":") return null;
  const name = foldName(form).at(-1) ?? "";
  const bearers = [...actors.values()].filter(
    (actor) => actor.kind === "person" && foldName(actor.name).at(-1) === name,
  );
  return bearers.length === 1 ? (bearers[0] ?? null) : null;
}

function impliedBy(actor: Actor, range: TokenRange, word: string): string | null {
  if (pronouns.has(word)) return "pronoun";
  const inside = actor.mentions.filter(
    (mention) => range.from <= mention.head && mention.head < range.to,
  );
  if (inside.length === 0 || inside.some((mention) => mention.form === "name")) return null;
  return actor.mentions.some((mention) => mention.form === "name") ? "short-form" : null;
}

/** The noun that a relative clause ("the minister, who said") hangs on, as a range of one token. */
function antecedentOf(relative: number, { tree }: Ground): TokenRange | null {
  let at = relative;
  for (let step = 0; step < 4; step++) {
    const head = tree.tokens[at]?.head ?? -1;
    if (head < 0) return null;
    if (relationOf(tree, at) === "acl:relcl") return { from: head, to: head + 1 };
    at = head;
  }
  return null;
}
