import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { ArchiveProblem, openArchive } from "../../src/archive/index.js";
import { how, week } from "../contracts/archive/invent.js";
import { expectSentence, filled, problemOf, spoil } from "./damage.js";
import { newPlace, openAt } from "./places.js";

describe("a damaged archive", () => {
  test("cut short: said so, and read where it can be", async () => {
    const path = await filled(200);
    truncateSync(path, Math.floor(statSync(path).size / 4096 / 2) * 4096);
    const archive = await openAt(path);
    expect(archive.readOnly).toBe(true);
    expect(archive.damage).toContain("rapporteur check");
    const problem = await problemOf(archive.add(week.talks, how(week.talks)));
    expect(problem.code).toBe("damaged");
    expectSentence(problem, path);
    const faults = await archive.check();
    expect(faults.length).toBeGreaterThan(0);
    for (const { message } of faults) expect(message).not.toMatch(/SQLITE_|Error:/);
  });

  test.each([
    "version_parts",
    "report_words_data",
    "entries",
    "reports",
    "names",
    "posting_keys",
    "sqlite_schema",
  ])(
    "pages of %s overwritten: check finds it, and nothing fails without a sentence",
    async (table) => {
      const path = await filled(200);
      spoil(path, table);
      const archive = await openAt(path).catch((error: unknown) => {
        expect(error).toMatchObject({ code: "damaged" });
        expectSentence(error as Error, path);
        return null;
      });
      if (table !== "sqlite_schema") expect(archive).not.toBeNull();
      if (!archive) return;
      const faults = await archive.check();
      expect(faults.length).toBeGreaterThan(0);
      for (const { message } of faults) expect(message).not.toMatch(/SQLITE_|Error:|\n/);
      for (let number = 1; number <= 200; number++) {
        const kept = await archive.record(number).catch((error: unknown) => {
          expect(error).toMatchObject({ code: "damaged" });
          return null;
        });
        if (kept) expect(kept.record.report.text).toContain(`Note ${number - 1}.`);
      }
    },
  );

  test.each(["versions", "version_parts", "reports"])(
    "pages of %s overwritten: check names exactly the reports that cannot be read",
    async (table) => {
      const path = await filled(200);
      spoil(path, table);
      const archive = await openAt(path);
      const lost: number[] = [];
      for (let number = 1; number <= 200; number++)
        await archive.record(number).catch(() => lost.push(number));
      expect(lost.length).toBeGreaterThan(0);
      expect(lost.length).toBeLessThan(200);
      const named = (await archive.check()).filter((fault) => fault.lost);
      expect(named.map(({ report }) => report).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(lost);
      for (const { report, lost: name } of named) expect(name?.key).toBe(`r${(report ?? 0) - 1}`);
    },
  );

  test("a stretch of a text overwritten: its report is named, the others are streamed and listed", async () => {
    const path = await filled(60);
    spoil(path, "version_parts", 40);
    const archive = await openAt(path);
    const [lost] = (await archive.check()).filter((fault) => fault.lost);
    expect(lost?.message).toMatch(/cannot be read any more/);
    expect(archive.damage).toBeNull();
    const streamed: number[] = [];
    for await (const { report } of archive.records()) streamed.push(report.number);
    expect(streamed).toHaveLength(59);
    expect(streamed).not.toContain(lost?.report);
    expect(archive.damage).toContain(`report ${lost?.report}`);
    expect((await archive.asking.search({ words: "note", most: 60 })).items).toHaveLength(60);
  });

  test.each(["version_parts", "decisions", "entries"])(
    "looked over before writing: with pages of %s overwritten it is opened for reading only",
    async (table) => {
      const path = await filled(200);
      const archive = await openAt(path);
      const [number, entry] = [null, null];
      await archive.decisions.decide({
        ...{ act: "merge", at: how(week.talks).at, who: "Ilse", reason: null, version: null },
        ...{ report: number, entry, before: null, after: null, undoes: null },
      });
      await archive.close();
      spoil(path, table);
      const found = await openAt(path, { proves: true });
      expect(found.readOnly).toBe(true);
      expect(found.damage).toContain("rapporteur check");
      expect((await openAt(await filled(2), { proves: true })).readOnly).toBe(false);
    },
  );

  test("nothing is kept that was made over damage which came to light meanwhile", async () => {
    const path = await filled(200);
    spoil(path, "version_parts");
    const archive = await openAt(path);
    const work = archive.together(async () => {
      await archive.groups.open("story", { name: "Ferry", detail: {} });
      let count = 0;
      for await (const _ of archive.records()) count++;
      return count;
    });
    expect((await problemOf(work)).code).toBe("damaged");
    expect(await archive.groups.list("story", 0, 9)).toEqual([]);
  });

  test("damage that is met while it is open ends the writing", async () => {
    const path = await filled(200);
    spoil(path, "version_parts");
    const archive = await openAt(path);
    expect(archive.readOnly).toBe(false);
    const met: number[] = [];
    for (let number = 1; number <= 200; number++)
      await archive.record(number).catch(() => met.push(number));
    expect(met.length).toBeGreaterThan(0);
    expect(met.length).toBeLessThan(200);
    expect(archive.readOnly).toBe(true);
    expect(archive.damage).toContain(path);
    const problem = await problemOf(archive.add(week.talks, how(week.talks)));
    expect(problem.code).toBe("damaged");
    expectSentence(problem, path);
  });

  test.each([
    ["the name of the format", 0, 16],
    ["the size of pages", 16, 2],
    ["how it is written", 18, 1],
    ["how it is read", 19, 1],
    ["room kept at the end of pages", 20, 1],
    ["the count of pages", 28, 4],
    ["the list of free pages", 32, 8],
    ["the form of the schema", 44, 4],
    ["the encoding", 56, 4],
    ["the number of the schema", 60, 4],
    ["whose file it is", 68, 4],
    ["the beginning of the schema", 100, 8],
  ])(
    "%s overwritten in the header: nothing fails without a sentence, and nothing false is read",
    async (_, from, length) => {
      const path = await filled(20);
      const bytes = readFileSync(path);
      bytes.fill(0xa5, from, from + length);
      writeFileSync(path, bytes);
      for (const options of [{ readOnly: true }, { proves: true }]) {
        const archive = await openAt(path, options).catch((error: unknown) => {
          expect(error).toBeInstanceOf(ArchiveProblem);
          expectSentence(error as Error, path);
          return null;
        });
        for (const number of archive ? [1, 20] : []) {
          const kept = await archive?.record(number).catch((error: unknown) => {
            expectSentence(error as Error, path);
            return null;
          });
          if (kept) expect(kept.record.report.text).toContain(`Note ${number - 1}.`);
        }
        const faults = (await archive?.check()) ?? [];
        if (archive?.damage) expect(faults).not.toEqual([]);
        for (const { message } of faults) expect(message).not.toMatch(/SQLITE_|Error:/);
        await archive?.close();
      }
    },
  );

  test("the first page gone: refused with a sentence", async () => {
    const path = await filled(3);
    const bytes = readFileSync(path);
    bytes.fill(0xff, 100, 4096);
    writeFileSync(path, bytes);
    const problem = await problemOf(openArchive(path));
    expect(["damaged", "not-an-archive"]).toContain(problem.code);
    expectSentence(problem, path);
  });

  test.each([
    ["update version_parts set bytes = x'0102' where id % 1048576 = 0", "text is not the one"],
    ["delete from version_parts", "text is not the one"],
    ["update version_parts set bytes = x'01' where id % 1048576 > 500000", "cannot be unpacked"],
    ["update versions set sha256 = zeroblob(32)", "text is not the one"],
    ["update entries set code = 2 where kind = 1", "index of its entries"],
    ["delete from roles", "people's parts"],
    ["update groups set size = 9", "size of group 1"],
    ["update groups set detail = substr(detail, 1, 3)", "kept of group 1 cannot be unpacked"],
    [
      "update posting_lists set keys = substr(keys, 1, 9)",
      "keys by which neighbours are found cannot be unpacked",
    ],
    ["update reports set title = 'Another'", "another title than its record"],
    ["delete from report_ids", "not found by its id"],
    ["insert into report_words (report_words) values ('delete-all')", "not found by its words"],
    ["update counters set value = 77 where name = 'entries 1'", "kind statement"],
    ["update posting_keys set entries = x'0504'", "do not fit together"],
    ["update reports set version = 8", "newest version"],
  ])("changed from outside: %s", async (statement, words) => {
    const path = newPlace();
    const archive = await openArchive(path);
    await archive.add(week.talks, how(week.talks));
    await archive.groups.open("story", { name: "Ferry", detail: {} });
    await archive.postings.put("words", 1, [{ key: "ferry", weight: 1 }]);
    await archive.close();
    const copy = newPlace();
    copyFileSync(path, copy);
    const meddler = new Sqlite(copy);
    meddler.exec(statement);
    meddler.close();
    const faults = await (await openAt(copy)).check();
    expect(faults.map(({ message }) => message).join(" ")).toContain(words);
    expect(await (await openAt(path)).check()).toEqual([]);
  });
});
