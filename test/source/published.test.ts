import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { asPublicationDate, isPublicationDate } from "../../src/source/published.js";

const lines = readFileSync("test/cases/source/published.txt", "utf8").split("\n");

test.each(lines.filter((line) => /^(?:yes|no) /.test(line)))("%s", (line) => {
  const [answer, ...words] = line.split(" ");
  expect(isPublicationDate(words.join(" "))).toBe(answer === "yes");
});

test("a page's small slips are mended, and nothing else", () => {
  expect(asPublicationDate(" 2025-03-12 08:30:00 +0100 ")).toBe("2025-03-12T08:30:00+01:00");
  expect(asPublicationDate("2025-03-12T08:30:00+0100")).toBe("2025-03-12T08:30:00+01:00");
  expect(asPublicationDate("2025-03-12 08:30:00 UTC")).toBe("2025-03-12T08:30:00Z");
  expect(asPublicationDate("2025-03-12")).toBe("2025-03-12");
  expect(asPublicationDate("12 March 2025")).toBeNull();
  expect(asPublicationDate("2025-02-30")).toBeNull();
});
