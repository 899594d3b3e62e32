import { expect, test } from "vitest";
import { eventPhrase, eventWords, toldAs } from "../../../src/dossier/page/words.js";
import modes from "../../../src/language/en/event-modes.json" with { type: "json" };
import patterns from "../../../src/language/en/events.json" with { type: "json" };
import { acts, type EventType, eventTypes } from "../../../src/reading/reading.js";

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

test("an amount is a claim where it is said, and told with its act otherwise", () => {
  expect(acts.filter((act) => toldAs(act) === null)).toEqual([
    "say",
    "announce",
    "confirm",
    "admit",
    "believe",
  ]);
  expect(toldAs("refuse")).toBe("refuses");
  expect(toldAs(null)).toBeNull();
});
