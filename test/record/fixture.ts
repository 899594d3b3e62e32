import type { Analysis, Gap, Sentence, Token, TokenRange } from "../../src/language/analysis.js";
import type { Actor, Mention, Reading, Statement } from "../../src/reading/reading.js";
import { makeRecord, type Read, type RecordFormat } from "../../src/record/index.js";
import type { Source } from "../../src/source/source.js";
import type { Span } from "../../src/text/span.js";

/** An invented report, with characters beyond the basic plane before and inside what is pinned. */
export const text = [
  "⚓🌊 Harbour talks stall in Port Alden",
  "The dockers' union “will not sign anything”, its chair Mira Tolvanen told the Harbour Board on Tuesday, “until the cranes are safe”.",
  "In a statement, the board said it regrets that the union's lawyer claimed the cranes 🏗️ are unsafe. “We don't agree,” he added.",
  "(Photo: Quay Pictures)",
].join("\n\n");

/** Where words stand in the report, for the nth time (from 0); throws when they do not. */
export function at(words: string, nth = 0, within = text): Span {
  let from = -1;
  for (let i = 0; i <= nth; i++) from = within.indexOf(words, from + 1);
  if (from < 0) throw new Error(`not in the fixture: ${words}`);
  return { from, to: from + words.length };
}

export const source: Source = {
  id: "harbour-1",
  text,
  title: "Harbour talks stall",
  byline: "Ilse Marren",
  publisher: "The Alden Tide",
  url: "https://news.example/harbour?id=1&page=2",
  published: "2025-03-12",
  publishedBasis: "given",
  credits: [
    {
      kind: "image",
      name: "Quay Pictures",
      span: at("Quay Pictures"),
      leftOut: at("(Photo: Quay Pictures)"),
    },
  ],
  notices: [
    {
      code: "credit-left-out",
      message: "A picture's credit is kept out.",
      spans: [at("(Photo: Quay Pictures)")],
    },
  ],
};

/** The report cut into tokens by a rough rule; every sentence's first token is its root. */
export function analyse(report: string): Analysis {
  const pattern =
    /n['’]t\b|['’](?:s|ll|re|ve|m|d)?(?=[\s.,]|$)|\p{L}+?(?=n['’]t\b)|\p{L}+|\d+|[^\s]/gu;
  const found = [...report.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    form: match[0],
  }));
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  let first = 0;
  let paragraph = 0;
  for (const [index, piece] of found.entries()) {
    const before = report.slice(found[index - 1]?.to ?? 0, piece.from);
    const next = found[index + 1];
    const parts = next && report.slice(piece.to, next.from).includes("\n\n");
    tokens.push({
      index,
      ...piece,
      gap: gapOf(before, index),
      lemma: piece.form.toLowerCase(),
      upos: /^\p{L}/u.test(piece.form) ? "NOUN" : /^['’]/.test(piece.form) ? "PART" : "PUNCT",
      feats: "",
      head: index === first ? -1 : first,
      deprel: index === first ? "root" : "dep",
      sentence: sentences.length,
      mention: null,
      antecedent: -1,
      antecedentScore: 0,
    });
    if (next && piece.form !== "." && !parts) continue;
    sentences.push({ from: first, to: index + 1, paragraph });
    if (parts) paragraph++;
    first = index + 1;
  }
  return { text: report, tokens, sentences, names: [], attributions: [] };
}

function gapOf(before: string, index: number): Gap {
  if (index === 0 || before.includes("\n\n")) return "paragraph";
  if (before.includes("\n")) return "line";
  return before === "" ? "none" : "space";
}

export function mention(span: Span, form: Mention["form"]): Mention {
  const tokens: TokenRange = { from: 0, to: 1 };
  return { tokens, span, head: 0, form, rule: "fixture" };
}

function actor(id: string, kind: Actor["kind"], name: string, mentions: Mention[]): Actor {
  return {
    id,
    kind,
    name,
    fullName: null,
    aliases: [],
    roles: [],
    country: null,
    sector: null,
    mentions,
  };
}

const he: Span = { from: at("he added").from, to: at("he added").from + 2 };
const union = at("The dockers' union");
const actors: readonly Actor[] = [
  actor("a1", "organization", "dockers' union", [mention(union, "noun")]),
  {
    ...actor("a2", "person", "Mira Tolvanen", [mention(at("Mira Tolvanen"), "name")]),
    aliases: ["Tolvanen"],
    roles: [{ title: "chair", of: "a1" }],
  },
  actor("a3", "organization", "Harbour Board", [
    mention(at("the Harbour Board"), "name"),
    mention(at("the board"), "noun"),
  ]),
  actor("a4", "person", "the union's lawyer", [
    mention(at("the union's lawyer"), "noun"),
    mention(he, "pronoun"),
  ]),
];

const blank = {
  form: "indirect",
  act: "say",
  addressees: [],
  sourcing: "named",
  medium: null,
  time: null,
  place: null,
  within: null,
  confidence: 0.9,
} as const;

const statements: readonly Statement[] = [
  {
    ...blank,
    id: "s1",
    source: { spans: [at("its chair Mira Tolvanen")], actor: "a2", implied: null },
    cue: { spans: [at("told")], lemma: "tell" },
    content: { spans: [at("“will not sign anything”"), at("“until the cranes are safe”")] },
    form: "mixed",
    act: "refuse",
    addressees: ["a3"],
    confidence: 0.91234567,
  },
  {
    ...blank,
    id: "s2",
    source: { spans: [at("the board")], actor: "a3", implied: null },
    cue: { spans: [at("said")], lemma: "say" },
    content: {
      spans: [at("it regrets that the union's lawyer claimed the cranes 🏗️ are unsafe")],
    },
    sourcing: "organization",
    medium: "a statement",
  },
  {
    ...blank,
    id: "s3",
    source: { spans: [at("the union's lawyer")], actor: "a4", implied: null },
    cue: { spans: [at("claimed")], lemma: "claim" },
    content: { spans: [at("the cranes 🏗️ are unsafe")] },
    sourcing: "unnamed",
    within: "s2",
  },
  {
    ...blank,
    id: "s4",
    source: { spans: [he], actor: "a4", implied: "pronoun" },
    cue: { spans: [at("added")], lemma: "add" },
    content: { spans: [at("“We don't agree,”")] },
    form: "direct",
    act: "deny",
  },
];

export const reading: Reading = {
  source,
  analysis: analyse(text),
  actors,
  statements,
  demands: [],
  events: [],
  times: [],
  figures: [],
  notices: [],
};

export const made = { by: "rapporteur 0.1.0", model: "en-1", at: null } as const;

export const read: Read = { record: makeRecord(reading, made), reading };

/** A reading without findings, for texts that only have to come through. */
export function bareReading(report: string, more: Partial<Source> = {}): Reading {
  const bare: Source = { ...source, id: "bare", text: report, credits: [], notices: [], ...more };
  const nothing = {
    actors: [],
    times: [],
    statements: [],
    demands: [],
    events: [],
    figures: [],
    notices: [],
  };
  return { source: bare, analysis: analyse(report), ...nothing };
}

/** All that a format writes for some reports. */
export function write(format: RecordFormat, reads: readonly Read[]): string {
  const bodies = reads.map((one, index) => format.each(one, index));
  return [format.begin?.() ?? "", ...bodies, format.end?.() ?? ""].join("");
}

export function bare(report: string, more: Partial<Source> = {}): Read {
  const reading = bareReading(report, more);
  return { record: makeRecord(reading, made), reading };
}
