import { expect, test } from "vitest";
import { figureStandings } from "../../../src/dossier/answers/types/figures.js";
import {
  eventPhrase,
  eventWords,
  limitsOf,
  standingWords,
} from "../../../src/dossier/page/words.js";
import modes from "../../../src/language/en/event-modes.json" with { type: "json" };
import patterns from "../../../src/language/en/events.json" with { type: "json" };
import { type EventType, eventTypes } from "../../../src/reading/reading.js";

type ByMode = Readonly<Record<string, unknown>>;

/** Every mode that reading can give a type. */
function modesOf(type: EventType): readonly string[] {
  const { verbs, nouns } = patterns as unknown as Readonly<Record<string, Record<string, ByMode>>>;
  const own = [verbs, nouns].flatMap((words) => Object.keys(words?.[type] ?? {}));
  const inner = (modes.inner as Readonly<Record<string, Readonly<Record<string, string>>>>)[type];
  return [...own, ...Object.values(inner ?? {})].filter((mode) => mode !== "-");
}

test.each(eventTypes.map((type) => [type, modesOf(type)] as const))(
  "%s is told in plain words, and so is each of its modes",
  (type, all) => {
    for (const mode of all) expect(eventPhrase(type, [mode]), mode).not.toContain("(");
    expect(eventPhrase(type, [])).toBe(eventWords[type]);
  },
);

test("an arrest is no “uses power”, soldiers sent no “readies forces”; a mode that is not known is shown", () => {
  expect(eventPhrase("COERCE", ["ARREST"])).toBe("arrests");
  expect(eventPhrase("MOBILIZE", ["TROOPS"])).toBe("sends soldiers");
  expect(eventPhrase("PROTEST", ["STRIKE", "DEMO", "STRIKE"])).toBe("strikes, demonstrates");
  expect(eventPhrase("AID", ["LOANS"])).toBe("helps (loans)");
});

test("what a reply leaves open is said after it, and a full one is said alone", () => {
  expect(limitsOf({ inPart: false })).toBe("");
  expect(limitsOf({ inPart: true, otherNumber: true, otherDay: true })).toBe(
    ", in part, with another number, for another day",
  );
  expect(figureStandings.filter((standing) => standingWords[standing] === null)).toEqual(["count"]);
});
