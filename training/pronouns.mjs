/**
 * Learns how likely each candidate of a pronoun is (src/language/en/pronoun-weights.json) from UD GUM's
 * coreference: a softmax over the candidates and "none of them", one set of weights for "he" and "she",
 * one for "it", one for "they". Trees, entity sorts and names are GUM's own.
 *
 *   npm run build && node training/pronouns.mjs --data ../shared/data [--write]
 *
 * GUM's fiction and whow are left out for their licence. No randomness: the same data gives the same weights.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readConllu } from "./conllu.mjs";
import { corefOf, namesOf } from "./entities.mjs";

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const dist = option("dist", "../dist");
const { draftNamed } = await import(
  new URL(`${dist}/reading/2-actors/find-actors.js`, import.meta.url)
);
const { resolveInOrder } = await import(
  new URL(`${dist}/reading/2-actors/resolve-in-order.js`, import.meta.url)
);
const { addMention } = await import(new URL(`${dist}/reading/2-actors/draft.js`, import.meta.url));
const { note } = await import(new URL(`${dist}/reading/2-actors/discourse.js`, import.meta.url));
const { candidatesFor, meansSomething, sortOf } = await import(
  new URL(`${dist}/reading/2-actors/resolve-pronoun.js`, import.meta.url)
);
const { features } = await import(
  new URL(`${dist}/reading/2-actors/weigh-candidates.js`, import.meta.url)
);

/**
 * Sorts as the trained reader gives them rather than as the corpus does: it takes most bodies that "it" and
 * "they" stand for as things or people. Shares as measured on GUM dev; which tokens err is a fixed hash.
 */
function misread(kind, token, index) {
  const chance = ((index * 2654435761 + token.form.length * 40503) % 4294967296) / 4294967296;
  const it = /^its?$/i.test(token.form);
  const they = /^the(?:y|m|ir)$/i.test(token.form);
  if (it && kind !== undefined)
    return kind === "place"
      ? chance < 0.6
        ? "abstract"
        : kind
      : chance < 0.08
        ? null
        : chance < 0.8 && kind === "organization"
          ? "abstract"
          : kind;
  if (they && kind === "organization") return chance < 0.7 ? "person" : kind;
  if (they && kind !== "person" && kind !== undefined) return chance < 0.4 ? "person" : kind;
  if (they) return chance < 0.08 ? "organization" : kind;
  if (token.upos === "NOUN" && kind === "organization")
    return chance < 0.2 ? "place" : chance < 0.35 ? "person" : kind;
  if (token.upos === "NOUN") return chance < 0.05 ? null : kind;
  return kind ?? null;
}

/** An analysis made of the corpus's own trees, entities and coreference. */
export function goldAnalysis(doc) {
  const kinds = new Map(corefOf(doc).map(([head, kind]) => [head, kind]));
  const sentences = [];
  let paragraph = -1;
  const tokens = doc.tokens.map((t, index) => {
    if (t.starts) {
      if (t.gap === "paragraph" || paragraph < 0) paragraph++;
      if (sentences.length > 0) sentences.at(-1).to = index;
      sentences.push({ from: index, to: doc.tokens.length, paragraph });
    }
    const { form, from, to, gap, lemma, upos, feats, head, deprel } = t;
    return {
      index,
      form,
      from,
      to,
      gap,
      lemma,
      upos,
      feats,
      head,
      deprel,
      sentence: sentences.length - 1,
      mention: misread(kinds.get(index), t, index) ?? null,
      antecedent: -1,
      antecedentScore: 0,
    };
  });
  const names = [];
  const marks = namesOf(doc);
  marks.forEach((mark, from) => {
    if (!mark.startsWith("B-")) return;
    let to = from + 1;
    while (marks[to]?.startsWith("I-")) to++;
    names.push({ from, to, kind: mark.slice(2), score: 1 });
  });
  return { text: doc.text, tokens, sentences, names, attributions: [] };
}

