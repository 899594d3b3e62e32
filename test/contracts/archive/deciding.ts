import { beforeEach, describe, expect, test } from "vitest";
import type { Archive, NewDecision } from "../../../src/archive/index.js";
import { at, how, week } from "./invent.js";

const rejects: NewDecision = {
  act: "reject",
  at,
  who: "Ilse",
  reason: "not said",
  report: 1,
  version: 1,
  entry: "s1",
  before: { id: "s1", odd: ["“", null] },
  after: null,
  undoes: null,
};

export function keepsDecisions(open: () => Promise<Archive>): void {
  describe("decisions", () => {
    let archive: Archive;
    beforeEach(async () => {
      archive = await open();
      for (const record of Object.values(week)) await archive.add(record, how(record));
    });

    test("are numbered and kept as they were made", async () => {
      const { decisions } = archive;
      const kept = await decisions.decide(rejects);
      expect(kept).toEqual({ ...rejects, number: 1, undoneBy: null });
      const about = { ...rejects, act: "merge", report: null, version: null, entry: null } as const;
      await decisions.decide(about);
      expect(await decisions.about(1)).toEqual([kept]);
      expect(await decisions.decided()).toEqual([1]);
      expect(await decisions.aboutGroups()).toEqual([{ ...about, number: 2, undoneBy: null }]);
      expect((await decisions.list(1, 9)).map(({ number }) => number)).toEqual([2]);
      expect(await decisions.decision(1)).toEqual(kept);
      expect(await decisions.decision(9)).toBeNull();
    });

    test("on an old version they are refused with a code of their own, and nothing is kept", async () => {
      await archive.add(week.answer, { key: "talks", at });
      await expect(archive.decisions.decide(rejects)).rejects.toMatchObject({
        name: "ArchiveProblem",
        code: "old-version",
        message: expect.stringContaining("version 1, and the newest is 2"),
      });
      await expect(archive.decisions.decide({ ...rejects, report: 77 })).rejects.toMatchObject({
        code: "unknown-report",
      });
      expect(await archive.decisions.list(0, 9)).toEqual([]);
    });

    test("are taken back once, and say by which", async () => {
      const { decisions } = archive;
      await decisions.decide(rejects);
      const undo = { ...rejects, act: "undo", undoes: 1 } as const;
      await decisions.decide(undo);
      expect((await decisions.about(1)).map(({ undoneBy }) => undoneBy)).toEqual([2, null]);
      for (const undoes of [1, 2, 3])
        await expect(decisions.decide({ ...undo, undoes })).rejects.toMatchObject({
          code: "unknown-decision",
        });
    });
  });
}
