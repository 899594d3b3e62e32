import { expect, test } from "vitest";
import type { Archive } from "../../../src/archive/index.js";
import { copiesOf, placeInOrigin } from "../../../src/dossier/origins/index.js";
import { addAndPlace, emptyArchive, type Invented } from "../invented-record.js";
import {
  cutCopy,
  fullCopy,
  independent,
  newHeadlineAndLead,
  repunctuated,
  wire,
} from "./wire-copies.js";

const copies = [fullCopy, cutCopy, newHeadlineAndLead, repunctuated];

async function placeAll(reports: readonly Invented[]): Promise<Archive> {
  const archive = await emptyArchive();
  for (const one of reports) await addAndPlace(archive, one, placeInOrigin);
  return archive;
}

test.each(copies)("$id is a copy of the wire, whichever comes first", async (copy) => {
  for (const order of [
    [wire, copy],
    [copy, wire],
  ]) {
    const told = await copiesOf(await placeAll(order), { report: 1 });
    expect(told).toMatchObject({ reports: 2, origins: 1 });
    expect(told.copied[0]?.first.id).toBe("wire");
    expect(told.copied[0]?.copies.map(({ report }) => report.id)).toEqual([copy.id]);
  }
});

test("reports of one event that share a quotation are no copies", async () => {
  const archive = await placeAll([wire, ...independent]);
  expect(await archive.groups.list("origin", 0, 10)).toEqual([]);
  for (const report of [1, 2, 3])
    expect(await copiesOf(archive, { report })).toEqual({ reports: 1, origins: 1, copied: [] });
});

test("a story of seven reports has three origins; copies come earliest first with their shares", async () => {
  const archive = await placeAll([...copies, ...independent, wire]);
  const story = await archive.groups.open("story", { name: "The bridge", detail: {} });
  const members = [1, 2, 3, 4, 5, 6, 7].map((report) => ({ report, actor: null, because: "test" }));
  await archive.groups.join(story, members);
  const told = await copiesOf(archive, { story });
  expect([told.reports, told.origins, told.copied.length]).toEqual([7, 3, 1]);
  const shares = told.copied[0]?.copies.map(({ report, share }) => [report.id, share.toFixed(2)]);
  expect(shares).toEqual([
    ["full", "1.00"],
    ["cut", "1.00"],
    ["repunctuated", "0.96"],
    ["new-lead", "0.79"],
  ]);
});

test("shared stretches are pinned in both texts, in code points", async () => {
  const wide = { ...wire, text: `🚚🌉 ${wire.text}` };
  const archive = await placeAll([wide, newHeadlineAndLead]);
  const [run] = (await copiesOf(archive, { report: 2 })).copied[0]?.copies[0]?.runs ?? [];
  const cut = (text: string, [start, end]: readonly [number, number]) =>
    Array.from(text).slice(start, end).join("");
  const first = cut(wide.text, run?.first ?? [0, 0]);
  expect(first).toBe(cut(newHeadlineAndLead.text, run?.second ?? [0, 0]));
  expect(first.startsWith("Mayor Dorte Hald said")).toBe(true);
  expect(first.endsWith("could go on using it")).toBe(true);
});

test("members say what share of their text is where", async () => {
  const archive = await placeAll([wire, newHeadlineAndLead]);
  const members = await archive.groups.members(
    (await archive.groups.of("origin", 1))[0]?.group ?? 0,
  );
  expect(members.map(({ because }) => because)).toEqual([
    "its text came again in report 2",
    "79 % of its text is also in report 1",
  ]);
});

test("placing twice is the same as placing once", async () => {
  const archive = await placeAll([wire, ...copies]);
  for (const one of [wire, ...copies]) await addAndPlace(archive, one, placeInOrigin);
  expect(await copiesOf(archive, { report: 1 })).toMatchObject({ reports: 5, origins: 1 });
});

test("a copy that comes again rewritten leaves; an origin of one is none", async () => {
  const archive = await placeAll([wire, fullCopy]);
  const { placed } = await addAndPlace(
    archive,
    { ...(independent[0] as Invented), id: "full" },
    placeInOrigin,
  );
  expect(placed).toBeNull();
  expect(await archive.groups.of("origin", 1)).toEqual([]);
});

test("a report that somebody split from its origin does not go back to it", async () => {
  const archive = await placeAll([wire, cutCopy, fullCopy]);
  const from = (await archive.groups.of("origin", 3))[0]?.group as number;
  const into = await archive.groups.open("origin", { name: "Alone", detail: {} });
  await archive.decisions.decide({
    ...{ act: "split", at: "2031-03-07T00:00:00Z", who: "Ada", reason: null },
    ...{ report: null, version: null, entry: null, before: null, undoes: null },
    after: { kind: "origin", from, into, members: [{ report: 3 }] },
  });
  await addAndPlace(archive, fullCopy, placeInOrigin);
  expect((await archive.groups.of("origin", 3))[0]?.group).toBe(into);
});

test("short, empty and endlessly repeating texts are quick and copy nobody by chance", async () => {
  const start = performance.now();
  const archive = await placeAll(
    ["", "Rain.", "…", "no no ".repeat(30_000), "a b c d e f g h. ".repeat(9_000)].map(
      (text, index) => ({
        id: `odd-${index}`,
        text,
      }),
    ),
  );
  expect(await archive.groups.list("origin", 0, 10)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(8000);
});
