import { describe, expect, test } from "vitest";
import type { Archive, GroupKind } from "../../src/archive/index.js";
import { placeInOrigin } from "../../src/dossier/origins/index.js";
import {
  joinTexts,
  mergeReportGroups,
  splitReportGroup,
  undoRegrouping,
} from "../../src/dossier/regroup.js";
import { placeInStory } from "../../src/dossier/stories/index.js";
import { addAndPlace, emptyArchive, type Invented } from "./invented-record.js";
import { cutCopy, fullCopy, independent, repunctuated, wire } from "./origins/wire-copies.js";
import { besmaFire, orlatFire } from "./stories/two-fires.js";

const judgement = { who: "Ada", at: "2031-05-01T00:00:00Z", reason: "another angle" };

type Placing = typeof placeInStory | typeof placeInOrigin;

async function placeAll(reports: readonly Invented[], placing: Placing): Promise<Archive> {
  const archive = await emptyArchive();
  for (const one of reports) await addAndPlace<number | null>(archive, one, placing);
  return archive;
}

/** The group of each report, from the first on. */
async function groupsOf(archive: Archive, kind: GroupKind): Promise<readonly (number | null)[]> {
  const groups: (number | null)[] = [];
  for await (const { report } of archive.records())
    groups.push((await archive.groups.of(kind, report.number))[0]?.group ?? null);
  return groups;
}

const again = (archive: Archive, one: Invented, placing: Placing) =>
  addAndPlace<number | null>(
    archive,
    { ...one, text: `${one.text} Nothing else is known.` },
    placing,
  );

describe("stories", () => {
  const all = [...orlatFire, ...besmaFire];

  test("are joined by somebody, which holds when their reports come again, and come apart again", async () => {
    const archive = await placeAll(all, placeInStory);
    const [first = 0, , , second = 0] = (await groupsOf(archive, "story")) as number[];
    const { decision, group } = await mergeReportGroups(archive, "story", first, second, judgement);
    expect([group, decision.act, decision.who, decision.reason]).toEqual([
      first,
      "merge",
      "Ada",
      "another angle",
    ]);
    expect(new Set(await groupsOf(archive, "story"))).toEqual(new Set([first]));
    const told = (await archive.groups.of("story", 4))[0]?.because;
    expect(told).toMatch(/; joined by Ada: another angle$/);
    await again(archive, besmaFire[0] as Invented, placeInStory);
    expect(new Set(await groupsOf(archive, "story"))).toEqual(new Set([first]));

    const undone = await undoRegrouping(archive, decision.number, judgement);
    expect(await groupsOf(archive, "story")).toEqual([
      ...[first, first, first],
      ...[undone.group, undone.group, undone.group],
    ]);
    expect(await archive.check()).toEqual([]);
    await expect(undoRegrouping(archive, decision.number, judgement)).rejects.toThrow(
      `Decision ${decision.number} is no standing merge or split of stories or origins.`,
    );
  });

  test("let go of a report that tells another story, which stays there, and take it back", async () => {
    const archive = await placeAll(orlatFire, placeInStory);
    const [home = 0] = (await groupsOf(archive, "story")) as number[];
    const { decision, group } = await splitReportGroup(archive, "story", home, [3], judgement);
    expect(await groupsOf(archive, "story")).toEqual([home, home, group]);
    expect((await archive.groups.group(group))?.name).toBe("Report 3");
    await again(archive, orlatFire[2] as Invented, placeInStory);
    await again(archive, orlatFire[0] as Invented, placeInStory);
    expect(await groupsOf(archive, "story")).toEqual([home, home, group]);
    await undoRegrouping(archive, decision.number, judgement);
    expect(await groupsOf(archive, "story")).toEqual([home, home, home]);
    expect(await archive.check()).toEqual([]);
  });

  test("what cannot be said of them is said in a sentence, and nothing is kept", async () => {
    const archive = await placeAll(orlatFire, placeInStory);
    const [home = 0] = (await groupsOf(archive, "story")) as number[];
    const tries = [
      [mergeReportGroups(archive, "story", home, home, judgement), "They are one story already"],
      [mergeReportGroups(archive, "story", home, 99, judgement), "There is no story 99."],
      [splitReportGroup(archive, "story", home, [9], judgement), "Not all that is to be split off"],
      [splitReportGroup(archive, "story", home, [1, 2, 3], judgement), "without a report"],
      [splitReportGroup(archive, "origin", home, [1], judgement), `There is no origin ${home}.`],
    ] as const;
    for (const [work, words] of tries) await expect(work).rejects.toThrow(words);
    expect(await archive.decisions.list(0, 9)).toEqual([]);
    expect(await groupsOf(archive, "story")).toEqual([home, home, home]);
  });
});

describe("origins", () => {
  test("let go of a report that is no copy, which stays out, and take it back", async () => {
    const archive = await placeAll([wire, fullCopy, cutCopy], placeInOrigin);
    const [origin = 0] = (await groupsOf(archive, "origin")) as number[];
    const { decision, group } = await splitReportGroup(archive, "origin", origin, [3], judgement);
    expect(await groupsOf(archive, "origin")).toEqual([origin, origin, group]);
    for (const one of [cutCopy, wire, fullCopy]) await again(archive, one, placeInOrigin);
    expect(await groupsOf(archive, "origin")).toEqual([origin, origin, group]);
    await addAndPlace(archive, repunctuated, placeInOrigin);
    expect((await groupsOf(archive, "origin")).slice(0, 3)).toEqual([origin, origin, group]);
    await undoRegrouping(archive, decision.number, judgement);
    expect((await groupsOf(archive, "origin")).slice(0, 3)).toEqual([origin, origin, origin]);
    expect(await archive.check()).toEqual([]);
  });

  test("two texts that nobody would take for copies are held to be one, until that is taken back", async () => {
    const archive = await placeAll([wire, ...independent], placeInOrigin);
    const { decisions, group } = await joinTexts(archive, [2, 1], judgement);
    expect(decisions.map(({ act }) => act)).toEqual(["merge"]);
    expect((await groupsOf(archive, "origin")).slice(0, 2)).toEqual([group, group]);
    for (const one of [wire, independent[0] as Invented, wire])
      await again(archive, one, placeInOrigin);
    expect((await groupsOf(archive, "origin")).slice(0, 2)).toEqual([group, group]);
    await expect(joinTexts(archive, [1, 2], judgement)).rejects.toThrow("one text already");
    await undoRegrouping(archive, decisions[0]?.number ?? 0, judgement);
    expect((await groupsOf(archive, "origin")).slice(0, 2)).toEqual([null, null]);
    expect(await archive.check()).toEqual([]);
  });
});
