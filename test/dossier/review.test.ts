import { describe, expect, test } from "vitest";
import { applyDecisions } from "../../src/archive/review/apply.js";
import { compareReadings } from "../../src/dossier/review/compare.js";
import type { RecordSpan, ReportRecord } from "../../src/record/schema.js";
import { verifyRecord } from "../../src/record/verify.js";
import { sha256Of } from "../../src/text/hash.js";
import { at, corrected, correction, decisions, record, statement } from "./review-fixture.js";

/** The same report as another model might read it: other ids, one statement less, one act otherwise. */
function rereadBy(change: (record: ReportRecord) => ReportRecord): ReportRecord {
  const words = JSON.stringify(record).replace(/"s(\d)"/g, (_, id) => `"s${Number(id) + 10}"`);
  return change(JSON.parse(words) as ReportRecord);
}

/** The record of a text with a sentence put before everything. */
function moved(by: string): ReportRecord {
  const shift = [...by].length;
  const value = JSON.parse(JSON.stringify(record), (field, fields) => {
    if (field !== "spans") return fields;
    return (fields as [number, number][]).map(([start, end]) => [start + shift, end + shift]);
  }) as ReportRecord;
  const text = by + record.report.text;
  return { ...value, report: { ...value.report, text, sha256: sha256Of(text) } };
}

describe("decisions on the version they were made on", () => {
  test("no decision leaves the record as it is", () => {
    expect(applyDecisions(at, []).record).toEqual(record);
  });

  test("accepted, corrected, added: the entry is as decided, and says so", () => {
    const added = { ...statement("s4"), id: "s0", content: { spans: [[0, 5]] } };
    const { record: shown, review } = applyDecisions(
      at,
      decisions({ act: "accept", entry: "s1", before: statement("s1") }, correction, {
        act: "add",
        after: added,
      }),
    );
    expect(review.entries).toEqual([
      { entry: "s1", state: "accepted", decision: 1, who: "Runa" },
      { entry: "s2", state: "corrected", decision: 2, who: "Runa" },
      { entry: "s5", state: "added", decision: 3, who: "Runa" },
    ]);
    expect(statement("s2", shown).act).toBe("admit");
    // In the order of the text, whatever its id.
    expect(shown.statements.map(({ id }) => id)).toEqual(["s5", "s1", "s2", "s3", "s4"]);
    expect(verifyRecord(shown)).toEqual([]);
  });

  test("what was told inside a rejected statement is told in the voice around it", () => {
    const { record: shown, review } = applyDecisions(
      at,
      decisions({ act: "reject", entry: "s2", before: statement("s2") }),
    );
    expect(shown.statements.map(({ id }) => id)).toEqual(["s1", "s3", "s4"]);
    expect(statement("s3", shown).within).toBeNull();
    expect(shown.events.find(({ id }) => id === "e2")?.statement).toBeNull();
    expect(review.rejected.map(({ entry }) => entry.id)).toEqual(["s2"]);
    expect(verifyRecord(shown)).toEqual([]);
  });

  test("a rejected actor leaves empty places behind, also where a pronoun stood for it", () => {
    const actor = record.actors.find(({ id }) => id === "a4");
    const { record: shown } = applyDecisions(
      at,
      decisions({ act: "reject", entry: "a4", before: actor }),
    );
    expect(statement("s4", shown).source).toMatchObject({ actor: null, implied: null });
    expect(shown.events.find(({ id }) => id === "e2")?.actors).toEqual([]);
    expect(verifyRecord(shown)).toEqual([]);
  });

  test("an undone decision counts no more; an undone undo does not count either", () => {
    const once = decisions(correction, { act: "undo", undoes: 1 });
    expect(statement("s2", applyDecisions(at, once).record).act).toBe("say");
    const twice = decisions(correction, { act: "undo", undoes: 1 }, { act: "undo", undoes: 2 });
    expect(statement("s2", applyDecisions(at, twice).record).act).toBe("admit");
  });

  test("ids in later decisions keep their meaning when an earlier addition is undone", () => {
    const add = (start: number) => ({
      act: "add" as const,
      after: { ...statement("s4"), content: { spans: [[start, start + 5]] } },
    });
    const all = decisions(
      add(0),
      add(10),
      { act: "reject", entry: "s6" },
      {
        act: "undo",
        undoes: 1,
      },
    );
    const { record: shown, review } = applyDecisions(at, all);
    expect(shown.statements.map(({ id }) => id)).toEqual(["s1", "s2", "s3", "s4"]);
    expect(review.rejected.map(({ entry }) => entry.id)).toEqual(["s6"]);
  });

  test("a decision that does not hold is listed and changes nothing", () => {
    const beyond = { ...corrected, content: { spans: [[90_000, 90_001]] } };
    const { record: shown, review } = applyDecisions(
      at,
      decisions({ ...correction, after: beyond }, { act: "reject", entry: "s1" }),
    );
    expect(review.unplaced).toEqual([
      {
        decision: 1,
        why: expect.stringMatching(/^content\.spans\[0\]: The span 90000–90001 ends beyond/),
      },
    ]);
    expect(shown.statements.map(({ id }) => id)).toEqual(["s2", "s3", "s4"]);
  });
});

