import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach } from "vitest";
import { type Archive, type OpenOptions, openArchive } from "../../src/archive/index.js";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-archive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened: Archive[] = [];
afterEach(async () => {
  for (const archive of opened.splice(0)) await archive.close();
});

let count = 0;

/** A path at which nothing is, in a folder that goes after the tests. */
export function newPlace(name = "archive.db"): string {
  return join(folder, `${++count}-${name}`);
}

/** An archive that is closed after the test. */
export async function openAt(path: string, options: OpenOptions = {}): Promise<Archive> {
  const archive = await openArchive(path, options);
  opened.push(archive);
  return archive;
}
