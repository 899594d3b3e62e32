import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { grouped, limits } from "../../src/source/limits.js";
import { problemCodes } from "../../src/source/problem.js";
import { noticeCodes } from "../../src/text/notice.js";

const sources = readFileSync("docs/sources.md", "utf8");

test.each(problemCodes)("docs/sources.md says when %s is given", (code) => {
  expect(sources).toContain(`| \`${code}\` |`);
});

test.each(Object.entries(limits))("docs/sources.md states the limit %s", (_, value) => {
  expect(sources).toContain(grouped(value));
});

test("docs/notices.md has the headings of the notices, in their order", () => {
  const headings = readFileSync("docs/notices.md", "utf8").match(/^## .*$/gm);
  expect(headings).toEqual(noticeCodes.map((code) => `## ${code}`));
});
