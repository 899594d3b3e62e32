import { describe, expect, it } from "vitest";
import type { Analysis, Attribution, TokenRange } from "../../src/language/analysis.js";
import { findStatements } from "../../src/reading/3-statements/find-statements.js";
import type { Actor, Statement } from "../../src/reading/reading.js";
import type { Span } from "../../src/text/span.js";
import { type Mark, marksOf, parseCase } from "../cases.js";
import { plainAnalysis } from "./plain-analysis.js";

/** Reads a marked text as if the network had found exactly what is marked as a statement, at the given score. */
function readMarked(line: string, actors: readonly string[] = []) {
  const { text, marks } = parseCase(line);
  const bare = plainAnalysis(text);
  const attributions = marksOf(marks, "statement").map((mark) => attributionOf(bare, mark));
  const analysis = plainAnalysis(text, attributions);
  const people = actors.map((name, index) => actorOf(analysis, name, `a${index + 1}`));
  return { text, ...findStatements(analysis, people) };
}

function attributionOf(analysis: Analysis, mark: Mark): Attribution {
  const ranges = (name: string) =>
    mark.marks.filter((inner) => inner.name === name).map(({ span }) => rangeOf(analysis, span));
  const cue = ranges("cue")[0];
  if (!cue) throw new Error(`A statement without a cue: ${mark.words}`);
  return { cue, source: ranges("source"), content: ranges("content"), score: 0.9 };
}

function rangeOf({ tokens }: Analysis, span: Span): TokenRange {
  const from = tokens.findIndex((token) => token.to > span.from);
  const after = tokens.findIndex((token) => token.from >= span.to);
  return { from, to: after < 0 ? tokens.length : after };
}

/** An actor named wherever the word stands. */
function actorOf(analysis: Analysis, name: string, id: string): Actor {
  const mentions = analysis.tokens
    .filter((token) => token.form === name)
    .map(({ index, from, to }) => ({
      tokens: { from: index, to: index + 1 },
      span: { from, to },
      head: index,
      form: "name" as const,
      rule: "test",
    }));
  const blank = { fullName: null, aliases: [], roles: [], country: null, sector: null };
  return { id, kind: "person", name, mentions, ...blank };
}

function words(text: string, spans: readonly Span[]): readonly string[] {
  return spans.map(({ from, to }) => text.slice(from, to));
}

function contents({ text, statements }: { text: string; statements: readonly Statement[] }) {
  return statements.map((statement) => words(text, statement.content.spans));
}

describe("repairs of contents", () => {
  it.each([
    [
      "most of a quotation becomes all of it",
      "“{statement {content We will wait for} the ferry,” {source Korva} {cue said}}.",
      ["“We will wait for the ferry,”"],
    ],
    [
      "a quotation beside source and cue belongs to them",
      "“We will wait for the ferry,” {statement {source Korva} {cue said}, {content on} Monday}.",
      ["“We will wait for the ferry,”", "on"],
    ],
    [
      "a paragraph that is a quotation goes on",
      "{statement {content “We wait,”} {source Korva} {cue said}}. ¶ “The river is high.”",
      ["“We wait,”", "“The river is high.”"],
    ],
    [
      "paragraphs opened anew and closed once are one",
      "{statement {source Korva} {cue said}: {content “We wait.} ¶ “The river is high. ¶ “Not yet.”}",
      ["“We wait.", "“The river is high.", "“Not yet.”"],
    ],
    [
      "a content does not run into the next paragraph",
      "{statement {source Korva} {cue said} {content the river was high ¶ The ferry}} left.",
      ["the river was high"],
    ],
  ])("%s", (_, line, wanted) => {
    expect(contents(readMarked(line))).toEqual([wanted]);
  });
});

describe("quotations without a cue", () => {
  it("after a dash comes who said it", () => {
    const { text, statements } = readMarked("“We wait for the ferry.” — Ola Brandt, pilot");
    expect(statements).toHaveLength(1);
    expect(words(text, statements[0]?.source.spans ?? [])).toEqual(["Ola Brandt, pilot"]);
  });

  it("go on with the last speaker when they are a paragraph of their own", () => {
    const { statements } = readMarked(
      "{statement {source Korva} {cue said} {content the river was high}}. ¶ “We will wait here for the ferry.”",
      ["Korva"],
    );
    expect(statements[1]?.source).toEqual({ spans: [], actor: "a1", implied: "quote-goes-on" });
    expect(statements[1]?.confidence).toBeLessThan(0.5);
  });

  it("stay nobody's elsewhere", () => {
    expect(readMarked("The “Northern Star” left. “Blue Gull” stayed.").statements).toEqual([]);
  });
});

describe("statements told inside others", () => {
  const line =
    "{statement {content “{statement {source I} {cue told} them {content that the crane was safe}}, and they left,”} {source Korva} {cue said}}.";

  it("name the one they are told inside, and their own marks only", () => {
    const { statements } = readMarked(line, ["Korva"]);
    expect(statements.map(({ id, within, form }) => [id, within, form])).toEqual([
      ["s1", null, "direct"],
      ["s2", "s1", "indirect"],
    ]);
  });

  it("are the speaker's when they say I", () => {
    const { statements } = readMarked(line, ["Korva"]);
    expect(statements[1]?.source).toMatchObject({ actor: "a1", implied: "quoted-speaker" });
  });
});

it("odd quotation marks are told", () => {
  const { notices, text } = readMarked(
    "{statement {source Korva} {cue said} {content “no}}. ¶ She left.",
  );
  expect(notices.map(({ code }) => code)).toEqual(["odd-quotation-marks"]);
  expect(words(text, notices[0]?.spans ?? [])).toEqual(["“"]);
});

it.each(["“A b.” ", '"', "“", "“‘", "— “A,” "])("a flood of %j is cheap", (piece) => {
  const analysis = plainAnalysis(piece.repeat(Math.ceil(60_000 / piece.length)));
  const began = performance.now();
  findStatements(analysis, []);
  expect(performance.now() - began).toBeLessThan(4000);
});
