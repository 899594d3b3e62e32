// In how many documents each folded word stands, for an archive that is too young to have counts of its own.
//   npm run build && node training/document-frequencies.mjs --data ../shared/data
// Learned from: the train parts of UD English EWT (CC BY-SA 4.0) and GUM (CC BY 4.0, its NC genres left out).
// Only counts are kept, and only of words that stand in three documents or more.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { foldWords } from "../dist/dossier/stories/words.js";

const at = process.argv.indexOf("--data");
const data = at < 0 ? "../shared/data" : process.argv[at + 1];
const least = 3;
const leftOut = /^GUM_(whow|fiction)/;

const counts = new Map();
let documents = 0;
for (const file of ["ud-ewt-train.conllu.gz", "ud-gum-train.conllu.gz"]) {
  const whole = gunzipSync(readFileSync(join(data, file))).toString("utf8");
  for (const part of whole.split("# newdoc id = ").slice(1)) {
    if (leftOut.test(part)) continue;
    const lines = part.split("\n").filter((line) => line.startsWith("# text = "));
    documents += 1;
    for (const word of new Set(foldWords(lines.map((line) => line.slice(9)).join("\n"))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}
const kept = [...counts].filter(([, count]) => count >= least).sort(([a], [b]) => (a < b ? -1 : 1));
const file = new URL("../src/language/en/document-frequencies.json", import.meta.url);
writeFileSync(file, `${JSON.stringify({ documents, words: Object.fromEntries(kept) })}\n`);
console.log(`${documents} documents, ${kept.length} words`);
