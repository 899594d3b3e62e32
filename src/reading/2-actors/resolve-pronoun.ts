import type { Token } from "../../language/analysis.js";
import data from "../../language/en/pronoun-weights.json" with { type: "json" };
import pronounData from "../../language/en/pronouns.json" with { type: "json" };
import verbData from "../../language/en/state-verbs.json" with { type: "json" };
import titleData from "../../language/en/titles.json" with { type: "json" };
import { type Discourse, note } from "./discourse.js";
import { addMention, type Draft, type Work } from "./draft.js";
import { possessor } from "./read-roles.js";
import { dependentsBy, headOfRange, lemmaAt, relationOf, wordAt } from "./tree.js";
import { type Candidate, features, measureCandidates, mentionsBack } from "./weigh-candidates.js";

export interface Pronoun {
  readonly gender: "male" | "female" | "thing" | "any";
  readonly number: "one" | "many";
  readonly possessive?: boolean;
  readonly reflexive?: boolean;
}

const speaksFor = new Set(titleData.speakFor);
const ofOthers = new Set(verbData.ofOthers);

export const pronouns: Readonly<Record<string, Pronoun>> = pronounData as Record<string, Pronoun>;

type Sort = "person" | "thing" | "many";

/** Weights in the order of the features, by sort of pronoun; learned from GUM (training/pronouns.mjs). */
const weights: Readonly<Record<Sort, readonly number[]>> = {
  person: features.map((feature) => data.person[feature]),
  thing: features.map((feature) => data.thing[feature]),
  many: features.map((feature) => data.many[feature]),
};

/**
 * Ties a pronoun to the draft that it most likely means: what fits in number, kind and gender within the
 * last sentences is weighed by nearness, place in the sentence, how often it was mentioned, who is quoted,
 * and the trained reader's hint. Nothing is tied when no one fits or none is likely enough.
 */
export function resolvePronoun(
  work: Work,
  discourse: Discourse,
  token: Token,
  pronoun: Pronoun,
): void {
  if (!discourse.sources.has(token.index) && !meansSomething(token, pronoun)) return;
  const candidates = candidatesFor(work, discourse, token, pronoun);
  const likely = likeliest(work, discourse, token, pronoun, candidates);
  const found = likely?.draft ?? speakerForShe(work, discourse, token, pronoun, candidates);
  if (!found) return;
  if (likely && likely.share >= data.sureOfGender) learnGender(found, pronoun);
  const rule = likely ? ruleOf(token, pronoun) : "pronoun-last-speaker";
  addMention(work, found, {
    tokens: { from: token.index, to: token.index + 1 },
    head: token.index,
    form: "pronoun",
    rule,
  });
  note(discourse, found, token.index, "pronoun");
}

/** Not the "it" of weather and of clauses, nor a "himself" that only stresses. */
export function meansSomething(token: Token, pronoun: Pronoun): boolean {
  if (token.deprel === "expl") return false;
  if (pronoun.reflexive)
    return (
      /^(?:obj|iobj|obl|nmod|nsubj|conj)/.test(token.deprel) && token.deprel !== "nmod:unmarked"
    );
  return (
    pronoun.gender !== "thing" ||
    (token.mention !== null && token.mention !== "event" && token.mention !== "time")
  );
}

export function candidatesFor(
  work: Work,
  discourse: Discourse,
  token: Token,
  pronoun: Pronoun,
): Candidate[] {
  const barred = barredFor(work, discourse, token, pronoun);
  return measureCandidates(
    work,
    discourse,
    token,
    pronoun,
    (draft) => !barred.has(draft) && fits(draft, pronoun),
  );
}

export function sortOf(pronoun: Pronoun): Sort {
  return pronoun.number === "many" ? "many" : pronoun.gender === "thing" ? "thing" : "person";
}

/** Whoever "she" surely means is a woman from here on. */
function learnGender(draft: Draft, { gender }: Pronoun): void {
  if (draft.kind !== "person" || (gender !== "male" && gender !== "female")) return;
  draft.gender ??= gender;
}

