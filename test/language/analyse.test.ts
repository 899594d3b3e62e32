import { afterEach, describe, expect, it } from "vitest";
import { analyse } from "../../src/language/analyse.js";
import type { Analysis } from "../../src/language/analysis.js";
import { tuning } from "../../src/language/tuning.js";
import { type Belief, believing } from "./fake-network.js";
import { randomFrom } from "./random.js";

const nothing: Belief = { starts: new Set(), heads: [], names: {}, cues: {}, roles: {} };
const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(" ");
const roles = (label: string, from: number, to: number): Record<number, string> =>
  Object.fromEntries(
    Array.from({ length: to - from }, (_, i) => [from + i, `${i === 0 ? "B" : "I"}-${label}`]),
  );

/** Word pieces for any forms: one each, numbered as they come. */
function countingPieces(): () => readonly number[] {
  let next = 1000;
  return () => [next++];
}

/** A believed text: sentences of 1 to `longest` tokens, each with a random tree. */
function grown(seed: number, tokens: number, longest: number): Belief {
  const random = randomFrom(seed);
  const starts = new Set<number>();
  const heads: number[] = [];
  while (heads.length < tokens) {
    const from = heads.length;
    const size = Math.min(1 + random.below(longest), tokens - from);
    starts.add(from);
    const order = Array.from({ length: size }, (_, i) => i).sort(() => random.unit() - 0.5);
    const sentence = new Array<number>(size).fill(-1);
    order.forEach((token, rank) => {
      if (rank > 0) sentence[token] = from + (order[random.below(rank)] ?? 0);
    });
    heads.push(...sentence);
  }
  return { ...nothing, starts, heads };
}

function expectSound({ text, tokens, sentences }: Analysis): void {
  let end = 0;
  sentences.forEach(({ from, to }, number) => {
    expect(from).toBe(end);
    expect(to).toBeGreaterThan(from);
    end = to;
    const inside = tokens.slice(from, to);
    expect(inside.filter(({ head }) => head === -1).length).toBe(1);
    for (const token of inside) {
      expect(token.sentence).toBe(number);
      expect(token.deprel === "root").toBe(token.head === -1);
      let at = token;
      for (let steps = 0; at.head !== -1; steps++) {
        if (steps > inside.length || at.head < from || at.head >= to) throw new Error("no tree");
        at = tokens[at.head] ?? token;
      }
    }
  });
  expect(end).toBe(tokens.length);
  tokens.forEach(({ index, from, to, form }, i) => {
    expect(index).toBe(i);
    expect(form).toBe(text.slice(from, to));
  });
}

