import { stat } from "node:fs/promises";
import type { Archive } from "../../../archive/archive.js";
import { openArchive } from "../../../archive/index.js";
import { reviewedArchive } from "../../../dossier/review/reviewed-archive.js";
import { type ArchiveOption, whereArchive } from "../archive/where.js";
import { complain, Refusal } from "../errors.js";
import { onOneLine } from "../terminal/visible.js";

/**
 * Opens the archive to be asked only, its records as people left them, does the work and closes it. Throws a Refusal
 * when there is none.
 */
export async function withArchive<Result>(
  option: ArchiveOption,
  work: (archive: Archive) => Promise<Result>,
): Promise<Result> {
  const place = whereArchive(option);
  if ((await stat(place).catch(() => null)) === null)
    throw new Refusal(
      `There is no archive at ${onOneLine(place)}; rapporteur add makes one, and --archive names another.`,
    );
  const archive = await openArchive(place, { readOnly: true });
  if (archive.damage) complain(archive.damage);
  try {
    return await work(reviewedArchive(archive));
  } finally {
    await archive.close();
  }
}
