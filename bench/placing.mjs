// What it costs to find the story, the copies and the actors of one more report, as the archive grows.
//   npm run build; node bench/placing.mjs RECORDS.jsonl [--sizes 1000,10000,100000] [--archive FILE]
// RECORDS is what `rapporteur read --format jsonl` printed: all but the last hundred are varied (bench/archive/vary.mjs)
// to fill the archive; the last hundred are placed as they are at each size, and taken back, twice: what a report costs
// in a program just started, or after others, and once more. With --archive the file stays, and goes on where it is.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openArchive } from "../dist/archive/index.js";
import { placeActors } from "../dist/dossier/identities/place-actors.js";
import { placeInOrigin } from "../dist/dossier/origins/place-in-origin.js";
import { placeInStory } from "../dist/dossier/stories/place-in-story.js";
import { vary } from "./archive/vary.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    archive: { type: "string" },
  },
});
const sizes = values.sizes.split(",").map(Number);
const records = readFileSync(positionals[0], "utf8").trim().split("\n").map(JSON.parse);
const [templates, probes] = [records.slice(0, -100), records.slice(-100)];
const steps = { copies: placeInOrigin, story: placeInStory, actors: placeActors };

const folder = mkdtempSync(join(tmpdir(), "rapporteur-placing-"));
const archive = await openArchive(values.archive ?? join(folder, "archive.db"), { create: true });
try {
  let count = (await archive.counts()).reports;
  for (const size of sizes) {
    while (count < size)
      await archive.together(async () => {
        for (const end = Math.min(size, count + 50); count < end; count += 1)
          await place(vary(templates[count % templates.length], count));
      });
    if (count !== size) continue;
    for (const when of ["at first", "again"])
      console.log(`${size} reports, ${when}: ${JSON.stringify(await probe())}`);
  }
} finally {
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
}

async function place(record) {
  const { report } = await archive.add(record, {
    key: record.report.id,
    at: "2026-01-01T00:00:00Z",
  });
  const kept = await archive.record(report);
  const taken = {};
  const begun = performance.now();
  for (const [name, step] of Object.entries(steps)) {
    const start = process.cpuUsage();
    await step(archive, kept);
    const { user, system } = process.cpuUsage(start);
    taken[name] = (user + system) / 1000;
  }
  return { ...taken, clock: performance.now() - begun };
}

/** Median and 95th percentile in ms: processor time of each step and of all, and time on the clock; nothing stays. */
async function probe() {
  const taken = [];
  const enough = new Error("taken back");
  await archive
    .together(async () => {
      for (const record of probes) taken.push(await place(record));
      throw enough;
    })
    .catch((error) => {
      if (error !== enough) throw error;
    });
  const all = taken.map((one) => ({ ...one, all: one.copies + one.story + one.actors }));
  return Object.fromEntries(
    ["copies", "story", "actors", "all", "clock"].map((name) => {
      const sorted = all.map((one) => one[name]).sort((a, b) => a - b);
      return [name, [0.5, 0.95].map((part) => Number(sorted[Math.floor(100 * part)].toFixed(1)))];
    }),
  );
}
