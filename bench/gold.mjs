import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readConllu } from "../training/conllu.mjs";

/** Reports with gold statements: what goes in as JSON lines, and the gold rows for the scorer. */
export function goldOfStatements(data, limit) {
  const rows = unpacked(join(data, "polnear-dev.jsonl.gz")).split("\n").filter(Boolean);
  const gold = rows.slice(0, limit).map((row) => JSON.parse(row));
  const reports = gold.map(({ id, text, title, published, publisher }) => {
    return { id, text, title, published, publisher };
  });
  return { reports, gold: toLines(gold) };
}

/** Documents with gold trees: their raw text, rebuilt from the forms, and the gold CoNLL-U. */
export function goldOfTrees(data, file, limit) {
  const documents = documentsOf(unpacked(join(data, file))).slice(0, limit);
  const gold = documents.map(({ conllu }) => conllu).join("");
  const reports = readConllu(gold).map(({ id, text }) => ({ id, text }));
  return { reports, gold };
}

/** Cuts CoNLL-U where documents begin; each keeps its own lines to the letter. */
export function documentsOf(conllu) {
  const parts = conllu.split(/^(?=# newdoc id = )/m).filter((part) => part.trim() !== "");
  return parts.map((part) => ({ id: part.slice(0, part.indexOf("\n")).slice(14), conllu: part }));
}

/** Paths below the data folder that are not there. */
export function missingOf(data, files) {
  return files.map((file) => join(data, file)).filter((path) => !existsSync(path));
}

export function toLines(values) {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}

function unpacked(path) {
  return gunzipSync(readFileSync(path)).toString("utf8");
}