function examplesOf(doc, examples) {
  const chains = new Map(corefOf(doc).map(([head, , chain]) => [head, chain]));
  const right = (draft, index) => {
    const chain = chains.get(index);
    const before = draft.mentions.filter(({ head }) => head !== index);
    return chain !== undefined && before.some(({ head }) => chains.get(head) === chain);
  };
  resolveInOrder(draftNamed(goldAnalysis(doc)), (work, discourse, token, pronoun) => {
    if (!meansSomething(token, pronoun)) return;
    const candidates = candidatesFor(work, discourse, token, pronoun);
    if (candidates.length === 0) return;
    const gold = candidates.map(({ draft }) => right(draft, token.index));
    examples[sortOf(pronoun)].push({ rows: candidates.map(({ measures }) => measures), gold });
    const meant = candidates[gold.indexOf(true)]?.draft;
    if (!meant) return;
    const tokens = { from: token.index, to: token.index + 1 };
    addMention(work, meant, { tokens, head: token.index, form: "pronoun", rule: "gold" });
    note(discourse, meant, token.index, "pronoun");
  });
}

/** Full-batch gradient ascent with a small pull to zero. */
function learn(examples, rounds = 400, rate = 0.5, pull = 0.002) {
  const size = features.length + 1;
  const weights = new Float64Array(size);
  const slopes = new Float64Array(size);
  for (let round = 0; round < rounds; round++) {
    const step = new Float64Array(size);
    for (const { rows, gold } of examples) addGradient(step, weights, rows, gold);
    for (let at = 0; at < size; at++) {
      const slope = step[at] / examples.length - pull * weights[at];
      slopes[at] += slope * slope;
      weights[at] += (rate * slope) / Math.sqrt(slopes[at] + 1e-8);
    }
  }
  return weights;
}

function oddsOf(weights, row) {
  let score = weights[features.length];
  for (let at = 0; at < features.length; at++) score += weights[at] * row[at];
  return Math.exp(score);
}

function addGradient(step, weights, rows, gold) {
  const odds = rows.map((row) => oddsOf(weights, row));
  const all = odds.reduce((sum, x) => sum + x, 1);
  const rightOdds = odds.reduce((sum, x, k) => sum + (gold[k] ? x : 0), 0);
  rows.forEach((row, k) => {
    const wanted = rightOdds > 0 && gold[k] ? odds[k] / rightOdds : 0;
    const pull = wanted - odds[k] / all;
    for (let at = 0; at < features.length; at++) step[at] += pull * row[at];
    step[features.length] += pull;
  });
}

function report(name, examples, weights) {
  for (const least of [0.3, 0.4, 0.5, 0.6, 0.7]) {
    let [right, wrong, there] = [0, 0, 0];
    for (const { rows, gold } of examples) {
      const odds = rows.map((row) => oddsOf(weights, row));
      const best = odds.indexOf(Math.max(...odds));
      if (gold.includes(true)) there++;
      if (odds[best] / odds.reduce((sum, x) => sum + x, 1) < least) continue;
      if (gold[best]) right++;
      else wrong++;
    }
    console.log(
      name,
      least,
      "precision",
      (right / (right + wrong)).toFixed(3),
      "recall",
      (right / there).toFixed(3),
      examples.length,
    );
  }
}

function read(split) {
  const examples = { person: [], thing: [], many: [] };
  const path = `${option("data", "../shared/data")}/ud-gum-${split}.conllu.gz`;
  for (const doc of readConllu(gunzipSync(readFileSync(path)).toString())) {
    if (!/_(?:fiction|whow)_/.test(doc.id)) examplesOf(doc, examples);
  }
  return examples;
}

const train = read("train");
const dev = read("dev");
const target = new URL("../src/language/en/pronoun-weights.json", import.meta.url);
const data = JSON.parse(readFileSync(target, "utf8"));
for (const sort of Object.keys(train)) {
  const weights = learn(train[sort]);
  report(`${sort} train`, train[sort], weights);
  report(`${sort} dev`, dev[sort], weights);
  data[sort].bias = Number(weights[features.length].toFixed(3));
  features.forEach((feature, at) => {
    data[sort][feature] = Number(weights[at].toFixed(3));
  });
}
if (process.argv.includes("--write")) writeFileSync(target, `${JSON.stringify(data, null, 2)}\n`);
