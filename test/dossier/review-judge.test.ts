import { describe, expect, test } from "vitest";
import type { KeptDecision } from "../../src/archive/decisions.js";
import { judgeDecisions, type WantedDecision } from "../../src/dossier/review/judge-decisions.js";
import { at, corrected, correction, decisions, record, statement } from "./review-fixture.js";

describe("judging a decision before it is kept", () => {
  const judge = (wanted: WantedDecision, made: readonly KeptDecision[] = []) => {
    const judged = judgeDecisions([wanted], { at, decisions: made, earlier: [] });
    return judged.ok ? judged.drafts[0] : judged.failure;
  };
  const wanted = { act: "correct", kind: "statement", entry: "s2" } as const;

  test("a correction that holds gives what is to be kept", () => {
    expect(judge({ ...wanted, before: statement("s2"), after: corrected })).toEqual({
      entry: "s2",
      before: statement("s2"),
      after: corrected,
    });
  });

  test.each([
    ["an act that is none", { ...corrected, act: "sing" }, "after.act"],
    ["a field too many", { ...corrected, mood: "sour" }, "after"],
    ["a span beyond the text", { ...corrected, content: { spans: [[1, 99_999]] } }, "after"],
    ["an actor that is not there", { ...corrected, addressees: ["a77"] }, "after"],
    ["words that are not in the text", { ...corrected, medium: "carrier pigeon" }, "after"],
    ["nothing", null, "after"],
  ])("%s is refused", (_, after, field) => {
    const judged = judge({ ...wanted, after });
    expect(judged).toMatchObject({ fault: "faulty", index: 0 });
    expect(judged).toHaveProperty("field", expect.stringContaining(field));
  });

  test("an entry that is not there, or was decided about meanwhile", () => {
    expect(judge({ ...wanted, entry: "s99" })).toMatchObject({ fault: "no-entry" });
    expect(
      judge({ ...wanted, before: statement("s2"), after: corrected }, decisions(correction)),
    ).toMatchObject({ fault: "changed", current: { act: "admit" } });
  });

  test("many at once: the one that does not hold is named", () => {
    const many = record.statements.map(
      ({ id }) => ({ ...wanted, act: "accept", entry: id }) as const,
    );
    const wrong = {
      ...wanted,
      entry: "e1",
      kind: "event",
      after: { ...record.events[0], time: "t9" },
    };
    const judged = judgeDecisions([...many, wrong as WantedDecision], {
      at,
      decisions: [],
      earlier: [],
    });
    expect(judged).toMatchObject({ ok: false, failure: { index: 4, fault: "faulty" } });
  });

  test("a rejected entry can be taken in again", () => {
    const made = decisions({ act: "reject", entry: "s2", before: statement("s2") });
    expect(judge({ ...wanted, act: "accept" }, made)).toMatchObject({ entry: "s2" });
  });
});
