import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rapporteur, scratchFolder } from "../../helpers/rapporteur.js";

const folder = scratchFolder();
const report = join(folder, "report.txt");
writeFileSync(report, "“The pier stays open,” the mayor said.\n");

/** Sentences for people: no stack traces, nothing but lines of ours. */
function expectPlain(err: string): void {
  expect(err).not.toMatch(/\n\s+at |node:internal|Error:/);
  for (const line of err.trimEnd().split("\n")) expect(line).toMatch(/^rapporteur: .{1,500}[.)]$/);
}

test("--version and --help", async () => {
  expect((await rapporteur(["--version"])).out).toMatch(/^rapporteur \d+\.\d+\.\d+\n$/);
  for (const args of [["--help"], ["read", "--help"], ["verify", "--help"]]) {
    const { code, out, err } = await rapporteur(args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Usage: rapporteur");
  }
});

describe("a command called wrongly gets a sentence and exit code 2", () => {
  test.each([
    [
      "an unknown format, with the list",
      ["read", report, "--format", "xml"],
      /xml.*terminal, jsonl, json, csv, html, .*conllu/,
    ],
    ["an unknown option, with the one meant", ["read", report, "--fromat", "csv"], /--format/],
    ["an unknown command", ["reed", report], /reed.*read/],
    ["a date that is none", ["read", report, "--published", "yesterday"], /2025-03-12.*yesterday/],
    ["a day that no calendar has", ["read", report, "--published", "2025-02-30"], /2025-02-30/],
    ["no jobs", ["read", report, "--jobs", "0"], /1 to 64/],
    ["too narrow a view", ["read", report, "--width", "3"], /40 to 500/],
    ["stdin twice", ["read", "-", "-"], /once/],
  ])("%s", async (_, args, sentence) => {
    const { code, out, err } = await rapporteur(args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(sentence);
    expectPlain(err);
  });
});

describe("what stands in the way gets a sentence and exit code 1", () => {
  const full = join(folder, "full");
  mkdirSync(full);
  const damaged = join(folder, "damaged");
  mkdirSync(damaged);
  writeFileSync(join(damaged, "labels.json"), "{ torn");

  test.each([
    ["a file that is not there", ["read", join(folder, "none.txt")], /none\.txt: .*no such file/],
    ["a folder without reports", ["read", full], /holds no report/],
    ["no model", ["read", report, "--model", join(folder, "nowhere")], /labels\.json is missing/],
    ["a damaged model", ["read", report, "--model", damaged], /labels\.json is damaged/],
    ["an output that is a folder", ["read", report, "-o", full], /is a folder/],
    [
      "an output in a folder that is not there",
      ["read", report, "-o", join(folder, "no", "out.csv")],
      /cannot be written: its folder does not exist/,
    ],
    ["records that are not there", ["verify", join(folder, "none.jsonl")], /no such file/],
    ["a folder of records", ["verify", full], /is a folder/],
    ["no record at all", ["verify"], /standard input holds no record/],
  ])("%s", async (_, args, sentence) => {
    const { code, out, err } = await rapporteur(args);
    expect(err).toMatch(sentence);
    expect(code).toBe(1);
    expect(out).toBe("");
    expectPlain(err);
  });

  test("a name that would steer the terminal is shown, not sent", async () => {
    const { err } = await rapporteur(["read", join(folder, "\u001B[2J\u202Ex.txt")]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(err).not.toMatch(/[\u001B\u202E]/);
  });

  test("RAPPORTEUR_DEBUG=1 shows where it came from", async () => {
    const args = ["read", report, "--model", join(folder, "nowhere")];
    const { err } = await rapporteur(args, { env: { RAPPORTEUR_DEBUG: "1" } });
    expect(err).toMatch(/\n\s+at /);
  });
});