describe("decisions on a newer reading", () => {
  const earlier = [at];

  test("an entry is known again by its words, and stays as people left it", () => {
    const newer = { version: 2, record: rereadBy((same) => same) };
    const {
      record: shown,
      review,
      places,
    } = applyDecisions(
      newer,
      decisions(correction, { act: "reject", entry: "s4", before: statement("s4") }),
      earlier,
    );
    expect(statement("s12", shown).act).toBe("admit");
    expect(shown.statements.map(({ id }) => id)).toEqual(["s11", "s12", "s13"]);
    expect(review.entries).toMatchObject([{ entry: "s12", state: "corrected" }]);
    expect([...places]).toEqual([
      [1, "s12"],
      [2, null],
    ]);
    expect(verifyRecord(shown)).toEqual([]);
  });

  test("what a newer model does not find stays when people confirmed it", () => {
    const without = rereadBy((read) => ({
      ...read,
      statements: read.statements.filter(({ id }) => id !== "s14"),
    }));
    const { record: shown, review } = applyDecisions(
      { version: 2, record: without },
      decisions({ act: "accept", entry: "s4", before: statement("s4") }),
      earlier,
    );
    expect(review.entries).toMatchObject([{ entry: "s14", state: "accepted" }]);
    expect(statement("s14", shown).content).toEqual(statement("s4").content);
    expect(verifyRecord(shown)).toEqual([]);
  });

  test("spans move with the text; ids that it refers to are those of the newer reading", () => {
    const changed = moved("A line more, put in later. ");
    const renamed = JSON.parse(
      JSON.stringify(changed).replace(/"a(\d)"/g, (_, id) => `"a${Number(id) + 30}"`),
    ) as ReportRecord;
    const { record: shown, review } = applyDecisions(
      { version: 2, record: renamed },
      decisions(correction),
      earlier,
    );
    expect(review.unplaced).toEqual([]);
    const expected = renamed.statements.find(({ id }) => id === "s2");
    expect(statement("s2", shown)).toEqual({ ...expected, act: "admit" });
    expect(verifyRecord(shown)).toEqual([]);
  });

  test("a decision whose words are gone is listed as such", () => {
    const text = "Nothing of it is left in this text, which tells of other things altogether.";
    const other: ReportRecord = {
      ...record,
      report: { ...record.report, text, sha256: sha256Of(text), credits: [] },
      actors: [],
      times: [],
      statements: [],
      demands: [],
      events: [],
      figures: [],
      notices: [],
    };
    const { record: shown, review } = applyDecisions(
      { version: 2, record: other },
      decisions(correction),
      earlier,
    );
    expect(shown).toEqual(other);
    expect(review.unplaced).toEqual([
      { decision: 1, why: "Its words are not in this version's text." },
    ]);
  });

  test("a decision on a later version does not count on an earlier one", () => {
    const late = decisions({ ...correction, version: 2 });
    expect(applyDecisions(at, late).record).toEqual(record);
  });
});

describe("what a newer reading changes", () => {
  test("a reading that differs in nothing but ids changes nothing", () => {
    const compared = compareReadings(
      record,
      rereadBy((same) => same),
    );
    expect(compared.items).toEqual([]);
    expect(compared.same).toBeGreaterThan(15);
  });

  test("entries that came, went and changed", () => {
    const span: RecordSpan = [3, 9];
    const newer = rereadBy((read) => ({
      ...read,
      demands: [],
      statements: read.statements.map((one) =>
        one.id === "s11" ? { ...one, act: "demand" as const } : one,
      ),
      events: [
        ...read.events,
        ...read.events.slice(0, 1).map((one) => ({ ...one, id: "e9", anchor: { spans: [span] } })),
      ],
    }));
    const { items } = compareReadings(record, newer);
    expect(items.map(({ kind, change }) => [kind, change])).toEqual([
      ["statement", "changed"],
      ["demand", "gone"],
      ["event", "added"],
    ]);
    expect(items[0]?.differences).toEqual([{ field: "act", before: "refuse", after: "demand" }]);
  });
});
