import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { identify } from "../../../src/faces/adding/key.js";
import { countFailure, openTally, sumUp } from "../../../src/faces/cli/add/tally.js";
import { ownArchive } from "../../../src/faces/cli/archive/where.js";
import { parseDay } from "../../../src/faces/cli/ask/options.js";
import { sourceFromText } from "../../../src/source/from-text.js";

describe("what tells that a report comes again", () => {
  const text = "The pier stays open.";
  const streams = new Set(["standard input"]);
  const keyOf = (fields: object, where: { input: string; line?: number }) =>
    identify(sourceFromText(text, fields), where, streams).key;

  test("its id, else its address, else its file, else its text", () => {
    const url = "https://news.example/pier";
    expect(keyOf({ id: "r1", url }, { input: "a.jsonl", line: 3 })).toBe("r1");
    expect(keyOf({ url }, { input: "a.html" })).toBe(url);
    expect(keyOf({}, { input: "notes/a.txt" })).toBe(resolve("notes/a.txt"));
    expect(keyOf({}, { input: "a.jsonl", line: 3 })).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(keyOf({}, { input: "standard input" })).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});

test.each([
  ["linux", {}, "/home/ilse/.local/share/rapporteur/archive.db"],
  ["linux", { XDG_DATA_HOME: "/data" }, "/data/rapporteur/archive.db"],
  ["linux", { XDG_DATA_HOME: "data" }, "/home/ilse/.local/share/rapporteur/archive.db"],
  ["darwin", {}, "/home/ilse/Library/Application Support/Rapporteur/archive.db"],
  ["win32", { LOCALAPPDATA: "/local" }, "/local/Rapporteur/archive.db"],
  ["win32", {}, "/home/ilse/AppData/Local/Rapporteur/archive.db"],
])("on %s with %j the archive is %s", (platform, environment, file) => {
  expect(ownArchive(platform, environment, "/home/ilse")).toBe(file);
});

test("the last line names the first few that were not added, and counts the others", () => {
  const tally = openTally();
  tally.added = 12;
  for (const name of ["a", "b\u001B[2J", "c", "d", "e"]) countFailure(tally, name);
  expect(sumUp(tally)).toBe("added 12, 5 not added: a; b␛[2J; c; and 2 more, named above");
});

test("a month or year stands for its first and its last day", () => {
  expect(parseDay("--from", "2024-02", "first")).toBe("2024-02-01");
  expect(parseDay("--to", "2024-02", "last")).toBe("2024-02-29");
  expect(parseDay("--to", "2025-02", "last")).toBe("2025-02-28");
  expect(parseDay("--to", "2025", "last")).toBe("2025-12-31");
  expect(parseDay("--to", "2025-06-10", "last")).toBe("2025-06-10");
  for (const wrong of ["2025-13", "2025-02-30", "yesterday", "2025-1", "", "2025-03-12T10:00"])
    expect(() => parseDay("--from", wrong, "first")).toThrow(/--from takes a day/);
});
