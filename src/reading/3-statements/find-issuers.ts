import speech from "../../language/en/speech.json" with { type: "json" };
import {
  dependentsBy,
  hasCase,
  lemmaAt,
  phraseOf,
  relationOf,
  type Tree,
} from "../2-actors/tree.js";
import type { Actor } from "../reading.js";
import { actorAt, type Ground } from "./draft.js";

/** Lemmas of documents ("letter", "report", "poll"). */
export const documents = new Set(speech.document);
const issuing = new Set(speech.issue);
const letters = new Set(speech.letters);

/** A place of the text that says whose document it is: "the letter, signed by X", "X sent a message", "X's report". */
export interface Issue {
  readonly at: number;
  readonly lemma: string;
  readonly actor: Actor;
}

export function findIssues(ground: Ground): readonly Issue[] {
  const { tree } = ground;
  const found: Issue[] = [];
  for (const { index: at, upos } of tree.tokens) {
    const lemma = lemmaAt(tree, at);
    if (upos !== "NOUN" || !documents.has(lemma)) continue;
    const actor = issuersOf(tree, at)
      .map((head) => actorAt(ground, phraseOf(tree, head)))
      .find((actor) => actor !== null);
    if (actor) found.push({ at, lemma, actor });
  }
  return found;
}

/**
 * Who issued the document at `head`: what is said there, else what was last said of a document so called;
 * of letters and messages, which go by many names, the only one that anybody is said to have sent.
 */
export function issuerOf(head: number, issues: readonly Issue[], tree: Tree): Actor | null {
  const lemma = lemmaAt(tree, head);
  const same = issues.filter((issue) => issue.lemma === lemma);
  const here = same.findLast((issue) => issue.at <= head) ?? same[0];
  if (here) return here.actor;
  if (!letters.has(lemma)) return null;
  const others = issues.filter((issue) => letters.has(issue.lemma));
  const before = others.findLast((issue) => issue.at <= head);
  return before?.actor ?? null;
}

/** Heads of phrases that may name the issuer, the plainest first. */
function issuersOf(tree: Tree, document: number): readonly number[] {
  const owners = dependentsBy(tree, document, "nmod:poss");
  const makers = dependentsBy(tree, document, "nmod").filter((at) =>
    hasCase(tree, at, "by", "from"),
  );
  const clauses = dependentsBy(tree, document, "acl", "acl:relcl");
  const verbs = clauses.flatMap((verb) => [verb, ...dependentsBy(tree, verb, "conj")]);
  const agents = verbs.filter((verb) => issuing.has(lemmaAt(tree, verb))).flatMap(agentsOf);
  return [...owners, ...makers, ...agents, ...senders()];

  function agentsOf(verb: number): readonly number[] {
    return dependentsBy(tree, verb, "obl:agent", "obl").filter((at) => hasCase(tree, at, "by"));
  }

  function senders(): readonly number[] {
    const verb = tree.tokens[document]?.head ?? -1;
    if (!issuing.has(lemmaAt(tree, verb))) return [];
    const relation = relationOf(tree, document);
    if (relation === "obj") return dependentsBy(tree, verb, "nsubj");
    return relation === "nsubj:pass" ? agentsOf(verb) : [];
  }
}
