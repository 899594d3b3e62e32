import type { Archive } from "../../archive/archive.js";
import type { KeptGroup } from "../../archive/groups.js";
import { coreOf } from "./core.js";
import { type Neighbour, readNeighbours } from "./find-candidates.js";
import { judge } from "./judge.js";
import type { Profile } from "./profile.js";

/** How many of a story's likest reports speak for it: one alone would chain stories together. */
const speakers = 3;

export interface WeighedStory {
  readonly group: KeptGroup;
  /** Mean log odds of its likest reports. */
  readonly odds: number;
  readonly likest: Neighbour;
}

/**
 * Mean log odds with which a report belongs to a story: by those of its reports that were met in this placing, and
 * its core. Null when it is the only one.
 */
export async function weighIn(
  archive: Archive,
  report: Neighbour,
  group: KeptGroup,
  met: readonly Neighbour[],
  read: Read,
): Promise<number | null> {
  const members = new Set([...met, ...(await readCore(archive, group, read))]);
  const others = new Set([...members].filter((member) => member.report !== report.report));
  return weigh(group, report.profile, others)?.odds ?? null;
}

/** Reports already read in this placing, by number. */
export type Read = Map<number, Neighbour>;

/** The stories of the neighbours, likest first. A story whose core was not met by the search is asked by its core. */
export async function weighStories(
  archive: Archive,
  profile: Profile,
  near: readonly Neighbour[],
  read: Read,
): Promise<readonly WeighedStory[]> {
  const members = new Map<number, Neighbour[]>();
  const reports = near.map(({ report }) => report);
  const placed = await archive.groups.ofAll("story", reports);
  const storyOf = new Map(placed.map(({ report, group }) => [report, group]));
  for (const neighbour of near) {
    const story = storyOf.get(neighbour.report);
    if (story !== undefined) members.set(story, [...(members.get(story) ?? []), neighbour]);
  }
  const groups = await archive.groups.some([...members.keys()]);
  const weighed: WeighedStory[] = [];
  for (const [number, found] of members) {
    const group = groups.get(number);
    if (!group) continue;
    const others = found.length < speakers ? await readCore(archive, group, read) : [];
    const story = weigh(group, profile, new Set([...found, ...others]));
    if (story) weighed.push(story);
  }
  return weighed.sort((a, b) => b.odds - a.odds || a.group.number - b.group.number);
}

function weigh(
  group: KeptGroup,
  profile: Profile,
  members: ReadonlySet<Neighbour>,
): WeighedStory | null {
  const judged = [...members]
    .map((member) => ({ member, odds: judge(profile, member.profile) }))
    .sort((a, b) => b.odds - a.odds || a.member.report - b.member.report);
  const best = judged.slice(0, speakers);
  const [first] = best;
  if (!first) return null;
  const odds = best.reduce((sum, one) => sum + one.odds, 0) / best.length;
  return { group, odds, likest: first.member };
}

/** Mean log odds between the reports that stand for two stories. */
export async function weighBetween(
  archive: Archive,
  a: KeptGroup,
  b: KeptGroup,
  read: Read,
): Promise<number> {
  const [mine, theirs] = [await readCore(archive, a, read), await readCore(archive, b, read)];
  let sum = 0;
  for (const one of mine) for (const other of theirs) sum += judge(one.profile, other.profile);
  const pairs = mine.length * theirs.length;
  return pairs === 0 ? Number.NEGATIVE_INFINITY : sum / pairs;
}

async function readCore(
  archive: Archive,
  group: KeptGroup,
  read: Read,
): Promise<readonly Neighbour[]> {
  const core = coreOf(group);
  const lacking = core.filter((report) => !read.has(report));
  for (const one of await readNeighbours(archive.postings, lacking)) read.set(one.report, one);
  return core.flatMap((report) => read.get(report) ?? []);
}
