import { stat } from "node:fs/promises";
import type { Archive } from "../../../archive/archive.js";
import { ArchiveProblem } from "../../../archive/index.js";
import { reviewedArchive } from "../../../dossier/review/reviewed-archive.js";
import { openToAsk } from "../archive/up-to-date.js";
import { type ArchiveOption, whereArchive } from "../archive/where.js";
import { Refusal } from "../errors.js";
import { onOneLine } from "../terminal/visible.js";

/**
 * Opens the archive to be asked only, its records as people left them, does the work and closes it. Damage is told,
 * whether it was known before or met on the way; the work goes on where it can. Throws a Refusal when there is no
 * archive, and when what lies on damaged pages was left out.
 */
export function withArchive<Result>(
  option: ArchiveOption,
  work: (archive: Archive) => Promise<Result>,
): Promise<Result> {
  return lookInto(option, async (archive) => {
    const known = archive.damage ?? null;
    let result: Result;
    try {
      result = await work(reviewedArchive(archive));
    } catch (error) {
      throw known !== null && isDamage(error) ? new Refusal(`${known} ${stopped}`) : error;
    }
    const { damage } = archive;
    if (damage) throw new Refusal(known === null ? `${leftOut} ${damage}` : `${known} ${whole}`);
    return result;
  });
}

/** The same with the archive as it is, and without a word about damage. `most`: see `openToAsk`. */
export async function lookInto<Result>(
  option: ArchiveOption,
  work: (archive: Archive) => Promise<Result>,
  most?: number,
): Promise<Result> {
  const place = whereArchive(option);
  if ((await stat(place).catch(() => null)) === null)
    throw new Refusal(
      `There is no archive at ${onOneLine(place)}; rapporteur add makes one, and --archive names another.`,
    );
  const archive = await openToAsk(place, most);
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}

const leftOut = "What could not be read was left out.";
const whole = "What could be read of it was told, and may be less than there was.";
const stopped = "What was asked for lies where it is damaged; nothing more can be told.";

function isDamage(error: unknown): boolean {
  return error instanceof ArchiveProblem && error.code === "damaged";
}
