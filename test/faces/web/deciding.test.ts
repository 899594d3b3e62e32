import { describe, expect, test } from "vitest";
import { kindOf } from "../../../src/faces/web/reader/kinds.js";
import {
  applyAnswer,
  applyDecision,
  entryOf,
  withEntry,
} from "../../../src/faces/web/review/apply.js";
import { addable, blankEntry, freshId } from "../../../src/faces/web/review/blank.js";
import { choices } from "../../../src/faces/web/review/choices.js";
import {
  edgeAfter,
  findWords,
  snap,
  stepEnd,
  trimmed,
  withEnd,
  wordAt,
} from "../../../src/faces/web/review/ends.js";
import { fieldsOf, isSame, valueAt, withValue } from "../../../src/faces/web/review/fields.js";
import { commandOf } from "../../../src/faces/web/review/keys.js";
import {
  canReopen,
  changedIn,
  nextToSend,
  pause,
  put,
  readOutbox,
  refuse,
  renew,
  take,
  wait,
} from "../../../src/faces/web/review/outbox.js";
import { reportRecord } from "../../../src/record/schema.js";
import { full } from "../../record/full.js";

const { record } = full;
const review = { entries: [], rejected: [], unplaced: [] };
const reviewed = { record, review };
const [statement] = record.statements;
if (!statement) throw new Error("the fixture has no statement");

describe("a decision is seen before the server has it", () => {
  const about = { kind: "statement" as const, entry: statement.id, before: statement };

  test("accepted, corrected, rejected, added", () => {
    const accepted = applyDecision(reviewed, { ...about, act: "accept" }, "Runa");
    expect(accepted.review.entries).toMatchObject([{ entry: statement.id, state: "accepted" }]);

    const after = { ...statement, act: "warn" as const };
    const corrected = applyDecision(accepted, { ...about, act: "correct", after }, "Runa");
    expect(corrected.review.entries).toMatchObject([{ state: "corrected" }]);
    expect(entryOf(corrected.record, statement.id)).toMatchObject({ act: "warn" });
    expect(entryOf(record, statement.id)).toEqual(statement);

    const rejected = applyDecision(corrected, { ...about, act: "reject" }, "Runa");
    expect(entryOf(rejected.record, statement.id)).toBeNull();
    expect(rejected.review).toMatchObject({ entries: [], rejected: [{ entry: statement }] });
  });

  test("an added entry gets its lasting id from the answer", () => {
    const entry = { ...statement, id: "s90" };
    const request = {
      act: "add" as const,
      kind: "statement" as const,
      entry: null,
      after: entry,
      version: 1,
    };
    const answer = { decisions: [], entries: ["s91"], review };
    const { record: told } = applyAnswer(reviewed, [request], answer, "Runa");
    expect(told.statements.map(({ id }) => id)).toContain("s91");
    expect(told.statements.map(({ id }) => id)).not.toContain("s90");
  });

  test("a blank entry of each kind is one that the record's schema takes", () => {
    for (const kind of addable) {
      const entry = blankEntry(kind, [[0, 4]], "1,200");
      expect(reportRecord.safeParse(withEntry(record, kind, entry)).error).toBeUndefined();
      expect(kindOf(freshId(record, kind, []))).toBe(kind);
    }
    expect(freshId(record, "statement", ["s500"])).toBe("s501");
  });
});

test("every field that can be corrected is there in a blank entry", () => {
  for (const kind of addable) {
    const entry = blankEntry(kind, [[0, 4]], "words");
    for (const { path } of fieldsOf(kind, choices)) expect(valueAt(entry, path)).toBeDefined();
  }
});

test("a value deep in an entry is changed in a copy", () => {
  const before = { id: "s1", source: { actor: "a1", spans: [] } };
  const after = withValue(before, ["source", "actor"], "a2");
  expect(after).toEqual({ id: "s1", source: { actor: "a2", spans: [] } });
  expect(before.source.actor).toBe("a1");
  expect(isSame(before, { source: { spans: [], actor: "a1" }, id: "s1" })).toBe(true);
  expect(isSame(before, after)).toBe(false);
});

