import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CorrectionLine } from "../../../src/dossier/review/correction-lines.js";
import type {
  DecisionAnswer,
  DecisionList,
  DecisionRequest,
  UndoAnswer,
} from "../../../src/faces/http/api/decisions.js";
import type { ReportView, RereadPreview } from "../../../src/faces/http/api/reports.js";
import type { ReportRecord } from "../../../src/record/schema.js";
import { sha256Of } from "../../../src/text/hash.js";
import { crewThat, now, openTestRoom, record, statementOf, type TestRoom } from "./reading-room.js";

/** As another model would read it: one act otherwise, one statement and all demands less. */
const newer: ReportRecord = {
  ...record,
  made: { ...record.made, model: "en-2" },
  demands: [],
  events: record.events.map((event) => ({ ...event, statement: null })),
  statements: record.statements
    .filter(({ id }) => id !== "s3")
    .map((one) => (one.id === "s1" ? { ...one, act: "demand" as const } : one)),
};

let room: TestRoom;
beforeEach(async () => {
  room = await openTestRoom({ crew: crewThat(() => newer) });
});
afterEach(() => room.close());

const correction: DecisionRequest = {
  act: "correct",
  kind: "statement",
  entry: "s2",
  before: statementOf("s2"),
  after: { ...statementOf("s2"), act: "admit" },
  reason: "it regrets",
  version: 1,
};

function decide(...decisions: readonly DecisionRequest[]) {
  return room.ask<DecisionAnswer>("/reports/1/decisions.json", { json: { decisions } });
}

/** The same text comes with a line more. */
async function comesAgain(): Promise<void> {
  const text = `${record.report.text}\n\nA line was added.`;
  const report = { ...record.report, text, sha256: sha256Of(text) };
  await room.room.archive.add({ ...record, report }, { key: record.report.id, at: now });
}

describe("deciding", () => {
  test("who, when, why and what was there before are kept; the report shows it", async () => {
    const { status, json } = await decide(correction);
    expect(status).toBe(201);
    expect(json.decisions).toEqual([
      {
        number: 1,
        act: "correct",
        at: now,
        who: "Runa",
        reason: "it regrets",
        report: 1,
        version: 1,
        entry: "s2",
        before: statementOf("s2"),
        after: { ...statementOf("s2"), act: "admit" },
        undoes: null,
        undoneBy: null,
      },
    ]);
    expect(json.entries).toEqual(["s2"]);
    const shown = (await room.ask<ReportView>("/reports/1.json")).json;
    expect(statementOf("s2", shown.record).act).toBe("admit");
    expect(shown.review.entries).toMatchObject([{ entry: "s2", state: "corrected" }]);
    const asRead = (await room.ask<ReportView>("/reports/1.json?decisions=no")).json;
    expect(asRead.record).toEqual(record);
  });

  test("several at once are kept together or not at all", async () => {
    const wrong: DecisionRequest = { act: "reject", kind: "event", entry: "e99", version: 1 };
    const { status, error } = await decide(correction, wrong);
    expect([status, error?.field]).toEqual([404, "entry"]);
    const list = (await room.ask<DecisionList>("/reports/1/decisions.json")).json;
    expect(list.items).toEqual([]);
  });

  test("an entry that does not hold is refused, and the place is named", async () => {
    for (const [after, message] of [
      [{ ...statementOf("s2"), content: { spans: [[5, 4]] } }, /^content\.spans\[0\]: .*empty/],
      [{ ...statementOf("s2"), content: { spans: [] } }, /has no content/],
      [{ ...statementOf("s2"), act: "hum" }, /^after\.act: /],
      [
        { ...statementOf("s2"), source: { spans: [], actor: "a77", implied: null } },
        /no entry a77/,
      ],
      ["words", /^after/],
    ] as const) {
      const { status, error } = await decide({ ...correction, after });
      expect([status, error?.code]).toEqual([422, "does-not-hold"]);
      expect(error?.message).toMatch(message);
    }
  });

  test("an addition gets the next free id", async () => {
    const after = { ...statementOf("s4"), id: "whatever", content: { spans: [[0, 5]] } };
    const added = { act: "add", kind: "statement", entry: null, after, version: 1 } as const;
    const { json } = await decide(added);
    expect(json.entries).toEqual(["s5"]);
    expect(json.review.entries).toMatchObject([{ entry: "s5", state: "added" }]);
  });

  test("sent again because the answer was lost, it is kept once", async () => {
    const after = { ...statementOf("s4"), content: { spans: [[0, 5]] } };
    const added = { act: "add", kind: "statement", entry: null, after, version: 1 } as const;
    const first = await decide(correction, added);
    const again = await decide(correction, added);
    expect(again.status).toBe(201);
    expect(again.json.decisions.map(({ number }) => number)).toEqual(
      first.json.decisions.map(({ number }) => number),
    );
    expect((await room.ask<DecisionList>("/reports/1/decisions.json")).json.items).toHaveLength(2);
  });

  test("somebody else decided meanwhile: told, with the entry as it is now", async () => {
    await decide(correction);
    const mine = { ...correction, after: { ...statementOf("s2"), act: "warn" }, who: "Ilmo" };
    const { status, error } = await decide(mine);
    expect([status, error?.code]).toEqual([409, "conflict"]);
    expect(error?.newer).toMatchObject({ version: 1, entry: { id: "s2", act: "admit" } });
  });

  test("a correction made on an old version is told what is newer, not lost", async () => {
    await comesAgain();
    const { status, error } = await decide(correction);
    expect([status, error?.code, error?.field]).toEqual([409, "old-version", "version"]);
    expect(error?.message).toMatch(/version 1, but the report has a version 2 by now/);
    expect(error?.newer).toMatchObject({ version: 2, entry: { id: "s2", act: "say" } });
    expect((await decide({ ...correction, version: 2 })).status).toBe(201);
  });

  test("undone, once, the entry is as it was", async () => {
    await decide(correction);
    const undone = await room.ask<UndoAnswer>("/decisions/1/undo.json", { json: { who: "Ilmo" } });
    expect(undone.json.decision).toMatchObject({ act: "undo", undoes: 1, who: "Ilmo" });
    const shown = (await room.ask<ReportView>("/reports/1.json")).json;
    expect(shown.record).toEqual(record);
    const again = await room.ask("/decisions/1/undo.json", { json: {} });
    expect([again.status, again.error?.code]).toEqual([409, "already-undone"]);
    expect((await room.ask("/decisions/9/undo.json", { json: {} })).status).toBe(404);
  });

  test("decided at one, taken back at one: all of it, or nothing", async () => {
    const accept: DecisionRequest = { act: "accept", kind: "statement", entry: "s3", version: 1 };
    const { json } = await decide(correction, accept);
    expect(new Set(json.decisions.map(({ at }) => at)).size).toBe(1);
    const wrong = await room.ask("/decisions/1/undo.json", { json: { also: [2, 9] } });
    expect(wrong.status).toBe(404);
    const kept = async () => (await room.ask<ReportView>("/reports/1.json")).json;
    expect((await kept()).review.entries).toHaveLength(2);
    const undone = await room.ask<UndoAnswer>("/decisions/1/undo.json", { json: { also: [2, 1] } });
    expect([undone.status, undone.json.decision.undoes]).toEqual([201, 1]);
    expect((await kept()).review.entries).toEqual([]);
    expect((await kept()).record).toEqual(record);
  });
});

