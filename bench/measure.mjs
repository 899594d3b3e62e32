import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { documentsOf, goldOfStatements, goldOfTrees, toLines } from "./gold.mjs";
import { cli, Refusal, run } from "./run.mjs";

/** Reads PolNeAR's reports and scores what was found in them. */
export async function measureStatements(set, place) {
  const { reports, gold } = goldOfStatements(place.data, place.limit);
  const { file, seconds } = await read(set, reports, "jsonl", place);
  const figures = await score("attribution", `${set.name}.gold.jsonl`, gold, file, place);
  const peer = await peerOf(set, { reports, gold }, place);
  return { reports: reports.length, seconds, groups: [{ title: set.title, figures }], peer };
}

/** Reads the raw text of a treebank and scores tokens, tags and trees, as a whole and by genre. */
export async function measureTrees(set, place) {
  const { reports, gold } = goldOfTrees(place.data, set.file, place.limit);
  const { file, seconds } = await read(set, reports, "conllu", place);
  const found = documentsOf(readFileSync(file, "utf8"));
  checkAlignment(set, reports, found);
  const groups = [
    { title: set.title, figures: await score("ud", `${set.name}.gold.conllu`, gold, file, place) },
  ];
  for (const [genre, ids] of genresOf(set, reports)) {
    const mine = (documents) =>
      documents
        .filter(({ id }) => ids.has(id))
        .map(({ conllu }) => conllu)
        .join("");
    const part = join(place.folder, `${set.name}-${genre}.conllu`);
    writeFileSync(part, mine(found));
    const figures = await score(
      "ud",
      `${set.name}-${genre}.gold.conllu`,
      mine(documentsOf(gold)),
      part,
      place,
    );
    groups.push({ title: genre, figures });
  }
  return {
    reports: reports.length,
    seconds,
    groups,
    peer: await peerOf(set, { reports, gold }, place),
  };
}

/** What a library beside us finds in the same texts, scored the same way; null unless asked for. */
async function peerOf(set, { reports, gold }, place) {
  if (!place.peers) return null;
  const { statementsByCompromise, treesByWink } = await import("./peers/readings.mjs");
  const isTrees = set.measure === measureTrees;
  const readings = isTrees ? treesByWink(reports) : toLines(statementsByCompromise(reports));
  if (isTrees) checkAlignment(set, reports, documentsOf(readings));
  const file = join(place.folder, `${set.name}.peer.${isTrees ? "conllu" : "jsonl"}`);
  writeFileSync(file, readings);
  const figures = await score(
    isTrees ? "ud" : "attribution",
    `${set.name}.gold.peer`,
    gold,
    file,
    place,
  );
  return isTrees
    ? { name: "wink-nlp", keys: ["upos", "token", "sentence"], figures }
    : { name: "compromise", keys: ["content token", "content exact"], figures };
}

/** What people run is what is measured: the command line reads the reports. */
async function read(set, reports, format, { folder, readArgs }) {
  const input = join(folder, `${set.name}.in.jsonl`);
  const file = join(folder, `${set.name}.out.${format}`);
  writeFileSync(input, toLines(reports));
  const args = [
    cli,
    "read",
    input,
    "--input",
    "jsonl",
    "--format",
    format,
    "-o",
    file,
    ...readArgs,
  ];
  const { seconds } = await run(process.execPath, args);
  return { file, seconds };
}

async function score(task, name, gold, file, { folder, scorer }) {
  const path = join(folder, name);
  writeFileSync(path, gold);
  const { output } = await run("python3", [scorer, task, path, file], { keeps: true });
  return JSON.parse(output);
}

/** The scorer counts characters across the whole file: one left out would put all that follows in the wrong place. */
function checkAlignment(set, reports, found) {
  reports.forEach(({ id, text }, at) => {
    const forms = (found[at]?.conllu ?? "").match(/^\d+\t[^\t\n]+/gm) ?? [];
    const written = forms.map((row) => row.slice(row.indexOf("\t") + 1)).join("");
    if (found[at]?.id === id && written === text.replace(/\s/g, "")) return;
    throw new Refusal(
      `${set.title}: the tokens of document ${id} do not spell its text in full and in order, so its trees cannot be scored.`,
    );
  });
}

function genresOf({ genreOf }, reports) {
  const genres = new Map();
  for (const { id } of reports)
    genres.set(genreOf(id), (genres.get(genreOf(id)) ?? new Set()).add(id));
  return [...genres].sort(([a], [b]) => (a < b ? -1 : 1));
}
