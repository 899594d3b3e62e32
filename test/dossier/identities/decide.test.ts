import { afterEach, beforeEach, expect, test } from "vitest";
import {
  identityOf,
  identityView,
  mergeIdentities,
  splitIdentity,
  undoDecision,
} from "../../../src/dossier/identities/index.js";
import { type Newsroom, openNewsroom, type Told } from "./reports.js";

let room: Newsroom;
beforeEach(async () => {
  room = await openNewsroom();
});
afterEach(() => room.archive.close());

const person = (...names: string[]): Told => ({ names });
const ada = { who: "Ada", at: "2026-03-05T10:00:00Z", reason: "she married" };

async function first(report: number): Promise<number> {
  return (await room.who(report))[0] ?? 0;
}

test("a merge holds, for new reports and for a changed one, and can be taken back", async () => {
  const orla = await first(await room.add("s", [person("Orla Fenn")]));
  const report = await room.add("t", [person("Orla Marr")], { key: "k" });
  const married = await first(report);
  const { decision, identity } = await mergeIdentities(room.archive, orla, married, ada);
  expect(identity).toBe(orla);
  expect(decision).toMatchObject({ act: "merge", who: "Ada", reason: "she married" });
  expect(await first(report)).toBe(orla);
  expect(await first(await room.add("u", [person("Orla Marr")]))).toBe(orla);

  await room.add("t", [person("Orla Marr", "Marr")], { key: "k" });
  expect(await first(report)).toBe(orla);
  expect(await room.because(report, 0)).toBe("decided by Ada: she married");

  const undone = await undoDecision(room.archive, decision.number, { ...ada, reason: null });
  expect(undone.identity).not.toBe(orla);
  expect(await first(report)).toBe(undone.identity);
  await room.add("t", [person("Orla Marr", "Orla")], { key: "k" });
  expect(await first(report)).toBe(undone.identity);
  await expect(undoDecision(room.archive, decision.number, ada)).rejects.toThrow(/no standing/);
});

test("a split holds when a report comes again changed, and can be taken back", async () => {
  const one = await room.add("s", [person("Ada Sorn")]);
  const two = await room.add("t", [person("Ada Sorn")], { key: "k" });
  const number = await first(one);
  expect(await first(two)).toBe(number);
  const judgement = { ...ada, reason: "a singer of the same name" };
  const members = [{ report: two, actor: "a1" }];
  const { identity, decision } = await splitIdentity(room.archive, number, members, judgement);
  expect(await first(two)).toBe(identity);
  expect(await first(one)).toBe(number);

  await room.add("t", [person("Ada Sorn", "Sorn")], { key: "k" });
  expect(await first(two)).toBe(identity);
  expect(await first(await room.add("t", [person("Ada Sorn")]))).toBe(identity);
  expect(await first(await room.add("s", [person("Ada Sorn")]))).toBe(number);

  const undone = await undoDecision(room.archive, decision.number, ada);
  expect(undone.identity).toBe(number);
  expect(await first(two)).toBe(number);
});

test("with two of one full name told apart, a report without other signs goes to neither", async () => {
  const one = await room.add("s", [person("Ada Sorn")]);
  const two = await room.add("t", [person("Ada Sorn")]);
  const number = await first(one);
  const members = [{ report: two, actor: "a1" }];
  const { identity } = await splitIdentity(room.archive, number, members, ada);
  const third = await first(await room.add("u", [person("Ada Sorn")]));
  expect([number, identity]).not.toContain(third);
});

test("what cannot be decided is said in one sentence, and nothing is kept", async () => {
  const report = await room.add("s", [person("Ada Sorn"), person("Odo Lund")]);
  const number = await first(report);
  const other = { report, actor: "a2" };
  const { archive } = room;
  await expect(mergeIdentities(archive, number, number, ada)).rejects.toThrow(/are one already/);
  await expect(mergeIdentities(archive, number, 999, ada)).rejects.toThrow("no identity 999");
  await expect(splitIdentity(archive, number, [other], ada)).rejects.toThrow(/is in identity/);
  const all = [{ report, actor: "a1" }];
  await expect(splitIdentity(archive, number, all, ada)).rejects.toThrow(/left with nobody/);
  expect(await archive.decisions.aboutGroups()).toEqual([]);
});

test("the view of an identity tells names, roles and dates with the exact words", async () => {
  const told = (name: string, role: string): Told[] => [
    { names: [name], role, of: 1 },
    { names: ["Norway"], kind: "place", country: "NOR" },
  ];
  await room.add("s", told("Orla Fenn", "Deputy Minister"), { published: "2025-01-10" });
  const report = await room.add("s", told("Orla M. Fenn", "Foreign Minister"), {
    published: "2026-03-01",
  });
  const number = await identityOf(room.archive, report, "a1");
  const view = await identityView(room.archive, number ?? 0);
  expect(view).toMatchObject({
    ...{ name: "Orla M. Fenn", kind: "person", size: 2, first: "2025-01-10", last: "2026-03-01" },
    names: [
      { name: "Orla Fenn", reports: 1, pin: { report: 1, version: 1, span: [0, 9] } },
      { name: "Orla M. Fenn", reports: 1, pin: { report: 2, version: 1, span: [0, 12] } },
    ],
    roles: [
      { title: "Deputy Minister", of: "Norway", first: "2025-01-10" },
      { title: "Foreign Minister", of: "Norway", first: "2026-03-01" },
    ],
  });
  expect(view?.members.map(({ because }) => because)).toEqual([
    "nobody known by this name before",
    "fuller name of Orla Fenn, same story",
  ]);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  expect(await identityView(room.archive, 999)).toBeNull();
  expect(await identityOf(room.archive, 999, "a1")).toBeNull();
});
