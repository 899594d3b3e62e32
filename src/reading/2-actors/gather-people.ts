import { addName, type Draft, type Gender, type NamePhrase, newDraft, type Work } from "./draft.js";
import { genderOfFirstName, genderOfWord } from "./gender-of.js";

/** How many bearers of a name are looked at, latest first; keeps a roll of namesakes from costing its square. */
const mostNamesakes = 20;
/** Times somebody goes by the bare family name until it is theirs: a brother who is named later has his full one. */
const settled = 2;

interface People {
  readonly byFull: Map<string, Draft>;
  readonly byLast: Map<string, Draft[]>;
  readonly seenByLast: Map<string, readonly Draft[]>;
  readonly byFirst: Map<string, Draft[]>;
  readonly byOnly: Map<string, Draft[]>;
  /** How often somebody went by the bare family name so far. */
  readonly timesBare: Map<Draft, number>;
}

/**
 * Gathers the names of people: the same full name, one with a middle name or initial, and a family name or
 * first name alone. Two people who share a family name stay two; the bare name goes to the one named last
 * before it whose courtesy title fits, or to nobody when both stand in the same sentence just before; where one
 * alone has gone by it for some time, it stays with that one.
 */
export function gatherPeople(work: Work): void {
  const people: People = {
    byFull: new Map(),
    byLast: new Map(),
    seenByLast: new Map(),
    byFirst: new Map(),
    byOnly: new Map(),
    timesBare: new Map(),
  };
  const names = work.names.filter(({ kind }) => kind === "person");
  for (const name of names) if (name.words.length > 1) placeFullName(work, people, name);
  for (const name of names) {
    const draft =
      name.words.length > 1 ? work.byHead.get(name.head) : placeShortName(work, people, name);
    if (draft) see(people, draft, name.head);
  }
}

function placeFullName(work: Work, people: People, name: NamePhrase): void {
  const key = name.words.join(" ");
  const same = people.byFull.get(key) ?? fullerOrShorter(people, name);
  const draft = same ?? newDraft(work, "person");
  people.byFull.set(key, draft);
  if (!same) {
    pushTo(people.byLast, name.words.at(-1) ?? "", draft);
    pushTo(people.byFirst, name.words[0] ?? "", draft);
  }
  draft.gender ??= courtesyBefore(work, name) ?? genderOfFirstName(name.words[0] ?? "");
  addName(
    work,
    draft,
    name,
    same ? (same.words.length === name.words.length ? "same-name" : "fuller-name") : "name",
  );
}

/** "Orla M. Fenn" is "Orla Fenn", "O. Fenn" too; "Orla Fenn" and "Aldo Fenn" are two. */
function fullerOrShorter(people: People, name: NamePhrase): Draft | undefined {
  const sameLast = people.byLast.get(name.words.at(-1) ?? "")?.slice(-mostNamesakes) ?? [];
  const sameFirst = people.byFirst.get(name.words[0] ?? "")?.slice(-mostNamesakes) ?? [];
  const fitting = [...new Set([...sameLast, ...sameFirst])].filter(({ words }) =>
    agree(words, name.words),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function agree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [first, last] = [short[0] ?? "", short.at(-1) ?? ""];
  if (short.every((word) => long.includes(word))) return long[0] === first || long.at(-1) === last;
  if (last !== long.at(-1)) return false;
  const longFirst = long[0] ?? "";
  return (
    (first.length === 1 && longFirst.startsWith(first)) ||
    (longFirst.length === 1 && first.startsWith(longFirst))
  );
}

function placeShortName(work: Work, people: People, name: NamePhrase): Draft | null {
  const word = name.words[0] ?? "";
  const courtesy = courtesyBefore(work, name);
  const byFamilyName = nearest(work, people, word, courtesy);
  if (byFamilyName === "open") return null;
  if (byFamilyName) {
    people.timesBare.set(byFamilyName, timesBare(people, byFamilyName) + 1);
    return withShortName(work, byFamilyName, name, "family-name", courtesy);
  }
  const bearers = people.byFirst.get(word) ?? [];
  if (bearers.length === 1 && bearers[0])
    return withShortName(work, bearers[0], name, "first-name", courtesy);
  if (bearers.length > 1) return null;
  const before = people.byOnly.get(word)?.findLast(({ gender }) => fits(gender, courtesy));
  if (before) return withShortName(work, before, name, "same-name", courtesy);
  const draft = newDraft(work, "person");
  pushTo(people.byOnly, word, draft);
  draft.gender = courtesy ?? genderOfFirstName(word);
  addName(work, draft, name, "name");
  return draft;
}

function withShortName(
  work: Work,
  draft: Draft,
  name: NamePhrase,
  rule: string,
  courtesy: Gender | null,
): Draft {
  if (courtesy) draft.gender = courtesy;
  addName(work, draft, name, rule);
  return draft;
}

/** The bearer of a family name who was named last before it, else the only one named after it. */
function nearest(
  work: Work,
  people: People,
  word: string,
  courtesy: Gender | null,
): Draft | "open" | null {
  const fitting = (drafts: readonly Draft[]) =>
    drafts.filter(({ gender }) => fits(gender, courtesy));
  const [latest, earlier] = fitting(people.seenByLast.get(word) ?? []).reverse();
  if (!latest) {
    const [only, other] = fitting(people.byLast.get(word)?.slice(0, mostNamesakes) ?? []);
    return other ? "open" : (only ?? null);
  }
  const known = fitting(people.seenByLast.get(word) ?? []).filter((one) => timesBare(people, one));
  if (known.length === 1 && known[0] && timesBare(people, known[0]) >= settled) return known[0];
  const sentenceOf = (head: number) => work.tree.tokens[head]?.sentence;
  const isOpen = earlier && !courtesy && sentenceOf(latest.seen) === sentenceOf(earlier.seen);
  return isOpen ? "open" : latest;
}

function timesBare(people: People, draft: Draft): number {
  return people.timesBare.get(draft) ?? 0;
}

/** Keeps the latest bearers of a family name in the order they were last named. */
function see(people: People, draft: Draft, head: number): void {
  draft.seen = head;
  if (draft.words.length < 2) return;
  const last = draft.words.at(-1) ?? "";
  const others = (people.seenByLast.get(last) ?? []).filter((other) => other !== draft);
  people.seenByLast.set(last, [...others.slice(1 - mostNamesakes), draft]);
}

function fits(gender: Gender | null, courtesy: Gender | null): boolean {
  return !gender || !courtesy || gender === courtesy;
}

function courtesyBefore(work: Work, name: NamePhrase): Gender | null {
  return genderOfWord(work.tree.tokens[name.tokens.from - 1]?.form ?? "");
}

function pushTo(index: Map<string, Draft[]>, word: string, draft: Draft): void {
  const list = index.get(word);
  if (list) list.push(draft);
  else index.set(word, [draft]);
}
