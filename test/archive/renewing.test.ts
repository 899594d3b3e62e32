import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { type Archive, openArchive } from "../../src/archive/index.js";
import { migrations } from "../../src/archive/sqlite/migrations/index.js";
import { archiveOver } from "../../src/archive/sqlite/open.js";
import { openFile } from "../../src/archive/sqlite/open-file.js";
import { at } from "../contracts/archive/invent.js";
import { addVoice, age, agedArchive, rowsIn } from "./older.js";
import { newPlace, openAt } from "./places.js";

const script = fileURLToPath(new URL("keep-renewing.mjs", import.meta.url));
const built = existsSync(new URL("../../dist/archive/index.js", import.meta.url));

/** Reports in which the event that somebody tells is found by who tells it. */
async function found(archive: Archive): Promise<readonly number[]> {
  const { items } = await archive.asking.entries({
    ...{ kinds: ["event"], roles: { according: "Tolvanen" }, most: 500 },
  });
  return items
    .filter(({ statement }) => statement === "s1")
    .map(({ report }) => report.number)
    .sort((a, b) => a - b);
}

describe("reports that an older program kept", () => {
  test("are renewed when the archive is opened for writing, and told as they become fewer", async () => {
    const path = await agedArchive(60);
    const left: number[] = [];
    const archive = await openAt(path, { onRenewing: (reports) => left.push(reports) });
    expect(left).toEqual([60, 35, 10, 0]);
    expect(await archive.outdated()).toBe(0);
    expect(await found(archive)).toHaveLength(60);
    expect(await archive.check()).toEqual([]);
    await openAt(path, { onRenewing: () => expect.fail("they have been renewed") });
  });

  test("have then the very rows of reports that this program adds", async () => {
    const path = newPlace();
    const archive = await openArchive(path);
    for (let index = 0; index < 9; index++) await addVoice(archive, index);
    await archive.close();
    const rows = rowsIn(path);
    age(path);
    expect(rowsIn(path)).not.toEqual(rows);
    await (await openArchive(path)).close();
    expect(rowsIn(path)).toEqual(rows);
  });

  test("are renewed some at a time, the newest first; meanwhile all are read, checked and added to", async () => {
    const path = await agedArchive(5);
    await expect(openArchive(path, { readOnly: true })).rejects.toMatchObject({ code: "older" });
    const writer = await openAt(path, { renews: false });
    const archive = await openAt(path, { readOnly: true });
    expect(await archive.outdated()).toBe(5);
    expect(await found(archive)).toEqual([]);
    expect((await archive.asking.entries({ kinds: ["event"] })).items).toHaveLength(5);
    expect(await archive.check()).toEqual([]);
    expect(await writer.renew(2)).toBe(3);
    expect(await found(archive)).toEqual([4, 5]);
    await addVoice(writer, 5);
    expect(await archive.outdated()).toBe(3);
    expect(await found(archive)).toEqual([4, 5, 6]);
    expect(await archive.check()).toEqual([]);
    await expect(archive.renew()).rejects.toMatchObject({ code: "read-only" });
    expect([await writer.renew(2), await writer.renew(0), await writer.renew()]).toEqual([1, 0, 0]);
    expect(await found(archive)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await archive.check()).toEqual([]);
  });

  test("stay as people left them", async () => {
    const path = newPlace();
    const before = await openArchive(path);
    for (const index of [0, 1]) await addVoice(before, index);
    await before.decisions.decide({
      ...{ act: "reject", at, who: "Ilse", reason: null, report: 1, version: 1, entry: "e1" },
      ...{ before: null, after: null, undoes: null },
    });
    await before.close();
    age(path);
    const archive = await openAt(path);
    expect(await found(archive)).toEqual([2]);
    expect(await archive.check()).toEqual([]);
  });

  test("over damage: what can be renewed before it is, and the archive is open for reading only", async () => {
    const path = await agedArchive(60);
    const meddler = new Sqlite(path);
    meddler.exec("update version_parts set bytes = x'0102' where id = 20 * 1048576");
    meddler.close();
    const archive = await openAt(path);
    expect(archive.readOnly).toBe(true);
    expect(archive.damage).toContain("report 20");
    expect(await archive.outdated()).toBe(35);
    expect(await found(archive)).toHaveLength(25);
    expect((await archive.check()).map(({ report }) => report)).toEqual([20]);
  });

  test("a schema to come asks for the same in one statement", async () => {
    const path = await agedArchive(3);
    await (await openArchive(path)).close();
    const statement = `update counters
      set value = (select value from counters where name = 'reports') where name = 'outdated'`;
    const next = { to: migrations.length + 1, brings: "other rows", statements: [statement] };
    const archive = archiveOver(path, openFile(path, {}, [...migrations, next]));
    expect(await archive.outdated()).toBe(3);
    expect(await archive.renew()).toBe(0);
    await archive.close();
  });
});

describe.skipIf(!built)("processes that renew (skipped until the program is built)", () => {
  test("killed 24 times, two at a time: each report is renewed or as it was, and what was told is kept", async () => {
    const path = await agedArchive(most);
    for (let time = 0; time < 12; time++) {
      const told = await Promise.all([killRenewing(path, time), killRenewing(path, time + 5)]);
      const archive = await openArchive(path, { readOnly: true });
      const left = await archive.outdated();
      expect(left).toBeLessThanOrEqual(Math.min(...told));
      const renewed = Array.from({ length: most - left }, (_, index) => left + index + 1);
      expect(await found(archive)).toEqual(renewed);
      expect(await archive.check()).toEqual([]);
      await archive.close();
    }
    const archive = await openAt(path);
    expect(await archive.outdated()).toBe(0);
    expect(await archive.check()).toEqual([]);
  }, 120_000);
});

/** Reports; all of them fit one page of entries. */
const most = 500;

/** Kills one after a while; gives the least that it said were left. */
async function killRenewing(path: string, time: number): Promise<number> {
  const child = spawn(process.execPath, [script, path]);
  let [told, complaint] = ["", ""];
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  const hasBegun = new Promise<void>((go) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      told += text;
      go();
    });
  });
  const ended = once(child, "close");
  await Promise.race([hasBegun, ended]);
  await new Promise((go) => setTimeout(go, (time * 7) % 31));
  child.kill("SIGKILL");
  await ended;
  expect(complaint).toBe("");
  const lines = told.split("\n").slice(0, -1);
  return lines.length === 0 ? most : Math.min(...lines.map(Number));
}
