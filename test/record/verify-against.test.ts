import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/reading/reading.js";
import { makeRecord, type PinVerdict, verifyAgainst } from "../../src/record/index.js";
import { at, bareReading, made, mention, read, text } from "./fixture.js";

const count = (verdicts: readonly PinVerdict[], verdict: PinVerdict["verdict"]) =>
  verdicts.filter((pin) => pin.verdict === verdict).length;

const wordsAt = (changed: string, pin: PinVerdict) =>
  pin.at && [...changed].slice(pin.at[0], pin.at[1]).join("");

/** A record that pins only some words of a text, each once. */
function pin(report: string, ...words: string[]) {
  const mentions = words.map((word) => mention(at(word, 0, report), "name"));
  const actor = { ...read.reading.actors[0], name: words[0], roles: [], mentions };
  const reading = { ...bareReading(report), actors: [actor] } as unknown as Reading;
  return makeRecord(reading, made);
}

const verdictOf = (report: string, words: string, changed: string) =>
  verifyAgainst(pin(report, words), changed).map((p) => p.verdict)[0];

describe("verifyAgainst", () => {
  it("finds every pin exact in the same text", () => {
    const verdicts = verifyAgainst(read.record, text);
    expect(count(verdicts, "exact")).toBe(verdicts.length);
    expect(verdicts.length).toBe(21);
  });

  it("finds all of it elsewhere when a line came in on top, with its new place", () => {
    const changed = `Updated 🕙 at ten.\n\n${text}`;
    const verdicts = verifyAgainst(read.record, changed);
    expect(count(verdicts, "elsewhere")).toBe(verdicts.length);
    for (const verdict of verdicts) expect(wordsAt(changed, verdict)).toBe(verdict.words);
  });

  it("orphans what was taken out, and only that", () => {
    const changed = text.replace(" “We don't agree,” he added.", "");
    const orphans = verifyAgainst(read.record, changed).filter((p) => p.verdict === "orphan");
    expect(orphans.map((p) => p.path)).toEqual([
      "actors[3].mentions[1].spans[0]",
      "statements[3].source.spans[0]",
      "statements[3].cue.spans[0]",
      "statements[3].content.spans[0]",
    ]);
  });

  it("sees through typography, as declared, and through nothing else", () => {
    const report = "Ana Brod said: “We will stay until the last crane stands.”";
    const straight = report.replace("“", '"').replace("”", '"').replace("last", "la\u00adst");
    const quote = "“We will stay until the last crane stands.”";
    expect(verdictOf(report, "Ana Brod", straight)).toBe("exact");
    expect(verdictOf(report, quote, `${straight} `)).toBe("elsewhere");
    expect(verdictOf(report, quote, report.replace("stay", "stand"))).toBe("orphan");
    expect(verdictOf(report, quote, report.replace("We", "we"))).toBe("orphan");
  });

  it.each([
    ["port", "the port of Alden is shut", "the ports of Alden is shut"],
    ["port", "the port of Alden is shut", "an airport of Alden is shut"],
    ["30", "about 30 cranes stand idle", "about 30,000 cranes stand idle"],
    ["30", "about 30 cranes stand idle", "about 1.30 cranes stand idle"],
    ["she", "Then she said that work stops", "There were words in which she"],
  ])("never takes a lookalike of “%s” (%s → %s)", (words, report, changed) => {
    expect(verdictOf(report, words, changed)).toBe("orphan");
  });

  it("takes the occurrence with the old surroundings, not the first", () => {
    const report = "One clerk waited. The mayor of Port Alden said that the quay is closed.";
    const changed = `Someone said little. Nobody said much.\n${report}`;
    const [verdict] = verifyAgainst(pin(report, "said"), changed);
    expect(verdict?.at?.[0]).toBe(changed.indexOf("said that the quay"));
  });

  it("takes the nearest of equal occurrences", () => {
    const words = "the quay is closed until the spring";
    const [verdict] = verifyAgainst(pin(`xx ${words}`, words), `${words};${words};${words}`);
    expect(verdict?.at).toEqual([0, words.length]);
  });

  it("finds nothing in an empty text", () => {
    const verdicts = verifyAgainst(read.record, "");
    expect(count(verdicts, "orphan")).toBe(verdicts.length);
  });

  it("stays quick when the words occur without end", () => {
    const report = "a ".repeat(100_000);
    const start = performance.now();
    verifyAgainst(pin(report, ...Array<string>(20).fill("a")), `b ${report}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