describe("the ends of a span", () => {
  const text = "The old quay, they said.";

  test("go by words: a start to starts, an end to ends", () => {
    expect(text.slice(0, edgeAfter(text, 0))).toBe("The");
    expect(text.slice(stepEnd(text, 0, "from", 1, "word"))).toBe("old quay, they said.");
    expect(text.slice(0, stepEnd(text, 12, "to", -1, "word"))).toBe("The old");
    expect(text.slice(0, stepEnd(text, 7, "to", 1, "word"))).toBe("The old quay");
    expect(stepEnd(text, 0, "from", -1, "word")).toBe(0);
    expect(stepEnd(text, text.length, "to", 1, "word")).toBe(text.length);
  });

  test("never cross, never leave the text", () => {
    expect(withEnd({ from: 4, to: 7 }, "from", 9, text.length)).toEqual({ from: 6, to: 7 });
    expect(withEnd({ from: 4, to: 7 }, "to", 999, text.length)).toEqual({ from: 4, to: 24 });
    expect(snap(text, 5)).toBe(4);
    expect(wordAt(text, 9)).toEqual({ from: 8, to: 12 });
  });

  test("do not part a character, and a selection is taken without its white space", () => {
    expect(stepEnd("a\u{1F6A2}b", 1, "to", 1, "character")).toBe(3);
    expect(trimmed(text, { from: 3, to: 8 })).toEqual({ from: 4, to: 7 });
    expect(trimmed(text, { from: 3, to: 4 })).toBeNull();
  });

  test("words are found where they stand nearest", () => {
    expect(findWords("ab ab ab", "ab", 4)).toEqual({ from: 3, to: 5 });
    expect(findWords("ab", "zz", 0)).toBeNull();
    expect(findWords("ab", "", 0)).toBeNull();
  });
});

describe("decisions on their way", () => {
  const decision = { act: "accept" as const, kind: "statement" as const, entry: "s1", version: 1 };
  const one = put([], { key: "1", report: 1, decisions: [decision] });
  const two = put(one, { key: "2", report: 1, decisions: [decision] });
  const three = put(two, { key: "3", report: 2, decisions: [decision] });

  test("those of a report go in order and wait behind a refused one, others do not", () => {
    expect(nextToSend(three)?.key).toBe("1");
    const refused = refuse(three, "1", "There is a newer version.", 2);
    expect(nextToSend(refused)?.key).toBe("3");
    expect(nextToSend(take(refused, "1"))?.key).toBe("2");
    const renewed = renew(refused, "1", 2);
    expect(nextToSend(renewed)).toMatchObject({ key: "1", decisions: [{ version: 2 }] });
  });

  test("they are kept over a reload, and tried less and less often", () => {
    const kept = wait(three, "1", "No answer.");
    const written = kept.map((parcel) => JSON.stringify(parcel));
    expect(readOutbox([...written].reverse())).toEqual(kept);
    expect(readOutbox(["{broken", '{"key":1}', "null", ...written])).toEqual(kept);
    expect([pause(0), pause(1), pause(20)]).toEqual([1000, 2000, 30_000]);
  });
});

test("a change writes what changed and nothing else, so that tabs keep out of each other's way", () => {
  const accept = { act: "accept" as const, kind: "statement" as const, entry: "s1", version: 1 };
  const correct = { ...accept, act: "correct" as const };
  const one = put([], { key: "1", report: 1, decisions: [accept] });
  const two = put(one, { key: "2", report: 1, decisions: [correct] });
  const refused = refuse(two, "2", "It does not hold.", null);
  expect(changedIn(one, two)).toEqual({ put: [two[1]], gone: [] });
  expect(changedIn(two, refused)).toEqual({ put: [refused[1]], gone: [] });
  expect(changedIn(two, take(two, "1"))).toEqual({ put: [], gone: [two[0]] });
  expect(refused.map(canReopen)).toEqual([false, true]);
});

test("keys do nothing outside the review but move, and leave the browser's own alone", () => {
  const key = (name: string) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false });
  expect(commandOf(key("a"), true)).toBe("accept");
  expect(commandOf(key("a"), false)).toBeNull();
  expect(commandOf(key("j"), false)).toBe("next");
  expect(commandOf({ ...key("r"), ctrlKey: true }, true)).toBeNull();
});
