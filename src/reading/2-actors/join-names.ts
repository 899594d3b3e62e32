import type { Analysis, Name, Token, TokenRange } from "../../language/analysis.js";
import groups from "../../language/en/groups.json" with { type: "json" };
import variants from "../../language/en/name-variants.json" with { type: "json" };
import orgData from "../../language/en/org-words.json" with { type: "json" };
import { isBodyNoun } from "./class-of-name.js";
import { isPlural } from "./tree.js";

const bodyWords = new Set([...orgData.bodies, ...orgData.bodiesOfMany]);
const manies = new Set(orgData.manies);
const persons = new Set(groups.persons);

const particles = new Set(variants.particles);
const directions = new Set(orgData.directions);
const bands = new Set(orgData.bands);
const possessive = /^['’]s?$/;
const quote = /^["“”'‘’]$/;

/**
 * The reader's names, with those joined that a glued hyphen or a nickname in quotation marks parts, and with what
 * belongs to a body's name by its possessive ("Tarn Residents" and "' Committee") or by its acronym elsewhere in the report.
 */
export function joinNames(analysis: Analysis): Name[] {
  const { names, tokens } = analysis;
  const joined: Name[] = [];
  for (const given of names) {
    const name = withCapital(tokens, withDirection(tokens, pastParticle(tokens, given)));
    const before = joined.at(-1);
    const isSame = before !== undefined && before.kind === name.kind;
    if (before && isBandOf(tokens, before, name)) {
      joined[joined.length - 1] = { ...before, to: name.to, kind: "organization" };
    } else if (
      isSame &&
      (isHyphen(tokens, before.to, name.from) || isNickname(tokens, before, name))
    ) {
      joined[joined.length - 1] = { ...before, to: name.to };
    } else joined.push(name);
  }
  return withBodies(analysis, joined);
}

/** "Sons of the Wadi", "Lions of Tarn": a band is called by what its people are and of what. */
function isBandOf(tokens: readonly Token[], before: Name, name: Name): boolean {
  if (before.to - before.from > 2 || !bands.has(tokens[before.to - 1]?.form ?? "")) return false;
  const between = tokens.slice(before.to, name.from).map(({ form }) => form);
  return /^of(?: the)?$/.test(between.join(" ")) && /^\p{Lu}/u.test(tokens[name.from]?.form ?? "");
}

/** Lets names go on over a possessive ending to the body word behind it, and drops what was marked there. */
function withBodies({ tokens }: Analysis, names: readonly Name[]): Name[] {
  const acronyms = new Set(
    tokens.flatMap(({ form }) => (/^\p{Lu}{2,8}$/u.test(form) ? [form] : [])),
  );
  const found: Name[] = [];
  for (const name of names) {
    const last = found.at(-1);
    if (last && name.from < last.to) {
      if (name.to > last.to) found[found.length - 1] = { ...last, to: name.to };
      continue;
    }
    const entire = whole(tokens, name, acronyms);
    while ((found.at(-1)?.to ?? 0) > entire.from) found.pop();
    found.push(entire);
  }
  return found;
}

/** The name with the body behind it and the capitals before it that are its own. */
function whole(tokens: readonly Token[], name: Name, acronyms: ReadonlySet<string>): Name {
  const to = endOfBody(tokens, name);
  const spelled = (range: TokenRange) => acronyms.has(initials(tokens, range));
  if (to > name.to && (isOfMany(tokens, name.to) || spelled({ from: name.from, to })))
    return { ...name, to, kind: "organization" };
  const isBody =
    name.kind === "organization" || bodyWords.has(tokens[name.to - 1]?.form.toLowerCase() ?? "");
  if (!isBody || spelled(name)) return name;
  const sentence = tokens[name.from]?.sentence;
  for (let from = name.from - 1; from >= name.from - 3; from--) {
    if (!/^\p{Lu}\p{L}/u.test(tokens[from]?.form ?? "") || tokens[from]?.sentence !== sentence)
      break;
    if (spelled({ from, to: name.to })) return { ...name, from, kind: "organization" };
  }
  return name;
}

/** Where the body word ends that follows a name's possessive ending, with the capitals between; else the name's own end. */
function endOfBody(tokens: readonly Token[], { from, to, kind }: Name): number {
  const last = tokens[to - 1]?.form ?? "";
  const ending = possessive.test(last) ? to - 1 : to;
  if (kind === "time" || ending <= from || !possessive.test(tokens[ending]?.form ?? "")) return to;
  for (let at = ending + 1; at <= ending + 3; at++) {
    const token = tokens[at];
    if (token?.sentence !== tokens[from]?.sentence || !/^\p{Lu}/u.test(token?.form ?? ""))
      return to;
    if (bodyWords.has(token?.form.toLowerCase() ?? "")) return at + 1;
  }
  return to;
}

/** "Residents'", "People's": what many have is theirs by name, where no mark opened before closes there. */
function isOfMany(tokens: readonly Token[], to: number): boolean {
  const ending = possessive.test(tokens[to]?.form ?? "") ? to : to - 1;
  const many = tokens[ending - 1];
  if (!many || tokens[ending]?.gap !== "none") return false;
  const form = many.form.toLowerCase();
  if (tokens[ending]?.form.length === 2) return manies.has(form);
  return form.endsWith("s") && persons.has(form.slice(0, -1)) && !opensBefore(tokens, ending);
}

function opensBefore(tokens: readonly Token[], ending: number): boolean {
  const sentence = tokens[ending]?.sentence;
  for (let at = ending - 1; at > ending - 40 && tokens[at]?.sentence === sentence; at--)
    if (/^[‘`]$/.test(tokens[at]?.form ?? "")) return true;
  return false;
}

function initials(tokens: readonly Token[], { from, to }: TokenRange): string {
  const words = tokens.slice(from, to).map(({ form }) => form);
  return words.flatMap((word) => (/^\p{Lu}/u.test(word) ? [word[0] ?? ""] : [])).join("");
}

/** "Karim al" where "-Tarn" follows. */
function pastParticle(tokens: readonly Token[], name: Name): Name {
  const isCut =
    /^(?:person|place|organization)$/.test(name.kind) &&
    particles.has(tokens[name.to - 1]?.form.toLowerCase() ?? "");
  const isName = /^\p{Lu}/u.test(tokens[name.to + 1]?.form ?? "");
  return isCut && isName && isHyphen(tokens, name.to, name.to + 1)
    ? { ...name, to: name.to + 2 }
    : name;
}

/** "Upper Tarn" where the reader marked but "Tarn". */
function withDirection(tokens: readonly Token[], name: Name): Name {
  const [before, first] = [tokens[name.from - 1], tokens[name.from]];
  const isPart = before?.head === name.from && before.sentence === first?.sentence;
  const mayBe = /^(?:place|person)$/.test(name.kind) && first !== undefined && !isPlural(first);
  return mayBe && isPart && directions.has(before?.form ?? "")
    ? { ...name, from: name.from - 1 }
    : name;
}

/** "Health Justice" behind "the rights group", where the reader marked but "Justice". */
function withCapital(tokens: readonly Token[], name: Name): Name {
  const [before, first] = [tokens[name.from - 1], tokens[name.from]];
  const isPart =
    before?.upos === "PROPN" && before.deprel === "compound" && before.head === first?.index;
  return isPart && /^\p{Lu}/u.test(before.form) && isBodyNoun(tokens[name.from - 2])
    ? { ...name, from: name.from - 1 }
    : name;
}

function isHyphen(tokens: readonly Token[], from: number, to: number): boolean {
  const hyphen = tokens[from];
  return (
    to === from + 1 && hyphen?.form === "-" && hyphen.gap === "none" && tokens[to]?.gap === "none"
  );
}

/** `Robert "Bobby" Marr`, `Odo "The Eel" Tarn`: marks around up to three words, whichever the reader marked. */
function isNickname(tokens: readonly Token[], before: Name, name: Name): boolean {
  if (name.kind !== "person" || tokens[before.from]?.sentence !== tokens[name.from]?.sentence)
    return false;
  const between = tokens.slice(before.to, name.from);
  if (between.length > 5) return false;
  const [first, last] = [between[0], between.at(-1)];
  if (between.length > 2) return quote.test(first?.form ?? "") && quote.test(last?.form ?? "");
  return between.length === 1 && quote.test(first?.form ?? "") && isOpen(tokens, before, name);
}

/** One mark between two names: it opens before the nickname, or closes after one that is marked with the name. */
function isOpen(tokens: readonly Token[], before: Name, name: Name): boolean {
  const opens = name.to - name.from === 1 && quote.test(tokens[name.to]?.form ?? "");
  const closes = tokens.slice(before.from, before.to).some(({ form }) => quote.test(form));
  return opens || closes;
}

/** "Free River Union (FRU)" and "FRU and River Council" in one mark are two names. */
export function partsOf({ tokens }: Analysis, name: Name): TokenRange[] {
  const parts: TokenRange[] = [];
  let from = name.from;
  for (let index = name.from; index <= name.to; index++) {
    if (index < name.to && !isBorder(tokens, index, from)) continue;
    if (index > from) parts.push({ from, to: index });
    from = index + 1;
  }
  return parts;
}

function isBorder(tokens: readonly Token[], index: number, from: number): boolean {
  const form = tokens[index]?.form;
  if (form === "(" || form === ")") return true;
  const alone = index === from + 1 ? tokens[from] : undefined;
  return form === "and" && alone !== undefined && /^\p{Lu}{2,6}$/u.test(alone.form);
}
