import { expect, test } from "vitest";
import type { Archive } from "../../../src/archive/index.js";
import { placeInStory } from "../../../src/dossier/stories/index.js";
import { addAndPlace, emptyArchive, type Invented } from "../invented-record.js";
import { besmaFire, orlatFire } from "./two-fires.js";

const all = [...orlatFire, ...besmaFire];

/** Ids of reports by story, in no order. */
async function storiesOf(archive: Archive): Promise<readonly string[]> {
  const stories = new Map<number, string[]>();
  for await (const { report } of archive.records()) {
    const [placed] = await archive.groups.of("story", report.number);
    const story = placed?.group ?? 0;
    stories.set(story, [...(stories.get(story) ?? []), report.id]);
  }
  return [...stories.values()].map((ids) => ids.sort().join(" ")).sort();
}

async function placeAll(reports: readonly Invented[]): Promise<Archive> {
  const archive = await emptyArchive();
  for (const one of reports) await addAndPlace(archive, one, placeInStory);
  return archive;
}

const orders = [
  [0, 1, 2, 3, 4, 5],
  [5, 4, 3, 2, 1, 0],
  [0, 3, 1, 4, 2, 5],
  [2, 5, 0, 4, 1, 3],
  [3, 2, 4, 1, 5, 0],
];

test.each(orders)(
  "two alike stories are told apart in whatever order they come: %s %s %s %s %s %s",
  async (...order) => {
    const archive = await placeAll(order.map((index) => all[index] as Invented));
    expect(await storiesOf(archive)).toEqual([
      "besma-1 besma-2 besma-3",
      "orlat-1 orlat-2 orlat-3",
    ]);
  },
);

test("a report without a like one opens a story under its title or its first words", async () => {
  const archive = await placeAll([
    { id: "one", title: "Bakers of Lumm strike", text: "Ovens stay cold." },
    { id: "two", text: "Snow closed the Harrow pass.\nNo train ran." },
    { id: "three", text: "" },
  ]);
  const names = (await archive.groups.list("story", 0, 10)).map(({ name }) => name);
  expect(names.sort()).toEqual([
    "Bakers of Lumm strike",
    "Snow closed the Harrow pass.",
    "Untitled",
  ]);
});

test("a member says by which names it is like which report", async () => {
  const archive = await placeAll(orlatFire.slice(0, 2));
  const [placed] = await archive.groups.of("story", 2);
  expect(placed?.because).toBe("like report 1: Sea Lark, Tollin, Orlat");
});

test("placing twice is the same as placing once", async () => {
  const archive = await placeAll(all);
  const before = await archive.groups.list("story", 0, 10);
  for (const one of all) await addAndPlace(archive, one, placeInStory);
  expect(await archive.groups.list("story", 0, 10)).toEqual(before);
  expect(await archive.postings.owners("story")).toBe(all.length);
});

test("a report that comes again with another text goes to the story of that text", async () => {
  const archive = await placeAll([...orlatFire.slice(0, 2), ...besmaFire]);
  const changed = { ...(orlatFire[2] as Invented), id: "besma-3" };
  await addAndPlace(archive, changed, placeInStory);
  expect(await storiesOf(archive)).toEqual(["besma-1 besma-2", "besma-3 orlat-1 orlat-2"]);
});

test("a story that its only report leaves and comes back to keeps its number", async () => {
  const archive = await placeAll([{ id: "one", text: "Snow closed the Harrow pass." }]);
  const again = { id: "one", text: "Rain flooded the Dell road." };
  const { placed } = await addAndPlace(archive, again, placeInStory);
  expect(placed).toBe(1);
  expect((await archive.groups.group(1))?.name).toBe("Rain flooded the Dell road.");
});

test("a report that somebody split from a story does not go back to it", async () => {
  const archive = await placeAll(orlatFire);
  const from = (await archive.groups.of("story", 3))[0]?.group as number;
  const into = await archive.groups.open("story", { name: "The passengers", detail: {} });
  await archive.decisions.decide({
    ...{ act: "split", at: "2031-03-01T00:00:00Z", who: "Ada", reason: "another angle" },
    ...{ report: null, version: null, entry: null, before: null, undoes: null },
    after: { kind: "story", from, into, members: [{ report: 3 }] },
  });
  await addAndPlace(archive, orlatFire[2] as Invented, placeInStory);
  await addAndPlace(archive, orlatFire[1] as Invented, placeInStory);
  expect(await archive.groups.of("story", 3)).toEqual([
    { report: 3, actor: null, group: into, because: "decided by Ada: another angle" },
  ]);
  expect((await archive.groups.of("story", 2))[0]?.group).toBe(from);
});

test("texts without words, in other scripts, or of one word a thousand times are placed quickly", async () => {
  const archive = await emptyArchive();
  const start = performance.now();
  for (const [index, text] of [
    "…!!",
    "ბათუმი და ფოთი",
    "fire ".repeat(20_000),
    "1 ".repeat(20_000),
  ].entries())
    await addAndPlace(archive, { id: `odd-${index}`, text }, placeInStory);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(await storiesOf(archive)).toHaveLength(4);
});
