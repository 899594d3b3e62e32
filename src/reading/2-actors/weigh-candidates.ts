import type { Token, TokenRange } from "../../language/analysis.js";
import kinData from "../../language/en/titles.json" with { type: "json" };
import type { Discourse } from "./discourse.js";
import type { Draft, Work } from "./draft.js";
import { isSpeaking } from "./part-states.js";
import type { Pronoun } from "./resolve-pronoun.js";
import { dependentsBy, headOfRange } from "./tree.js";

const kin = new Set(kinData.kin);

/** How far back a pronoun may reach. */
export const sentencesBack = 3;
export const mentionsBack = 60;

/** What is looked at in a candidate, in the order of its measures; each is 0 or 1 unless it says otherwise. */
export const features = [
  "sameSentence",
  "oneBack",
  "twoBack",
  "threeBack",
  "subject",
  "passiveSubject",
  "object",
  "possessor",
  "beside",
  "otherRole",
  "name",
  "noun",
  "pronoun",
  /** log2 of one more than its mentions before, at most 3.2 */
  "oftenMentioned",
  /** tokens between, in tens, at most 6 */
  "distance",
  "bothSubjects",
  "sameClause",
  "wasSubjectHere",
  "wasSubjectBefore",
  "latestSubject",
  "latest",
  "genderKnown",
  "isNamed",
  "isThing",
  "isPlace",
  "isOrganization",
  "isGroup",
  "isPerson",
  "isState",
  "numberDiffers",
  "sameSort",
  "isKin",
  "acrossQuotes",
  "newParagraph",
  "isIndefinite",
  "mainSubject",
  "bothMainSubjects",
] as const;

export type Feature = (typeof features)[number];

export interface Candidate {
  readonly draft: Draft;
  readonly measures: Float64Array;
  /** It is the source of what the pronoun stands in. */
  readonly saysThis: boolean;
  /**
   * It and the pronoun are subjects of main clauses, both with a verb of saying ("X called …. It also called"), and nobody
   * else who fits and is named is the subject of a main clause between, nor told of in the pronoun's own paragraph when the
   * speaker stands in an earlier one.
   */
  readonly speaksOn: boolean;
  /** Last mentioned as whoever told, unquoted, of somebody else: "Tarn is ill, Fenn said." */
  readonly toldOfOthers: boolean;
}

const place = Object.fromEntries(features.map((feature, at) => [feature, at])) as Record<
  Feature,
  number
>;

interface Scan {
  readonly work: Work;
  readonly token: Token;
  readonly pronoun: Pronoun;
  readonly found: Map<Draft, Float64Array>;
  subjectFound: boolean;
}

/** Those mentioned in the last sentences that may be meant, each measured at its latest mention. */
export function measureCandidates(
  work: Work,
  discourse: Discourse,
  token: Token,
  pronoun: Pronoun,
  mayBe: (draft: Draft) => boolean,
): Candidate[] {
  const scan: Scan = { work, token, pronoun, found: new Map(), subjectFound: false };
  const sources = sourcesAround(work, discourse, token);
  const speakers = new Set<Draft>();
  const speakingOn = new Set<Draft>();
  const tellers = new Set<Draft>();
  const speaksNow = isMainSpeaker(work, token);
  let latestMain: Draft | null = null;
  for (let back = 1; back <= Math.min(mentionsBack, discourse.recent.length); back++) {
    const entry = discourse.recent[discourse.recent.length - back];
    const before = work.tree.tokens[entry?.head ?? -1];
    if (!entry || !before || before.sentence < token.sentence - sentencesBack) break;
    if (!mayBe(entry.draft)) continue;
    if (sources.some((source) => isHeadOf(work, source, before))) speakers.add(entry.draft);
    if (speaksNow && isToldSubject(work, before)) {
      const mayGoOn = (latestMain ?? entry.draft) === entry.draft && !isOvertaken(scan, before);
      if (mayGoOn && isMainSpeaker(work, before)) speakingOn.add(entry.draft);
      if (takesTheFloor(entry.draft)) latestMain ??= entry.draft;
    }
    const known = scan.found.get(entry.draft);
    if (!known && tellsOfOthers(work, before)) tellers.add(entry.draft);
    const measures = known ?? measureLatest(scan, entry.draft, entry.form, before);
    scan.found.set(entry.draft, measures);
    noteSubject(scan, measures, before);
  }
  return [...scan.found].map(([draft, measures]) => ({
    draft,
    measures,
    saysThis: speakers.has(draft),
    speaksOn: speakingOn.has(draft),
    toldOfOthers: tellers.has(draft),
  }));
}

/** Somebody else who fits is told of in the pronoun's paragraph, and who stands before it is not. */
function isOvertaken({ work, token, found }: Scan, before: Token): boolean {
  const paragraphOf = (at: Token) => work.analysis.sentences[at.sentence]?.paragraph;
  if (paragraphOf(before) === paragraphOf(token)) return false;
  return [...found].some(
    ([draft, measures]) =>
      draft.words.length > 0 &&
      work.byHead.get(before.index) !== draft &&
      measures[place.newParagraph] === 0,
  );
}

/** The one a source's words mean, or a name beside that; not whoever is named inside ("Brel's lawyers"). */
function isHeadOf({ tree }: Work, source: TokenRange, { index, deprel, head }: Token): boolean {
  if (index < source.from || index >= source.to) return false;
  const top = headOfRange(tree.tokens, source);
  return index === top || (head === top && /^(?:appos|flat|nmod:desc)$/.test(deprel));
}

