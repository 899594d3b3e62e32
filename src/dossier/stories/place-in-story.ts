import type { Archive, KeptRecord } from "../../archive/archive.js";
import type { KeptGroup } from "../../archive/groups.js";
import { type DecidedGroups, readDecidedGroups } from "../group-decisions.js";
import { standingGroup } from "../standing-group.js";
import { callHome } from "./call-home.js";
import { addToCore, coreOf, leaveStory } from "./core.js";
import { drawProfile } from "./draw-profile.js";
import { findCandidates } from "./find-candidates.js";
import { threshold } from "./judge.js";
import { readProfile, storySpace } from "./profile.js";
import { tellWhy } from "./tell-why.js";
import { type Read, type WeighedStory, weighBetween, weighStories } from "./weigh.js";

/** How many other stories are looked at for being the same one. */
const mostMerged = 3;

interface Place {
  readonly story: KeptGroup;
  readonly because: string;
}

/**
 * Puts a report into the story that it tells, or opens a new one for it; gives the story's number. What people decided
 * goes before all likeness. Stories that a report shows to be one are merged. A report that comes again changed is
 * placed anew; placing twice is the same as placing once, unless others came between.
 */
export function placeInStory(archive: Archive, kept: KeptRecord): Promise<number> {
  return archive.together(async () => {
    const { number } = kept.report;
    const before = (await archive.groups.of("story", number))[0]?.group ?? null;
    await leaveStory(archive, number);
    const keys = await drawProfile(archive.postings, number, kept.record);
    await archive.postings.put(storySpace, number, keys);
    const profile = readProfile(keys);
    const near = await findCandidates(archive.postings, number, keys);
    const read: Read = new Map(near.map((neighbour) => [neighbour.report, neighbour]));
    read.set(number, { report: number, profile });
    const stories = await weighStories(archive, profile, near, read);
    const decided = await readDecidedGroups(archive, "story");
    const place =
      (await decidedPlace(archive, decided, number)) ??
      likestPlace(stories, (story) => tellWhy(kept.record, profile, story.likest)) ??
      (await emptyPlace(archive, before, kept)) ??
      (await newPlace(archive, kept));
    const { story, because } = place;
    await archive.groups.join(story.number, [{ report: number, actor: null, because }]);
    await addToCore(archive, story, [number]);
    const home = await mergeLike(archive, story.number, stories, decided, read);
    await callHome(archive, { report: number, profile, home, near }, decided, read);
    return home;
  });
}

async function decidedPlace(
  archive: Archive,
  decided: DecidedGroups,
  report: number,
): Promise<Place | null> {
  const told = decided.placeOf(report);
  const story = told && (await standingGroup(archive, "story", told.group));
  return story ? { story, because: told.because } : null;
}

function likestPlace(
  stories: readonly WeighedStory[],
  why: (story: WeighedStory) => string,
): Place | null {
  const [best] = stories;
  return best && best.odds > threshold ? { story: best.group, because: why(best) } : null;
}

/** The story that the report's older version was alone in, so that its number stays. */
async function emptyPlace(
  archive: Archive,
  before: number | null,
  kept: KeptRecord,
): Promise<Place | null> {
  const group = before === null ? null : await archive.groups.group(before);
  if (group === null || group.size > 0 || group.mergedInto !== null) return null;
  const name = nameOf(kept);
  await archive.groups.describe(group.number, { name, detail: { core: [] } });
  return { story: { ...group, name, detail: { core: [] } }, because: "first report of it" };
}

async function newPlace(archive: Archive, kept: KeptRecord): Promise<Place> {
  const summary = { name: nameOf(kept), detail: { core: [] } };
  const number = await archive.groups.open("story", summary);
  const story = { ...summary, number, kind: "story", size: 0, mergedInto: null } as const;
  return { story, because: "first report of it" };
}

const longestName = 100;

/** The title, or how the text begins. */
function nameOf({ record: { report } }: KeptRecord): string {
  const told = report.title?.trim() || (report.text.trim().split("\n", 1)[0] ?? "");
  const characters = Array.from(told.slice(0, 2 * longestName));
  if (characters.length <= longestName) return told === "" ? "Untitled" : characters.join("");
  return `${characters.slice(0, longestName - 1).join("")}…`;
}

/** Merges stories that the reports standing for them show to be one, the later into the earlier. */
async function mergeLike(
  archive: Archive,
  number: number,
  stories: readonly WeighedStory[],
  decided: DecidedGroups,
  read: Read,
): Promise<number> {
  let home = number;
  for (const { group, odds } of stories.slice(0, mostMerged + 1)) {
    if (odds <= threshold || group.number === home || decided.areApart(group.number, home))
      continue;
    const [mine, theirs] = [
      await archive.groups.group(home),
      await archive.groups.group(group.number),
    ];
    if (!mine || !theirs) continue;
    if ((await weighBetween(archive, mine, theirs, read)) <= threshold) continue;
    const [into, from] = mine.number < theirs.number ? [mine, theirs] : [theirs, mine];
    await archive.groups.merge(from.number, into.number, "their reports tell the same");
    await addToCore(archive, into, coreOf(from));
    home = into.number;
  }
  return home;
}
