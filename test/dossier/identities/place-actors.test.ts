import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { identityOfGroup } from "../../../src/dossier/identities/index.js";
import { type Newsroom, openNewsroom, type Told } from "./reports.js";

let room: Newsroom;
beforeEach(async () => {
  room = await openNewsroom();
});
afterEach(() => room.archive.close());

const person = (...names: string[]): Told => ({ names });
const body = (...names: string[]): Told => ({ names, kind: "organization" });

/** Whether the first actors of two reports, each in its story, are one. */
async function areOne(
  a: readonly [story: string | null, told: Told],
  b: readonly [story: string | null, told: Told],
): Promise<boolean> {
  const [first] = await room.who(await room.add(a[0], [a[1]]));
  const [second] = await room.who(await room.add(b[0], [b[1]]));
  expect(first).toBeDefined();
  expect(second).toBeDefined();
  return first === second;
}

describe("people", () => {
  const same: readonly (readonly [string | null, string, string | null, string])[] = [
    [null, "Orla Fenn", null, "Orla Fenn"],
    [null, "Orla Fenn", null, "Orla M. Fenn"],
    ["s", "Orla Fenn", "s", "Fenn"],
    ["s", "Fenn", "s", "Orla Fenn"],
    ["s", "Orla Fenn", "s", "Orla"],
    ["s", "O. Fenn", "s", "Orla Fenn"],
    ["s", "Bill Tarnow", "s", "William Tarnow"],
    ["s", "Mohammed Ishtarrah", "s", "Muhammad Shtarra"],
    ["s", "Yusuf al-Kadhari", "s", "Yousef el-Qadari"],
    ["s", "Marrodeh", "s", "Aldo Marroda"],
    ["s", "Sand Fenn", "s", "Orla Sand Fenn"],
  ];
  test.each(same)("%s: %s, %s: %s are one", async (storyA, a, storyB, b) => {
    expect(await areOne([storyA, person(a)], [storyB, person(b)])).toBe(true);
  });

  const two: readonly (readonly [string | null, string, string | null, string])[] = [
    ["s", "Orla Fenn", "s", "Aldo Fenn"],
    ["s", "Orla Fenn", "t", "Fenn"],
    [null, "Fenn", null, "Fenn"],
    ["s", "Fenn", "t", "Orla Fenn"],
    ["s", "Orla Fenn", "t", "O. Fenn"],
    ["s", "Odo Tarnow Sr.", "s", "Odo Tarnow Jr."],
    ["s", "Orla M. Fenn", "s", "Orla B. Fenn"],
    ["s", "Erik Jensen", "t", "Erik Jansen"],
    ["s", "Ana Lund", "s", "Ana Lind"],
    ["s", "Al Marr", "s", "Ben Marr"],
  ];
  test.each(two)("%s: %s, %s: %s are two", async (storyA, a, storyB, b) => {
    expect(await areOne([storyA, person(a)], [storyB, person(b)])).toBe(false);
  });

  test("a bare family name goes to nobody when two in the story bear it", async () => {
    await room.add("s", [person("Orla Fenn"), person("Aldo Fenn")]);
    const report = await room.add("s", [person("Fenn")]);
    expect(await room.because(report, 0)).toBe("nobody known by this name before");
  });

  test("a bare family name goes to the one of two whom the pronoun fits", async () => {
    const first = await room.add("s", [
      { names: ["Orla Fenn"], pronoun: "she" },
      { names: ["Aldo Fenn"], pronoun: "he" },
    ]);
    const [orla] = await room.who(first);
    const second = await room.add("s", [{ names: ["Fenn"], pronoun: "she" }]);
    expect(await room.who(second)).toEqual([orla]);
    expect(await room.because(second, 0)).toBe("same family name, same story");
  });

  test("the same full name is two people when country or pronoun differ and no story ties them", async () => {
    const from = (country: string): Told => ({ names: ["Ada Sorn"], country });
    expect(await areOne(["s", from("NOR")], ["t", from("CHL")])).toBe(false);
    const called = (pronoun: string): Told => ({ names: ["Robin Sorn"], pronoun });
    expect(await areOne(["s", called("he")], ["t", called("she")])).toBe(false);
  });

  test("father and son of one report stay two, and each is known again", async () => {
    const both = [person("Odo Tarnow"), person("Odo Tarnow Jr.")];
    const [father, son] = await room.who(await room.add("s", both));
    expect(father).not.toBe(son);
    expect(await room.who(await room.add("t", both))).toEqual([father, son]);
    expect(await room.who(await room.add("s", [person("Odo Tarnow, Jr")]))).toEqual([son]);
  });

  test("two actors of one report stay two", async () => {
    await room.add("s", [person("Orla Fenn")]);
    const report = await room.add("s", [person("Fenn"), person("Orla Fenn")]);
    const [bare, full] = await room.who(report);
    expect(bare).not.toBe(full);
  });
});

