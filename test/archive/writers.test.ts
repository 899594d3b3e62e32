import { expect, test } from "vitest";
import { archiveOver } from "../../src/archive/sqlite/open.js";
import { openFile } from "../../src/archive/sqlite/open-file.js";
import { how, week } from "../contracts/archive/invent.js";
import { newPlace, openAt } from "./places.js";

test("two archives over one file in one process take turns", async () => {
  const path = newPlace();
  const [first, second] = [await openAt(path), await openAt(path)];
  let isInside = false;
  const slow = first.together(async () => {
    await first.add(week.talks, how(week.talks));
    isInside = true;
    await new Promise((go) => setTimeout(go, 50));
    isInside = false;
  });
  const quick = second.add(week.answer, how(week.answer)).then(() => expect(isInside).toBe(false));
  await Promise.all([slow, quick]);
  expect((await second.counts()).reports).toBe(2);
});

test("a reader sees the archive as it was while another writes", async () => {
  const path = newPlace();
  const [writer, reader] = [await openAt(path), await openAt(path, { readOnly: false })];
  await writer.add(week.talks, how(week.talks));
  await writer.together(async () => {
    await writer.add(week.answer, how(week.answer));
    expect((await reader.counts()).reports).toBe(1);
    expect((await reader.asking.search({ words: "quarrel" })).items).toEqual([]);
  });
  expect((await reader.counts()).reports).toBe(2);
});

test("a writer that never ends is told of in a sentence, and nothing of the addition is kept", async () => {
  const path = newPlace();
  const holder = openFile(path, {});
  const file = openFile(path, {});
  file.database.pragma("busy_timeout = 1");
  const archive = archiveOver(path, file);
  holder.database.exec("begin immediate");
  await expect(archive.add(week.talks, how(week.talks))).rejects.toMatchObject({
    code: "locked",
    message: expect.stringContaining(path),
  });
  holder.database.exec("rollback");
  holder.database.close();
  expect((await archive.counts()).reports).toBe(0);
  expect((await archive.add(week.talks, how(week.talks))).outcome).toBe("new");
  await archive.close();
});
