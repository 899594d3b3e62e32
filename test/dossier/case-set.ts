import { readdirSync, readFileSync } from "node:fs";
import { type Archive, openArchive } from "../../src/archive/index.js";
import { placeReport } from "../../src/dossier/place.js";
import { createReader, type ReportInput } from "../../src/reader.js";
import type { ReportRecord } from "../../src/record/schema.js";

const folder = new URL("cases/", import.meta.url);

/** The fifteen files: a head of `field: value` lines, an empty line, the report. A second version comes last. */
export function readCases(): readonly ReportInput[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const isLater = (name: string) => (name.includes(".v2") ? 1 : 0);
  return names
    .sort((a, b) => isLater(a) - isLater(b) || (a < b ? -1 : 1))
    .map((name) => readCase(readFileSync(new URL(name, folder), "utf8")));
}

function readCase(file: string): ReportInput {
  const [head = "", ...text] = file.split("\n\n");
  const fields = head.split("\n").map((line) => line.split(/: (.*)/s).slice(0, 2));
  return { ...Object.fromEntries(fields), text: text.join("\n\n") };
}

/** Reads, keeps and places them all, one after the other. Reports get numbers 1 to 14 in the order of the files. */
export async function archiveOfCases(): Promise<Archive> {
  const reader = await createReader({ threads: 1 });
  const archive = await openArchive(":memory:");
  for (const [index, one] of readCases().entries()) {
    const at = `2026-03-09T08:${String(index).padStart(2, "0")}:00Z`;
    await keep(archive, await reader.read(one), at);
  }
  await reader.close();
  return archive;
}

function keep(archive: Archive, record: ReportRecord, at: string): Promise<void> {
  return archive.together(async () => {
    const { report } = await archive.add(record, { key: record.report.id, at });
    await placeReport(archive, report);
  });
}
