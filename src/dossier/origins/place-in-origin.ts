import type { Archive, KeptRecord } from "../../archive/archive.js";
import { type DecidedGroups, readDecidedGroups } from "../group-decisions.js";
import { standingGroup } from "../standing-group.js";
import { type Copied, findCopied } from "./find-copied.js";
import { copySpace, keysOfText } from "./signature.js";
import { wordsOfText } from "./text-words.js";

/**
 * Puts a report with those that have the same text, whole or for the most part; gives the number of the origin, or
 * null when no other report has it: a text of its own needs no group. What people decided goes before all likeness.
 * A report that comes again changed is placed anew. Which of them was first is worked out when asked (copies-of.ts).
 */
export function placeInOrigin(archive: Archive, kept: KeptRecord): Promise<number | null> {
  return archive.together(async () => {
    const { number } = kept.report;
    const decided = await readDecidedGroups(archive, "origin");
    await leaveOrigin(archive, decided, number);
    const words = wordsOfText(kept.record.report.text);
    const keys = keysOfText(words);
    const gone = await keysBefore(archive, kept);
    await archive.postings.change(copySpace, [{ owner: number, gone, come: keys }]);
    const told = decided.placeOf(number);
    const there = told && (await standingGroup(archive, "origin", told.group));
    if (told && there) {
      await join(archive, there.number, number, told.because);
      return there.number;
    }
    let home: number | null = null;
    for (const copied of await findCopied(archive, number, words, keys))
      home = await joinCopied(archive, decided, kept, home, copied);
    return home;
  });
}

/** The keys that older versions had: no list of them is kept, since their texts are. */
async function keysBefore(archive: Archive, { report, version }: KeptRecord): Promise<string[]> {
  const keys: string[] = [];
  for (let older = 1; older < version; older++) {
    const kept = await archive.record(report.number, older);
    if (kept) keys.push(...keysOfText(wordsOfText(kept.record.report.text)));
  }
  return keys;
}

/** A group of one is no origin: the last one left goes with it, unless somebody put it there. */
async function leaveOrigin(
  archive: Archive,
  decided: DecidedGroups,
  report: number,
): Promise<void> {
  const [placed] = await archive.groups.of("origin", report);
  if (!placed) return;
  await archive.groups.leave("origin", report);
  const group = await archive.groups.group(placed.group);
  if (group?.size !== 1) return;
  const [last] = await archive.groups.members(placed.group);
  if (last && decided.placeOf(last.report) === null)
    await archive.groups.leave("origin", last.report);
}

async function joinCopied(
  archive: Archive,
  decided: DecidedGroups,
  kept: KeptRecord,
  home: number | null,
  { report, overlap }: Copied,
): Promise<number | null> {
  const share = Math.round(overlap.ofFirst * 100);
  const because = `${share} % of its text is also in report ${report}`;
  const [theirs] = await archive.groups.of("origin", report);
  const other = theirs?.group ?? null;
  if (home !== null) {
    if (other === null) {
      const part = Math.round(overlap.ofSecond * 100);
      const mine = kept.report.number;
      await join(archive, home, report, `${part} % of its text is also in report ${mine}`);
    } else if (other !== home && !decided.areApart(home, other)) {
      const [into, from] = home < other ? [home, other] : [other, home];
      await archive.groups.merge(from, into, because);
      return into;
    }
    return home;
  }
  const group = other ?? (await openOrigin(archive, report, kept));
  await join(archive, group, kept.report.number, because);
  return group;
}

async function openOrigin(archive: Archive, report: number, copy: KeptRecord): Promise<number> {
  const first = await archive.report(report);
  const name = first?.title ?? copy.report.title ?? `Text of report ${report}`;
  const group = await archive.groups.open("origin", { name, detail: {} });
  await join(archive, group, report, `its text came again in report ${copy.report.number}`);
  return group;
}

async function join(
  archive: Archive,
  group: number,
  report: number,
  because: string,
): Promise<void> {
  await archive.groups.join(group, [{ report, actor: null, because }]);
}
