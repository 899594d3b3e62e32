import { archiveExports, type ExportTable } from "../../../src/dossier/exports/index.js";
import { archive } from "./kept.js";

/** All that a format writes of the fixture's archive, as bytes. */
export async function writeBytes(
  name: string,
  reports: readonly number[] | null = null,
  table: ExportTable = "statements",
): Promise<Uint8Array> {
  const format = archiveExports.find((candidate) => candidate.name === name);
  if (!format) throw new Error(`no export ${name}`);
  const parts: Uint8Array[] = [];
  for await (const part of format.write({ archive, reports, table }))
    parts.push(typeof part === "string" ? Buffer.from(part, "utf8") : part);
  return Buffer.concat(parts);
}

export async function write(name: string, reports: readonly number[] | null = null) {
  return Buffer.from(await writeBytes(name, reports)).toString("utf8");
}

export async function writeLines(name: string, reports: readonly number[] | null = null) {
  return (await write(name, reports))
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** The words of a text at `[start, end]` in code points. */
export function wordsAt(text: string, [start, end]: readonly [number, number]): string {
  return [...text].slice(start, end).join("");
}