describe("reading anew with another model", () => {
  test("what it would change is shown before it does, and decisions go over", async () => {
    await decide(correction, { act: "accept", kind: "statement", entry: "s3", version: 1 });
    const preview = (await room.ask<RereadPreview>("/reports/1/reread.json")).json;
    expect(preview.would.model).toBe("en-2");
    expect(preview.items.map(({ kind, change, before }) => [kind, change, before?.id])).toEqual([
      ["statement", "changed", "s1"],
      ["statement", "gone", "s3"],
      ["demand", "gone", "d1"],
      ["event", "changed", "e1"],
      ["event", "changed", "e2"],
    ]);
    expect(preview.review.entries.map(({ state }) => state)).toEqual(["corrected", "accepted"]);
    expect((await room.ask<ReportView>("/reports/1.json")).json.version).toBe(1);

    const json = { proposal: preview.proposal, version: 1 };
    const applied = await room.ask("/reports/1/reread.json", { json });
    expect([applied.status, applied.json]).toEqual([201, { report: 1, version: 2 }]);
    const shown = (await room.ask<ReportView>("/reports/1.json")).json;
    expect(statementOf("s1", shown.record).act).toBe("demand");
    expect(statementOf("s2", shown.record).act).toBe("admit");
    expect(shown.record.statements).toHaveLength(4);
    const late = await room.ask("/reports/1/reread.json", { json });
    expect([late.status, late.error?.newer?.version]).toEqual([409, 2]);
  });

  test("something that was never shown is not kept", async () => {
    const json = { proposal: "0".repeat(64), version: 1 };
    const { status, error } = await room.ask("/reports/1/reread.json", { json });
    expect([status, error?.code]).toEqual([409, "conflict"]);
  });
});

describe("taking away", () => {
  test("exports hold what people decided", async () => {
    await decide(correction);
    const { status, headers, text } = await room.ask("/export/jsonl?report=1");
    expect(status).toBe(200);
    expect(headers.get("content-disposition")).toBe(
      'attachment; filename="rapporteur-report-1.jsonl"',
    );
    expect(statementOf("s2", JSON.parse(text) as ReportRecord).act).toBe("admit");
  });

  test("only what a search finds; nothing is told as nothing", async () => {
    expect((await room.ask("/export/csv?words=harbour")).text).toContain("Mira Tolvanen");
    const none = await room.ask("/export/csv?words=glacier");
    expect([none.status, none.error?.code]).toEqual([404, "not-found"]);
  });

  test("corrections as lines to train on", async () => {
    expect((await room.ask("/export/corrections.jsonl")).text).toBe("");
    await decide(correction, { act: "reject", kind: "statement", entry: "s4", version: 1 });
    const { text, headers } = await room.ask("/export/corrections.jsonl");
    expect(headers.get("content-type")).toBe("application/jsonl; charset=utf-8");
    const line = JSON.parse(text) as CorrectionLine;
    expect(line.id).toBe(record.report.id);
    expect(line.text).toBe(record.report.text);
    expect(line.attributions).toHaveLength(3);
    const { source, cue, content } = statementOf("s2");
    expect(line.attributions[1]).toEqual({
      source: source.spans,
      cue: cue.spans,
      content: content.spans,
      reviewed: true,
    });
    expect(line.corrections.map(({ act, entry }) => [act, entry])).toEqual([
      ["correct", "s2"],
      ["reject", "s4"],
    ]);
  });

  test("an addition is there once, among the exports too", async () => {
    const after = { ...statementOf("s4"), content: { spans: [[0, 5]] } };
    await decide({ act: "add", kind: "statement", entry: null, after, version: 1 });
    const { text } = await room.ask("/export/corrections?report=1");
    expect(text).toBe((await room.ask("/export/corrections.jsonl")).text);
    expect((JSON.parse(text) as CorrectionLine).attributions).toHaveLength(5);
    const exported = JSON.parse((await room.ask("/export/jsonl")).text) as ReportRecord;
    expect(exported.statements).toHaveLength(5);
  });
});
