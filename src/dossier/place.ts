import type { Added, Addition, Archive, KeptRecord, KeptReport } from "../archive/archive.js";
import type { ReportRecord } from "../record/schema.js";
import { placeActors } from "./identities/place-actors.js";
import { placeInOrigin } from "./origins/place-in-origin.js";
import { placeInStory } from "./stories/place-in-story.js";

/**
 * Finds where a report belongs among those kept before it: each step groups its newest version anew.
 *
 * A step takes out what the report had in its kind of group and puts in what it has now, so that placing twice
 * is the same as placing once. A step costs no more than the logarithm of the archive's size.
 */
type Step = (archive: Archive, kept: KeptRecord) => Promise<unknown>;

const steps: readonly Step[] = [placeInOrigin, placeInStory, placeActors];

/** Places a report, by number, after it was added or came again changed; run inside `archive.together`. */
export async function placeReport(archive: Archive, report: number): Promise<void> {
  const kept = await archive.record(report);
  if (kept === null) throw new RangeError(`there is no report ${report}`);
  await placeKept(archive, kept);
}

async function placeKept(archive: Archive, kept: KeptRecord): Promise<void> {
  for (const step of steps) await step(archive, kept);
}

/** Keeps a record, made at the instant at which it is added, and places it; all of it or none. */
export function keepAndPlace(archive: Archive, read: ReportRecord, how: Addition): Promise<Added> {
  const record = { ...read, made: { ...read.made, at: how.at } };
  return archive.together(async () => {
    const added = await archive.add(record, how);
    if (added.outcome === "same") return added;
    const { version } = added;
    // What has just been kept need not be unpacked again.
    const report = (await archive.report(added.report)) as KeptReport;
    await placeKept(archive, { report, version, addedAt: how.at, record });
    return added;
  });
}