function sourcesAround(work: Work, discourse: Discourse, token: Token) {
  return work.analysis.attributions[discourse.contentOf[token.index] ?? -1]?.source ?? [];
}

function measureLatest(scan: Scan, draft: Draft, form: string, before: Token): Float64Array {
  const { token, work } = scan;
  const measures = new Float64Array(features.length);
  const set = (feature: Feature, value: boolean | number) => {
    measures[place[feature]] = Number(value);
  };
  const back = token.sentence - before.sentence;
  set((["sameSentence", "oneBack", "twoBack", "threeBack"] as const)[back] ?? "threeBack", 1);
  set(roleOf(before), 1);
  set(form === "name" ? "name" : form === "pronoun" ? "pronoun" : "noun", 1);
  set("oftenMentioned", Math.min(3.2, Math.log2(1 + mentionsBefore(draft, token.index))));
  set("distance", Math.min(6, (token.index - before.index) / 10));
  set("bothSubjects", before.deprel.startsWith("nsubj") && token.deprel.startsWith("nsubj"));
  set("sameClause", back === 0 && clauseOf(work, before) === clauseOf(work, token));
  set("latest", scan.found.size === 0);
  const paragraphOf = (at: Token) => work.analysis.sentences[at.sentence]?.paragraph;
  set("newParagraph", paragraphOf(before) !== paragraphOf(token));
  set("acrossQuotes", work.quoted[token.index] !== work.quoted[before.index]);
  set("isIndefinite", form === "noun" && draft.mentions.length <= 1 && draft.indefinite);
  set("mainSubject", isMainSubject(work, before));
  set("bothMainSubjects", isMainSubject(work, before) && isMainSubject(work, token));
  set("sameSort", isSameSort(draft, token, before));
  measureDraft(scan, draft, set);
  return measures;
}

function measureDraft(
  { pronoun }: Scan,
  draft: Draft,
  set: (feature: Feature, value: boolean) => void,
): void {
  set("genderKnown", draft.gender !== null && draft.gender === pronoun.gender);
  set("isNamed", draft.words.length > 0);
  set("isThing", draft.kind === "thing");
  set("isPlace", draft.kind === "place");
  set("isOrganization", draft.kind === "organization");
  set("isGroup", draft.kind === "group");
  set("isPerson", draft.kind === "person");
  set("isState", draft.isState);
  set("numberDiffers", draft.plural !== (pronoun.number === "many"));
  set("isKin", draft.words.length === 0 && [...draft.nouns].some((noun) => kin.has(noun)));
}

function noteSubject(scan: Scan, measures: Float64Array, before: Token): void {
  if (!before.deprel.startsWith("nsubj")) return;
  if (!scan.subjectFound) measures[place.latestSubject] = 1;
  scan.subjectFound = true;
  if (before.sentence === scan.token.sentence) measures[place.wasSubjectHere] = 1;
  if (before.sentence === scan.token.sentence - 1) measures[place.wasSubjectBefore] = 1;
}

function isMainSubject(work: Work, token: Token): boolean {
  return token.deprel.startsWith("nsubj") && work.tree.tokens[token.head]?.head === -1;
}

/** The subject of a main clause that nobody is quoted with. */
function isToldSubject(work: Work, token: Token): boolean {
  return work.quoted[token.index] === 0 && isMainSubject(work, token);
}

/** Whoever is named, and any body or group: words that follow are likely theirs, and no longer of those before. */
function takesTheFloor({ kind, words }: Draft): boolean {
  return words.length > 0 || kind === "organization" || kind === "group";
}

function isMainSpeaker(work: Work, token: Token): boolean {
  return isToldSubject(work, token) && isSpeaking(work, token.head);
}

/** The subject behind what it tells, where that is not quoted and has a subject of its own. */
function tellsOfOthers({ tree, quoted }: Work, { deprel, head, index }: Token): boolean {
  if (!deprel.startsWith("nsubj")) return false;
  return dependentsBy(tree, head, "ccomp", "parataxis").some(
    (told) =>
      told < Math.min(head, index) &&
      quoted[told] === 0 &&
      dependentsBy(tree, told, "nsubj", "nsubj:pass").length > 0,
  );
}

/** The reader calls a government a place or a body, now this, now that. */
function isSameSort(draft: Draft, token: Token, before: Token): boolean {
  if (token.mention === null) return false;
  if (draft.isState) return token.mention === "place" || token.mention === "organization";
  return token.mention === before.mention;
}

function mentionsBefore(draft: Draft, index: number): number {
  let count = 0;
  for (const { head } of draft.mentions.slice(0, 9)) if (head < index) count++;
  return count;
}

/** The verb that a phrase hangs on, through the phrases it is part of. */
function clauseOf(work: Work, token: Token): number {
  let at: Token | undefined = token;
  for (let step = 0; step < 12 && at; step++) {
    const head: Token | undefined = work.tree.tokens[at.head];
    if (!head) return at.index;
    if (/^(?:nsubj|obj|iobj|obl|csubj)/.test(at.deprel)) return head.index;
    at = head;
  }
  return at?.index ?? -1;
}

function roleOf(token: Token): Feature {
  if (token.deprel === "nsubj") return "subject";
  if (token.deprel === "nsubj:pass") return "passiveSubject";
  if (token.deprel === "obj" || token.deprel === "iobj") return "object";
  if (token.deprel === "nmod:poss") return "possessor";
  if (token.deprel === "appos" || token.deprel === "root") return "beside";
  return "otherRole";
}
