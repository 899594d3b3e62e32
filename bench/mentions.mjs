// Prints {"report", "span", "actor"} lines of records placed in a real archive, as the scorer's task "actors" wants them.
//
//   node dist/faces/cli/main.js read REPORTS --format jsonl > records.jsonl
//   node bench/mentions.mjs records.jsonl > mentions.jsonl
//   python3 ../shared/score/score.py actors ../shared/data/ecbplus-dev.jsonl.gz mentions.jsonl
//
// --why prints how each identity came to its members instead, for people who look at errors.
import { createReadStream, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openArchive } from "../dist/archive/index.js";
import { mentions } from "../dist/dossier/exports/mentions.js";
import { placeReport } from "../dist/dossier/place.js";
import { orSay, Refusal } from "./run.mjs";

const atOnce = 50;
const at = "2026-01-01T00:00:00Z";

await orSay(async () => {
  const args = process.argv.slice(2);
  const file = args.find((arg) => !arg.startsWith("--"));
  if (!file || !existsSync(file))
    throw new Refusal("Name a file of records, as rapporteur read --format jsonl prints them.");
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-mentions-"));
  try {
    const archive = await openArchive(join(folder, "archive.db"));
    const spent = await fill(archive, file);
    if (args.includes("--why")) await printWhy(archive);
    else
      for await (const lines of mentions.write({ archive, reports: null }))
        process.stdout.write(lines);
    process.stderr.write(`${spent}\n`);
    await archive.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Adds and places all records; gives what placing one cost. */
async function fill(archive, file) {
  const times = [];
  let batch = [];
  const flush = () =>
    archive.together(async () => {
      for (const record of batch) {
        const { report } = await archive.add(record, { key: record.report.id, at });
        const start = performance.now();
        await placeReport(archive, report);
        times.push(performance.now() - start);
      }
      batch = [];
    });
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() === "") continue;
    batch.push(JSON.parse(line));
    if (batch.length === atOnce) await flush();
  }
  await flush();
  times.sort((a, b) => a - b);
  const quantile = (share) => times[Math.floor((times.length - 1) * share)]?.toFixed(1);
  return `${times.length} reports placed: half within ${quantile(0.5)} ms, 95 % within ${quantile(0.95)} ms`;
}

async function printWhy(archive) {
  for (let from = 0; ; from += 500) {
    const groups = await archive.groups.list("identity", from, 500);
    if (groups.length === 0) return;
    for (const { number, name, size } of groups) {
      if (size < 2) return;
      process.stdout.write(`${number} ${name}\n`);
      for (const { report, actor, because } of await archive.groups.members(number))
        process.stdout.write(`  ${report} ${actor} ${because}\n`);
    }
  }
}
