// Measures accuracy on the development sets, by what `rapporteur read` prints. See bench/README.md.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { missingOf } from "./gold.mjs";
import { measureStatements, measureTrees } from "./measure.mjs";
import { cli, orSay, Refusal, root, run } from "./run.mjs";
import { showScores } from "./show-scores.mjs";

const sets = [
  {
    name: "polnear",
    title: "PolNeAR dev",
    file: "polnear-dev.jsonl.gz",
    measure: measureStatements,
  },
  {
    name: "gum",
    title: "UD GUM dev",
    file: "ud-gum-dev.conllu.gz",
    measure: measureTrees,
    bars: { upos: 0.96, las: 0.85 },
    genreOf: (id) => id.split("_")[1],
  },
  {
    name: "ewt",
    title: "UD EWT dev",
    file: "ud-ewt-dev.conllu.gz",
    measure: measureTrees,
    bars: { upos: 0.95, las: 0.84 },
    genreOf: (id) => id.split("-")[0],
  },
];

await orSay(main);

async function main() {
  const options = readOptions();
  const chosen = options.only
    ? sets.filter(({ name }) => options.only.split(",").includes(name))
    : sets;
  if (chosen.length === 0)
    throw new Refusal(`--only takes ${sets.map(({ name }) => name).join(", ")}.`);
  const place = await prepare(options, chosen);
  try {
    const results = [];
    for (const set of chosen) results.push({ set, ...(await set.measure(set, place)) });
    process.stdout.write(showScores(results, place));
  } finally {
    if (!options.keep) rmSync(place.folder, { recursive: true });
  }
}

function readOptions() {
  const options = {
    data: { type: "string" },
    scorer: { type: "string" },
    jobs: { type: "string", default: String(availableParallelism()) },
    only: { type: "string" },
    limit: { type: "string" },
    model: { type: "string" },
    keep: { type: "string" },
    peers: { type: "boolean", default: false },
  };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Refusal(
      `${error.message}. Options: ${Object.keys(options)
        .map((name) => `--${name}`)
        .join(" ")}.`,
    );
  }
}

/** Looks for everything that is needed before any of the work begins. */
async function prepare(options, chosen) {
  if (!options.data) {
    throw new Refusal(
      "Name the folder of the development sets, for example: npm run score -- --data ../shared/data",
    );
  }
  const limit = options.limit === undefined ? undefined : Number.parseInt(options.limit, 10);
  if (limit !== undefined && !(limit > 0)) throw new Refusal("--limit takes a number from 1.");
  const data = resolve(options.data);
  const scorer = options.scorer
    ? resolve(options.scorer)
    : resolve(data, "..", "score", "score.py");
  const missing = missingOf(
    data,
    chosen.map(({ file }) => file),
  );
  if (missing.length > 0)
    throw new Refusal(
      `The data to measure on is missing: ${missing.join(", ")}. Give its folder with --data.`,
    );
  if (!existsSync(scorer))
    throw new Refusal(`The scorer ${scorer} is missing. Give its path with --scorer.`);
  if (!existsSync(cli)) throw new Refusal("The program is not built yet. Run npm run build first.");
  await run("python3", ["--version"]).catch(() => {
    throw new Refusal(
      "python3 cannot be started, and the scorer needs it. Install Python 3.10 or later.",
    );
  });
  const folder = options.keep
    ? resolve(options.keep)
    : mkdtempSync(join(tmpdir(), "rapporteur-score-"));
  mkdirSync(folder, { recursive: true });
  const model = options.model ? ["--model", resolve(options.model)] : [];
  return {
    data,
    scorer,
    folder,
    limit,
    peers: options.peers,
    readArgs: ["--jobs", options.jobs, "--quiet", ...model],
    weights: resolve(options.model ?? join(root, "model")),
  };
}
