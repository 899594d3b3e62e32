import type { TokenRange } from "../../language/analysis.js";
import { countryByCapital, countryByName } from "./country-of.js";
import { addName, type Draft, merge, type NamePhrase, type Work } from "./draft.js";
import { foldName } from "./fold-name.js";

type Starts = ReadonlyMap<number, NamePhrase>;

const mostKin = 8;
const joiners = new Set(["of", "for", "and", "the", "in", "on", "to", "de", "&"]);

/**
 * Ties a short form to the name that it stands for: in brackets after it or before it ("the Free River
 * Union (FRU)", "FRU (Free River Union)"), or anywhere in the report when its letters are the initials of
 * just one long name.
 */
export function tieAcronyms(work: Work): void {
  const starts = new Map(work.names.map((name) => [name.tokens.from, name]));
  for (const name of work.names) tieBracketed(work, starts, name);
  tieByInitials(work);
}

function tieBracketed(work: Work, starts: Starts, name: NamePhrase): void {
  const { tokens } = work.tree;
  const draft = work.nameAt.get(name.head);
  const open = tokens[name.tokens.to]?.form === "(" ? name.tokens.to : name.tokens.to + 1;
  if (
    !draft ||
    tokens[open]?.form !== "(" ||
    (open > name.tokens.to && !/^[”"’]$/.test(tokens[name.tokens.to]?.form ?? ""))
  )
    return;
  let close = open + 1;
  while (close < open + 12 && tokens[close] && tokens[close]?.form !== ")") close++;
  if (tokens[close]?.form !== ")") return;
  const inside = innerName(work, starts, { from: open + 1, to: close }, name);
  if (!inside || inside === draft) return;
  merge(work, draft, inside, "in-brackets");
}

/** The draft named by all that stands between the brackets, if it may be the same body. */
function innerName(
  work: Work,
  starts: Starts,
  { from, to }: TokenRange,
  outer: NamePhrase,
): Draft | null {
  const { tokens } = work.tree;
  const first =
    tokens[from]?.form === "the" || /^["“‘']$/.test(tokens[from]?.form ?? "") ? from + 1 : from;
  const last = /^["”’']$/.test(tokens[to - 1]?.form ?? "") ? to - 1 : to;
  if (last <= first) return null;
  const form = work.analysis.text.slice(tokens[first]?.from, tokens[last - 1]?.to);
  const byInitials = isInitialsOf(form, outer.form) || isInitialsOf(outer.form, form);
  const named = starts.get(first);
  if (named?.tokens.to === last) {
    const draft = work.nameAt.get(named.head) ?? null;
    const sameKind = named.kind === outer.kind && outer.kind === "organization";
    return byInitials || (sameKind && (named.words.length === 1 || outer.words.length === 1))
      ? draft
      : null;
  }
  if (last - first > 1 || !(byInitials || isBareName(work, first, outer))) return null;
  const draft = work.nameAt.get(outer.head);
  const name: NamePhrase = {
    tokens: { from: first, to: last },
    head: first,
    kind: outer.kind,
    words: foldName(form),
    form,
  };
  if (draft && !work.byHead.has(first)) addName(work, draft, name, "in-brackets");
  return null;
}

/** One capitalised word after the name of a body, and not a country or the like. */
function isBareName(work: Work, at: number, outer: NamePhrase): boolean {
  const token = work.tree.tokens[at];
  if (outer.kind !== "organization" || outer.words.length < 2 || token?.upos !== "PROPN")
    return false;
  const words = foldName(token.form);
  return (
    countryByName(words) === null &&
    countryByCapital(words) === null &&
    /^\p{Lu}\p{L}+$/u.test(token.form)
  );
}

function tieByInitials(work: Work): void {
  const byInitials = new Map<string, Set<Draft>>();
  for (const name of work.names) {
    if (name.kind !== "organization" || name.words.length < 2) continue;
    const draft = work.nameAt.get(name.head);
    if (!draft) continue;
    for (const initials of initialsOf(name.form)) {
      const bearers = byInitials.get(initials) ?? new Set();
      if (bearers.size < mostKin) bearers.add(draft);
      byInitials.set(initials, bearers);
    }
  }
  for (const name of work.names) {
    const letters = lettersOf(name.form);
    if (letters === null || countryByName(name.words) || name.kind === "group") continue;
    const short = work.nameAt.get(name.head);
    const [only, other] = byInitials.get(letters) ?? [];
    if (short && only && !other && short !== only && work.drafts.has(only))
      merge(work, only, short, "initials");
  }
}

/** The letters of an acronym ("WFB", "W.F.B."), or null for other words. */
function lettersOf(form: string): string | null {
  const letters = form.replaceAll(".", "");
  return /^\p{Lu}[\p{Lu}\p{Ll}&]{0,8}\p{Lu}$/u.test(letters)
    ? letters.replaceAll("&", "").toUpperCase()
    : null;
}

/** The initials of a name with and without its little words. */
function initialsOf(form: string): string[] {
  const words = form.split(/[\s-]+/).filter((word) => /^[\p{L}]/u.test(word));
  const of = (list: readonly string[]) => list.map((word) => word[0]?.toUpperCase()).join("");
  return [...new Set([of(words), of(words.filter((word) => !joiners.has(word.toLowerCase())))])];
}

function isInitialsOf(short: string, long: string): boolean {
  const letters = lettersOf(short);
  return letters !== null && initialsOf(long).includes(letters);
}
