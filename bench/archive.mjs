// Speed and size of the archive: `npm run bench:archive -- --reports 100000`.
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openArchive } from "../dist/archive/index.js";
import { createReader } from "../dist/index.js";
import { listsOf, questionsOf } from "./archive/questions.mjs";
import { vary } from "./archive/vary.mjs";
import { makeReport } from "./corpus.mjs";
import { grouped, table } from "./table.mjs";

const { values: options } = parseArgs({
  options: {
    /** Reports in the archive. */
    reports: { type: "string", default: "100000" },
    /** Records to vary, as JSON lines, instead of invented ones that are read first. */
    templates: { type: "string" },
    /** Questions of each kind. */
    questions: { type: "string", default: "60" },
    /** An archive to ask that was made before; otherwise one is made and removed. */
    archive: { type: "string" },
    keep: { type: "boolean", default: false },
  },
});
const reports = Number(options.reports);
/** Reports that are kept in one transaction, as `rapporteur add` does. */
const batch = 50;

const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
const path = options.archive ?? join(folder, "archive.db");
try {
  const templates = await templatesOf();
  const archive = await openArchive(path);
  if (options.archive === undefined) await fill(archive, templates);
  const sample = Array.from({ length: 300 }, (_, index) => {
    const at = Math.floor((index / 300) * reports);
    return vary(templates[at % templates.length], at);
  });
  const each = Number(options.questions);
  await ask(archive, "Search", questionsOf(sample, each));
  await ask(archive, "Entries", listsOf(sample, each));
  await archive.close();
  process.stdout.write(
    `\nMemory at the most: ${grouped(process.resourceUsage().maxRSS / 1024)} MB\n`,
  );
} finally {
  if (options.keep) process.stdout.write(`\nkept: ${path}\n`);
  else rmSync(folder, { recursive: true, force: true });
}

async function templatesOf() {
  if (options.templates)
    return readFileSync(options.templates, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  const reader = await createReader();
  const records = [];
  for (let index = 0; index < 36; index++) records.push(await reader.read(makeReport(index)));
  await reader.close();
  return records;
}

async function fill(archive, templates) {
  let bytes = 0;
  let adding = 0;
  let busy = 0;
  const slices = [];
  for (let from = 0; from < reports; from += batch) {
    const records = Array.from({ length: Math.min(batch, reports - from) }, (_, index) =>
      vary(templates[(from + index) % templates.length], from + index),
    );
    for (const { report } of records) bytes += Buffer.byteLength(report.text);
    const start = performance.now();
    const cpu = process.cpuUsage();
    await archive.together(async () => {
      for (const record of records)
        await archive.add(record, { key: record.report.id, at: "2026-01-01T00:00:00Z" });
    });
    const took = performance.now() - start;
    adding += took;
    const { user, system } = process.cpuUsage(cpu);
    busy += (user + system) / 1000;
    slices.push(took / records.length);
  }
  const size = statSync(path).size;
  const tenth = Math.max(1, Math.floor(slices.length / 10));
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  process.stdout.write(
    table(
      ["adding", ""],
      [
        ["reports", grouped(reports)],
        ["text a report, bytes", grouped(bytes / reports)],
        ["reports a second", grouped(reports / (adding / 1000))],
        ["ms of processor a report", (busy / reports).toFixed(2)],
        ["ms a report, first tenth", mean(slices.slice(0, tenth)).toFixed(2)],
        ["ms a report, last tenth", mean(slices.slice(-tenth)).toFixed(2)],
        ["disk, MB", grouped(size / 1e6)],
        ["disk, multiple of the text", (size / bytes).toFixed(2)],
      ],
      [1],
    ),
  );
}

async function ask(archive, title, kinds) {
  const all = [];
  const allBusy = [];
  const rows = [];
  for (const { title, list, questions } of kinds) {
    const times = [];
    const busy = [];
    let found = 0;
    for (const question of questions) {
      const start = performance.now();
      const cpu = process.cpuUsage();
      const { items } = await archive.asking[list](question);
      times.push(performance.now() - start);
      const { user, system } = process.cpuUsage(cpu);
      busy.push((user + system) / 1000);
      found += items.length;
    }
    all.push(...times);
    allBusy.push(...busy);
    rows.push([title, (found / questions.length).toFixed(1), ...marks(times), marks(busy)[1]]);
  }
  rows.push(["all", "", ...marks(all), marks(allBusy)[1]]);
  process.stdout.write(
    `\n${table([`${title}, ms`, "on the page", "median", "p95", "most", "p95 of processor"], rows, [1, 2, 3, 4, 5])}`,
  );
}

function marks(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return [at(0.5), at(0.95), at(1)].map((time) => time.toFixed(1));
}
