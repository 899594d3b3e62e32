import type { Analysis, TokenRange } from "../../language/analysis.js";
import type { ActorKind } from "../reading.js";
import type { Tree } from "./tree.js";

/**
 * What the rules of this stage write on while they look for actors; nothing of it leaves the stage.
 *
 * A draft is one thing of the report with its mentions so far. Things that are no actors ("the letter") are
 * drafts too, since "it" may mean them; they are left out at the end, as are people and groups that never
 * do or say anything.
 * Drafts are found by the head token of a mention (`byHead`) or by any token of a name (`nameAt`).
 */
export interface Work {
  readonly analysis: Analysis;
  readonly tree: Tree;
  readonly names: readonly NamePhrase[];
  readonly drafts: Set<Draft>;
  readonly byHead: Map<number, Draft>;
  readonly nameAt: Map<number, Draft>;
  /** Tokens of all names, those included that could not be given to anyone. */
  readonly inName: ReadonlySet<number>;
  /** For each token whether it stands inside quotation marks. */
  readonly quoted: Uint8Array;
  /** Who sent the report, in a dateline's brackets, or null: no part of what is told. */
  readonly agency: TokenRange | null;
}

export type Gender = "male" | "female";

export interface Draft {
  kind: ActorKind | "thing";
  /** Folded words of the longest name, empty while it has none. */
  words: readonly string[];
  gender: Gender | null;
  plural: boolean;
  /** First said with "a" or without an article: nobody in particular so far. */
  indefinite: boolean;
  country: string | null;
  /** The country is its own: the name is a country's, or the capital's that speaks for it. */
  isState: boolean;
  readonly roles: DraftRole[];
  /** Lemmas of the nouns it was called by. */
  readonly nouns: Set<string>;
  /** Lower-case words that were said with those nouns ("deputy", "palestinian"). */
  readonly modifiers: Set<string>;
  readonly mentions: DraftMention[];
  /** It was the subject or agent of a verb, or the source of an attribution, so far. */
  acted: boolean;
  /** Head token of the latest mention while going through the text in order; -1 before the first. */
  seen: number;
}

export interface DraftMention {
  readonly tokens: TokenRange;
  readonly head: number;
  readonly form: "name" | "noun" | "pronoun";
  readonly rule: string;
}

export interface DraftRole {
  readonly title: TokenRange;
  /** Token of the noun ("Minister"). */
  readonly head: number;
  /** Token inside the phrase that says what it is of, or -1. */
  readonly of: number;
}

/** A name of the text, trimmed, with the words it is compared by. */
export interface NamePhrase {
  readonly tokens: TokenRange;
  readonly head: number;
  readonly kind: ActorKind;
  readonly words: readonly string[];
  readonly form: string;
}

export function newDraft(work: Work, kind: Draft["kind"]): Draft {
  const draft: Draft = {
    kind,
    words: [],
    gender: null,
    plural: false,
    indefinite: false,
    country: null,
    isState: false,
    roles: [],
    nouns: new Set(),
    modifiers: new Set(),
    mentions: [],
    acted: false,
    seen: -1,
  };
  work.drafts.add(draft);
  return draft;
}

export function addMention(work: Work, draft: Draft, mention: DraftMention): void {
  draft.mentions.push(mention);
  work.byHead.set(mention.head, draft);
  if (mention.form !== "name") return;
  for (let at = mention.tokens.from; at < mention.tokens.to; at++) work.nameAt.set(at, draft);
}

export function addName(work: Work, draft: Draft, name: NamePhrase, rule: string): void {
  if (name.words.length > draft.words.length) draft.words = name.words;
  addMention(work, draft, { tokens: name.tokens, head: name.head, form: "name", rule });
}

/** Moves everything of one draft into another; its names are then known by `rule`. */
export function merge(work: Work, into: Draft, from: Draft, rule: string): void {
  if (into === from) return;
  for (const mention of from.mentions) addMention(work, into, { ...mention, rule });
  if (from.words.length > into.words.length) into.words = from.words;
  into.gender ??= from.gender;
  into.country ??= from.country;
  into.isState ||= from.isState;
  into.roles.push(...from.roles);
  for (const noun of from.nouns) into.nouns.add(noun);
  for (const word of from.modifiers) into.modifiers.add(word);
  work.drafts.delete(from);
}

export function inTextOrder(mentions: readonly DraftMention[]): DraftMention[] {
  return [...mentions].sort((a, b) => a.tokens.from - b.tokens.from || a.tokens.to - b.tokens.to);
}

/** True of the name in a dateline's brackets, which no later word means. */
export function isAgency({ agency }: Work, token: number): boolean {
  return agency !== null && agency.from <= token && token < agency.to;
}

/** Tokens of the sources of attributions. */
export function sourceTokens(work: Work): Set<number> {
  const tokens = new Set<number>();
  for (const { source } of work.analysis.attributions) {
    for (const { from, to } of source) for (let at = from; at < to; at++) tokens.add(at);
  }
  return tokens;
}
