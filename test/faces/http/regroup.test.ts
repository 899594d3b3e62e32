import { afterEach, beforeEach, expect, test } from "vitest";
import type { UndoAnswer } from "../../../src/faces/http/api/decisions.js";
import type {
  RegroupAnswer,
  StoryDossier,
  StoryList,
} from "../../../src/faces/http/api/stories.js";
import { inventedRecord } from "../../dossier/invented-record.js";
import { wire } from "../../dossier/origins/wire-copies.js";
import { besmaFire, orlatFire } from "../../dossier/stories/two-fires.js";
import { now, openTestRoom, type TestRoom } from "./reading-room.js";

let room: TestRoom;
beforeEach(async () => {
  const copied = { ...wire, id: "copied" };
  const all = [...orlatFire, ...besmaFire, wire, copied];
  room = await openTestRoom({ records: all.map(inventedRecord) });
});
afterEach(() => room.close());

const stories = async () => (await room.ask<StoryList>("/stories.json")).json.items;
const dossier = async (story: number) =>
  (await room.ask<StoryDossier>(`/stories/${story}.json`)).json;
const storyOf = async (report: number) =>
  (await room.room.archive.groups.of("story", report))[0]?.group ?? 0;

test("two stories are joined, the other leads there, and come apart when that is taken back", async () => {
  const [into, from] = [await storyOf(1), await storyOf(4)];
  const json = { from, reason: "one fire" };
  const joined = await room.ask<RegroupAnswer>(`/stories/${into}/merge.json`, { json });
  expect([joined.status, joined.json.group]).toEqual([201, into]);
  const [decision] = joined.json.decisions;
  expect(decision).toMatchObject({ act: "merge", who: "Runa", reason: "one fire", at: now });
  expect((await dossier(into)).story.size).toBe(6);
  expect((await dossier(into)).decisions.map(({ number }) => number)).toEqual([decision?.number]);
  const stale = await room.ask(`/stories/${from}.json`);
  expect([stale.status, stale.headers.get("location")]).toEqual([302, `/stories/${into}.json`]);
  const twice = await room.ask(`/stories/${into}/merge.json`, { json });
  expect(twice.error).toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/already/),
  });
  const undo = `/decisions/${decision?.number}/undo.json`;
  const undone = await room.ask<UndoAnswer>(undo, { json: {} });
  expect([undone.status, undone.json.identity]).toEqual([201, null]);
  expect((await dossier(undone.json.group ?? 0)).story.size).toBe(3);
  expect((await dossier(into)).decisions.map(({ act }) => act)).toEqual(["merge", "undo"]);
  expect((await room.ask(undo, { json: {} })).error?.code).toBe("already-undone");
});

test("reports are split off a story", async () => {
  const home = await storyOf(1);
  const before = (await stories()).length;
  const json = { reports: [3], who: "Ilse" };
  const split = await room.ask<RegroupAnswer>(`/stories/${home}/split.json`, { json });
  expect(split.json.decisions[0]).toMatchObject({ act: "split", who: "Ilse", reason: null });
  expect(await stories()).toHaveLength(before + 1);
  expect(
    (await dossier(split.json.group)).dossier.story.reports.map(({ report }) => report),
  ).toEqual([3]);
});

test("texts are held to be one, or to be of their own", async () => {
  const origin = (await room.room.archive.groups.of("origin", 7))[0]?.group;
  const apart = { json: { reports: [8] } };
  const split = await room.ask<RegroupAnswer>(`/origins/${origin}/split.json`, apart);
  expect([split.status, split.json.group === origin]).toEqual([201, false]);
  const story = await storyOf(7);
  expect((await dossier(story)).dossier.story.counts).toMatchObject({ reports: 2, origins: 2 });
  expect((await dossier(story)).decisions).toHaveLength(1);
  const one = { json: { reports: [7, 8] } };
  const joined = await room.ask<RegroupAnswer>("/origins.json", one);
  expect([joined.status, joined.json.group]).toEqual([201, origin]);
  expect((await dossier(story)).dossier.story.counts).toMatchObject({ reports: 2, origins: 1 });
  expect((await room.ask("/origins.json", one)).error?.code).toBe("conflict");
});

test.each([
  ["/stories/99/merge.json", { from: 1 }, 404],
  ["/stories/1/merge.json", { from: 99 }, 404],
  ["/stories/1/split.json", { reports: [] }, 400],
  ["/stories/1/split.json", { reports: [99] }, 409],
  ["/origins/99/split.json", { reports: [1] }, 404],
  ["/origins.json", { reports: [1] }, 400],
  ["/origins.json", { reports: [1, 99] }, 404],
])("%s %j: a sentence, and nothing is kept", async (path, json, status) => {
  const told = await room.ask(path, { json });
  expect(told.status).toBe(status);
  expect(told.error?.message).toMatch(/\.$/);
  expect(await room.room.archive.decisions.list(0, 9)).toEqual([]);
});
