import titleData from "../../language/en/titles.json" with { type: "json" };
import { type Draft, type DraftMention, merge, sourceTokens, type Work } from "./draft.js";
import { isSpeaking } from "./part-states.js";
import { possessor, readOffice } from "./read-roles.js";
import { dependentsBy, lemmaAt, wordAt } from "./tree.js";

const titles = new Set(titleData.titles);
const former = new Set(titleData.former);
/** A headline and a dateline may stand before the lead. */
const lastLead = 2;

/**
 * "The head of the guild said …" in the lead, and "Bram Ostel said …" as the next paragraph begins: who is named there for the
 * first time, as whoever speaks and without another office, holds the one that was told.
 */
export function nameTheLead(work: Work): void {
  const sources = sourceTokens(work);
  const leads = [...work.drafts].flatMap((draft) => leadOf(work, draft, sources));
  for (const { draft, mention, paragraph } of leads) {
    const rivals = leads.filter((other) => other.paragraph === paragraph);
    const bearer = rivals.length === 1 ? speakerOf(work, paragraph + 1) : null;
    if (!bearer || speaksIn(work, paragraph) || !mayBe(work, bearer, draft, mention)) continue;
    readOffice(work, bearer, mention.head);
    merge(work, bearer, draft, "named-next");
  }
}

interface Lead {
  readonly draft: Draft;
  readonly mention: DraftMention;
  readonly paragraph: number;
}

/** Somebody without a name who holds an office of something and speaks in one of the first paragraphs. */
function leadOf(work: Work, draft: Draft, sources: ReadonlySet<number>): Lead[] {
  const [mention] = draft.mentions;
  if (!mention || draft.kind !== "person" || draft.words.length > 0) return [];
  const paragraph = paragraphOf(work, mention.head);
  if (paragraph > lastLead || !sources.has(mention.head) || draft.indefinite) return [];
  if (!titles.has(lemmaAt(work.tree, mention.head)) || possessor(work, mention.head) < 0) return [];
  return isSpeaker(work, mention.head) ? [{ draft, mention, paragraph }] : [];
}

/** The person whose full name begins a paragraph, there for the first time, and who speaks. */
function speakerOf(work: Work, paragraph: number): Draft | null {
  const sentence = work.analysis.sentences.find((one) => one.paragraph === paragraph);
  const draft = work.nameAt.get(sentence?.from ?? -1);
  if (!sentence || draft?.kind !== "person" || draft.words.length < 2) return null;
  const first = Math.min(...draft.mentions.map(({ tokens }) => tokens.from));
  const own = draft.mentions.find(({ tokens }) => tokens.from === sentence.from);
  return first === sentence.from && own && isSpeaker(work, own.head) ? draft : null;
}

/** True where somebody with a name speaks. */
function speaksIn(work: Work, paragraph: number): boolean {
  return work.names.some(
    ({ head, kind }) =>
      kind === "person" && paragraphOf(work, head) === paragraph && isSpeaker(work, head),
  );
}

function mayBe(work: Work, bearer: Draft, draft: Draft, { head }: DraftMention): boolean {
  if (bearer.gender && draft.gender && bearer.gender !== draft.gender) return false;
  const office = lemmaAt(work.tree, head);
  return bearer.roles.every((role) => {
    const other = lemmaAt(work.tree, role.head);
    if (other === office || former.has(wordAt(work.tree, role.title.from))) return true;
    const isThe = dependentsBy(work.tree, role.head, "det").some(
      (at) => wordAt(work.tree, at) === "the",
    );
    return !isThe && !titles.has(other);
  });
}

/** The subject, outside quotation marks, of a verb of saying, wherever in its sentence. */
function isSpeaker(work: Work, at: number): boolean {
  const { deprel = "", head = -1 } = work.tree.tokens[at] ?? {};
  return deprel.startsWith("nsubj") && work.quoted[at] === 0 && isSpeaking(work, head);
}

function paragraphOf({ analysis, tree }: Work, at: number): number {
  return analysis.sentences[tree.tokens[at]?.sentence ?? -1]?.paragraph ?? -1;
}
