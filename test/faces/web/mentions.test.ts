import { describe, expect, test } from "vitest";
import { tellDifferences } from "../../../src/dossier/review/tell-differences.js";
import type { Decision } from "../../../src/faces/http/api/decisions.js";
import { kindOf } from "../../../src/faces/web/reader/kinds.js";
import { applyDecision, type Reviewed } from "../../../src/faces/web/review/apply.js";
import { madeTogether, storyOf } from "../../../src/faces/web/review/history.js";
import {
  givenAway,
  nobody,
  somebodyNew,
  withoutMoved,
} from "../../../src/faces/web/review/mentions.js";
import { mapOffsets } from "../../../src/record/offsets.js";
import { proveRecord } from "../../../src/record/prove.js";
import type { ReportRecord } from "../../../src/record/schema.js";
import { full } from "../../record/full.js";

const { record } = full;

/** The record as the changes leave it, and the acts in their order. */
function changedBy(actor: string, moves: ReadonlyMap<number, string>) {
  const draft = record.actors.find(({ id }) => id === actor);
  if (!draft) throw new Error(`no actor ${actor}`);
  const given = givenAway(record, draft, moves, []);
  if ("issue" in given) return given;
  const empty: Reviewed = { record, review: { entries: [], rejected: [], unplaced: [] } };
  const reviewed = given.changes.reduce<Reviewed>((now, { act, entry, after: next }) => {
    const kind = kindOf(entry.id) ?? "statement";
    const about = { act, kind, entry: act === "add" ? null : entry.id, before: entry };
    return applyDecision(now, next === null ? about : { ...about, after: next }, "Runa");
  }, empty);
  return {
    record: reviewed.record,
    acts: given.changes.map(({ act, entry }) => `${act} ${entry.id}`),
  };
}

const actor = (of: ReportRecord, id: string) => of.actors.find((one) => one.id === id);
const statement = (id: string, of = record) => of.statements.find((one) => one.id === id);

describe("mentions that mean another actor", () => {
  test("go over to it, and what they say goes with them; the record still holds", () => {
    const given = changedBy("a4", new Map([[1, "a2"]]));
    if ("issue" in given) throw new Error(given.issue);
    expect(given.acts).toEqual(["correct a4", "correct a2", "correct s4"]);
    expect(actor(given.record, "a4")?.mentions).toHaveLength(1);
    expect(actor(given.record, "a2")?.mentions.map(({ form }) => form)).toEqual([
      "name",
      "pronoun",
    ]);
    expect(statement("s4", given.record)?.source.actor).toBe("a2");
    expect(statement("s3", given.record)?.source.actor).toBe("a4");
    expect(proveRecord(given.record, mapOffsets(record.report.text))).toEqual([]);
  });

  test("can be somebody's whom the record does not have, or nobody's", () => {
    const given = changedBy("a4", new Map([[0, somebodyNew]]));
    if ("issue" in given) throw new Error(given.issue);
    expect(given.acts).toEqual(["add a6", "correct a4", "correct s3"]);
    expect(actor(given.record, "a6")).toMatchObject({ name: "the union's lawyer", kind: "person" });
    expect(proveRecord(given.record, mapOffsets(record.report.text))).toEqual([]);

    const none = changedBy("a4", new Map([[0, nobody]]));
    if ("issue" in none) throw new Error(none.issue);
    expect(none.acts).toEqual(["correct a4"]);
    expect(actor(none.record, "a4")?.mentions).toHaveLength(1);
  });

  test("all of them given to one other merge the two: whatever named the one names the other", () => {
    const given = changedBy("a2", new Map([[0, "a1"]]));
    if ("issue" in given) throw new Error(given.issue);
    expect(given.acts).toEqual(["correct a1", "correct s1", "correct d1", "reject a2"]);
    expect(actor(given.record, "a2")).toBeUndefined();
    expect(actor(given.record, "a1")?.aliases).toEqual(["Mira Tolvanen", "Tolvanen"]);
    expect(statement("s1", given.record)?.source.actor).toBe("a1");
    expect(given.record.demands[0]?.by).toBe("a1");
    expect(JSON.stringify(given.record)).not.toContain('"a2"');
    expect(proveRecord(given.record, mapOffsets(record.report.text))).toEqual([]);
  });

  test("are not all taken away with nobody to go to", () => {
    for (const moves of [new Map([[0, nobody]]), new Map([[0, somebodyNew]])])
      expect(changedBy("a2", moves)).toMatchObject({ issue: expect.stringContaining("rejected") });
    const apart = new Map([
      [0, "a1"],
      [1, "a2"],
    ]);
    expect(changedBy("a4", apart)).toMatchObject({ issue: expect.stringContaining("one other") });
    const lawyer = actor(record, "a4");
    if (!lawyer) throw new Error("no lawyer");
    expect(withoutMoved(lawyer, apart)).toEqual([]);
  });
});

describe("what was decided about an entry", () => {
  const decision = (number: number, rest: Partial<Decision>): Decision => ({
    ...{ number, act: "correct", at: `2026-03-02T10:00:0${number}Z`, who: "Runa", reason: null },
    ...{ report: 1, version: 1, entry: "a4", before: null, after: null, undoes: null },
    ...{ undoneBy: null, ...rest },
  });
  const at = "2026-03-02T10:00:00Z";
  const decisions = [
    decision(1, { act: "accept" }),
    decision(2, { entry: "s1" }),
    decision(3, { at }),
    decision(4, { at, entry: "a2" }),
    decision(5, { at, entry: "s4", undoneBy: 6 }),
    decision(6, { act: "undo", undoes: 5, entry: "s4" }),
  ];

  test("is told newest first, up to the one that holds", () => {
    expect(storyOf(decisions, 3).map(({ number }) => number)).toEqual([3, 1]);
    expect(storyOf(decisions, 9)).toEqual([]);
  });

  test("is taken back with what was decided at one with it, unless it was accepted in bulk", () => {
    expect(madeTogether(decisions, 3)).toEqual([3, 4]);
    expect(madeTogether(decisions, 1)).toEqual([1]);
    expect(madeTogether([], 7)).toEqual([7]);
  });
});

test("what differs is told in words, not in ids and offsets", () => {
  const [said, told] = [statement("s4"), actor(record, "a4")];
  if (!said || !told) throw new Error("the fixture has changed");
  const other = {
    ...said,
    act: "say",
    addressees: ["a3"],
    source: { ...said.source, actor: "a2" },
    within: "s2",
  };
  expect(tellDifferences(said, other, record)).toEqual([
    { field: "speaker", before: "the union's lawyer", after: "Mira Tolvanen" },
    { field: "act", before: "deny", after: "say" },
    { field: "said to", before: null, after: "Harbour Board" },
    {
      field: "told inside",
      before: null,
      after: "“it regrets that the union's lawyer claimed the cranes 🏗️ are unsafe”",
    },
  ]);
  const fewer = { ...told, mentions: told.mentions.slice(0, 1) };
  expect(tellDifferences(told, fewer, record)).toEqual([
    { field: "words that mean it", before: "he", after: null },
  ]);
  expect(tellDifferences(said, said, record)).toEqual([]);
});