describe("analysing", () => {
  const usual = { ...tuning };
  afterEach(() => void Object.assign(tuning, usual));

  it.each([2, 8, 50])("gives the same whether windows go alone or %i at a time", async (size) => {
    const cues = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [i * 5 + 2, "B"]));
    const roles = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [i * 5 + 2, { [i * 5 + 3]: "B-content" }]),
    );
    const belief = { ...grown(7, 1500, 25), cues, roles };
    const alone = await analyse(believing(belief), words(1500));
    Object.assign(tuning, { batchWindows: size, tieCues: 7 });
    const model = believing(belief);
    expect(await analyse(model, words(1500))).toEqual(alone);
    expect(Math.max(...model.batches.map(({ rows }) => rows))).toBeGreaterThan(1);
    expect(alone.attributions.length).toBe(300);
  });

  it.each(["", " \n\n\t", "\u0000"])("%j gives nothing and asks nothing", async (text) => {
    const model = believing(nothing);
    const analysis = await analyse(model, text);
    expect(analysis).toEqual({ text, tokens: [], sentences: [], names: [], attributions: [] });
    expect(model.batches).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])(
    "gives the trees that the network means, across windows, %i",
    async (seed) => {
      const belief = grown(seed, 40 + seed * 220, 30);
      const analysis = await analyse(believing(belief), words(belief.heads.length));
      expectSound(analysis);
      expect(analysis.sentences.map(({ from }) => from)).toEqual([...belief.starts]);
      expect(analysis.tokens.map(({ head }) => head)).toEqual(belief.heads);
      for (const { head, index, deprel } of analysis.tokens) {
        if (head !== -1) expect(deprel).toBe(head < index ? "obj" : "nsubj");
      }
    },
  );

  it.each([300, 700, 2000])("gives trees to sentences of up to %i tokens", async (longest) => {
    const belief = grown(longest, 2500, longest);
    const analysis = await analyse(believing(belief), words(2500));
    expectSound(analysis);
    const sizes = analysis.sentences.map(({ from, to }) => to - from);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(tuning.sentenceTokens);
  });

  it("numbers paragraphs, each beginning a sentence", async () => {
    const analysis = await analyse(believing(nothing), "w0 w1\n\nw2 w3\n\nw4");
    expect(analysis.sentences).toEqual([
      { from: 0, to: 2, paragraph: 0 },
      { from: 2, to: 4, paragraph: 1 },
      { from: 4, to: 5, paragraph: 2 },
    ]);
  });

  it("leaves long runs of marks unread, and reads on after them", async () => {
    const text = `${words(30)} ${"(".repeat(900)} w31 w32\n\n${"] ".repeat(250)}`;
    const model = believing(nothing);
    const analysis = await analyse(model, text);
    expectSound(analysis);
    expect(model.batches.map(({ rows, width }) => [rows, width])).toEqual([
      [1, 30],
      [1, 2],
    ]);
    expect(analysis.sentences.map(({ to, from, paragraph }) => [to - from, paragraph])).toEqual([
      [30, 0],
      [400, 0],
      [400, 0],
      [100, 0],
      [2, 0],
      [250, 1],
    ]);
    expect(analysis.tokens[40]).toMatchObject({ form: "(", lemma: "(", upos: "PUNCT", head: 30 });
    expect(analysis.tokens[40]?.deprel).toBe("punct");
  });

  it("starts no sentence right after a glued start", async () => {
    const belief = { ...nothing, starts: new Set([2, 3, 4, 5]) };
    const model = {
      ...believing(belief),
      words: { piecesOf: countingPieces(), isWord: () => true, startId: 1, endId: 2 },
    };
    const { sentences } = await analyse(model, 'w0 w1 "w3 w4(');
    expect(sentences.map(({ from }) => from)).toEqual([0, 2, 4]);
  });

  it("keeps counting paragraphs beyond the first part", async () => {
    const text = words(15_000).replaceAll(/ (w\d*000\b)/g, "\n\n$1");
    const { sentences, tokens } = await analyse(believing(nothing), text);
    expect(sentences.at(-1)?.paragraph).toBe(14);
    for (const { from, paragraph } of sentences) {
      expect(paragraph).toBe(Math.floor(from / 1000));
      expect(tokens[from]?.form).toBe(`w${from}`);
    }
  });

  it("reads names across the borders of windows", async () => {
    const names: Record<number, string> = {};
    for (let t = 0; t < 900; t++)
      names[t] = t % 7 === 0 ? "B-person" : t % 7 < 6 ? "I-person" : "O";
    const analysis = await analyse(believing({ ...nothing, names }), words(900));
    expect(analysis.names.map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: 129 }, (_, i) => [i * 7, Math.min(i * 7 + 6, 900)]),
    );
    expect(analysis.names.every(({ kind }) => kind === "person")).toBe(true);
    expect(analysis.names[3]?.score).toBeCloseTo(Math.exp(-0.1), 5);
  });

  it("refers to earlier mentions by their place in the text", async () => {
    const antecedents = { 395: 380, 400: 396, 12: 12, 20: 30 };
    const { tokens } = await analyse(believing({ ...nothing, antecedents }), words(500));
    const found = tokens.filter(({ antecedent }) => antecedent >= 0);
    expect(found.map(({ index, antecedent }) => [index, antecedent])).toEqual([
      [395, 380],
      [400, 396],
    ]);
    expect(tokens[20]?.antecedentScore).toBe(0);
  });
});

describe("attributions", () => {
  it("tie source and content to each cue, wherever windows end", async () => {
    const cues: Record<number, string> = {};
    const all: Record<number, Record<number, string>> = {};
    for (let t = 10; t < 890; t += 20) {
      cues[t] = "B";
      cues[t + 1] = "I";
      all[t] = { ...roles("source", t - 3, t), ...roles("content", t + 2, t + 9) };
    }
    const { attributions } = await analyse(believing({ ...nothing, cues, roles: all }), words(900));
    expect(attributions.length).toBe(44);
    attributions.forEach(({ cue, source, content, score }, i) => {
      const at = 10 + i * 20;
      expect(cue).toEqual({ from: at, to: at + 2 });
      expect(source).toEqual([{ from: at - 3, to: at }]);
      expect(content).toEqual([{ from: at + 2, to: at + 9 }]);
      expect(score).toBeCloseTo(Math.exp(-0.1), 5);
    });
  });

  it("keep contents in pieces around the cue, join touching ones, and never hold the cue", async () => {
    const belief: Belief = {
      ...nothing,
      cues: { 5: "B", 15: "B", 25: "B" },
      roles: {
        5: roles("content", 2, 9),
        15: { ...roles("content", 10, 12), ...roles("content", 12, 14) },
        25: roles("source", 20, 23),
      },
    };
    const { attributions } = await analyse(believing(belief), words(40));
    expect(attributions.map(({ content }) => content.map(({ from, to }) => [from, to]))).toEqual([
      [
        [2, 5],
        [6, 9],
      ],
      [[10, 14]],
    ]);
  });
});
