import { beforeEach, describe, expect, test } from "vitest";
import type { Archive, DecisionAct, EntryQuestion } from "../../../src/archive/index.js";
import { at, how, invent, week } from "./invent.js";

const { talks, answer } = week;
const [statement] = talks.statements;
const [event] = answer.events;
const [figure] = talks.figures;

interface Wanted {
  readonly act: DecisionAct;
  readonly report?: number;
  readonly version?: number;
  readonly entry?: string | null;
  readonly after?: unknown;
  readonly undoes?: number;
}

export function findsAsReviewed(open: () => Promise<Archive>): void {
  describe("entries are found as people left them", () => {
    let archive: Archive;
    beforeEach(async () => {
      archive = await open();
      for (const record of Object.values(week)) await archive.add(record, how(record));
    });

    const decide = ({ act, report = 1, version = 1, entry = null, after = null, undoes }: Wanted) =>
      archive.decisions.decide({
        ...{ act, at, who: "Ilse", reason: null, report, version, entry },
        ...{ before: null, after, undoes: undoes ?? null },
      });
    const found = async (question: EntryQuestion) =>
      (await archive.asking.entries(question)).items.map(({ report, id }) => `${report.id} ${id}`);
    const isSound = async () => expect(await archive.check()).toEqual([]);

    test("a rejected one is not found, in no list or facet, until that is taken back", async () => {
      const demands = { act: "demand" } as const;
      const before = await archive.counts();
      const { number } = await decide({ act: "reject", entry: "s1" });
      expect(await found(demands)).toEqual([]);
      expect(await found({ roles: { speaker: "Tolvanen" }, report: 1 })).toEqual([]);
      expect((await archive.asking.search(demands)).items).toEqual([]);
      const { values } = await archive.asking.facet({ kinds: ["statement"] }, "act", 9);
      expect(values.map(({ value }) => value)).not.toContain("demand");
      expect((await archive.counts()).statements).toBe(before.statements - 1);
      await isSound();
      await decide({ act: "undo", undoes: number });
      expect(await found(demands)).toEqual(["talks s1"]);
      expect(await found({ roles: { speaker: "Tolvanen" }, report: 1 })).toEqual(["talks s1"]);
      expect(await archive.counts()).toEqual(before);
      await isSound();
    });

    test("a corrected one is found under what it is now, and not what it was", async () => {
      const after = {
        ...statement,
        act: "warn",
        source: { ...statement?.source, actor: "a2" },
        addressees: ["a1"],
      };
      const { number } = await decide({ act: "correct", entry: "s1", after });
      expect(await found({ act: "demand" })).toEqual([]);
      expect(await found({ act: "warn" })).toEqual(["talks s1"]);
      expect(await found({ roles: { speaker: "Tolvanen" }, act: "warn" })).toEqual([]);
      expect(await found({ roles: { speaker: "board", addressee: "Tolvanen" } })).toEqual([
        "talks s1",
      ]);
      const type = { ...event, type: "AGREE", factuality: "asserted" };
      await decide({ act: "correct", report: 2, entry: "e1", after: type });
      expect(await found({ type: "REJECT" })).toEqual([]);
      expect(await found({ type: "AGREE", factuality: "asserted" })).toEqual(["answer e1"]);
      const day = { ...figure, asOf: "t1" };
      await decide({ act: "correct", entry: "f1", after: day });
      expect(await found({ kinds: ["figure"], happenedTo: "2026-02-02" })).toEqual(["talks f1"]);
      await isSound();
      await decide({ act: "undo", undoes: number });
      expect(await found({ act: "warn" })).toEqual([]);
      expect(await found({ act: "demand" })).toEqual(["talks s1"]);
      await isSound();
    });

    test("an added one is found, with its words, and goes when that is taken back", async () => {
      const after = { ...statement, id: "s0", act: "praise", content: { spans: [[0, 19]] } };
      const { number } = await decide({ act: "add", after });
      const [added] = (await archive.asking.entries({ act: "praise" })).items;
      expect(added).toMatchObject({ id: "s2", text: "Mayor Mira Tolvanen" });
      expect(await found({ kinds: ["statement"], report: 1 })).toEqual(["talks s2", "talks s1"]);
      await isSound();
      await decide({ act: "undo", undoes: number });
      expect(await found({ act: "praise" })).toEqual([]);
      await isSound();
    });

    test("an actor goes by the names that people gave it, and a rejected one by none", async () => {
      const named = { ...talks.actors[1], name: "night ferry", aliases: [] };
      await decide({ act: "correct", entry: "a2", after: named });
      expect(await found({ roles: { addressee: "ferry" } })).toEqual(["talks s1"]);
      expect(await found({ roles: { addressee: "board" } })).toEqual([]);
      await decide({ act: "reject", entry: "a2" });
      expect(await found({ roles: { addressee: "ferry" } })).toEqual([]);
      expect(await found({ act: "demand" })).toEqual(["talks s1"]);
      await isSound();
    });

    test("those about which a decision stands are found by that", async () => {
      const reviewed = () => found({ reviewed: true });
      const { number } = await decide({ act: "accept", entry: "s1" });
      await decide({ act: "accept", report: 2, entry: "e1" });
      await decide({ act: "reject", report: 2, entry: "s1" });
      expect(await reviewed()).toEqual(["answer e1", "talks s1"]);
      expect(await found({ reviewed: false, report: 1 })).toHaveLength(3);
      await isSound();
      await decide({ act: "undo", undoes: number });
      expect(await reviewed()).toEqual(["answer e1"]);
      await isSound();
    });

    test("what was decided holds for a newer version as far as its words are there", async () => {
      await decide({ act: "reject", entry: "e1" });
      await decide({ act: "correct", entry: "s1", after: { ...statement, act: "warn" } });
      const read = { ...talks, made: { ...talks.made, model: "other-2" } };
      await archive.add(read, { key: "talks", at, again: true });
      expect(await found({ type: "CONSULT" })).toEqual([]);
      expect(await found({ act: "warn", reviewed: true })).toEqual(["talks s1"]);
      await isSound();
      const text = "Nothing of that is in the news any more.";
      await archive.add(invent({ id: "talks", text }), { key: "talks", at });
      expect(await found({ report: 1 })).toEqual([]);
      await isSound();
    });

    test("decisions kept together are found together, or none of them", async () => {
      await archive.together(async () => {
        await decide({ act: "reject", entry: "s1" });
        await decide({ act: "reject", entry: "d1" });
      });
      expect(await found({ report: 1 })).toEqual(["talks f1", "talks e1"]);
      const broken = archive.together(async () => {
        await decide({ act: "reject", entry: "f1" });
        throw new Error("given up");
      });
      await expect(broken).rejects.toThrow("given up");
      expect(await found({ report: 1 })).toEqual(["talks f1", "talks e1"]);
      await isSound();
    });

    test("a decision that does not hold changes nothing", async () => {
      await decide({ act: "correct", entry: "s1", after: { ...statement, act: "mumble" } });
      await decide({ act: "reject", entry: "s9" });
      expect(await found({ act: "demand" })).toEqual(["talks s1"]);
      expect(await found({ reviewed: true })).toEqual([]);
      await isSound();
    });
  });
}
