import data from "../../language/en/state-verbs.json" with { type: "json" };
import { speaksForCountry } from "./country-of.js";
import { addMention, type Draft, type DraftMention, newDraft, type Work } from "./draft.js";
import { dependentsBy, hasCase, lemmaAt, relationOf } from "./tree.js";

const still = new Set(data.still);
const addressing = new Set(data.addressing);
const speaking = new Set(data.speaking);
/** What capitals do as governments: "Ankara recalled its envoy". */
const political = new Set(data.political);

/**
 * Parts places from the governments they stand for: where a country's name does, says or is asked
 * something ("Kelmar announced") its mention moves to an organization of the same name; where it is
 * somewhere to be ("in Kelmar") it stays a place. Capitals that speak join their country's government;
 * places that are no country are parted only where they speak.
 */
export function partStates(work: Work): void {
  const states = new Map<string, Draft>();
  for (const place of [...work.drafts]) {
    if (place.kind !== "place") continue;
    const acting = place.mentions.filter((mention) => actsLikeState(work, mention, place));
    if (acting.length === 0) continue;
    const key =
      place.country && speaksForCountry(place.words) ? place.country : `# ${place.words.join(" ")}`;
    const rule = states.has(key) ? (place.isState ? "state" : "capital-for-state") : "state";
    const state = states.get(key) ?? newDraft(work, "organization");
    states.set(key, state);
    if (state.words.length === 0 || place.isState) state.words = place.words;
    state.country = place.country;
    state.isState = true;
    for (const mention of acting) addMention(work, state, { ...mention, rule });
    const moved = new Set(acting);
    const kept = place.mentions.filter((mention) => !moved.has(mention));
    place.mentions.splice(0, place.mentions.length, ...kept);
    if (kept.length === 0) work.drafts.delete(place);
  }
}

function actsLikeState(work: Work, mention: DraftMention, place: Draft): boolean {
  const { tree } = work;
  const at = firstOfConjuncts(work, mention.head);
  const token = tree.tokens[at];
  const governor = tree.tokens[token?.head ?? -1];
  if (!token || governor?.upos !== "VERB") return false;
  const lemma = governor.lemma.toLowerCase();
  const known = place.isState || place.country !== null;
  if (token.deprel === "nsubj") {
    if (known && place.isState) return !still.has(lemma);
    return speaking.has(lemma) || (place.country !== null && political.has(lemma));
  }
  if (!place.isState) return false;
  if (token.deprel === "obl:agent") return true;
  if (token.deprel === "obj" || token.deprel === "iobj") return addressing.has(lemma);
  if (token.deprel === "nsubj:pass") return addressing.has(lemma);
  return (
    token.deprel === "obl" &&
    (lemma === "call" || lemma === "appeal") &&
    hasCase(tree, at, "on", "upon", "to")
  );
}

/** "Kelmar and Varna agreed": what holds for the first holds for those joined to it. */
function firstOfConjuncts(work: Work, head: number): number {
  let at = head;
  for (let step = 0; step < 8 && relationOf(work.tree, at) === "conj"; step++) {
    at = work.tree.tokens[at]?.head ?? at;
  }
  return at;
}

/** True for a verb of saying and its kin. */
export function isSpeaking(work: Work, verb: number): boolean {
  return speaking.has(lemmaAt(work.tree, verb)) || addressing.has(lemmaAt(work.tree, verb));
}

/** True if the token is the subject or agent of a verb. */
export function isAgent(work: Work, head: number): boolean {
  const at = firstOfConjuncts(work, head);
  const token = work.tree.tokens[at];
  const governor = work.tree.tokens[token?.head ?? -1];
  if (!token || !governor) return false;
  if (token.deprel === "obl:agent") return true;
  if (token.deprel === "nsubj:pass") return isSpeaking(work, governor.index);
  return (
    token.deprel === "nsubj" &&
    governor.upos === "VERB" &&
    dependentsBy(work.tree, governor.index, "cop").length === 0
  );
}
