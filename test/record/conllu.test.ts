import { describe, expect, it } from "vitest";
import { formatNamed } from "../../src/record/index.js";
import { bare, read, text, write } from "./fixture.js";

const written = write(formatNamed("conllu"), [read]);
const sentences = written.trimEnd().split("\n\n");
const rows = (sentence = "") =>
  sentence
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.split("\t"));

describe("conllu", () => {
  it("opens the document and each paragraph once", () => {
    expect(written.match(/^# newdoc id = harbour-1$/gm)).toHaveLength(1);
    expect(written.match(/^# newpar$/gm)).toHaveLength(4);
    expect(written.match(/^# sent_id = harbour-1-\d+$/gm)).toHaveLength(sentences.length);
  });

  it("has ten columns, ids in order, one root a sentence and heads inside it", () => {
    for (const sentence of sentences) {
      const words = rows(sentence).filter(([id]) => !id?.includes("-"));
      for (const row of rows(sentence)) expect(row).toHaveLength(10);
      expect(words.map(([id]) => id)).toEqual(words.map((_, index) => String(index + 1)));
      expect(words.filter((row) => row[6] === "0" && row[7] === "root")).toHaveLength(1);
      for (const row of words) expect(Number(row[6])).toBeLessThanOrEqual(words.length);
    }
  });

  it("writes clitics as parts of one word", () => {
    const lines = rows(sentences.find((sentence) => sentence.includes("We don't agree")));
    const at = lines.findIndex((row) => row[1] === "don't");
    expect(lines.slice(at, at + 3).map((row) => row[1])).toEqual(["don't", "do", "n't"]);
    expect(lines[at]?.[0]).toBe(`${lines[at + 1]?.[0]}-${lines[at + 2]?.[0]}`);
    expect(lines[at]?.slice(2, 9)).toEqual(Array(7).fill("_"));
    expect(lines[at + 1]?.[9]).not.toContain("SpaceAfter");
    expect(written).toMatch(/^2-3\tdockers'\t/m);
  });

  it("lets the text of a sentence be put together again from its words", () => {
    for (const sentence of sentences) {
      let end = 0;
      let rebuilt = "";
      for (const [id = "", form, ...rest] of rows(sentence)) {
        if (!id.includes("-") && Number(id) <= end) continue;
        if (id.includes("-")) end = Number(id.split("-")[1]);
        rebuilt += form + (rest.at(-1)?.includes("SpaceAfter=No") ? "" : " ");
      }
      expect(rebuilt.trimEnd()).toBe(/^# text = (.*)$/m.exec(sentence)?.[1]);
    }
  });

  it("gives each word its place in code points", () => {
    const points = [...text];
    for (const row of sentences.flatMap(rows)) {
      const [, start, end] = /Start=(\d+)\|End=(\d+)$/.exec(row[9] ?? "") ?? [];
      expect(points.slice(Number(start), Number(end)).join("")).toBe(row[1]);
    }
  });

  it("keeps an id with line ends on its line", () => {
    expect(write(formatNamed("conllu"), [bare("Ships wait.", { id: "a\n# b" })])).toContain(
      "# newdoc id = a # b\n",
    );
  });
});
