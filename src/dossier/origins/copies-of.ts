import type { Archive, KeptRecord, KeptReport } from "../../archive/archive.js";
import { instantOf } from "../instant.js";
import { standingGroup } from "../standing-group.js";
import { overlapOf, type SharedRun } from "./overlap.js";
import { wordsOfText } from "./text-words.js";

/** "14 reports, 1 origin": how many texts there are behind some reports. */
export interface Copies {
  readonly reports: number;
  /** Texts that are different, a report without copies counting as one. */
  readonly origins: number;
  /** Texts that came more than once, the most copied first. */
  readonly copied: readonly CopiedText[];
}

export interface CopiedText {
  /** Number of the origin group. */
  readonly group: number;
  /** The earliest published, then the earliest added. */
  readonly first: KeptReport;
  /** The others, earliest first. */
  readonly copies: readonly Copy[];
  /** Copies that were left out, beyond the most that are told. */
  readonly more: number;
}

export interface Copy {
  readonly report: KeptReport;
  /** Of its words those that stand in the first one's text as well, from 0 to 1. */
  readonly share: number;
  /** Stretches that both have word for word: `first` in the first one's text, `second` in the copy's. */
  readonly runs: readonly SharedRun[];
}

const mostCopies = 50;

/** The copies among a story's reports, or those of one report's text, wherever they stand. */
export async function copiesOf(
  archive: Archive,
  of: { readonly story: number } | { readonly report: number },
): Promise<Copies> {
  const groups = new Map<number, number[]>();
  let alone = 0;
  const reports = "story" in of ? await reportsOfStory(archive, of.story) : [of.report];
  for (const report of reports) {
    const [placed] = await archive.groups.of("origin", report);
    if (!placed) alone++;
    else groups.set(placed.group, [...(groups.get(placed.group) ?? []), report]);
  }
  if ("report" in of)
    for (const group of groups.keys())
      groups.set(
        group,
        (await archive.groups.members(group)).map(({ report }) => report),
      );
  const copied: CopiedText[] = [];
  for (const [group, members] of groups) {
    if (members.length > 1) copied.push(await tellCopies(archive, group, members));
  }
  const told = [...groups.values()].reduce((sum, members) => sum + members.length, alone);
  copied.sort((a, b) => b.copies.length + b.more - a.copies.length - a.more || a.group - b.group);
  return { reports: told, origins: alone + groups.size, copied };
}

async function reportsOfStory(archive: Archive, story: number): Promise<readonly number[]> {
  const group = await standingGroup(archive, "story", story);
  if (group === null) throw new RangeError(`There is no story ${story}.`);
  return (await archive.groups.members(group.number)).map(({ report }) => report);
}

async function tellCopies(
  archive: Archive,
  group: number,
  members: readonly number[],
): Promise<CopiedText> {
  const reports: KeptReport[] = [];
  for (const number of members) {
    const report = await archive.report(number);
    if (report !== null) reports.push(report);
  }
  const [first, ...others] = reports.sort(byTime);
  const origin = first && (await archive.record(first.number));
  if (!first || !origin) throw new RangeError(`Origin ${group} has no reports.`);
  const words = wordsOfText(origin.record.report.text);
  const copies: Copy[] = [];
  for (const report of others.slice(0, mostCopies)) {
    const { record } = (await archive.record(report.number)) as KeptRecord;
    const overlap = overlapOf(words, wordsOfText(record.report.text));
    copies.push({ report, share: overlap.ofSecond, runs: overlap.runs });
  }
  return { group, first, copies, more: Math.max(0, others.length - mostCopies) };
}

/** Reports without a day of publication come after those with one. */
function byTime(a: KeptReport, b: KeptReport): number {
  const [one, other] = [instantOf(a.published), instantOf(b.published)];
  if (one !== other) return one < other ? -1 : 1;
  return compareText(a.addedAt, b.addedAt) || a.number - b.number;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
