import { beforeEach, describe, expect, test } from "vitest";
import type { Archive, EntryQuestion } from "../../../src/archive/index.js";
import { how, invent, week } from "./invent.js";

const oddWords = [
  ...['"', '""', '"""', "'", "*", "a* OR b", "NEAR(a b)", "title:ferry", "^ferry", "ferry AND"],
  ...["-ferry", "((", "\\", "\0", "\ud83d", "😀", "%", "{}", "“ferry", "ferry”", "…", "and not or"],
  ...["\u0308", "ﬀ ß İ", "x".repeat(5000), "a ".repeat(3000), '"'.repeat(3000)],
];

export function answersQuestions(open: () => Promise<Archive>): void {
  describe("asking", () => {
    let archive: Archive;
    beforeEach(async () => {
      archive = await open();
      for (const record of Object.values(week)) await archive.add(record, how(record));
    });
    const found = async (question: EntryQuestion) =>
      (await archive.asking.search(question)).items.map(({ report }) => report.id);
    const entries = async (question: EntryQuestion) =>
      (await archive.asking.entries(question)).items.map(({ report, id }) => `${report.id} ${id}`);

    test("all words must be there, without regard to case and accents; quoted ones together", async () => {
      expect(new Set(await found({ words: "ferry" }))).toEqual(
        new Set(["talks", "answer", "wages", "undated"]),
      );
      expect(await found({ words: "FERRY night" })).toEqual(["talks"]);
      expect(await found({ words: "emile" })).toEqual(["answer"]);
      expect(await found({ words: '"sail again"' })).toEqual(["talks"]);
      expect(await found({ words: "“again sail”" })).toEqual([]);
      expect(await found({ words: "cease-fire" })).toEqual(["answer"]);
      expect(await found({ words: "fire-cease" })).toEqual([]);
    });

    test("without words, all reports, newest first, those without a date last", async () => {
      expect(await found({})).toEqual(["answer", "wages", "talks", "undated"]);
      expect(await found({ words: "  " })).toEqual(["answer", "wages", "talks", "undated"]);
      expect(await found({ words: "ferry", order: "newest" })).toEqual([
        "answer",
        "wages",
        "talks",
        "undated",
      ]);
    });

    test("a word in the title weighs more", async () => {
      expect((await found({ words: "ferry" }))[0]).toBe("talks");
      expect((await found({ words: "wages" }))[0]).toBe("wages");
    });

    test("odd words never fail, and find nobody", async () => {
      for (const words of oddWords) {
        for (const order of ["best", "newest"] as const)
          await archive.asking.search({ words, order });
        await archive.asking.entries({ words, roles: { speaker: words } });
        await archive.asking.facet({ words, actor: words, outlet: words }, "act", 5);
        const nobody = await found({ words: "ferry", actor: words, outlet: words });
        expect(nobody, words.slice(0, 20)).toEqual([]);
      }
    });

    test("words without letters find nothing", async () => {
      expect(await found({ words: "!?" })).toEqual([]);
    });

    test("an excerpt is verbatim, its marks in code points of the text", async () => {
      const [first] = (await archive.asking.search({ words: "sailors harbour" })).items;
      const points = [...week.talks.report.text];
      const excerpt = first?.excerpt;
      const words = excerpt?.marks.map(([start, end]) => points.slice(start, end).join(""));
      expect(words).toEqual(["Harbour", "sailors"]);
      expect(
        points
          .slice(excerpt?.start, (excerpt?.start ?? 0) + [...(excerpt?.text ?? "")].length)
          .join(""),
      ).toBe(excerpt?.text);
      expect((await archive.asking.search({})).items[0]?.excerpt).toBeNull();
      const titleOnly = (await archive.asking.search({ words: "answers" })).items[0]?.excerpt;
      expect(titleOnly).toMatchObject({ start: 0, marks: [] });
    });

    test("an excerpt of a long text is short and has the words", async () => {
      const text = `${"Nothing much happened by the quay 🌊 that day. ".repeat(60)}Then a heron landed. ${"All went home. ".repeat(60)}`;
      const record = invent({ id: "long", text });
      await archive.add(record, how(record));
      const excerpt = (await archive.asking.search({ words: "heron" })).items[0]?.excerpt;
      expect(excerpt?.text).toContain("a heron landed");
      expect(excerpt?.text.length).toBeLessThan(260);
      expect(excerpt?.marks).toHaveLength(1);
      const [[start, end] = [0, 0]] = excerpt?.marks ?? [];
      expect([...text].slice(start, end).join("")).toBe("heron");
    });

    test("filters: outlet, dates, story, somebody", async () => {
      expect(await found({ outlet: "sund courier" })).toEqual(["answer", "wages"]);
      expect(await found({ from: "2026-02-04" })).toEqual(["answer", "wages"]);
      expect(await found({ to: "2026-02-04" })).toEqual(["wages", "talks"]);
      expect(await found({ from: "2026-02", to: "2026-02-03" })).toEqual(["talks"]);
      expect(await found({ to: "2026" })).toEqual(["answer", "wages", "talks"]);
      expect(await found({ words: "ferry", to: "2026-02-03" })).toEqual(["talks"]);
      const story = await archive.groups.open("story", { name: "Ferry", detail: {} });
      await archive.groups.join(story, [
        { report: 1, actor: null, because: "" },
        { report: 4, actor: null, because: "" },
      ]);
      expect(await found({ story })).toEqual(["talks", "undated"]);
      expect(await found({ words: "ferry", story, from: "2026" })).toEqual(["talks"]);
      expect(await found({ actor: "tolvanen" })).toEqual(["answer", "talks"]);
      expect(await found({ actor: "mira dorum" })).toEqual([]);
      await expect(archive.asking.search({ from: "tomorrow" })).rejects.toMatchObject({
        code: "wrong-question",
      });
    });

    test("reports whose entries fit", async () => {
      expect(await found({ act: "deny" })).toEqual(["answer"]);
      expect(
        await found({ words: "ferry", kinds: ["demand"], roles: { of: "harbour board" } }),
      ).toEqual(["talks"]);
      expect(await found({ words: "ferry", act: "deny", roles: { speaker: "dorum" } })).toEqual([]);
    });

    test("pages follow each other without gap or repetition", async () => {
      await archive.together(async () => {
        for (let index = 0; index < 23; index++) {
          const record = invent({
            id: `p${index}`,
            published: `2026-01-${10 + (index % 9)}`,
            text: `Gulls ${"gulls ".repeat(index % 5)}over pier ${index}.`,
          });
          await archive.add(record, how(record));
        }
      });
      for (const question of [
        {},
        { words: "gulls" },
        { words: "gulls", order: "newest" },
      ] as const) {
        const whole = await found({ ...question, most: 500 });
        const pages: string[] = [];
        let after: string | null = "";
        while (after !== null) {
          const page: Awaited<ReturnType<typeof archive.asking.search>> =
            await archive.asking.search({ ...question, most: 5, ...(after ? { after } : {}) });
          pages.push(...page.items.map(({ report }) => report.id));
          after = page.next;
        }
        expect(pages).toEqual(whole);
        expect(new Set(pages).size).toBe("words" in question ? 23 : 27);
      }
      await expect(archive.asking.search({ after: "no page" })).rejects.toMatchObject({
        code: "wrong-question",
      });
    });

    test("entries: newest report first, then as the report goes; by kind, act, type, factuality", async () => {
      const all = [
        "answer e1",
        "answer s1",
        "answer s2",
        "wages s1",
        "talks s1",
        "talks d1",
        "talks f1",
        "talks e1",
      ];
      expect(await entries({})).toEqual(all);
      expect(
        await entries({ most: 3, after: (await archive.asking.entries({ most: 3 })).next ?? "" }),
      ).toEqual(all.slice(3, 6));
      expect(await entries({ kinds: ["demand", "figure"] })).toEqual(["talks d1", "talks f1"]);
      expect(await entries({ act: "deny" })).toEqual(["answer s2"]);
      expect(await entries({ act: "CONSULT" })).toEqual([]);
      expect(await entries({ type: "CONSULT" })).toEqual(["talks e1"]);
      expect(await entries({ factuality: "denied" })).toEqual(["answer e1"]);
      expect(await entries({ report: 3 })).toEqual(["wages s1"]);
      expect(await entries({ words: "quarrel", kinds: ["statement"] })).toEqual([
        "answer s1",
        "answer s2",
      ]);
    });

    test("entries by their own time", async () => {
      expect(await entries({ happenedFrom: "2026-02-03", happenedTo: "2026-02-10" })).toEqual([
        "answer s1",
      ]);
      expect(await entries({ happenedFrom: "2026-03-15" })).toEqual(["talks f1"]);
      expect(await entries({ happenedTo: "2026-02-02" })).toEqual(["talks e1"]);
      expect(await entries({ happenedTo: "2026-12", type: "CONSULT" })).toEqual(["talks e1"]);
      expect(await entries({ happenedFrom: "2026-01", act: "refuse" })).toEqual(["answer s1"]);
      expect(await entries({ happenedFrom: "2026-01", reviewed: true })).toEqual([]);
    });

    test("entries by who stands in which role, by name or identity", async () => {
      expect(await entries({ roles: { speaker: "Tolvanen" } })).toEqual(["answer s2", "talks s1"]);
      expect(await entries({ roles: { speaker: "tolvanen", addressee: "board" } })).toEqual([
        "talks s1",
      ]);
      expect(await entries({ roles: { place: "quay" } })).toEqual(["talks e1"]);
      const identity = await archive.groups.open("identity", { name: "Mira Tolvanen", detail: {} });
      await archive.groups.join(identity, [{ report: 2, actor: "a3", because: "" }]);
      expect(await entries({ roles: { speaker: identity } })).toEqual(["answer s2"]);
      expect(await found({ actor: identity })).toEqual(["answer"]);
    });

    test("an entry comes with its words, days and people", async () => {
      const identity = await archive.groups.open("identity", { name: "Mira Tolvanen", detail: {} });
      await archive.groups.join(identity, [{ report: 1, actor: "a1", because: "" }]);
      const { items } = await archive.asking.entries({ report: 1 });
      expect(items[0]).toMatchObject({
        kind: "statement",
        id: "s1",
        version: 1,
        act: "demand",
        type: null,
        factuality: null,
        happened: null,
        text: "the night ferry must sail again",
        spans: week.talks.statements[0]?.content.spans,
        actors: [
          { role: "speaker", actor: "a1", name: "Mira Tolvanen", identity },
          { role: "addressee", actor: "a2", name: "Harbour Board", identity: null },
        ],
      });
      expect(items[2]).toMatchObject({
        kind: "figure",
        text: "40 sailors",
        happened: ["2026-03-01", "2026-03-31"],
      });
      expect(items[3]).toMatchObject({
        kind: "event",
        text: "met",
        type: "CONSULT",
        factuality: "asserted",
        happened: ["2026-02-02", "2026-02-02"],
      });
    });

    test("reports that fit are counted, and those behind a page", async () => {
      const { asking } = archive;
      expect(await asking.count({})).toBe(4);
      expect(await asking.count({ words: "night ferry" })).toBe(1);
      expect(await asking.count({ words: "?!" })).toBe(0);
      expect(await asking.count({ outlet: "sund courier" })).toBe(2);
      expect(await asking.count({ from: "2026-02-03" })).toBe(3);
      const { items, next } = await asking.search({ order: "newest", most: 1 });
      expect(items.length).toBe(1);
      expect(await asking.count({ after: next ?? "" })).toBe(3);
    });

    test("facets count entries with kinds, reports without", async () => {
      const { asking, groups } = archive;
      const counts = async (question: EntryQuestion, facet: Parameters<typeof asking.facet>[1]) =>
        Object.fromEntries(
          (await asking.facet(question, facet, 9)).values.map(({ value, count }) => [
            value.toLowerCase(),
            count,
          ]),
        );
      expect(await counts({}, "outlet")).toEqual({ "sund courier": 2, "the alden tide": 1 });
      expect(await counts({ kinds: ["statement"] }, "outlet")).toEqual({
        "sund courier": 3,
        "the alden tide": 1,
      });
      expect(await counts({}, "kind")).toEqual({ statement: 3, event: 2, demand: 1, figure: 1 });
      expect(await counts({ kinds: ["statement", "event"] }, "kind")).toEqual({
        statement: 4,
        event: 2,
      });
      expect(await counts({ kinds: ["statement"] }, "act")).toEqual({
        demand: 1,
        refuse: 1,
        deny: 1,
        announce: 1,
      });
      expect(await counts({ words: "quarrel" }, "type")).toEqual({ reject: 1 });
      expect(await counts({}, "factuality")).toEqual({ asserted: 1, denied: 1 });
      const mira = await groups.open("identity", { name: "Mira Tolvanen", detail: {} });
      await groups.join(mira, [
        { report: 1, actor: "a1", because: "" },
        { report: 2, actor: "a3", because: "" },
      ]);
      expect(await asking.facet({}, "speaker", 5)).toEqual({
        values: [{ value: String(mira), label: "Mira Tolvanen", count: 2 }],
        isCut: false,
      });
      expect(await asking.facet({}, "addressee", 5)).toEqual({ values: [], isCut: false });
      expect((await asking.facet({}, "act", 1)).values).toHaveLength(1);
    });
  });
}
