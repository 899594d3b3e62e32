import data from "../../language/en/org-words.json" with { type: "json" };
import { countryByDemonym, countryByName } from "./country-of.js";
import { addName, type Draft, merge, newDraft, type Work } from "./draft.js";
import { wordAt } from "./tree.js";

const mostKin = 20;
const suffixes = new Set(data.suffixes);
const generic = new Set([...data.generic, ...data.words]);
const orgWords = new Set(data.words);

/**
 * Gathers the names of organizations and named groups: the same name, then short forms after or before the
 * long one ("Halden" for "Halden Shipping Corp.", "River Union" for "Free River Union"). A short form that
 * fits two long ones (that differ in more than an "Inc."), or that is a country or a people, stays by itself, as does a mere class word other than in "the Front".
 */
export function gatherBodies(work: Work): void {
  const byKey = new Map<string, Draft>();
  for (const name of work.names) {
    if (name.kind !== "organization" && name.kind !== "group") continue;
    const key = name.words.join(" ");
    const same = byKey.get(key);
    const draft = same ?? newDraft(work, name.kind);
    byKey.set(key, draft);
    if (!same && name.kind === "group") draft.plural = true;
    addName(work, draft, name, same ? "same-name" : "name");
  }
  tieShortForms(
    work,
    [...byKey.values()].filter(({ kind }) => kind === "organization"),
  );
}

function tieShortForms(work: Work, bodies: readonly Draft[]): void {
  const byFirst = new Map<string, Draft[]>();
  const byLast = new Map<string, Draft[]>();
  for (const draft of bodies) {
    pushTo(byFirst, draft.words[0] ?? "", draft);
    pushTo(byLast, coreOf(draft.words).at(-1) ?? "", draft);
  }
  const parents = new Map<Draft, Draft>();
  for (const short of bodies) {
    const words = coreOf(short.words);
    if (countryByName(words)) continue;
    if (words.every((word) => generic.has(word) || countryByDemonym(word))) {
      const parent = isTheOne(work, short)
        ? classMate(short, byLast.get(words.at(-1) ?? ""))
        : null;
      if (parent) parents.set(short, parent);
      continue;
    }
    const longer = [
      ...(byFirst.get(words[0] ?? "") ?? []).slice(0, mostKin),
      ...(byLast.get(words.at(-1) ?? "") ?? []).slice(0, mostKin),
    ].filter((draft) => draft.words.length > short.words.length && shortens(words, draft.words));
    const [core, other] = new Set(longer.map((draft) => coreOf(draft.words).join(" ")));
    if (core !== undefined && other === undefined) parents.set(short, longestOf(longer));
  }
  for (const [short, parent] of parents) merge(work, topOf(parents, parent), short, "short-name");
}

/** "the Front", with the article each time. */
function isTheOne({ tree }: Work, short: Draft): boolean {
  return (
    short.words.length === 1 &&
    short.mentions.every(({ tokens }) => wordAt(tree, tokens.from - 1) === "the")
  );
}

/** "Marsh Front" for "the Front" after it, where no other front is named. */
function classMate(short: Draft, named: readonly Draft[] = []): Draft | null {
  const longer = named.filter((draft) => draft.words.length > 1).slice(0, mostKin);
  const [core, other] = new Set(longer.map((draft) => coreOf(draft.words).join(" ")));
  const [only] = longer;
  if (!only || core === undefined || other !== undefined) return null;
  return startOf(only) < startOf(short) ? longestOf(longer) : null;
}

function startOf({ mentions }: Draft): number {
  return mentions.reduce((first, { tokens }) => Math.min(first, tokens.from), Infinity);
}

function longestOf(drafts: readonly Draft[]): Draft {
  return drafts.reduce((best, draft) => (draft.words.length > best.words.length ? draft : best));
}

/** Follows short forms of short forms to the longest; a circle cannot arise, since each step has more words. */
function topOf(parents: ReadonlyMap<Draft, Draft>, draft: Draft): Draft {
  let at = draft;
  for (let next = parents.get(at); next; next = parents.get(at)) at = next;
  return at;
}

function shortens(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length)
    return coreOf(long).join(" ") === short.join(" ") && short.length < long.length;
  if (short.every((word, at) => long[at] === word)) return true;
  const core = coreOf(long);
  const tail = core.slice(-short.length);
  const isTail = short.length < core.length && short.every((word, at) => tail[at] === word);
  return isTail && (short.length > 1 || !orgWords.has(short[0] ?? ""));
}

/** The name without "Inc.", "Group" and the like. */
function coreOf(words: readonly string[]): readonly string[] {
  let to = words.length;
  while (to > 1 && suffixes.has(words[to - 1] ?? "")) to--;
  return words.slice(0, to);
}

function pushTo(index: Map<string, Draft[]>, word: string, draft: Draft): void {
  const list = index.get(word);
  if (list) list.push(draft);
  else index.set(word, [draft]);
}