/** The candidate whose probability among all, "none of them" included, passes the bar; with that probability. */
function likeliest(
  work: Work,
  discourse: Discourse,
  token: Token,
  pronoun: Pronoun,
  candidates: readonly Candidate[],
): { readonly draft: Draft; readonly share: number } | null {
  const sort = sortOf(pronoun);
  const speaks = discourse.sources.has(token.index);
  const hinted = token.antecedent >= 0 ? work.byHead.get(token.antecedent) : undefined;
  const ofItself = isSaidSubject(work, token);
  const other = someoneKnown(candidates, pronoun);
  let sum = 1;
  let best: Draft | null = null;
  let most = 0;
  for (const { draft, measures, saysThis, speaksOn, toldOfOthers } of candidates) {
    let score =
      data[sort].bias +
      (saysThis ? (ofItself ? data.saysOfItself : data.saysThis) : 0) +
      (speaksOn ? data.speaksOn : 0) +
      (toldOfOthers && !speaks ? data.toldOfOthers : 0) +
      (hinted === draft ? data.hint * token.antecedentScore : 0) +
      (other && draft.gender === null ? data.genderOpen : 0) +
      (speaks && draft.kind === "thing" ? data.thingThatSays : 0);
    weights[sort].forEach((weight, at) => {
      score += weight * (measures[at] ?? 0);
    });
    const odds = Math.exp(Math.min(30, score));
    sum += odds;
    if (odds > most) [best, most] = [draft, odds];
  }
  const share = most / sum;
  const least = speaks ? data.leastOfSpeakers : data[sort].least;
  return best && share >= least ? { draft: best, share } : null;
}

/** True where somebody is about who is known to be of the pronoun's gender. */
function someoneKnown(candidates: readonly Candidate[], { gender }: Pronoun): boolean {
  return candidates.some(({ draft }) => draft.gender !== null && draft.gender === gender);
}

/** "The army said it was looking into it": the subject of what is said, most often whoever says it. */
function isSaidSubject({ tree, quoted }: Work, token: Token): boolean {
  const verb = tree.tokens[token.head];
  return token.deprel.startsWith("nsubj") && verb?.deprel === "ccomp" && quoted[token.index] === 0;
}

function ruleOf(token: Token, pronoun: Pronoun): string {
  if (pronoun.reflexive) return "pronoun-reflexive";
  if (pronoun.possessive || token.deprel === "nmod:poss") return "pronoun-possessive";
  return token.deprel.startsWith("nsubj") ? "pronoun-subject" : "pronoun-object";
}

function fits(draft: Draft, pronoun: Pronoun): boolean {
  if (pronoun.number === "many") {
    if (draft.kind === "thing" || draft.kind === "place") return draft.plural;
    return (
      draft.plural || draft.kind !== "person" || (draft.words.length === 0 && draft.gender === null)
    );
  }
  if (draft.plural) return false;
  if (pronoun.gender === "thing") return draft.kind !== "person" && draft.kind !== "group";
  return draft.kind === "person" && (draft.gender === null || draft.gender === pronoun.gender);
}

/** Other parts of the same clause, and the speaker of a direct quotation for "he" or "she" inside it. */
function barredFor(work: Work, discourse: Discourse, token: Token, pronoun: Pronoun): Set<Draft> {
  const barred = new Set<Draft>();
  const add = (head: number) => {
    const draft = work.byHead.get(head);
    if (draft) barred.add(draft);
  };
  const isPossessive = pronoun.possessive || token.deprel === "nmod:poss";
  if (!pronoun.reflexive && !isPossessive) {
    for (const other of dependentsBy(
      work.tree,
      token.head,
      "nsubj",
      "nsubj:pass",
      "obj",
      "iobj",
      "obl:agent",
    )) {
      if (other === token.index) continue;
      add(other);
      for (const beside of dependentsBy(work.tree, other, "appos")) add(beside);
    }
    for (const other of impliedSubjects(work, token.head)) add(other);
    const relation = relationOf(work.tree, token.index);
    if (relation === "nmod" || relation === "conj") add(token.head);
  }
  if (isPossessive) {
    add(token.head);
    for (const other of rejectersOf(work, token.head)) add(other);
  }
  if (work.quoted[token.index])
    for (const own of speakersOf(work, discourse, token)) barred.add(own);
  return barred;
}

