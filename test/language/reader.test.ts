import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Analysis,
  type LanguageReader,
  loadLanguage,
  spanOf,
  type TokenRange,
} from "../../src/language/index.js";
import { wordsOf } from "../../src/text/span.js";

let reader: LanguageReader;
beforeAll(async () => {
  reader = await loadLanguage({ threads: 1 });
});
afterAll(() => reader.close());

const report = `The mayor of Varnholm said that the old pier would stay open until June.

"We will not sign this paper," Ilse Marrander told reporters on Tuesday. The ferries were late.`;

const wordsIn = (analysis: Analysis, range: TokenRange) =>
  wordsOf(analysis.text, spanOf(analysis, range));

describe("the weights of the package", () => {
  it("read sentences, tags and trees", async () => {
    const analysis = await reader.analyse(report);
    expect(analysis.sentences.map(({ paragraph }) => paragraph)).toEqual([0, 1, 1]);
    const tagged = analysis.tokens.map(({ form, upos, lemma }) => `${form}/${upos}/${lemma}`);
    for (const token of ["mayor/NOUN/mayor", "said/VERB/say", "We/PRON/we", "were/AUX/be"]) {
      expect(tagged).toContain(token);
    }
    const roots = analysis.tokens.filter(({ head }) => head === -1).map(({ form }) => form);
    expect(roots[0]).toBe("said");
    const mayor = analysis.tokens[1];
    expect([mayor?.deprel, analysis.tokens[mayor?.head ?? 0]?.form]).toEqual(["nsubj", "said"]);
  });

  it("read names, and who said what", async () => {
    const analysis = await reader.analyse(report);
    const names = analysis.names.map((name) => `${wordsIn(analysis, name)}: ${name.kind}`);
    expect(names).toContain("Varnholm: place");
    expect(names).toContain("Ilse Marrander: person");
    const found = analysis.attributions.map(({ source, cue, content }) =>
      [...source, cue, ...content].map((range) => wordsIn(analysis, range)),
    );
    expect(found).toEqual([
      ["The mayor of Varnholm", "said", "that the old pier would stay open until June"],
      ["Ilse Marrander", "told", '"We will not sign this paper,"'],
    ]);
  });

  it("read the same text the same way, also two at a time", async () => {
    const other = `${report.replaceAll("Varnholm", "Osterby")}\n\n`.repeat(12);
    const [first, , again] = await Promise.all(
      [report, other, report].map((t) => reader.analyse(t)),
    );
    expect(again).toEqual(first);
    expect((await reader.analyse(other)).sentences.length).toBeGreaterThan(30);
  });

  it.each(["(", '"', "[]", "'\" ", " ", "\n"])(
    "are not troubled by 200,000 units of %j",
    { timeout: 60_000 },
    async (unit) => {
      const text = unit.repeat(200_000 / unit.length);
      const { tokens, sentences } = await reader.analyse(text);
      expect(sentences.at(-1)?.to ?? 0).toBe(tokens.length);
      const marks = text.replaceAll(/\s/g, "").length;
      expect(tokens.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(marks);
    },
  );
});
