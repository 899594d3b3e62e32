import { describe, expect, it } from "vitest";
import { applyLemmaRule, mendLemma, readLemmaRule } from "../../src/language/lemma.js";

const training = new URL("../../training/lemma-rules.mjs", import.meta.url).href;
const { lemmaRule } = (await import(training)) as {
  lemmaRule(form: string, lemma: string): string;
};

describe("a lemma rule", () => {
  it.each([
    ["k-0+", "Varnholm", "PROPN", "Varnholm"],
    ["l-0+", "Talks", "NOUN", "talks"],
    ["l-1+", "Talks", "NOUN", "talk"],
    ["l-3+y", "ferries", "NOUN", "ferry"],
    ["=be", "WAS", "AUX", "be"],
    ["l-9+", "At", "ADP", "at"],
    ["k-9+e", "Ilse", "PROPN", "Ilse"],
    ["k-2+", "At", "ADP", "at"],
  ])("%s of %s (%s) gives %s", (label, form, upos, lemma) => {
    const rule = readLemmaRule(label);
    expect(rule && applyLemmaRule(rule, form, upos)).toBe(lemma);
  });

  it.each(["", "=", "x-0+", "k-+a", "k0+"])("is not %j", (label) => {
    expect(readLemmaRule(label)).toBeUndefined();
  });

  it.each([
    ["rowed", "row"],
    ["Ferries", "ferry"],
    ["went", "go"],
    ["US", "US"],
    ["n't", "not"],
    ["WHARVES", "wharf"],
  ])("made in training from %s gives %s back", (form, lemma) => {
    const rule = readLemmaRule(lemmaRule(form, lemma));
    expect(rule && applyLemmaRule(rule, form, "X")).toBe(lemma);
  });

  it.each([
    ["postpon", "postponed", "postpone"],
    ["threatene", "threatened", "threaten"],
    ["brie", "briefed", "brief"],
    ["identifie", "identifies", "identify"],
    ["plann", "planning", "plan"],
    ["stare", "stared", "stare"],
    ["velmore", "velmored", "velmore"],
    ["go", "went", "go"],
  ])("%s of %s is mended to %s", (lemma, form, mended) => {
    const words = new Set([
      "postpone",
      "threaten",
      "brief",
      "identify",
      "plan",
      "star",
      "stare",
      "go",
    ]);
    expect(mendLemma(lemma, form, (word) => words.has(word))).toBe(mended);
  });
});
