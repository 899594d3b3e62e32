import type { Archive } from "../../archive/archive.js";
import type { DecidedGroups } from "../group-decisions.js";
import { addToCore, leaveStory } from "./core.js";
import type { Neighbour } from "./find-candidates.js";
import { judge, threshold } from "./judge.js";
import type { Profile } from "./profile.js";
import { type Read, weighIn } from "./weigh.js";

/** How many reports are asked again, and by how much another story must be likelier: it keeps reports from wandering. */
const mostCalled = 4;
const margin = 0.5;

export interface Arrival {
  readonly report: number;
  readonly profile: Profile;
  /** Its story. */
  readonly home: number;
  readonly near: readonly Neighbour[];
}

/**
 * Asks the likest reports of other stories whether they belong with the one that has just come: a report that came too
 * early to find its story finds it now, so that the order of arrival matters less.
 */
export async function callHome(
  archive: Archive,
  arrival: Arrival,
  decided: DecidedGroups,
  read: Read,
): Promise<void> {
  const self: Neighbour = { report: arrival.report, profile: arrival.profile };
  const like = arrival.near
    .map((one) => ({ one, odds: judge(arrival.profile, one.profile) }))
    .filter(({ odds }) => odds > threshold)
    .sort((a, b) => b.odds - a.odds || a.one.report - b.one.report)
    .map(({ one }) => one);
  const placed = await placesOf(archive, like);
  const at = (story: number) => like.filter((one) => placed.get(one.report) === story);
  const called = like.filter(({ report }) => placed.get(report) !== arrival.home);
  for (const one of called.slice(0, mostCalled)) {
    const story = placed.get(one.report);
    if (story === undefined) continue;
    if (decided.placeOf(one.report) !== null || decided.areApart(story, arrival.home)) continue;
    const own = await archive.groups.group(story);
    const home = await archive.groups.group(arrival.home);
    if (!own || !home) continue;
    const there = await weighIn(archive, one, own, at(story), read);
    const here = await weighIn(archive, one, home, [...at(arrival.home), self], read);
    if (here === null || here <= threshold || (there !== null && here <= there + margin)) continue;
    await leaveStory(archive, one.report);
    const because = `likest report ${arrival.report}, which came later`;
    await archive.groups.join(arrival.home, [{ report: one.report, actor: null, because }]);
    await addToCore(archive, home, [one.report]);
    placed.set(one.report, arrival.home);
  }
}

async function placesOf(
  archive: Archive,
  near: readonly Neighbour[],
): Promise<Map<number, number>> {
  const reports = near.map(({ report }) => report);
  const placed = await archive.groups.ofAll("story", reports);
  return new Map(placed.map(({ report, group }) => [report, group]));
}
