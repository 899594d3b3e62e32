import type { Analysis, Token } from "../../src/language/analysis.js";
import { type Case, marksOf } from "../cases.js";
import { plainAnalysis } from "./plain-analysis.js";

/** A time as a case states it: words, value, type and modifier. */
export interface StatedTime {
  readonly from: number;
  readonly words: string;
  readonly type: string;
  readonly value: string;
  readonly mod: string | null;
}

export function statedTimes({ marks }: Case): readonly StatedTime[] {
  return marksOf(marks, "time").map(({ span, words, value }) => {
    const parts = (value ?? "").split(" ");
    const set = parts[0] === "SET";
    const [timex = "", mod = null] = set ? parts.slice(1) : parts;
    return { from: span.from, words, type: set ? "SET" : typeOf(timex), value: timex, mod };
  });
}

function typeOf(value: string): string {
  if (/^P(?:\d|X|T)/.test(value)) return "DURATION";
  return /^[\dX-]+T/.test(value) ? "TIME" : "DATE";
}

const past =
  "was were met said began began ended sank sang shut rang fell lost ran burned built finished left closed opened arrived marched broke expired docked sat signed repaired passed grew went robbed raided heard kept stayed bloomed froze found reported lit read took waited lasted made";
const present =
  "opens ends rises meets burns plays sings closes is are covers brings knows lives needs";
const infinitives = "meet sail sing open rule close cross run go march fall burn";
const modals = "will may";
const adjectives = "current recent new old quiet loud dry low high";

const known: ReadonlyMap<string, Partial<Token>> = new Map([
  ...entries(past, { upos: "VERB", feats: "Tense=Past|VerbForm=Fin" }),
  ...entries(present, { upos: "VERB", feats: "Tense=Pres|VerbForm=Fin" }),
  ...entries(infinitives, { upos: "VERB", feats: "VerbForm=Inf" }),
  ...entries(modals, { upos: "AUX", feats: "VerbForm=Fin", deprel: "aux" }),
  ...entries(adjectives, { upos: "ADJ", deprel: "amod" }),
  ...entries("in on at of by to over for with from behind until during", { upos: "ADP" }),
  ...entries("the a an that", { upos: "DET" }),
]);

function entries(words: string, details: Partial<Token>): [string, Partial<Token>][] {
  return words.split(" ").map((word) => [word, details]);
}

/** A text with the tags that its rules ask for; auxiliaries hang on the next verb, the rest on the first word. */
export function timeAnalysis(text: string): Analysis {
  const plain = plainAnalysis(text);
  const details = new Map<number, Partial<Token>>();
  for (const token of plain.tokens) {
    const tags = known.get(token.form) ?? countOf(plain.tokens, token.index);
    if (tags) details.set(token.index, tags);
  }
  for (const [index, tags] of details) {
    const verb = tags.upos === "AUX" ? nextVerb(details, index) : -1;
    if (verb > 0) details.set(verb, { ...details.get(verb), feats: "VerbForm=Inf" });
    if (verb > 0) details.set(index, { ...tags, head: verb });
  }
  return plainAnalysis(text, [], details);
}

/** "2000 lamps": a number that hangs on the plural after it. */
function countOf(tokens: readonly Token[], index: number): Partial<Token> | undefined {
  const counts =
    /^\d+$/.test(tokens[index]?.form ?? "") && /^[a-z]+s$/.test(tokens[index + 1]?.form ?? "");
  if (counts) return { upos: "NUM", deprel: "nummod", head: index + 1 };
  return /^\d+$/.test(tokens[index - 1]?.form ?? "") ? { feats: "Number=Plur" } : undefined;
}

function nextVerb(details: ReadonlyMap<number, Partial<Token>>, after: number): number {
  for (let index = after + 1; index < after + 4; index++) {
    if (details.get(index)?.upos === "VERB") return index;
  }
  return -1;
}
