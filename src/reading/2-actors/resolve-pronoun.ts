import type { Token } from "../../language/analysis.js";
import weights from "../../language/en/pronoun-weights.json" with { type: "json" };
import { type Discourse, note } from "./discourse.js";
import { addMention, type Draft, type Work } from "./draft.js";
import { dependentsBy, headOfRange, relationOf } from "./tree.js";

export interface Pronoun {
  readonly gender: "male" | "female" | "thing" | "any";
  readonly number: "one" | "many";
  readonly possessive?: boolean;
  readonly reflexive?: boolean;
}

type Feature = keyof typeof weights.features;

interface Candidate {
  readonly draft: Draft;
  readonly score: number;
}

/**
 * Ties a pronoun to the draft that it most likely means: what fits in number, kind and gender within the
 * last sentences is weighed by nearness, place in the sentence, how often it was mentioned, who is quoted,
 * and the trained reader's hint. Nothing is tied when no one fits or two fit about as well.
 */
export function resolvePronoun(
  work: Work,
  discourse: Discourse,
  token: Token,
  pronoun: Pronoun,
): void {
  if (token.deprel === "expl" || (pronoun.gender === "thing" && !meansSomething(token))) return;
  const ranked = rank(work, discourse, token, pronoun);
  const [best, second] = ranked;
  const sure =
    best &&
    best.score >= weights.least &&
    best.score - (second?.score ?? Number.NEGATIVE_INFINITY) >= weights.margin;
  const found = sure ? best.draft : best ? null : speakerForShe(work, discourse, token, pronoun);
  if (!found) return;
  if (found.kind === "person" && (pronoun.gender === "male" || pronoun.gender === "female"))
    found.gender ??= pronoun.gender;
  const rule = best ? ruleOf(token, pronoun) : "pronoun-last-speaker";
  addMention(work, found, {
    tokens: { from: token.index, to: token.index + 1 },
    head: token.index,
    form: "pronoun",
    rule,
  });
  note(discourse, found, token.index, "pronoun");
}

function meansSomething(token: Token): boolean {
  return token.mention !== null && token.mention !== "event" && token.mention !== "time";
}

function ruleOf(token: Token, pronoun: Pronoun): string {
  if (pronoun.reflexive) return "pronoun-reflexive";
  if (pronoun.possessive || token.deprel === "nmod:poss") return "pronoun-possessive";
  return token.deprel.startsWith("nsubj") ? "pronoun-subject" : "pronoun-object";
}

function rank(work: Work, discourse: Discourse, token: Token, pronoun: Pronoun): Candidate[] {
  const best = new Map<Draft, number>();
  const hinted = token.antecedent >= 0 ? work.byHead.get(token.antecedent) : undefined;
  const barred = barredFor(work, discourse, token, pronoun);
  for (let at = discourse.recent.length - 1; at >= 0; at--) {
    const entry = discourse.recent[at];
    const before = work.tree.tokens[entry?.head ?? -1];
    if (!entry || !before || before.sentence < token.sentence - weights.sentencesBack) break;
    if (discourse.recent.length - at > weights.mentionsBack) break;
    if (barred.has(entry.draft) || !fits(entry.draft, pronoun, token)) continue;
    const score = weigh(work, discourse, token, before, entry, pronoun, hinted);
    if (score > (best.get(entry.draft) ?? Number.NEGATIVE_INFINITY)) best.set(entry.draft, score);
  }
  return [...best].map(([draft, score]) => ({ draft, score })).sort((a, b) => b.score - a.score);
}

function fits(draft: Draft, pronoun: Pronoun, token: Token): boolean {
  if (pronoun.number === "many") {
    if (draft.kind === "thing" || draft.kind === "place") return draft.plural;
    return (
      draft.plural ||
      draft.kind === "organization" ||
      (token.mention === "person" &&
        draft.kind === "person" &&
        draft.gender === null &&
        draft.words.length === 0)
    );
  }
  if (draft.plural) return false;
  if (pronoun.gender === "thing") return draft.kind !== "person" && draft.kind !== "group";
  return draft.kind === "person" && (draft.gender === null || draft.gender === pronoun.gender);
}

