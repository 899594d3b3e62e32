import type { Archive, ArchiveFault } from "../../../archive/archive.js";
import { ArchiveProblem } from "../../../archive/problem.js";
import { lookInto } from "../ask/open.js";
import { count } from "../ask/words.js";
import { complain } from "../errors.js";
import { type Output, openOutput } from "../output.js";
import { onOneLine } from "../terminal/visible.js";
import { type ArchiveOption, whereArchive } from "./where.js";

/** Faults listed; more would bury the others. */
const mostFaults = 50;

/** Looks an archive over and says what is wrong with it, how to recover, and what it holds. True if it is sound. */
export async function runCheck(option: ArchiveOption): Promise<boolean> {
  const output = await openOutput(null);
  const place = onOneLine(whereArchive(option));
  try {
    const look = async (archive: Archive) => {
      const faults = await archive.check();
      if (faults.length > 0) {
        await tell(faults, place, output);
        return false;
      }
      const { reports, versions, statements } = await archive.counts();
      const holds = [
        count(reports, "report"),
        count(versions, "version"),
        count(statements, "statement"),
      ];
      await output.write(`${place} is sound: ${holds.join(", ")}\n`);
      return true;
    };
    return await lookInto(option, look, Number.POSITIVE_INFINITY);
  } catch (error) {
    if (!(error instanceof ArchiveProblem) || error.code !== "damaged") throw error;
    // The problem's own sentence sends people here.
    complain(`The archive ${place} is so damaged that it cannot be looked over.`, error);
    await output.write(`${remedy(place)}\n`);
    return false;
  }
}

async function tell(faults: readonly ArchiveFault[], place: string, output: Output): Promise<void> {
  const lost = faults.filter((fault) => fault.lost);
  const others = faults.filter((fault) => !fault.lost);
  for (const { message, report } of others.slice(0, mostFaults))
    await output.write(`${report === null ? "" : `report ${report}: `}${onOneLine(message)}\n`);
  const more = others.length - mostFaults;
  if (more > 0) await output.write(`and ${more} more\n`);
  await output.write(`${count(faults.length, "fault")} in ${place}\n`);
  if (lost.length > 0) await tellLost(lost, output);
  await output.write(`${remedy(place, lost.length > 0)}\n`);
}

/** Which reports are lost: all of them, so that they can be looked for elsewhere. */
async function tellLost(lost: readonly ArchiveFault[], output: Output): Promise<void> {
  await output.write(`\n${count(lost.length, "report")} cannot be read any more:\n`);
  for (const { report, lost: name } of lost) {
    const words = [name?.title, name?.key].flatMap((word) => (word ? [onOneLine(word)] : []));
    const about = words.length === 0 ? "(its title and key are lost too)" : words.join(" · ");
    await output.write(`  ${String(report).padStart(6)}  ${about}\n`);
  }
  await output.write("\n");
}

/** What to do, in the order in which it should be tried. */
function remedy(place: string, isLost = false): string {
  return [
    "To recover:",
    "  1. Copy the file away with its -wal and -shm beside it, so that nothing more is lost.",
    "  2. Put a sound backup in its place and run the same rapporteur add again.",
    `  3. Without a backup, add the reports${isLost ? ", those named above among them," : ""} to a new archive`,
    "     (--archive new.db): into this one nothing is added any more. What was",
    `     decided by hand is in the old one only: sqlite3 "${place}" .recover saves what can be read.`,
  ].join("\n");
}
