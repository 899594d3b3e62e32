import { expect, test } from "vitest";
import type { Archive } from "../../../src/archive/index.js";
import { read } from "../../record/fixture.js";
import { full } from "../../record/full.js";
import { at, how, invent, week } from "./invent.js";

type Open = () => Promise<Archive>;

export function keepsRecords(open: Open): void {
  test("a record comes back as it was, to the byte, with its exact text", async () => {
    const archive = await open();
    expect(await archive.add(full.record, how(full.record))).toEqual({
      outcome: "new",
      report: 1,
      version: 1,
    });
    const kept = await archive.record(1);
    expect(JSON.stringify(kept?.record)).toBe(JSON.stringify(full.record));
    expect(kept).toMatchObject({ version: 1, addedAt: at, report: { number: 1, version: 1 } });
  });

  test("texts with half a surrogate pair, nulls or nothing come back too", async () => {
    const archive = await open();
    for (const [index, text] of [
      "half \ud83d a pair",
      "nul \0 byte",
      "",
      "\ufeffmark\r\n",
    ].entries()) {
      const record = invent({ id: `odd-${index}`, text });
      const { report } = await archive.add(record, how(record));
      expect((await archive.record(report))?.record).toEqual(record);
    }
  });

  test("the same text under the same key changes nothing; under another key it is another report", async () => {
    const archive = await open();
    await archive.add(week.talks, how(week.talks));
    const same = { outcome: "same", report: 1, version: 1 };
    expect(
      await archive.add(week.talks, { ...how(week.talks), at: "2027-01-01T00:00:00Z" }),
    ).toEqual(same);
    expect((await archive.add(week.talks, { key: "elsewhere", at })).report).toBe(2);
    expect((await archive.counts()).versions).toBe(2);
  });

  test("the same text under another title, outlet or day is a new version; what is not told contradicts nothing", async () => {
    const archive = await open();
    const told = (fields: object) => {
      const { report } = week.talks;
      return { ...week.talks, report: { ...report, ...fields } };
    };
    const add = async (fields: object) =>
      (await archive.add(told(fields), how(week.talks))).outcome;
    expect(await add({})).toBe("new");
    expect(await add({ title: "Another title" })).toBe("version");
    expect(await add({ title: null, publisher: null, published: null, url: null })).toBe("same");
    expect(
      await add({ title: "Another title", published: "2026-01-01", publishedBasis: "stated" }),
    ).toBe("same");
    expect(
      await add({ title: "Another title", published: "2026-01-01", publishedBasis: "given" }),
    ).toBe("version");
    expect(await archive.report(1)).toMatchObject({
      title: "Another title",
      published: "2026-01-01",
    });
  });

  test("a changed text is a new version; the old one stays, and so it is when the report goes back to it", async () => {
    const archive = await open();
    const key = { key: "harbour", at };
    await archive.add(read.record, key);
    const later = "2026-03-02T08:00:00Z";
    expect(await archive.add(full.record, { ...key, at: later })).toEqual({
      outcome: "version",
      report: 1,
      version: 2,
    });
    expect(await archive.add(full.record, key)).toEqual({ outcome: "same", report: 1, version: 2 });
    expect((await archive.record(1, 1))?.record).toEqual(read.record);
    expect((await archive.record(1))?.record).toEqual(full.record);
    expect(await archive.record(1, 3)).toBeNull();
    const { by, model } = full.record.made;
    const [first, second] = [read.record, full.record].map(({ report }) => report.sha256);
    expect(await archive.versions(1)).toEqual([
      { report: 1, version: 1, sha256: first, addedAt: at, by, model },
      { report: 1, version: 2, sha256: second, addedAt: later, by, model },
    ]);
    expect(await archive.newest("harbour")).toMatchObject({ version: 2, sha256: second });
    expect(await archive.report(1)).toMatchObject({ version: 2, addedAt: at });
    expect(await archive.newest("nowhere")).toBeNull();
    const back = { outcome: "version", report: 1, version: 3 };
    expect(await archive.add(read.record, key)).toEqual(back);
    expect(await archive.add(read.record, key)).toEqual({ ...back, outcome: "same" });
    expect((await archive.record(1))?.record).toEqual(read.record);
    expect(await archive.check()).toEqual([]);
  });

  test("read again on purpose, the same text is a new version when another model read it", async () => {
    const archive = await open();
    const again = { ...how(week.talks), again: true };
    await archive.add(week.talks, again);
    expect((await archive.add(week.talks, again)).outcome).toBe("same");
    const newer = { ...week.talks, made: { ...week.talks.made, model: "en-2" } };
    expect((await archive.add(newer, how(newer))).outcome).toBe("same");
    expect(await archive.add(newer, again)).toMatchObject({ outcome: "version", version: 2 });
  });

  test("only the newest version is found and counted", async () => {
    const archive = await open();
    const key = { key: "k", at };
    await archive.add(week.talks, key);
    await archive.add(week.answer, key);
    expect(await archive.counts()).toEqual({
      reports: 1,
      versions: 2,
      statements: 2,
      demands: 0,
      events: 1,
      figures: 0,
    });
    expect((await archive.asking.search({ words: "night" })).items).toEqual([]);
    expect((await archive.asking.search({ words: "quarrel" })).items).toHaveLength(1);
    expect((await archive.asking.entries({ kinds: ["demand"] })).items).toEqual([]);
    expect(await archive.reportById("talks")).toMatchObject({ number: 1, id: "answer" });
  });

  test("reports are listed by number and found by id", async () => {
    const archive = await open();
    for (const record of Object.values(week)) await archive.add(record, how(record));
    const numbers = (await archive.reports(1, 2)).map(({ number }) => number);
    expect(numbers).toEqual([2, 3]);
    expect(await archive.reportById("wages")).toMatchObject({
      number: 3,
      publisher: "SUND COURIER",
    });
    expect(await archive.reportById("none")).toBeNull();
    expect(await archive.report(9)).toBeNull();
    expect(await archive.record(9)).toBeNull();
  });

  test("records stream by number, all or some", async () => {
    const archive = await open();
    await archive.together(async () => {
      for (let index = 1; index <= 70; index++) {
        const record = invent({ id: `r${index}`, text: `Note ${index}.` });
        await archive.add(record, how(record));
      }
    });
    const all: number[] = [];
    for await (const { report } of archive.records()) all.push(report.number);
    expect(all).toEqual(Array.from({ length: 70 }, (_, index) => index + 1));
    const some: string[] = [];
    for await (const { record } of archive.records([64, 3, 99, 3])) some.push(record.report.id);
    expect(some).toEqual(["r3", "r64"]);
  });

  test("a record whose text is another than its hash says is not taken", async () => {
    const archive = await open();
    const torn = { ...week.talks, report: { ...week.talks.report, text: "Another text." } };
    await expect(archive.add(torn, how(torn))).rejects.toMatchObject({ code: "wrong-record" });
    expect((await archive.counts()).reports).toBe(0);
  });
}

