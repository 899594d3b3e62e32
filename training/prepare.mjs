// Turns the corpora into the numbers that training reads, with the program's own tokenizer and encoder,
// so that what is learned is what is read later.
//
// usage: node training/prepare.mjs DATA OUT   (after npm run build)
//   DATA  the folder with ud-*.conllu.gz and polnear-*.jsonl.gz
//   OUT   where ud-train.jsonl, ud-dev.jsonl, polnear-train.jsonl, polnear-dev.jsonl and labels.json go
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { encode } from "../dist/language/encode.js";
import { tokenize } from "../dist/language/tokenize.js";
import { makeWordPieces } from "../dist/language/wordpiece.js";
import { readConllu } from "./conllu.mjs";
import { corefOf, namesOf } from "./entities.mjs";
import { lemmaRule } from "./lemma-rules.mjs";

const [data, out] = process.argv.slice(2);
if (!data || !out) {
  console.error("usage: node training/prepare.mjs DATA OUT");
  process.exit(2);
}
/** Genres of GUM whose licence forbids commercial use. */
const leftOut = new Set(["whow", "fiction"]);
const words = makeWordPieces(
  await readFile(new URL("../model/vocab.txt", import.meta.url), "utf8"),
);

async function read(name) {
  return gunzipSync(await readFile(`${data}/${name}`)).toString("utf8");
}

function encoded(text, tokens) {
  const e = encode(text, tokens, words);
  return { pieces: [...e.pieces], shapes: [...e.shapes], first: [...e.first] };
}

async function ud(split) {
  const docs = [];
  for (const corpus of ["ewt", "gum"]) {
    for (const doc of readConllu(await read(`ud-${corpus}-${split}.conllu.gz`))) {
      if (split === "train" && leftOut.has(doc.id.split("_")[1])) continue;
      docs.push({
        id: doc.id,
        corpus,
        ...encoded(doc.text, doc.tokens),
        starts: doc.tokens.map((t) => (t.starts ? 1 : 0)),
        upos: doc.tokens.map((t) => t.upos),
        feats: doc.tokens.map((t) => t.feats),
        lemma: doc.tokens.map((t) => lemmaRule(t.form, t.lemma)),
        head: doc.tokens.map((t) => t.head),
        deprel: doc.tokens.map((t) => t.deprel),
        names: corpus === "gum" ? namesOf(doc) : null,
        coref: corpus === "gum" ? corefOf(doc) : null,
      });
    }
  }
  return docs;
}

/** UTF-16 offset of each code point offset of the text. */
function unitOffsets(text) {
  const offsets = [];
  let at = 0;
  for (const c of text) {
    offsets.push(at);
    at += c.length;
  }
  offsets.push(at);
  return offsets;
}

async function polnear(split) {
  const docs = [];
  for (const line of (await read(`polnear-${split}.jsonl.gz`)).split("\n")) {
    if (line === "") continue;
    const row = JSON.parse(line);
    const units = unitOffsets(row.text);
    const tokens = tokenize(row.text);
    const ranges = (spans) =>
      spans
        .map(([s, e]) => {
          const from = tokens.findIndex((t) => t.to > units[s]);
          let to = from;
          while (to < tokens.length && tokens[to].from < units[e]) to++;
          return [from, to];
        })
        .filter(([from, to]) => from >= 0 && to > from);
    docs.push({
      id: row.id,
      ...encoded(row.text, tokens),
      attributions: row.attributions.map((a) => ({
        cue: ranges(a.cue)[0] ?? null,
        source: ranges(a.source),
        content: ranges(a.content),
      })),
    });
  }
  return docs;
}

function ranked(docs, field, least) {
  const counts = new Map();
  for (const doc of docs)
    for (const value of doc[field]) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, n]) => n >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value]) => value);
}

await mkdir(out, { recursive: true });
const train = await ud("train");
const labels = {
  upos: ranked(train, "upos", 1),
  feats: ranked(train, "feats", 3),
  lemma: ranked(train, "lemma", 3),
  deprel: ranked(train, "deprel", 3),
};
const sets = [
  ["ud-train", train],
  ["ud-dev", await ud("dev")],
  ["polnear-train", await polnear("train")],
  ["polnear-dev", await polnear("dev")],
];
await writeFile(`${out}/labels.json`, JSON.stringify(labels));
for (const [name, docs] of sets) {
  await writeFile(`${out}/${name}.jsonl`, `${docs.map((d) => JSON.stringify(d)).join("\n")}\n`);
  const tokens = docs.reduce((n, d) => n + d.first.length - 1, 0);
  const pieces = docs.reduce((n, d) => n + d.pieces.length, 0);
  console.log(`${name}: ${docs.length} documents, ${tokens} tokens, ${pieces} pieces`);
}
console.log(
  Object.entries(labels)
    .map(([k, v]) => `${v.length} ${k}`)
    .join(", "),
);
