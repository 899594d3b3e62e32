import type { Analysis, Token } from "../../language/analysis.js";
import groups from "../../language/en/groups.json" with { type: "json" };
import orgData from "../../language/en/org-words.json" with { type: "json" };
import titleData from "../../language/en/titles.json" with { type: "json" };
import { isAfterBodyNoun } from "./class-of-name.js";
import type { NamePhrase } from "./draft.js";
import { foldName, formOf } from "./fold-name.js";
import { genderOfFirstName } from "./gender-of.js";
import { headOfRange } from "./tree.js";

const titles = new Set([...titleData.titles, ...groups.persons]);
const bodyWords = new Set([...orgData.words, ...orgData.bodies]);
const longestRecalled = 6;
const longestAfterTitle = 3;

/**
 * Names that the reader passed over, though the report makes them plain: one that it marked elsewhere, the family name
 * of somebody it marked ("Fenn died at home."), two capitals or three right after a word for a person ("their agent Orla
 * Fenn"), and those right after a word for a body ("the broadcaster Kanal 4").
 */
export function recallNames(analysis: Analysis, found: readonly NamePhrase[]): NamePhrase[] {
  const taken = takenTokens(analysis);
  const known = knownForms(found);
  const recalled: NamePhrase[] = [];
  for (let at = 0; at < analysis.tokens.length; at++) {
    const name = taken[at]
      ? null
      : (knownAt(analysis, known, taken, at) ??
        afterBodyNoun(analysis, taken, at) ??
        afterTitle(analysis, taken, at));
    if (!name) continue;
    recalled.push(name);
    at = name.tokens.to - 1;
  }
  return recalled;
}

function takenTokens({ tokens, names }: Analysis): Uint8Array {
  const taken = new Uint8Array(tokens.length);
  for (const { from, to, kind } of names) if (kind !== "other") taken.fill(1, from, to);
  return taken;
}

/** Exact forms, by their first word, longest first; of people the bare family name as well. */
function knownForms(
  found: readonly NamePhrase[],
): Map<string, { form: string; name: NamePhrase }[]> {
  const known = new Map<string, { form: string; name: NamePhrase }[]>();
  const add = (form: string, name: NamePhrase) => {
    const first = form.split(/\s+/, 1)[0] ?? "";
    const list = known.get(first) ?? [];
    if (!list.some((one) => one.form === form)) list.push({ form, name });
    known.set(first, list);
  };
  for (const name of found) {
    if (!/^\p{Lu}/u.test(name.form)) continue;
    add(name.form.replace(/\s+/gu, " "), name);
    const family = /\s(\p{Lu}[\p{L}’'-]{2,40})$/u.exec(name.form)?.[1];
    if (name.kind === "person" && family) add(family, name);
  }
  for (const list of known.values()) list.sort((a, b) => b.form.length - a.form.length);
  return known;
}

function knownAt(
  analysis: Analysis,
  known: ReturnType<typeof knownForms>,
  taken: Uint8Array,
  from: number,
): NamePhrase | null {
  const { tokens, text } = analysis;
  for (const { form, name } of known.get(tokens[from]?.form ?? "") ?? []) {
    for (let to = from + 1; to <= from + longestRecalled && to <= tokens.length; to++) {
      if (taken[to - 1] || tokens[to - 1]?.sentence !== tokens[from]?.sentence) break;
      const words = formOf(text, tokens, { from, to });
      if (words.length > form.length) break;
      if (words.replace(/\s+/gu, " ") !== form) continue;
      const isFamily = name.words.length > 1 && to === from + 1;
      if (isFamily && tokens[from]?.deprel === "compound") continue;
      if (to - from > 1 || isNameHere(tokens, from)) return phraseAt(analysis, from, to, name.kind);
    }
  }
  return null;
}

/** A single word is a name where the reader calls it one, in capitals, or before a verb at the start of a sentence. */
function isNameHere(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || isCapital(next) || isCapital(tokens[at - 1])) return false;
  if (token.upos === "PROPN" || /^\p{Lu}{3,}$/u.test(token.form)) return true;
  const starts = tokens[at - 1]?.sentence !== token.sentence;
  return starts && next !== undefined && (/^(?:VERB|AUX)$/.test(next.upos) || next.form === "'s");
}

function afterTitle(analysis: Analysis, taken: Uint8Array, from: number): NamePhrase | null {
  const { tokens } = analysis;
  const [title, first] = [tokens[from - 1], tokens[from]];
  if (!title || !first || title.sentence !== first.sentence) return null;
  if (title.upos !== "NOUN") return null;
  if (title.mention !== "person" && !titles.has(title.form.toLowerCase())) return null;
  let start = from;
  while (titles.has(tokens[start]?.form.toLowerCase().replace(/\.$/, "") ?? "")) start++;
  let to = start;
  while (!taken[to] && isNameWord(tokens[to]) && tokens[to]?.sentence === first.sentence) to++;
  const count = to - start;
  if (count < 2 || count > longestAfterTitle || taken[to]) return null;
  const last = tokens[to - 1]?.form.toLowerCase() ?? "";
  return bodyWords.has(last) ? null : phraseAt(analysis, start, to, "person");
}

/** "The broadcaster Kanal 4": what the tree hangs on a word for a body that stands right before it. */
function afterBodyNoun(analysis: Analysis, taken: Uint8Array, from: number): NamePhrase | null {
  const { tokens } = analysis;
  if (!isNameWord(tokens[from])) return null;
  let head = from;
  while (tokens[head]?.deprel === "compound" && isNameWord(tokens[head + 1]) && !taken[head + 1])
    head++;
  if (!isAfterBodyNoun(tokens, from, head)) return null;
  let to = head + 1;
  while (
    to - from < longestRecalled &&
    !taken[to] &&
    tokens[to]?.head === head &&
    isPart(tokens[to])
  )
    to++;
  if (taken[to] || (to - from > 1 && genderOfFirstName(tokens[from]?.form ?? "") !== null))
    return null;
  return { ...phraseAt(analysis, from, to, "organization"), head };
}

function isPart(token: Token | undefined): boolean {
  return isNameWord(token) || (token?.upos === "NUM" && token.deprel === "flat");
}

function isNameWord(token: Token | undefined): boolean {
  return token?.upos === "PROPN" && /^\p{Lu}[\p{L}’'.-]*$/u.test(token.form);
}

function isCapital(token: Token | undefined): boolean {
  return token?.upos === "PROPN" && /^\p{Lu}/u.test(token.form);
}

function phraseAt(
  { tokens, text }: Analysis,
  from: number,
  to: number,
  kind: NamePhrase["kind"],
): NamePhrase {
  const form = formOf(text, tokens, { from, to });
  const head = headOfRange(tokens, { from, to });
  return { tokens: { from, to }, head, kind, words: foldName(form), form };
}
