import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { cliReference } from "../../scripts/cli-reference.mjs";
import { makeProgram } from "../../src/faces/cli/program.js";
import { filesBelow, headingsOf, read, root } from "./repository.js";

const program = makeProgram({ exitCode: 0 });

test("docs/cli.md is what the program says of itself (npm run docs writes it)", () => {
  expect(read("docs/cli.md")).toBe(cliReference(program));
});

test("every command and option has its heading in docs/cli.md", () => {
  const wanted = program.commands.flatMap((command) => [
    `rapporteur ${command.name()}`,
    ...command.options.map((option) => option.long ?? ""),
  ]);
  expect(wanted.length).toBeGreaterThan(10);
  const headings = headingsOf("docs/cli.md");
  expect(wanted.filter((heading) => !headings.has(heading))).toEqual([]);
});

test("the help fits 80 columns", () => {
  for (const command of [program, ...program.commands])
    for (const line of command.helpInformation().split("\n"))
      expect(line.length).toBeLessThanOrEqual(80);
});

test("links between the pages lead somewhere", () => {
  const pages = filesBelow(".", ".md").filter((page) => !page.startsWith("training/work"));
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^()#\s]{1,200})(?:#[^()\s]{0,200})?\)/g)]
      .map((match) => match[1] ?? "")
      .filter((target) => !/^[a-z]{2,10}:/.test(target))
      .filter((target) => !existsSync(join(root, dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  );
  expect(dead).toEqual([]);
});
