// Adds reports to an archive until it is killed or has added as many as asked for; says which ones are kept.
// Arguments: archive, file of a record, name of the run, count. Every third addition is three reports together.
import { createHash } from "node:crypto";
import { readFileSync, writeSync } from "node:fs";
import { openArchive } from "../../dist/archive/index.js";

const [path, file, run, count] = process.argv.slice(2);
const template = JSON.parse(readFileSync(file, "utf8"));
const archive = await openArchive(path);
for (let index = 0; index < Number(count); index++) {
  const names = index % 3 === 2 ? ["a", "b", "c"].map((part) => `${index}${part}`) : [`${index}`];
  await archive.together(async () => {
    for (const name of names) await add(`${run}-${name}`);
  });
  writeSync(1, `${names.map((name) => `${run}-${name}`).join("\n")}\n`);
}
await archive.close();

async function add(id) {
  const text = `${template.report.text} This is ${id}.`;
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  const record = { ...template, report: { ...template.report, id, text, sha256 } };
  const { report } = await archive.add(record, { key: id, at: "2026-03-01T08:00:00Z" });
  await archive.postings.put("words", report, [{ key: "ferry", weight: 1 }]);
}
