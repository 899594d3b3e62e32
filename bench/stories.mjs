// Which reports tell the same story, through a real archive, for score.py.
//   npm run build; node bench/stories.mjs RECORDS.jsonl [--order SEED] [--upto N] > stories.jsonl
//   python3 ../shared/score/score.py story GOLD.jsonl.gz stories.jsonl
// RECORDS is what `rapporteur read --format jsonl` printed; SEED shuffles the order in which they come (0: as they are).
// Prints one {"report","story"} a line; how long placing took goes to the error stream.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { openArchive } from "../dist/archive/index.js";
import { placeInStory } from "../dist/dossier/stories/index.js";
import { shuffled } from "../training/story-tools.mjs";

const at = process.argv.indexOf("--order");
const seed = at < 0 ? 0 : Number(process.argv[at + 1]);
const records = readFileSync(process.argv[2], "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));

const folder = mkdtempSync(join(tmpdir(), "rapporteur-stories-"));
const archive = await openArchive(join(folder, "archive.db"));
const times = [];
try {
  for (const record of seed === 0 ? records : shuffled(records, seed)) {
    const how = { key: record.report.id, at: "2026-01-01T00:00:00Z" };
    const { report } = await archive.add(record, how);
    const kept = await archive.record(report);
    const start = performance.now();
    await placeInStory(archive, kept);
    times.push(performance.now() - start);
  }
  for await (const { record, report } of archive.records()) {
    const [story] = await archive.groups.of("story", report.number);
    console.log(JSON.stringify({ report: record.report.id, story: story.group }));
  }
  times.sort((a, b) => a - b);
  const share = (part) => times[Math.floor(times.length * part)].toFixed(1);
  console.error(
    `${times.length} reports placed; ms each: median ${share(0.5)}, 95 of 100 under ${share(0.95)}`,
  );
} finally {
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
}
