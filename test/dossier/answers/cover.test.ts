import { expect, test } from "vitest";
import { coverOf } from "../../../src/dossier/answers/gather/cover.js";

const numbers = (length: number) => Array.from({ length }, (_, index) => index + 1);
const noteOf = (reports: number, leftOut: number, older?: string) =>
  coverOf(older === undefined ? {} : { older }, { numbers: numbers(reports), leftOut, older: null })
    .note;

test("nothing is said where no report is left out", () => {
  expect(noteOf(3, 0)).toBeNull();
  expect(noteOf(0, 0)).toBeNull();
});

test.each([
  [noteOf(1000, 99_000), "Told from the newest 1,000 reports; 99,000 older ones are left out."],
  [noteOf(100, 1), "Told from the newest 100 reports; 1 older one is left out."],
  [noteOf(1, 2), "Told from the newest report; 2 older ones are left out."],
  [noteOf(100, 250, "x"), "Told from 100 reports; newer ones and 250 older are left out."],
  [noteOf(1, 250, "x"), "Told from one report; newer ones and 250 older are left out."],
  [noteOf(50, 0, "x"), "Told from the oldest 50 reports; newer ones are left out."],
  [noteOf(1, 0, "x"), "Told from the oldest report; newer ones are left out."],
])("%s", (note, expected) => {
  expect(note).toBe(expected);
});
