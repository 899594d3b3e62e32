import { expect, test } from "vitest";
import { formatOfFile } from "../../../src/faces/cli/read/output-format.js";

test.each([
  ["records.jsonl", "jsonl"],
  ["out/EVENTS.PLOVER.JSONL", "plover"],
  ["events.polecat.csv", "polecat"],
  ["events.acled.csv", "acled"],
  ["statements.csv", "csv"],
  ["story.timeline.json", "timelinejs"],
  ["report.tml", "timeml"],
  ["a.plover.jsonl/notes.txt", "terminal"],
  [".csv", "terminal"],
  ["csv", "terminal"],
  [null, "terminal"],
])("the ending of %s asks for %s", (file, format) => {
  expect(formatOfFile(file)).toBe(format);
});
