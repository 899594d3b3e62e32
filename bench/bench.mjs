// Measures speed, memory and start-up beside other libraries for Node. See bench/README.md.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { contenders } from "./contenders.mjs";
import { makeReport, writeReports } from "./corpus.mjs";
import { cli, orSay, Refusal, root, run } from "./run.mjs";
import { grouped, median, table } from "./table.mjs";

const full = { reports: 2000, streamed: 10000, starts: 7 };
const quick = { reports: 100, streamed: 300, starts: 3 };

await orSay(main);

async function main() {
  const options = readOptions();
  if (!existsSync(cli)) throw new Refusal("The program is not built yet. Run npm run build first.");
  const sizes = { ...(options.quick ? quick : full), ...counts(options) };
  const load = loadavg()[0];
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  try {
    const corpus = await writeCorpus(folder, sizes);
    const rows = [];
    for (const contender of contenders(options)) rows.push(await measure(contender, corpus, sizes));
    process.stdout.write(show(rows, corpus, sizes, load));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: "boolean", default: false },
        model: { type: "string" },
        only: { type: "string" },
        reports: { type: "string" },
        streamed: { type: "string" },
      },
    });
    return { ...values, model: values.model && resolve(values.model) };
  } catch (error) {
    throw new Refusal(
      `${error.message}. Options: --quick --reports N --streamed N --model FOLDER --only NAME.`,
    );
  }
}

function counts(options) {
  const given = ["reports", "streamed"].filter((name) => options[name] !== undefined);
  return Object.fromEntries(
    given.map((name) => {
      const count = Number(options[name]);
      if (!Number.isInteger(count) || count < 2)
        throw new Refusal(`--${name} is a number from 2 up.`);
      return [name, count];
    }),
  );
}

/** The same reports for all: those for speed also cut into as many parts as there are cores, for one process a core. */
async function writeCorpus(folder, { reports, streamed }) {
  const cores = availableParallelism();
  const whole = join(folder, "reports.jsonl");
  const stream = join(folder, "streamed.jsonl");
  await writeReports(whole, reports);
  await writeReports(stream, streamed);
  const size = Math.ceil(reports / cores);
  const parts = [];
  for (let from = 0; from < reports; from += size) {
    parts.push(join(folder, `part-${parts.length}.jsonl`));
    await writeReports(parts.at(-1), Math.min(size, reports - from), from);
  }
  const one = join(root, "examples", "harbour-talks.txt");
  return { whole, stream, parts, one, tokens: await countTokens(reports) };
}

/** Counted once, by our own tokenizer, so that all are measured against the same number. */
async function countTokens(reports) {
  const { tokenize } = await import("../dist/language/index.js");
  let tokens = 0;
  for (let index = 0; index < reports; index++)
    tokens += tokenize(makeReport(index).text, []).length;
  return tokens;
}

async function measure(contender, corpus, { starts }) {
  const command = process.execPath;
  const start = performance.now();
  const files = contender.isSplit ? corpus.parts : [corpus.whole];
  await Promise.all(files.map((file) => run(command, contender.args(file))));
  const seconds = (performance.now() - start) / 1000;
  const { megabytes } = contender.isSplit
    ? { megabytes: null }
    : await run(command, contender.args(corpus.stream));
  const cold = [];
  for (let turn = 0; turn < starts; turn++)
    cold.push((await run(command, contender.args(corpus.one))).seconds);
  return { ...contender, rate: corpus.tokens / seconds, megabytes, cold: median(cold) };
}

function show(rows, { tokens }, { reports, streamed, starts }, load) {
  const cpu = cpus()[0]?.model.trim() ?? "unknown processor";
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const isBusy =
    load > 0.5
      ? ` **Something else was at work on the machine (load ${load.toFixed(1)}): not a result.**`
      : "";
  const body = rows.map(({ name, finds, cores, rate, megabytes, cold }) => [
    name,
    finds,
    cores,
    grouped(rate),
    megabytes === null ? "" : grouped(megabytes),
    cold.toFixed(2),
  ]);
  return [
    `${new Date().toISOString().slice(0, 10)}, ${cpu}, ${availableParallelism()} cores, ${memory}, Node ${process.versions.node}, \`npm run bench\`.${isBusy}`,
    `Speed: ${grouped(reports)} invented reports of ${grouped(tokens / reports)} tokens, start-up included. Memory: highest resident size while ${grouped(streamed)} reports stream through. Start: one report, median of ${starts} runs.\n`,
    table(["", "finds", "cores", "tokens/s", "peak MB", "cold start, s"], body, [2, 3, 4, 5]),
  ].join("\n");
}