/** Subjects of the same verb for an object, and the speaker of a direct quotation for "he" or "she" inside it. */
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
      if (other !== token.index) add(other);
    }
    if (
      relationOf(work.tree, token.index) === "nmod" ||
      relationOf(work.tree, token.index) === "conj"
    )
      add(token.head);
  }
  if (work.quoted[token.index]) {
    const attribution = work.analysis.attributions[discourse.contentOf[token.index] ?? -1];
    for (const range of attribution?.source ?? []) add(headOfRange(work.tree.tokens, range));
  }
  return barred;
}

function weigh(
  work: Work,
  discourse: Discourse,
  token: Token,
  before: Token,
  entry: { readonly draft: Draft; readonly form: string },
  pronoun: Pronoun,
  hinted: Draft | undefined,
): number {
  const { features } = weights;
  const back = token.sentence - before.sentence;
  let score =
    [features.sameSentence, features.oneBack, features.twoBack, features.threeBack][back] ??
    features.threeBack;
  score += features[roleOf(before)];
  score +=
    entry.form === "name"
      ? features.name
      : entry.form === "pronoun"
        ? features.pronoun
        : features.noun;
  score += features.oftenMentioned * Math.log2(1 + seenSoFar(entry.draft, token.index));
  score -= features.perToken * Math.min(60, token.index - before.index);
  if (before.deprel.startsWith("nsubj") && token.deprel.startsWith("nsubj"))
    score += features.bothSubjects;
  if (entry.draft.gender !== null && entry.draft.gender === pronoun.gender)
    score += features.genderKnown;
  if (entry.draft.kind === "thing") score += features.thing;
  if (entry.draft.kind === "place") score += features.place;
  if (pronoun.number === "many" && !entry.draft.plural) score += features.bodyForThey;
  if (hinted === entry.draft) score += features.hint * token.antecedentScore;
  const attribution = work.analysis.attributions[discourse.contentOf[token.index] ?? -1];
  if (attribution?.source.some(({ from, to }) => before.index >= from && before.index < to))
    score += features.saysThis;
  if (work.quoted[token.index] && !work.quoted[before.index]) score += features.acrossQuotes;
  return score;
}

function seenSoFar(draft: Draft, index: number): number {
  let count = 0;
  for (const { head } of draft.mentions.slice(0, 8)) if (head < index) count++;
  return count;
}

function roleOf(token: Token): Feature {
  if (token.deprel === "nsubj") return "subject";
  if (token.deprel === "nsubj:pass") return "passiveSubject";
  if (token.deprel === "obj" || token.deprel === "iobj") return "object";
  if (token.deprel === "nmod:poss") return "possessor";
  if (token.deprel === "obl:agent") return "agent";
  if (token.deprel === "appos" || token.deprel === "root") return "beside";
  return "other";
}

/** A mistranslated "she" for a body or group: with no person about, whoever spoke or acted last. */
function speakerForShe(
  work: Work,
  discourse: Discourse,
  token: Token,
  pronoun: Pronoun,
): Draft | null {
  if (pronoun.gender !== "female" || token.deprel !== "nsubj") return null;
  for (
    let at = discourse.recent.length - 1;
    at >= 0 && at > discourse.recent.length - weights.mentionsBack;
    at--
  ) {
    const entry = discourse.recent[at];
    const before = work.tree.tokens[entry?.head ?? -1];
    if (!entry || !before || before.sentence < token.sentence - 2) return null;
    const governor = work.tree.tokens[before.head];
    if (before.deprel !== "nsubj" || governor?.upos !== "VERB" || work.quoted[before.index])
      continue;
    if (entry.draft.kind === "group" || entry.draft.kind === "organization") return entry.draft;
  }
  return null;
}
