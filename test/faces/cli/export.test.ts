import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openArchive } from "../../../src/archive/index.js";
import { rapporteur, scratchFolder } from "../../helpers/rapporteur.js";

const folder = scratchFolder();
const archive = join(folder, "archive.db");
const reports = [
  {
    id: "q1",
    publisher: "The Quay Post",
    published: "2025-03-12",
    title: "Cranes stand still",
    text: "“The cranes stay where they are,” said Ilse Tammer, the union's chairwoman. She urged the Harbour Board to mend them. At least 40 workers were hurt, the Harbour Board said.",
  },
  {
    id: "q2",
    publisher: "Northern Wire",
    published: "2025-03-13",
    title: "Board meets union",
    text: "The Harbour Board met Ilse Tammer on Wednesday. The board refused to mend the cranes.",
  },
];
const run = (...args: string[]) => rapporteur([...args, "--archive", archive]);
let story = 0;

beforeAll(async () => {
  const stdin = reports.map((report) => `${JSON.stringify(report)}\n`).join("");
  const added = await rapporteur(["add", "-", "--archive", archive], { stdin });
  expect(added.out).toBe("added 2\n");
  const opened = await openArchive(archive);
  story = await opened.groups.open("story", { name: "Cranes", detail: {} });
  const members = [1, 2].map((report) => ({ report, actor: null, because: "test" }));
  await opened.groups.join(story, members);
  await opened.close();
}, 240_000);

describe("what output must not replace", { timeout: 120_000 }, () => {
  test("the archive, by whatever name, and what is read", async () => {
    const link = join(folder, "link.db");
    symlinkSync(archive, link);
    const before = readFileSync(archive);
    for (const file of [archive, link, join(folder, ".", "archive.db")])
      for (const args of [
        ["export", "jsonl"],
        ["dossier", String(story)],
      ]) {
        const { code, out, err } = await run(...args, "-o", file);
        expect({ code, out }).toEqual({ code: 1, out: "" });
        expect(err).toMatch(/^rapporteur: .* is the archive itself, .*another name\.\n$/);
      }
    expect(readFileSync(archive).equals(before)).toBe(true);
    const notes = join(folder, "notes.txt");
    writeFileSync(notes, "The pier stays open.");
    for (const named of [notes, folder]) {
      const { code, err } = await rapporteur(["read", named, "-o", notes]);
      expect(code).toBe(1);
      expect(err).toMatch(/notes\.txt is one of the files to read/);
    }
    expect(readFileSync(notes, "utf8")).toBe("The pier stays open.");
  });
});

describe("rapporteur export", { timeout: 120_000 }, () => {
  test("writes all reports, or those that the options leave", async () => {
    const ids = async (...args: string[]) => {
      const { out, code } = await run("export", "jsonl", ...args);
      expect(code).toBe(0);
      return out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).report.id);
    };
    expect(await ids()).toEqual(["q1", "q2"]);
    expect(await ids("--outlet", "northern wire")).toEqual(["q2"]);
    expect(await ids("--report", "q1")).toEqual(["q1"]);
    expect(await ids("--report", "2", "--story", `${story}`)).toEqual(["q2"]);
    expect(await ids("--to", "2025-03-12")).toEqual(["q1"]);
  });

  test("writes bytes to a file", async () => {
    const file = join(folder, "figures.parquet");
    expect((await run("export", "parquet", "--table", "figures", "-o", file)).code).toBe(0);
    const bytes = readFileSync(file);
    expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual([
      "PAR1",
      "PAR1",
    ]);
  });

  test("gives stories and mentions as they are scored", async () => {
    const { out } = await run("export", "stories");
    expect(out).toBe(`{"report":"q1","story":"${story}"}\n{"report":"q2","story":"${story}"}\n`);
    const [mention = ""] = (await run("export", "mentions")).out.split("\n");
    expect(Object.keys(JSON.parse(mention))).toEqual(["report", "span", "actor"]);
  });

  test.each([
    ["a format that needs the reading", ["conllu"], 2, /does not keep; rapporteur read REPORT/],
    ["a format that there is none of", ["pdf"], 2, /no export “pdf”; choose one of jsonl, json/],
    [
      "a report that is not there",
      ["json", "--report", "q9"],
      1,
      /no report “q9”; rapporteur reports/,
    ],
    ["an outlet that is not there", ["json", "--outlet", "x"], 1, /No report is by “x”/],
  ])("says what is wrong with %s", async (_, args, wanted, sentence) => {
    const file = join(folder, "none");
    const { code, err } = await run("export", ...args, "-o", file);
    expect({ code, lines: err.trimEnd().split("\n").length }).toEqual({ code: wanted, lines: 1 });
    expect(err).toMatch(sentence);
    expect(existsSync(file)).toBe(false);
  });
});

describe("rapporteur dossier", { timeout: 120_000 }, () => {
  test("writes a page, the same each time, and the answers as JSON", async () => {
    const page = await run("dossier", `${story}`);
    expect(page.out).toMatch(/^<!doctype html>[\s\S]*<h1 dir="auto">[\s\S]*<\/html>\n$/);
    expect((await run("dossier", `${story}`)).out).toBe(page.out);
    const file = join(folder, "dossier.json");
    expect((await run("dossier", `${story}`, "-o", file)).code).toBe(0);
    const { story: told, timeline } = JSON.parse(readFileSync(file, "utf8"));
    expect(told).toMatchObject({ story, counts: { reports: 2 } });
    expect(timeline.items.length).toBeGreaterThan(0);
  });

  test("says when there is no such story, or no archive", async () => {
    const none = await run("dossier", "9999");
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining("no story 9999") });
    const nowhere = await rapporteur(["dossier", "1", "--archive", join(folder, "nowhere.db")]);
    expect(nowhere).toMatchObject({ code: 1, err: expect.stringContaining("no archive at") });
  });
});