/** Who is quoted with these words, and the body that they speak for, which are "I" and "we" there. */
function speakersOf(work: Work, discourse: Discourse, token: Token): readonly Draft[] {
  const attribution = work.analysis.attributions[discourse.contentOf[token.index] ?? -1];
  return (attribution?.source ?? []).flatMap((range) => {
    const head = headOfRange(work.tree.tokens, range);
    const draft = work.byHead.get(head);
    const titles = draft?.roles.length ? draft.roles : [{ head, of: possessor(work, head) }];
    const bodies = titles
      .filter((title) => speaksFor.has(lemmaAt(work.tree, title.head)))
      .flatMap(({ of }) => ownerAt(work, discourse, of) ?? [])
      .filter(({ kind }) => kind === "organization");
    return draft ? [draft, ...bodies] : bodies;
  });
}

/** The body that a title is of; of "its spokesman", still to be tied, the one that "its" most likely means. */
function ownerAt(work: Work, discourse: Discourse, of: number): Draft | null {
  const known = work.byHead.get(of) ?? work.nameAt.get(of);
  if (known) return known;
  const token = work.tree.tokens[of];
  const pronoun = token?.upos === "PRON" ? pronouns[wordAt(work.tree, of)] : undefined;
  if (!token || !pronoun) return null;
  const candidates = candidatesFor(work, discourse, token, pronoun);
  return likeliest(work, discourse, token, pronoun, candidates)?.draft ?? null;
}

/** "Fenn rejected her demand": what is rejected, welcomed or condemned is somebody else's. */
function rejectersOf({ tree }: Work, thing: number): readonly number[] {
  const token = tree.tokens[thing];
  if (token?.deprel !== "obj" || !ofOthers.has(lemmaAt(tree, token.head))) return [];
  return dependentsBy(tree, token.head, "nsubj");
}

/**
 * Who does what a verb without a subject of its own tells: the subject above it, for "the guilds wrote to the board,
 * urging them to leave" and "the guilds want to see them"; nobody where someone else is told to.
 */
function impliedSubjects({ tree }: Work, verb: number): readonly number[] {
  const own = dependentsBy(tree, verb, "nsubj", "nsubj:pass");
  const token = tree.tokens[verb];
  if (own.length > 0 || !token || token.head < 0) return [];
  const isAdverbial = token.deprel === "advcl" || token.deprel === "conj";
  const isControlled =
    token.deprel === "xcomp" && dependentsBy(tree, token.head, "obj").length === 0;
  return isAdverbial || isControlled ? dependentsBy(tree, token.head, "nsubj") : [];
}

/** A mistranslated "she" for a body or group: with no woman about, whoever spoke or acted last. */
function speakerForShe(
  work: Work,
  discourse: Discourse,
  token: Token,
  pronoun: Pronoun,
  candidates: readonly Candidate[],
): Draft | null {
  if (pronoun.gender !== "female" || token.deprel !== "nsubj") return null;
  if (candidates.some(({ draft }) => draft.words.length > 0 || draft.gender === "female"))
    return null;
  for (let back = 1; back <= Math.min(mentionsBack, discourse.recent.length); back++) {
    const entry = discourse.recent[discourse.recent.length - back];
    const before = work.tree.tokens[entry?.head ?? -1];
    if (!entry || !before || before.sentence < token.sentence - 2) return null;
    const governor = work.tree.tokens[before.head];
    const acts = before.deprel === "nsubj" && governor?.upos === "VERB";
    if (!(acts || discourse.sources.has(before.index)) || work.quoted[before.index]) continue;
    if (entry.draft.kind === "group" || entry.draft.kind === "organization") return entry.draft;
  }
  return null;
}
