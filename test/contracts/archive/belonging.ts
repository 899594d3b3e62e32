import { beforeEach, describe, expect, test } from "vitest";
import type { Archive } from "../../../src/archive/index.js";
import { at, how, week } from "./invent.js";

type Open = () => Promise<Archive>;

const named = (name: string) => ({ name, detail: {} });
const told = (report: number, actor: string | null = null) => ({ report, actor, because: "told" });

export function keepsGroups(open: Open): void {
  describe("groups", () => {
    let archive: Archive;
    beforeEach(async () => {
      archive = await open();
      for (const record of Object.values(week)) await archive.add(record, how(record));
    });

    test("are opened, described, and count their members", async () => {
      const { groups } = archive;
      const story = await groups.open("story", { name: "Ferry", detail: { words: ["ferry"] } });
      await groups.join(story, [told(1), told(2)]);
      expect(await groups.group(story)).toEqual({
        number: story,
        kind: "story",
        name: "Ferry",
        detail: { words: ["ferry"] },
        size: 2,
        mergedInto: null,
      });
      await groups.describe(story, named("Night ferry"));
      expect(await groups.group(story)).toMatchObject({ name: "Night ferry", detail: {}, size: 2 });
      expect(await groups.members(story)).toEqual([told(1), told(2)]);
      expect(await groups.group(99)).toBeNull();
      await expect(groups.join(99, [told(1)])).rejects.toMatchObject({ code: "unknown-group" });
    });

    test("a member is in one group of a kind", async () => {
      const { groups } = archive;
      const [first, second] = [
        await groups.open("story", named("A")),
        await groups.open("story", named("B")),
      ];
      const origin = await groups.open("origin", named("O"));
      await groups.join(first, [told(1), told(1), told(2)]);
      await groups.join(origin, [told(1)]);
      await groups.join(second, [{ ...told(1), because: "moved" }]);
      expect(await groups.of("story", 1)).toEqual([
        { report: 1, actor: null, because: "moved", group: second },
      ]);
      expect((await groups.list("story", 0, 9)).map(({ size }) => size)).toEqual([1, 1]);
      expect(await groups.of("origin", 1)).toHaveLength(1);
      expect(await groups.ofAll("story", [2, 9, 1, 2])).toEqual([
        { report: 1, actor: null, because: "moved", group: second },
        { ...told(2), group: first },
      ]);
      expect(await groups.ofAll("story", [])).toEqual([]);
      const people = await groups.open("identity", named("P"));
      const actors = ["a1", "a4"].map((actor) => ({ report: 2, actor, because: "same name" }));
      await groups.join(people, [...actors, { report: 1, actor: "a2", because: "same name" }]);
      expect(await groups.reports([people, first, 99])).toEqual(
        new Map([
          [first, 1],
          [people, 2],
        ]),
      );
      expect(await groups.names([second, 99, first, origin, first])).toEqual(
        new Map([
          [first, "A"],
          [second, "B"],
          [origin, "O"],
        ]),
      );
      await groups.leave("story", 1);
      expect(await groups.of("story", 1)).toEqual([]);
      expect((await groups.group(second))?.size).toBe(0);
    });

    test("lists go by size, then number", async () => {
      const { groups } = archive;
      const numbers: number[] = [];
      for (const name of ["A", "B", "C"]) numbers.push(await groups.open("story", named(name)));
      await groups.join(numbers[1] as number, [told(1), told(2)]);
      await groups.join(numbers[2] as number, [told(3)]);
      expect((await groups.list("story", 0, 9)).map(({ name }) => name)).toEqual(["B", "C", "A"]);
      expect((await groups.list("story", 1, 1)).map(({ name }) => name)).toEqual(["C"]);
      expect(await groups.list("identity", 0, 9)).toEqual([]);
    });

    test("are found by the beginnings of words in a name, largest first, without case and accents", async () => {
      const { groups } = archive;
      const numbers: number[] = [];
      for (const name of ["Ferry tálks", "Talks on the FERRY", "Night boat", "Ferry"])
        numbers.push(await groups.open("story", named(name)));
      await groups.join(numbers[1] as number, [told(1), told(2)]);
      await groups.join(numbers[0] as number, [told(3)]);
      const find = async (words: string, from = 0, most = 9) =>
        (await groups.named("story", words, from, most)).map(({ name }) => name);
      expect(await find("fer TAL")).toEqual(["Talks on the FERRY", "Ferry tálks"]);
      expect(await find("ferry", 1, 1)).toEqual(["Ferry tálks"]);
      expect(await find("")).toEqual(["Talks on the FERRY", "Ferry tálks"]);
      expect(await find("erry")).toEqual([]);
      expect(await find("“*” (")).toEqual([]);
      expect(await groups.named("story", "fer", 0, 1)).toEqual([
        { number: numbers[1], name: "Talks on the FERRY", size: 2 },
      ]);
    });

    test("identities are found by any name that their reports give them", async () => {
      const { groups } = archive;
      const { actors } = (await archive.record(1))?.record ?? { actors: [] };
      const actor = actors.find(({ name }) => name.includes(" ")) ?? actors[0];
      if (!actor) throw new Error("nobody to look for");
      const identity = await groups.open("identity", named("Somebody"));
      await groups.join(identity, [told(1, actor.id)]);
      const last = actor.name.split(" ").at(-1) ?? "";
      for (const words of [actor.name, last.toUpperCase(), last.slice(0, 3), `${last} ${last}`])
        expect(await groups.named("identity", words, 0, 9)).toEqual([
          { number: identity, name: "Somebody", size: 1 },
        ]);
      for (const words of ["Somebody", `${last} zzz`, `"${last}zz" OR`])
        expect(await groups.named("identity", words, 0, 9)).toEqual([]);
      await groups.leave("identity", 1);
      expect(await groups.named("identity", last, 0, 9)).toEqual([]);
    });

    test("a merged group is empty and says where its members went", async () => {
      const { groups } = archive;
      const [from, into] = [
        await groups.open("identity", named("M. T.")),
        await groups.open("identity", named("Mira Tolvanen")),
      ];
      await groups.join(from, [told(1, "a1")]);
      await groups.join(into, [told(2, "a3")]);
      await groups.merge(from, into, "same office");
      expect(await groups.group(from)).toMatchObject({ size: 0, mergedInto: into });
      expect(await groups.group(into)).toMatchObject({ size: 2 });
      expect(await groups.members(into)).toEqual([
        { report: 1, actor: "a1", because: "told; same office" },
        told(2, "a3"),
      ]);
      await expect(groups.merge(into, into, "no")).rejects.toMatchObject({ code: "unknown-group" });
      const speaking = { kinds: ["statement"] as const, roles: { speaker: from } };
      expect((await archive.asking.entries(speaking)).items).toHaveLength(2);
    });

    test("a new version takes a report out of identities, whose ids it does not know, and no others", async () => {
      const { groups } = archive;
      const identity = await groups.open("identity", named("Mira Tolvanen"));
      const story = await groups.open("story", named("Ferry"));
      await groups.join(identity, [told(1, "a1")]);
      await groups.join(story, [told(1)]);
      await archive.add(week.answer, { key: "talks", at });
      expect(await groups.of("identity", 1)).toEqual([]);
      expect((await groups.group(identity))?.size).toBe(0);
      expect(await groups.of("story", 1)).toHaveLength(1);
    });
  });
}
