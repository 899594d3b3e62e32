import { readFileSync } from "node:fs";
import type {
  Analysis,
  MentionKind,
  Name,
  NameKind,
  Sentence,
  Token,
  Upos,
} from "../../src/language/analysis.js";
import { tokenize } from "../../src/language/tokenize.js";
import type { Actor } from "../../src/reading/reading.js";
import { type Case, type Mark, parseCase } from "../cases.js";

/**
 * An annotated text with its actors. `{a …}` is a mention of actor a; `{a-person …}` one that the reader
 * marks as a person's name; `{nobody-person …}` a name that must go to no actor. The first mark of an actor
 * may say what it is: `= person; role mayor of b; sector GOV; country RUS; name …; full …`.
 */
export interface ActorCase extends Case {
  /** One line a sentence, `form/UPOS/head/deprel[/lemma][@mention]`; empty when the trees are the model's. */
  readonly trees: readonly string[];
}

/** Cases of `test/cases/actors/<name>.txt`; lines that begin with ">" are the trees of the case before them. */
export function readActorCases(name: string): ActorCase[] {
  const url = new URL(`../cases/actors/${name}.txt`, import.meta.url);
  const cases: { line: string; trees: string[] }[] = [];
  for (const line of readFileSync(url, "utf8").split("\n")) {
    if (line.startsWith(">")) cases.at(-1)?.trees.push(line.slice(1).trim());
    else if (line.trim() !== "" && !line.startsWith("#")) cases.push({ line, trees: [] });
  }
  return cases.map(({ line, trees }) => ({ ...parseCase(line), trees }));
}

/** The analysis that the trees and name marks of a case spell out. Throws when they do not fit its text. */
export function analysisOf({ text, marks, trees }: ActorCase): Analysis {
  const raw = tokenize(text);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const tree of trees) {
    const from = tokens.length;
    for (const word of tree.split(/\s+/)) {
      const at = raw[tokens.length];
      if (!at) throw new Error(`More words in the trees than in the text: ${text}`);
      tokens.push(tokenOf(text, at, word, from, tokens.length, sentences.length));
    }
    const paragraph =
      (sentences.at(-1)?.paragraph ?? -1) + Number(tokens[from]?.gap === "paragraph");
    sentences.push({ from, to: tokens.length, paragraph });
  }
  if (tokens.length !== raw.length)
    throw new Error(`More words in the text than in the trees: ${text}`);
  return { text, tokens, sentences, names: namesOf(marks, tokens), attributions: [] };
}

function tokenOf(
  text: string,
  raw: { readonly from: number; readonly to: number; readonly gap: Token["gap"] },
  word: string,
  base: number,
  index: number,
  sentence: number,
): Token {
  const [plain = "", mention] = word.split("@");
  const [form = "", upos = "X", head = "0", deprel = "dep", lemma] = plain.split("/");
  if (text.slice(raw.from, raw.to) !== form) {
    throw new Error(`"${text.slice(raw.from, raw.to)}" in the text is "${form}" in the tree`);
  }
  const noun = upos === "NOUN" || upos === "PROPN";
  const plural = noun && lemma !== undefined && lemma.toLowerCase() !== form.toLowerCase();
  return {
    ...raw,
    index,
    form,
    lemma: lemma ?? (upos === "PROPN" ? form : form.toLowerCase()),
    upos: upos as Upos,
    feats: noun ? `Number=${plural ? "Plur" : "Sing"}` : "",
    head: head === "0" ? -1 : base + Number(head) - 1,
    deprel,
    sentence,
    mention: (mention as MentionKind | undefined) ?? null,
    antecedent: -1,
    antecedentScore: 0,
  };
}

function allMarks(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => [mark, ...allMarks(mark.marks)]);
}

function namesOf(marks: readonly Mark[], tokens: readonly Token[]): Name[] {
  return allMarks(marks).flatMap((mark) => {
    const kind = mark.name.split("-")[1];
    if (!kind) return [];
    const from = tokens.findIndex((token) => token.from >= mark.span.from);
    const to = tokens.findLastIndex((token) => token.to <= mark.span.to) + 1;
    return [{ from, to, kind: kind as NameKind, score: 1 }];
  });
}

/** What a case expects, one line an actor: its letter, its mentions in order, and what its marks say of it. */
export function expectedOf({ marks, text }: ActorCase): string[] {
  const letters = new Map<string, Mark[]>();
  for (const mark of allMarks(marks)) {
    const letter = mark.name.split("-")[0] ?? "";
    if (letter !== "nobody") letters.set(letter, [...(letters.get(letter) ?? []), mark]);
  }
  return [...letters].map(([letter, list]) => {
    const sorted = [...list].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
    const said = list.flatMap(({ value }) => value?.split("; ") ?? []);
    return lineOf(
      letter,
      sorted.map(({ span }) => text.slice(span.from, span.to)),
      said,
    );
  });
}

/** What was found in the same shape, letters given by where the mentions stand; only what is expected is told. */
export function foundOf(actorCase: ActorCase, actors: readonly Actor[]): string[] {
  const letterAt = new Map<string, string>();
  for (const { name, span } of allMarks(actorCase.marks)) {
    letterAt.set(`${span.from}-${span.to}`, name.split("-")[0] ?? "");
  }
  const letters = new Map(actors.map((actor) => [actor.id, letterOf(actor, letterAt)]));
  const asked = new Map<string, string[]>();
  for (const { name, value } of allMarks(actorCase.marks)) {
    const letter = name.split("-")[0] ?? "";
    asked.set(letter, [...(asked.get(letter) ?? []), ...(value?.split("; ") ?? [])]);
  }
  return actors.map((actor) => {
    const letter = letters.get(actor.id) ?? "?";
    const told = factsOf(actor, letters);
    const said = (asked.get(letter) ?? []).map((fact) => answerTo(fact, told));
    return lineOf(
      letter,
      actor.mentions.map(({ span }) => actorCase.text.slice(span.from, span.to)),
      said,
    );
  });
}

function letterOf(actor: Actor, letterAt: ReadonlyMap<string, string>): string {
  for (const { span } of actor.mentions) {
    const letter = letterAt.get(`${span.from}-${span.to}`);
    if (letter) return letter;
  }
  return `? ${actor.kind} ${actor.name}`;
}

function factsOf(actor: Actor, letters: ReadonlyMap<string, string>): string[] {
  const roles = actor.roles.map(
    ({ title, of }) => `role ${title}${of === null ? "" : ` of ${letters.get(of) ?? of}`}`,
  );
  const full = actor.fullName === null ? [] : [`full ${actor.fullName}`];
  return [
    actor.kind,
    `sector ${actor.sector}`,
    `country ${actor.country}`,
    `name ${actor.name}`,
    ...full,
    ...roles,
  ];
}

/** The fact itself when it holds, else what holds in its place. */
function answerTo(fact: string, told: readonly string[]): string {
  if (told.includes(fact)) return fact;
  const topic = fact.split(" ")[0] ?? "";
  return told.filter((other) => other.startsWith(topic)).join(", ") || (told[0] ?? "");
}

function lineOf(letter: string, mentions: readonly string[], facts: readonly string[]): string {
  return `${letter}: ${mentions.join(" | ")}${facts.length > 0 ? ` = ${facts.join("; ")}` : ""}`;
}
