import type { TokenRange } from "../../language/analysis.js";
import data from "../../language/en/titles.json" with { type: "json" };
import { countryByDemonym } from "./country-of.js";
import { addMention, type Draft, type DraftMention, type Work } from "./draft.js";
import { genderOfWord } from "./gender-of.js";
import { nounBeside } from "./noun-beside.js";
import { coreOfPhrase, dependentsBy, hasCase, phraseOf, relationOf, wordAt } from "./tree.js";

const titles = new Set(data.titles);
const kin = new Set(data.kin);
const former = new Set(data.former);
const portfolios = new Set(data.portfolios);
const afterTitle = new Set(["general", "elect"]);
const courtesies = new Set(Object.keys(data.courtesy));
const longestTitle = 8;
const mostTitles = 3;
const insideTitle = new Set(["ADJ", "NOUN", "PROPN", "PUNCT", "PART"]);

/**
 * Reads the titles of people as roles, verbatim, with what they are of: before the name ("Kelmari Deputy
 * Foreign Minister Orla Fenn"), beside it ("Orla Fenn, the mayor of Tarn,"), and after it with "is" or "was".
 */
export function readRoles(work: Work): void {
  for (const draft of work.drafts) {
    if (draft.kind !== "person") continue;
    for (const mention of [...draft.mentions]) {
      if (mention.form !== "name") continue;
      readTitleBefore(work, draft, mention);
      readBeside(work, draft, mention);
    }
  }
}

function readTitleBefore(work: Work, draft: Draft, mention: DraftMention): void {
  const { tokens } = work.tree;
  const before = beforeCourtesy(work, mention.tokens.from - 1);
  const last = isPortfolio(work, before) ? before - 2 : before;
  if (!isTitleNoun(work, last) || !isTiedTo(work, last, mention)) return;
  let from = last;
  while (last - from < longestTitle && belongsToTitle(work, from - 1, last)) from--;
  while (from < last && tokens[from]?.upos === "PUNCT") from++;
  const range = withoutOwner(work, { from, to: before + 1 });
  const of = range.from > from ? lastWord(work, range.from - 1) : possessor(work, last);
  if (range.from < last && tokens[last]?.form.endsWith(".") && isTitleNoun(work, last - 1)) {
    addRole(work, draft, { from: range.from, to: last }, last - 1, of);
    addRole(work, draft, { from: last, to: last + 1 }, last, -1);
  } else addRole(work, draft, range, last, of);
}

/** The "Minister" of "Minister Dr Orla Fenn"; the word right before the name where no office stands before a courtesy. */
function beforeCourtesy(work: Work, at: number): number {
  let office = at;
  while (office > at - mostTitles && isCourtesy(work, office)) office--;
  return isTitleNoun(work, office) ? office : at;
}

function isCourtesy(work: Work, at: number): boolean {
  return courtesies.has(wordAt(work.tree, at).replace(/\.$/, ""));
}

/** The "State" of "Secretary of State" before a name. */
function isPortfolio(work: Work, index: number): boolean {
  return (
    portfolios.has(wordAt(work.tree, index)) &&
    wordAt(work.tree, index - 1) === "of" &&
    isTitleNoun(work, index - 2)
  );
}

/** The tree ties them or hangs both on one verb, or a capital title stands right before the name. */
function isTiedTo(work: Work, title: number, mention: DraftMention): boolean {
  const token = work.tree.tokens[title];
  const name = work.tree.tokens[mention.tokens.from];
  if (!token || !name || token.sentence !== name.sentence) return false;
  if (token.deprel === "nmod:desc" || /^\p{Lu}/u.test(token.form)) return true;
  const inName = token.head >= mention.tokens.from && token.head < mention.tokens.to;
  const relation = relationOf(work.tree, mention.head);
  const isHead = work.tree.tokens[mention.head]?.head === title;
  const twins = token.head === work.tree.tokens[mention.head]?.head && token.deprel === relation;
  return inName || twins || (isHead && ["flat", "appos", "compound"].includes(relation));
}