describe("roles", () => {
  const state = (name: string, country: string): Told => ({
    names: [name],
    kind: "place",
    country,
  });
  const minister = (name: string): Told => ({ names: [name], role: "Foreign Minister", of: 1 });

  test("the same family name in the same role of the same country, days apart, is one", async () => {
    const full = [minister("Orla Fenn"), state("Norway", "NOR")];
    const [orla] = await room.who(await room.add("s", full, { published: "2026-03-01" }));
    const bare = [minister("Fenn"), state("Norway", "NOR")];
    const report = await room.add("t", bare, { published: "2026-03-04" });
    expect((await room.who(report))[0]).toBe(orla);
    expect(await room.because(report, 0)).toBe(
      "same family name, same role “Foreign Minister” of NOR, 3 days apart",
    );
  });

  test("the same role of another country, or years later, is somebody else", async () => {
    const full = [minister("Orla Fenn"), state("Norway", "NOR")];
    const [orla] = await room.who(await room.add("s", full, { published: "2026-03-01" }));
    const abroad = [minister("Fenn"), state("Chile", "CHL")];
    const later = [minister("Fenn"), state("Norway", "NOR")];
    expect((await room.who(await room.add("t", abroad, { published: "2026-03-02" })))[0]).not.toBe(
      orla,
    );
    expect((await room.who(await room.add("u", later, { published: "2029-03-01" })))[0]).not.toBe(
      orla,
    );
  });

  test("roles over time are kept with the dates at which they were seen", async () => {
    const as = (role: string): Told[] => [
      { names: ["Orla Fenn"], role, of: 1 },
      state("Norway", "NOR"),
    ];
    await room.add("s", as("Deputy Minister"), { published: "2025-01-10" });
    await room.add("t", as("Deputy Minister"), { published: "2025-06-01" });
    const report = await room.add("u", as("Foreign Minister"), { published: "2026-03-01" });
    const [orla] = await room.who(report);
    const group = await room.archive.groups.group(orla ?? 0);
    expect(group && identityOfGroup(group).detail.roles).toEqual([
      { title: "Deputy Minister", of: "NOR", count: 2, first: "2025-01-10", last: "2025-06-01" },
      { title: "Foreign Minister", of: "NOR", count: 1, first: "2026-03-01", last: "2026-03-01" },
    ]);
  });
});

describe("bodies and places", () => {
  const same: readonly (readonly [string, string, string, string])[] = [
    ["s", "Free River Union", "t", "Free River Union"],
    ["s", "Free River Union", "s", "FRU"],
    ["s", "FRU", "s", "Free River Union"],
    ["s", "Tarnal", "t", "Tarnal"],
    ["s", "Halden Shipping Corp.", "t", "Halden Shipping"],
    ["s", "Halden Shipping", "s", "Halden"],
    ["s", "Harbour Ministry", "s", "Harbour Ministry"],
  ];
  test.each(same)("%s: %s, %s: %s are one", async (storyA, a, storyB, b) => {
    expect(await areOne([storyA, body(a)], [storyB, body(b)])).toBe(true);
  });

  const two: readonly (readonly [string, string, string, string])[] = [
    ["s", "Free River Union", "t", "FRU"],
    ["s", "Supreme Court", "t", "Supreme Court"],
    ["s", "Halden Shipping", "t", "Halden"],
    ["s", "Halden Shipping", "s", "Halden Herald"],
  ];
  test.each(two)("%s: %s, %s: %s are two", async (storyA, a, storyB, b) => {
    expect(await areOne([storyA, body(a)], [storyB, body(b)])).toBe(false);
  });

  test("an acronym that two bodies explain differently is two", async () => {
    const a = body("Free River Union", "FRU");
    expect(await areOne(["s", a], ["t", body("Front of Rural Users", "FRU")])).toBe(false);
  });

  test("a report with the long name and the acronym makes one of two", async () => {
    const [long] = await room.who(await room.add("s", [body("Free River Union")]));
    const [short] = await room.who(await room.add("t", [body("FRU")]));
    expect(long).not.toBe(short);
    const report = await room.add("u", [body("Free River Union", "FRU")]);
    const [both] = await room.who(report);
    const gone = both === long ? short : long;
    expect([long, short]).toContain(both);
    expect((await room.archive.groups.group(gone ?? 0))?.mergedInto).toBe(both);
  });

  test("a government is not the place of its name", async () => {
    const government: Told = { ...body("Norway"), country: "NOR", sector: "GOV" };
    const country: Told = { names: ["Norway"], kind: "place", country: "NOR" };
    expect(await areOne(["s", government], ["s", country])).toBe(false);
  });

  test("actors without a name are known within their report only", async () => {
    const report = await room.add("s", [{ names: [], pronoun: "they", kind: "group" }]);
    expect(await room.who(report)).toEqual([undefined]);
  });
});

test("a full name that comes late makes one of a bare one and an older identity", async () => {
  const [orla] = await room.who(await room.add("s", [person("Orla Fenn")]));
  const bare = await room.add("t", [person("Fenn")]);
  const report = await room.add("t", [person("Orla Fenn")]);
  expect(await room.who(report)).toEqual([orla]);
  expect(await room.who(bare)).toEqual([orla]);
});

test("a changed report is placed anew, and what the old version told is taken back", async () => {
  const first = await room.add("s", [person("Orla Fenn")], { key: "k" });
  const [orla] = await room.who(first);
  const again = await room.add("s", [person("Aldo Marr"), person("Orla Fenn", "Fenn")], {
    key: "k",
  });
  expect(again).toBe(first);
  expect((await room.who(again))[1]).toBe(orla);
  const group = await room.archive.groups.group(orla ?? 0);
  expect(group?.size).toBe(1);
  expect(
    group && identityOfGroup(group).detail.names.map(({ name, count }) => [name, count]),
  ).toEqual([
    ["Orla Fenn", 1],
    ["Fenn", 1],
  ]);
});

test("placing twice is the same as placing once", async () => {
  const report = await room.add("s", [person("Orla Fenn"), body("Tarnal")]);
  const before = await room.who(report);
  await room.add("s", [person("Fenn"), body("Tarnal")]);
  const kept = await room.archive.record(report);
  const { placeActors } = await import("../../../src/dossier/identities/index.js");
  if (kept) await placeActors(room.archive, kept);
  expect(await room.who(report)).toEqual(before);
  const group = await room.archive.groups.group(before[0] ?? 0);
  expect(group && identityOfGroup(group).detail.names).toContainEqual(
    expect.objectContaining({ name: "Orla Fenn", count: 1 }),
  );
});
