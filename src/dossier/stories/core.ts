import { z } from "zod";
import type { Archive } from "../../archive/archive.js";
import type { KeptGroup } from "../../archive/groups.js";

/** What is kept about a story: the reports that stand for it when another is compared with it, the first ones. */
const storyDetail = z.object({ core: z.array(z.int()) });
const mostInCore = 6;

export function coreOf(group: KeptGroup): readonly number[] {
  const read = storyDetail.safeParse(group.detail);
  return read.success ? read.data.core : [];
}

/** Adds reports to those that stand for a story, as long as there is room. */
export async function addToCore(
  archive: Archive,
  group: KeptGroup,
  reports: readonly number[],
): Promise<void> {
  const core = [...new Set([...coreOf(group), ...reports])].slice(0, mostInCore);
  await archive.groups.describe(group.number, { name: group.name, detail: { core } });
}

/** Takes a report out of its story, which keeps its number; another member takes its place in the core. */
export async function leaveStory(archive: Archive, report: number): Promise<void> {
  const [placed] = await archive.groups.of("story", report);
  if (!placed) return;
  await archive.groups.leave("story", report);
  const group = await archive.groups.group(placed.group);
  if (group === null || !coreOf(group).includes(report)) return;
  const left = (await archive.groups.members(group.number)).map((member) => member.report);
  const first = left[0] === undefined ? null : await archive.report(left[0]);
  const name = first === null ? group.name : (first.title ?? group.name);
  const core = left.slice(0, mostInCore);
  await archive.groups.describe(group.number, { name, detail: { core } });
}
