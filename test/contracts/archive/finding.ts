import { describe, expect, test } from "vitest";
import type { Archive } from "../../../src/archive/index.js";

type Open = () => Promise<Archive>;

export function keepsPostings(open: Open): void {
  describe("postings", () => {
    const one = (key: string) => ({ key, weight: 1 });

    test("owners of a key, highest first, no more than asked for", async () => {
      const { postings } = await open();
      for (const owner of [3, 1, 2, 40])
        await postings.put("words", owner, [one("ferry"), { key: `own${owner}`, weight: 0.25 }]);
      const owners = (await postings.find("words", ["ferry", "own2", "none"], 2)).map(
        ({ key, owner, weight }) => [key, owner, weight],
      );
      expect(owners).toEqual([
        ["ferry", 40, 1],
        ["ferry", 3, 1],
        ["own2", 2, 0.25],
      ]);
      expect(await postings.find("words", ["ferry"], 9)).toHaveLength(4);
      expect(await postings.find("words", [], 9)).toEqual([]);
      expect(await postings.find("words", ["ferry"], 0)).toEqual([]);
    });

    test("putting again replaces; no key stands twice; spaces do not meet", async () => {
      const { postings } = await open();
      await postings.put("words", 1, [one("b"), one("a"), { key: "a", weight: 3 }]);
      await postings.put("bands", 1, [one("a")]);
      expect(await postings.of("words", 1)).toEqual([{ key: "a", weight: 3 }, one("b")]);
      await postings.put("words", 1, [one("b"), one('c’"\\ ü')]);
      expect(await postings.of("words", 1)).toEqual([one("b"), one('c’"\\ ü')]);
      expect(await postings.count("words", ["a", "b", 'c’"\\ ü'])).toEqual(
        new Map([
          ["b", 1],
          ['c’"\\ ü', 1],
        ]),
      );
      expect(await postings.count("bands", ["a"])).toEqual(new Map([["a", 1]]));
      expect(await postings.of("other", 1)).toEqual([]);
    });

    test("owners of a space are counted", async () => {
      const { postings } = await open();
      await postings.put("words", 1, [one("a")]);
      await postings.put("words", 2, [one("a")]);
      await postings.put("words", 2, [one("b")]);
      expect(await postings.owners("words")).toBe(2);
      await postings.put("words", 1, []);
      expect(await postings.owners("words")).toBe(1);
      expect(await postings.count("words", ["a"])).toEqual(new Map());
      expect(await postings.owners("other")).toBe(0);
    });

    test("a key of weight 0 is in its owner's list only", async () => {
      const { postings } = await open();
      await postings.put("words", 7, [one("a"), { key: "b", weight: 0 }]);
      expect(await postings.of("words", 7)).toEqual([one("a"), { key: "b", weight: 0 }]);
      expect(await postings.find("words", ["a", "b"], 9)).toEqual([{ ...one("a"), owner: 7 }]);
      expect(await postings.count("words", ["b"])).toEqual(new Map());
      await postings.put("words", 7, [{ key: "a", weight: 0 }, one("b")]);
      expect(await postings.find("words", ["a", "b"], 9)).toEqual([{ ...one("b"), owner: 7 }]);
    });

    test("lists of several owners come by owner; those without are left out", async () => {
      const { postings } = await open();
      await postings.put("words", 1, [one("a"), { key: "long\nline", weight: -0.5 }]);
      await postings.put("words", 9, [one("\\b"), one("")]);
      expect(await postings.ofAll("words", [9, 4, 1])).toEqual(
        new Map([
          [1, [one("a"), { key: "long\nline", weight: -0.5 }]],
          [9, [one(""), one("\\b")]],
        ]),
      );
      expect(await postings.ofAll("words", [])).toEqual(new Map());
      expect(await postings.ofAll("other", [1])).toEqual(new Map());
    });

    test("single keys come and go without a list", async () => {
      const { postings } = await open();
      await postings.change("names", [
        { owner: 1, gone: [], come: ["a", "b"] },
        { owner: 2, gone: ["never"], come: ["a"] },
      ]);
      await postings.change("names", [
        { owner: 1, gone: ["a"], come: ["c"] },
        { owner: 2, gone: [], come: ["a"] },
      ]);
      const found = await postings.find("names", ["a", "b", "c", "never"], 9);
      expect(found.map(({ key, owner }) => `${key} ${owner}`)).toEqual(["a 2", "b 1", "c 1"]);
      expect(await postings.of("names", 1)).toEqual([]);
    });

    test("hold what a plain table would hold, through thousands of changes", async () => {
      const archive = await open();
      const { postings } = archive;
      const dice = makeDice(11);
      const kept = new Map<number, Map<string, number>>();
      await archive.together(async () => {
        for (let step = 0; step < 400; step++) {
          const owner = 1 + dice(step < 200 ? 5000 : 300);
          const keys = new Map([
            ...Array.from(
              { length: dice(20) },
              () => [`k${dice(dice(400) + 1)}`, dice(3)] as const,
            ),
            ["everybody", 1 + dice(40_000)] as const,
          ]);
          kept.set(owner, keys);
          await postings.put(
            "words",
            owner,
            [...keys].map(([key, weight]) => ({ key, weight })),
          );
        }
        for (const owner of [...kept.keys()].filter((number) => number % 3 === 0)) {
          kept.delete(owner);
          await postings.put("words", owner, []);
        }
      });
      const asked = ["everybody", ...Array.from({ length: 400 }, (_, at) => `k${at}`)].sort();
      const all = asked.map((key) => ({ key, owners: ownersIn(kept, key) }));
      for (const most of [1, 40, 10_000])
        expect(await postings.find("words", asked, most)).toEqual(
          all.flatMap(({ key, owners }) =>
            owners.slice(0, most).map(([owner, weight]) => ({ key, owner, weight })),
          ),
        );
      expect(await postings.count("words", asked)).toEqual(
        new Map(
          all.flatMap(({ key, owners }) =>
            owners.length === 0 ? [] : [[key, owners.length] as const],
          ),
        ),
      );
      expect(await postings.owners("words")).toBe(kept.size);
      expect(await archive.check()).toEqual([]);
    });
  });
}

/** The owners of a key with their weights, highest first. */
function ownersIn(kept: ReadonlyMap<number, ReadonlyMap<string, number>>, key: string) {
  return [...kept]
    .map(([owner, keys]) => [owner, keys.get(key) ?? 0] as const)
    .filter(([, weight]) => weight > 0)
    .sort(([a], [b]) => b - a);
}

/** Numbers from 0 to below `sides`, the same in every run. */
function makeDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
