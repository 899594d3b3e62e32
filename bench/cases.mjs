import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readMarked } from "./cases/marked.mjs";
import { scoreDemands, scoreEvents } from "./cases/score.mjs";
import { orSay, Refusal } from "./run.mjs";

const folder = new URL("../test/cases/", import.meta.url);
const eventFiles = ["events/types.txt", "events/factuality.txt", "events/silence.txt"];
const demandFiles = ["demands/sentences.txt"];
/** Kept for tests that ask for each line, and not scored. */
const otherFiles = ["times/plans.txt", "events/happened.txt", "demands/asked.txt"];

/**
 * Reads the invented sentences of the case files with the weights that ship and prints, in Markdown, precision and
 * recall by type of event, by factuality and for demands. `--keep FILE` writes what the trained reader found.
 */
async function main() {
  const built = new URL("../dist/index.js", import.meta.url);
  if (!existsSync(built)) throw new Refusal("There is no dist/; run `npm run build` first.");
  const { createReader } = await import(built.href);
  const reader = await createReader({ threads: 1 });
  const events = await readAll(reader, eventFiles);
  const demands = await readAll(reader, demandFiles);
  await reader.close();
  print(scoreEvents(events), scoreDemands(demands));
  const at = process.argv.indexOf("--keep");
  if (at > 0) await keep(process.argv[at + 1], [...events, ...demands, ...markedIn(otherFiles)]);
}

async function readAll(reader, names) {
  const pairs = [];
  for (const { marked } of markedIn(names)) {
    const record = await reader.read({ text: marked.text, published: "2025-06-12" });
    pairs.push({ marked, record });
  }
  return pairs;
}

function markedIn(names) {
  return names.flatMap((name) =>
    readMarked(fileURLToPath(new URL(name, folder))).map((marked) => ({ marked })),
  );
}

function print(events, demands) {
  const parts = [
    ["type", events.types],
    ["factuality", events.factuality],
    ["part", events.parts],
    ["demand", demands],
  ];
  for (const [title, table] of parts) {
    const total = sumOf(table);
    const lines = [...table].sort().map(([key, tally]) => row(key, tally));
    const all = title === "part" ? [] : [row("**all**", total)];
    process.stdout.write(`| ${title} | in the text | found | right | precision | recall |\n`);
    process.stdout.write(
      `| --- | ---: | ---: | ---: | ---: | ---: |\n${[...lines, ...all].join("")}\n`,
    );
  }
}

function row(key, { gold, found, right }) {
  const share = (part, whole) => (whole === 0 ? "–" : (part / whole).toFixed(2));
  return `| ${key} | ${gold} | ${found} | ${right} | ${share(right, found)} | ${share(right, gold)} |\n`;
}

function sumOf(table) {
  const total = { gold: 0, found: 0, right: 0 };
  for (const tally of table.values())
    for (const key of Object.keys(total)) total[key] += tally[key];
  return total;
}

/** One line a sentence: the text and what the trained reader found in it, as test/reading/kept.ts reads it. */
async function keep(file, pairs) {
  if (!file) throw new Refusal("--keep needs the name of the file to write.");
  const { loadLanguage } = await import("../dist/language/index.js");
  const language = await loadLanguage({ threads: 1 });
  const lines = [];
  for (const { marked } of pairs)
    lines.push(JSON.stringify(kept(await language.analyse(marked.text))));
  await language.close();
  writeFileSync(file, `${lines.join("\n")}\n`);
}

function kept({ text, tokens, names, attributions }) {
  const pair = ({ from, to }) => [from, to];
  return {
    text,
    tokens: tokens.map((t) => [
      t.lemma,
      t.upos,
      t.feats,
      t.head,
      t.deprel,
      t.sentence,
      t.mention,
      t.antecedent,
      Number(t.antecedentScore.toFixed(2)),
    ]),
    names: names.map(({ from, to, kind }) => [from, to, kind]),
    attributions: attributions.map((a) => [
      pair(a.cue),
      a.source.map(pair),
      a.content.map(pair),
      Number(a.score.toFixed(3)),
    ]),
  };
}

await orSay(main);