function belongsToTitle(work: Work, index: number, title: number): boolean {
  const token = work.tree.tokens[index];
  const next = work.tree.tokens[index + 1];
  if (!token || !next || token.sentence !== next.sentence || !insideTitle.has(token.upos))
    return false;
  if (token.upos === "PUNCT") return token.form === "-" && next.gap === "none";
  if (token.upos === "PART") return /^['’]s?$/.test(token.form);
  return (
    next.upos === "PUNCT" ||
    next.upos === "PART" ||
    ["amod", "compound", "nmod:desc", "flat", "nmod:poss", "advmod"].includes(token.deprel) ||
    token.head === title
  );
}

/** Leaves out what the title is of: a people's adjective or a name at its beginning ("Kelmari", "River Authority"). */
function withoutOwner(work: Work, range: TokenRange): TokenRange {
  let { from } = range;
  const { tokens } = work.tree;
  for (let at = range.from; at < range.to - 1; at++) {
    const token = tokens[at];
    if (!token) break;
    const owner =
      work.nameAt.has(at) || countryByDemonym(token.form) !== null || /^['’]s?$/.test(token.form);
    if (owner) from = at + 1;
  }
  while (
    from < range.to - 1 &&
    (tokens[from]?.upos === "PUNCT" || onlyDescribes(work, from, range.to - 1))
  )
    from++;
  return { from, to: range.to };
}

/** "conservative" in "conservative Justice": a small word before a capital title, "former" and the like apart. */
function onlyDescribes(work: Work, at: number, title: number): boolean {
  const token = work.tree.tokens[at];
  if (token?.upos !== "ADJ" || !/^\p{Ll}/u.test(token.form) || former.has(token.form)) return false;
  return /^\p{Lu}/u.test(work.tree.tokens[title]?.form ?? "");
}

function readBeside(work: Work, draft: Draft, mention: DraftMention): void {
  const { tree } = work;
  const token = tree.tokens[mention.head];
  const beside = dependentsBy(tree, mention.head, "appos");
  beside.push(...titlesOver(work, mention.head));
  if (token?.deprel === "nsubj" && dependentsBy(tree, token.head, "cop").length > 0)
    beside.push(token.head);
  for (const head of beside) {
    const isPredicate = token?.head === head && token.deprel === "nsubj";
    if (isPersonNoun(work, head, isPredicate)) readNounRole(work, draft, head, isPredicate);
  }
}

/**
 * "the union's envoy, former mayor Orla Fenn": the titles that the name stands beside, one beside the other; also where it
 * hangs on what a title is of ("the head of the mission, Orla Fenn") and behind a mere word for its bearer ("the baker Orla Fenn").
 */
function titlesOver(work: Work, name: number): readonly number[] {
  const titles: number[] = [];
  const before = work.tree.tokens[name]?.head ?? -1;
  let at = relationOf(work.tree, name) === "flat" && isCraft(work, before, name) ? before : name;
  while (titles.length < mostTitles && relationOf(work.tree, at) === "appos") {
    const over = work.tree.tokens[at]?.head ?? -1;
    at = wordAt(work.tree, at - 1) === "," ? titleOf(work, over) : over;
    if (!isTitleNoun(work, at) && !isPersonNoun(work, at, false)) break;
    titles.push(at);
  }
  if (titles.length > 0) return titles;
  return [nounBeside(work.tree, name)].filter((at) => isPersonNoun(work, at, false));
}

/** The title that a body or place is named behind ("the envoy in Tarn"), else the token itself. */
function titleOf(work: Work, at: number): number {
  const over = work.tree.tokens[at]?.head ?? -1;
  const isOwner = relationOf(work.tree, at) === "nmod" && !isPersonNoun(work, at, false);
  const isOther = work.byHead.get(at)?.kind !== "person";
  return isOwner && isOther && isTitleNoun(work, over) && over < at ? over : at;
}

function isCraft({ tree }: Work, at: number, name: number): boolean {
  const token = tree.tokens[at];
  return token?.mention === "person" && at === name - 1 && /^\p{Ll}/u.test(token.form);
}

function readNounRole(work: Work, draft: Draft, head: number, isPredicate: boolean): void {
  const { tree } = work;
  readOffice(work, draft, head);
  if (!isPredicate && !work.byHead.has(head)) {
    addMention(work, draft, {
      tokens: phraseOf(tree, head),
      head,
      form: "noun",
      rule: "beside-name",
    });
  }
  for (const other of dependentsBy(tree, head, "conj")) {
    if (isTitleNoun(work, other) && !work.nameAt.has(other)) readNounRole(work, draft, other, true);
  }
}

/** Gives somebody the office that the phrase around a noun tells of. */
export function readOffice(work: Work, draft: Draft, head: number): void {
  const { tokens } = work.tree;
  let { from } = coreOfPhrase(work.tree, head);
  while (from < head && /^(?:DET|PRON|PUNCT)$/.test(tokens[from]?.upos ?? "")) from++;
  const range = withoutOwner(work, { from, to: endOfTitle(work, head) });
  const of = range.from > from ? lastWord(work, range.from - 1) : possessor(work, head);
  addRole(work, draft, range, head, of);
}

/** "attorney general", "secretary of state", "editor-in-chief": what stands after the noun but belongs to the title. */
function endOfTitle(work: Work, head: number): number {
  if (afterTitle.has(wordAt(work.tree, head + 1))) return head + 2;
  const tied = [1, 2, 3, 4].map((step) => wordAt(work.tree, head + step)).join(" ");
  if (/^- (?:in|at|of) - \p{L}{1,20}$/u.test(tied)) return head + 5;
  return wordAt(work.tree, head + 1) === "of" && portfolios.has(wordAt(work.tree, head + 2))
    ? head + 3
    : head + 1;
}

function lastWord(work: Work, index: number): number {
  return work.tree.tokens[index]?.upos === "PART" ? index - 1 : index;
}

/** The head of "of Tarn", "for the union" or "Tarn's" beside a title, or -1. */
export function possessor(work: Work, title: number): number {
  const { tree } = work;
  const owner = dependentsBy(tree, title, "nmod").find(
    (at) =>
      !portfolios.has(wordAt(tree, at)) && hasCase(tree, at, "of", "for", "at", "in", "with", "to"),
  );
  return owner ?? dependentsBy(tree, title, "nmod:poss").at(0) ?? -1;
}

function addRole(work: Work, draft: Draft, title: TokenRange, head: number, of: number): void {
  if (isCourtesy(work, head)) return;
  draft.roles.push({ title, head, of });
  draft.nouns.add(work.tree.tokens[head]?.lemma.toLowerCase() ?? "");
  for (let at = title.from; at < head; at++) draft.modifiers.add(wordAt(work.tree, at));
  draft.gender ??= genderOfWord(wordAt(work.tree, head));
}

function isTitleNoun(work: Work, index: number): boolean {
  const token = work.tree.tokens[index];
  if (!token || (token.upos !== "NOUN" && token.upos !== "PROPN")) return false;
  return titles.has(token.form.toLowerCase().replace(/\.$/, ""));
}

function isPersonNoun(work: Work, index: number, isPredicate: boolean): boolean {
  const token = work.tree.tokens[index];
  if (!token || work.nameAt.has(index)) return false;
  if (isTitleNoun(work, index) || kin.has(token.form.toLowerCase())) return true;
  return (
    !isPredicate &&
    token.upos === "NOUN" &&
    token.mention === "person" &&
    !token.feats.includes("Number=Plur")
  );
}
