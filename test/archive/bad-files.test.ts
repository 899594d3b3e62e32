import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive/index.js";
import { archiveOver } from "../../src/archive/sqlite/open.js";
import { openFile } from "../../src/archive/sqlite/open-file.js";
import { how, invent, week } from "../contracts/archive/invent.js";
import { expectSentence, filled, problemOf } from "./damage.js";
import { newPlace, openAt } from "./places.js";

describe("what is no archive is left as it is", () => {
  test.each([
    ["a text file", (path: string) => writeFileSync(path, "Just a note.".repeat(50))],
    ["a short file", (path: string) => writeFileSync(path, "x")],
    ["a folder", (path: string) => mkdirSync(path)],
    ["another SQLite file", (path: string) => new Sqlite(path).exec("create table t (x)").close()],
    [
      "a file of another program",
      (path: string) => {
        const other = new Sqlite(path);
        other.pragma("application_id = 7");
        other.close();
      },
    ],
  ])("%s", async (_, make) => {
    const path = newPlace("other");
    make(path);
    const before = statSync(path).isFile() ? readFileSync(path) : null;
    for (const options of [{}, { readOnly: true }]) {
      const problem = await problemOf(openArchive(path, options));
      expect(problem.code).toBe("not-an-archive");
      expectSentence(problem, path);
    }
    if (before) expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("nothing there, and none wanted", async () => {
    const path = newPlace();
    for (const options of [{ create: false }, { readOnly: true }]) {
      const problem = await problemOf(openArchive(path, options));
      expect(problem.code).toBe("missing");
      expectSentence(problem, path);
    }
    const problem = await problemOf(openArchive(`${path}/in/no/folder.db`));
    expect(problem.code).toBe("no-permission");
    expectSentence(problem, path);
  });

  test("an empty file, as is left when making it was broken off, becomes an archive", async () => {
    const path = newPlace();
    writeFileSync(path, "");
    const archive = await openAt(path);
    expect((await archive.add(week.talks, how(week.talks))).report).toBe(1);
  });
});

describe("an archive that may not be written", () => {
  test("opened for reading, or with no right to write: reads, and refuses the rest", async () => {
    const path = await filled(3);
    const isRoot = process.getuid?.() === 0;
    if (!isRoot) chmodSync(path, 0o444);
    const archive = await openAt(path, isRoot ? { readOnly: true } : {});
    expect(archive.readOnly).toBe(true);
    expect(archive.damage).toBeNull();
    expect((await archive.asking.search({ words: "note" })).items).toHaveLength(3);
    const writing = [
      archive.add(week.talks, how(week.talks)),
      archive.groups.open("story", { name: "", detail: {} }),
      archive.postings.put("words", 1, []),
      archive.together(() => archive.add(week.talks, how(week.talks))),
    ];
    for (const work of writing) {
      const problem = await problemOf(work);
      expect(problem.code).toBe("read-only");
      expectSentence(problem, path);
    }
    expect(await archive.check()).toEqual([]);
  });
});

describe("a full disk", () => {
  test("what was added before stays; the addition that did not fit is not there in part", async () => {
    const path = await filled(5);
    const pages = statSync(path).size / 4096;
    const archive = await openAt(path);
    const file = openFile(path, {});
    file.database.pragma(`max_page_count = ${pages + 40}`);
    const limited = archiveOver(path, file);
    let added = 5;
    let problem: unknown = null;
    for (let index = 0; index < 200 && problem === null; index++) {
      const record = invent({
        id: `more-${index}`,
        text: `More ${index}. ${"many words ".repeat(300)} ${index * 7}`,
      });
      await limited.add(record, how(record)).then(
        () => added++,
        (error: unknown) => {
          problem = error;
        },
      );
    }
    expect(problem).toMatchObject({ code: "full" });
    expectSentence(problem as Error, path);
    expect((await limited.counts()).reports).toBe(added);
    await expect(
      limited.together(async () => {
        await limited.groups
          .open("story", { name: "x".repeat(400_000), detail: {} })
          .catch(() => 0);
        return "caught, and gone on";
      }),
    ).rejects.toMatchObject({ code: "full" });
    await limited.close();
    expect((await archive.counts()).reports).toBe(added);
    expect(await archive.check()).toEqual([]);
  });
});
