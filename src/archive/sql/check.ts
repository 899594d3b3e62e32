import type { ArchiveFault } from "../archive.js";
import { ArchiveProblem } from "../problem.js";
import { checkCounts } from "./check-counts.js";
import { checkVersions } from "./check-versions.js";
import type { Store } from "./store.js";

/** Faults that are told besides lost reports, which are all told; a file with more is beyond reading them. */
const mostFaults = 1000;

/**
 * Looks the whole archive over: the database's own proof, every version of every report (its hash, its schema,
 * its pins), the entries that stand for the newest ones as people left them, and all that is counted beside what
 * it counts. Goes on over damaged pages as far as that can be.
 */
export async function checkArchive(store: Store): Promise<readonly ArchiveFault[]> {
  const faults: ArchiveFault[] = [];
  const lost: ArchiveFault[] = [];
  const note = (found: readonly ArchiveFault[]) => {
    for (const fault of found) {
      if (fault.lost) lost.push(fault);
      else if (faults.length < mostFaults) faults.push(fault);
    }
  };
  await attempt("its pages", note, async () => note(await store.dialect.prove(store)));
  for (const [what, check] of checkCounts(store))
    await attempt(what, note, async () => note(await check()));
  await attempt("its reports", note, async () => {
    for await (const found of checkVersions(store)) note(found);
  });
  if (faults.length + lost.length === 0 && store.damage !== null)
    faults.push({
      message: "The first bytes of the file do not fit the rest of it.",
      report: null,
    });
  return [...faults, ...lost];
}

async function attempt(
  at: string,
  note: (faults: readonly ArchiveFault[]) => void,
  look: () => Promise<void>,
): Promise<void> {
  try {
    await look();
  } catch (error) {
    note([{ message: `The look at ${at} broke off: ${sentenceOf(error)}`, report: null }]);
  }
}

/** Without what to do about damage: whoever checks is doing it. */
function sentenceOf(error: unknown): string {
  if (error instanceof ArchiveProblem && error.code === "damaged")
    return "some pages of the file are damaged.";
  return error instanceof Error ? error.message : String(error);
}