export function keepsTogether(open: Open): void {
  test("what is done together is kept whole or not at all, across all parts", async () => {
    const archive = await open();
    const work = archive.together(async () => {
      await archive.add(week.talks, how(week.talks));
      const story = await archive.groups.open("story", { name: "Ferry", detail: {} });
      await archive.groups.join(story, [{ report: 1, actor: null, because: "alone" }]);
      await archive.postings.put("words", 1, [{ key: "ferry", weight: 1 }]);
      throw new Error("broken off");
    });
    await expect(work).rejects.toThrow("broken off");
    expect((await archive.counts()).reports).toBe(0);
    expect(await archive.groups.list("story", 0, 10)).toEqual([]);
    expect(await archive.postings.owners("words")).toBe(0);
    expect((await archive.asking.search({ words: "ferry" })).items).toEqual([]);
  });

  test("nested, the outermost counts; side by side, each by itself", async () => {
    const archive = await open();
    await expect(
      archive.together(async () => {
        await archive.together(() => archive.add(week.talks, how(week.talks)));
        throw new Error("outer");
      }),
    ).rejects.toThrow("outer");
    const outcomes = await Promise.allSettled([
      archive.together(() => archive.add(week.answer, how(week.answer))),
      archive.together(async () => {
        await archive.add(week.wages, how(week.wages));
        throw new Error("only this");
      }),
      archive.add(week.undated, how(week.undated)),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    const ids = (await archive.reports(0, 10)).map(({ id }) => id);
    expect(ids).toEqual(["answer", "undated"]);
  });

  test("after closing everything says so", async () => {
    const archive = await open();
    await archive.close();
    await archive.close();
    await expect(archive.counts()).rejects.toMatchObject({ code: "closed" });
    await expect(archive.add(week.talks, how(week.talks))).rejects.toMatchObject({
      code: "closed",
    });
  });

  test("reports that came again are listed, the last change first, page by page", async () => {
    const archive = await open();
    for (const record of Object.values(week)) await archive.add(record, how(record));
    expect(await archive.changed({})).toEqual({ items: [], next: null });
    const changes = [
      ["wages", "2026-03-02T08:00:00Z"],
      ["talks", "2026-03-03T08:00:00Z"],
      ["answer", "2026-03-04T08:00:00Z"],
      ["wages", "2026-03-05T08:00:00Z"],
    ] as const;
    for (const [key, at] of changes) {
      const text = `Read anew on ${at}.`;
      await archive.add(invent({ id: key, text }), { key, at });
    }
    const first = await archive.changed({ most: 2 });
    expect(
      first.items.map(({ report, changedAt }) => [report.key, changedAt.slice(8, 10)]),
    ).toEqual([
      ["wages", "05"],
      ["answer", "04"],
    ]);
    const second = await archive.changed({ most: 2, after: first.next ?? "" });
    expect(second.items.map(({ report }) => report.key)).toEqual(["talks"]);
    expect(second.next).toBeNull();
    const since = await archive.changed({ since: "2026-03-04" });
    expect(since.items.map(({ report }) => report.version)).toEqual([3, 2]);
    await expect(archive.changed({ after: "?" })).rejects.toMatchObject({ code: "wrong-question" });
  });

  test("a sound archive has no faults", async () => {
    const archive = await open();
    for (const record of [...Object.values(week), full.record])
      await archive.add(record, how(record));
    await archive.add(read.record, how(full.record));
    const story = await archive.groups.open("story", { name: "Ferry", detail: {} });
    await archive.groups.join(story, [{ report: 1, actor: null, because: "alone" }]);
    await archive.postings.put("words", 1, [{ key: "ferry", weight: 1 }]);
    expect(await archive.check()).toEqual([]);
  });
}
