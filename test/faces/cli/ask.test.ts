import {
  copyFileSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Ran, rapporteur, scratchFolder } from "../../helpers/rapporteur.js";

const folder = scratchFolder();
const archive = join(folder, "archive.db");
const reports = [
  {
    id: "h1",
    publisher: "The Verrin Courier",
    published: "2025-03-12",
    title: "Ferry crews vote to stop work",
    text: "“Quay four stays shut until Monday,” said Ilse Tammer, the union's chairwoman. She called on the Harbour Board to replace the cranes. Mayor Oren Dask met Tammer on Monday. At least 40 workers were injured, the Harbour Board said.",
  },
  {
    id: "h2",
    publisher: "Northern Wire",
    published: "2025-03-13",
    title: "Harbour Board rejects union demand",
    text: "The Harbour Board refused on Wednesday to replace the cranes. “The cranes are safe,” said board spokesman Pell Arno. Ilse Tammer said the quay would stay shut.",
  },
];
const changed = {
  ...reports[0],
  title: "Ferry crews stop work",
  text: reports[0]?.text.replace("At least 40", "At least 45"),
};

const ask = (...args: string[]): Promise<Ran> =>
  rapporteur([...args, "--archive", archive], { env: { NO_COLOR: "1" } });

async function dataOf(...args: string[]): Promise<readonly Record<string, unknown>[]> {
  const { code, out, err } = await ask(...args, "--format", "jsonl");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

beforeAll(async () => {
  const add = (all: readonly object[]) =>
    rapporteur(["add", "-", "--archive", archive], {
      stdin: all.map((report) => `${JSON.stringify(report)}\n`).join(""),
    });
  expect((await add(reports)).out).toBe("added 2\n");
  expect((await add([changed])).out).toBe("added 0, 1 changed (new version)\n");
}, 240_000);

describe("the view for eyes", { timeout: 120_000 }, () => {
  test.each([
    [
      "search",
      ["search", "quay", "MONDAY"],
      / {3}1 {2}The Verrin Courier · 2025-03-12 [\s\S]*“\*\*Quay\*\* four stays shut until \*\*Monday\*\*,”/,
    ],
    [
      "search for entries",
      ["search", "--speaker", "tammer", "--act", "demand"],
      /s2 demand · Ilse Tammer → Harbour Board\n.*“the Harbour Board to replace the cranes”/,
    ],
    [
      "reports",
      ["reports", "--outlet", "northern wire"],
      /^ {3}2 {2}Northern Wire · 2025-03-13 · Harbour Board rejects union demand\n\n1 report\n$/,
    ],
    [
      "one report with its versions",
      ["reports", "1"],
      /“Quay four stays shut until Monday,”[\s\S]*Versions\n {2}1 added [\s\S]*\n {2}2 added/,
    ],
    ["actors", ["actors"], /number {2}name[\s\S]*Harbour Board +organization/],
    [
      "an actor",
      ["actors", "Pell Arno"],
      /^Pell Arno\nperson[\s\S]*Said\nPell Arno · say\n {4}“The cranes are safe,”/,
    ],
    [
      "statements",
      ["statements", "--actor", "Pell Arno"],
      /Pell Arno · say\n {4}“The cranes are safe,”\n {4}2025-03-13 · 1 report · Northern Wire 2025-03-13 \[2 s\d\]/,
    ],
    [
      "demands",
      ["demands"],
      /Ilse Tammer of Harbour Board\n {4}“the Harbour Board to replace the cranes”/,
    ],
    [
      "timeline",
      ["timeline"],
      /2025-03-10 · CONSULT · .*\n {4}“Mayor Oren Dask met Tammer on Monday\.”/,
    ],
    [
      "figures",
      ["figures"],
      /2025-03-12 {2}At least 45 {2}Harbour Board {2}The Verrin Courier \[1 f\d\]/,
    ],
    ["meetings", ["meetings"], /2025-03-10 · .*Oren Dask.* · held\n/],
    [
      "changed reports",
      ["changes"],
      /The Verrin Courier · 2025-03-12 · version 2[\s\S]*1 changed report\n$/,
    ],
    [
      "changes of one",
      ["changes", "1"],
      /title: Ferry crews vote to stop work → Ferry crews stop work\n[\s\S]*changed {2}figure f\d[\s\S]*amount: 40 or more → 45 or more/,
    ],
    [
      "a story",
      ["stories", "1"],
      /The Verrin Courier · 2025-03-12 · Ferry crews stop work · version 2\n/,
    ],
    ["check", ["check"], / is sound: 2 reports, 3 versions, \d+ statements\n$/],
  ])("of %s fits 80 columns and shows what it should", async (_, args, wanted) => {
    const { code, out, err } = await ask(...args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(wanted);
    if (args[0] !== "check")
      for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe("the data", { timeout: 120_000 }, () => {
  test("comes an item a line, whole, or as a table, with the same items", async () => {
    const items = await dataOf("demands");
    const whole = JSON.parse((await ask("demands", "--format", "json")).out);
    expect(whole.items).toEqual(items);
    const { out } = await ask("demands", "--format", "csv");
    const rows = out.trimEnd().split("\r\n");
    expect(rows[0]).toMatch(/^"demand","by","of",/);
    expect(rows).toHaveLength(1 + items.flatMap(({ told }) => told as unknown[]).length);
  });

  test("every pin is verbatim in the report", async () => {
    const [report] = await dataOf("reports", "2");
    const text = (report as { report: { text: string } }).report.text;
    const found = await dataOf("search", "--kind", "statement", "--outlet", "Northern Wire");
    expect(found.length).toBeGreaterThan(1);
    for (const { text: words, spans } of found)
      expect(
        (spans as [number, number][]).map(([from, to]) => text.slice(from, to)).join(" … "),
      ).toBe(words);
  });

  test("dates and outlets narrow it", async () => {
    expect(await dataOf("search", "--from", "2025-03-13")).toHaveLength(1);
    expect(await dataOf("search", "--to", "2025-03")).toHaveLength(2);
    expect((await ask("search", "--to", "2024", "--format", "jsonl")).out).toBe("");
  });
});

describe("voices", { timeout: 120_000 }, () => {
  test("what a report only tells as somebody's words stands with whose they are", async () => {
    const file = join(folder, "voices.db");
    const text =
      "“Guards attacked the port of Orsk on Monday. Nobody was spared,” Ilse Tammer told the council. Workers marched through Orsk on Tuesday.";
    const stdin = `${JSON.stringify({ id: "v1", published: "2025-03-12", text })}\n`;
    expect((await rapporteur(["add", "-", "--archive", file], { stdin })).code).toBe(0);
    const at = async (...args: string[]) => (await rapporteur([...args, "--archive", file])).out;
    const lines = (await at("timeline")).replaceAll("\n    ", " ").split("\n");
    const line = (word: string) => lines.find((one) => one.includes(word)) ?? "";
    expect(line("ASSAULT")).toContain("according to Ilse Tammer");
    expect(line("PROTEST")).not.toContain("according to");
    expect(await at("search", "--type", "ASSAULT")).toContain("according to Ilse Tammer");
    const [found] = JSON.parse(
      await at("search", "--kind", "event", "--type", "ASSAULT", "--format", "json"),
    ).items;
    expect(found.statement).toMatch(/^s\d$/);
    expect(await at("search", "--type", "PROTEST")).not.toContain("according to");
    expect(await at("timeline")).toContain("‘“Guards attacked the port of Orsk on Monday.’");
  });
});

describe("what cannot be answered gets a sentence", { timeout: 120_000 }, () => {
  test.each([
    [
      "nothing has the words",
      ["search", "zebra"],
      /^Nothing fits; there are 2 reports in the archive\.$/,
    ],
    [
      "another outlet was meant",
      ["search", "--outlet", "Foo"],
      /^Nothing fits\. Without --outlet there would be: .*Northern Wire \(1\)/,
    ],
    [
      "another speaker was meant",
      ["search", "--speaker", "Foo", "--act", "say"],
      /^Nothing fits\. Without --speaker there would be: .*Pell Arno \(1\)/,
    ],
    [
      "an answer over another outlet",
      ["demands", "--outlet", "Foo"],
      /^No report is by “Foo”\. There are: .*Northern Wire/,
    ],
    ["no such name", ["actors", "Foo"], /^No actor goes by that name; there are 2 reports/],
  ])("%s: on stdout, which is no error", async (_, args, sentence) => {
    const { code, out, err } = await ask(...args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.replaceAll("\n", " ").trim()).toMatch(sentence);
  });

  test.each([
    [1, "a story that is none", ["timeline", "--story", "999"], /no story 999.*rapporteur stories/],
    [1, "an actor that is none", ["demands", "--actor", "Foo"], /“Foo”.*rapporteur actors/],
    [1, "a report that is none", ["reports", "999"], /no report 999.*rapporteur reports/],
    [1, "a report that never changed", ["changes", "2"], /one version only/],
    [1, "a version that is none", ["changes", "1", "--after", "9"], /versions 1 to 2, not 8 and 9/],
    [
      2,
      "an act that is none, with the list",
      ["search", "--act", "shout"],
      /say, announce, confirm/,
    ],
    [2, "a type that is none, with the list", ["search", "--type", "DANCE"], /CONSULT/],
    [2, "a date that is none", ["search", "--from", "yesterday"], /2025-03-12.*yesterday/],
    [2, "too many", ["search", "--most", "501"], /1 to 500/],
    [2, "a place that is none", ["demands", "--next", "x"], /such as 19~7:s3, not “x”/],
    [2, "an option of the list for one", ["reports", "1", "--from", "2025"], /for the list/],
    [2, "an option of one for the list", ["changes", "--before", "1"], /name its number/],
    [2, "the archive's name left empty", ["reports", "--archive", ""], /name of a file/],
    [2, "an archive in memory", ["add", "-", "--archive", ":memory:"], /name of a file/],
    [1, "a number that nobody has", ["actors", "999"], /no actor 999.*rapporteur actors/],
    [1, "the same in a search", ["search", "--speaker", "999"], /no actor 999/],
    [1, "what came before the first", ["changes", "1", "--after", "1"], /its first/],
    [2, "a story's name", ["stories", "harbour"], /number.*harbour.*rapporteur stories/],
  ])("exit code %i: %s", async (code, _, args, sentence) => {
    const ran = await ask(...args);
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: "" });
    expect(ran.err).toMatch(/^rapporteur: .{1,500}\.\n$/);
    expect(ran.err).toMatch(sentence);
  });
});

describe("lists that are cut", { timeout: 120_000 }, () => {
  test("say so on stderr where the format has no place for it, and go on by --next", async () => {
    const { out, err, code } = await ask("statements", "--format", "csv", "--most", "1");
    expect(code).toBe(0);
    const [, next = ""] =
      /^rapporteur: There are more than these 1; --next (\S+) goes on\.\n$/.exec(err) ?? [];
    const rest = await ask("statements", "--format", "csv", "--next", next);
    expect(rest.err).toBe("");
    const whole = await ask("statements", "--format", "csv");
    const rows = (table: string) => table.trimEnd().split("\r\n").slice(1);
    expect([...rows(out), ...rows(rest.out)]).toEqual(rows(whole.out));
    const actors = await ask("actors", "--most", "1");
    expect(actors.out).toContain("1 actor here; --most shows more, --next 1 goes on.");
    expect((await ask("actors", "--next", "1")).out).not.toContain(actors.out.split("\n")[2]);
  });
});

describe("an archive that cannot be asked", { timeout: 120_000 }, () => {
  const at = (file: string, ...args: string[]) => rapporteur([...args, "--archive", file]);

  test("is none, or a file of another kind", async () => {
    const none = join(folder, "none.db");
    expect((await at(none, "search", "quay")).err).toMatch(
      /no archive at .*none\.db; rapporteur add makes one/,
    );
    const text = join(folder, "notes.txt");
    writeFileSync(text, "The pier stays open.");
    for (const command of ["search", "check"]) {
      const { code, err } = await at(text, command);
      expect(code).toBe(1);
      expect(err).toMatch(/^rapporteur: .*notes\.txt is not an archive.{1,200}\n$/);
    }
    const { code, err } = await at(join(folder, "no", "x.db"), "add", text);
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringMatching(/folder .* is not there/),
    });
    expect(readFileSync(text, "utf8")).toBe("The pier stays open.");
  });

  test("is damaged: check says so and how to recover", async () => {
    const cut = join(folder, "cut.db");
    copyFileSync(archive, cut);
    truncateSync(cut, 5000);
    const torn = join(folder, "torn.db");
    copyFileSync(archive, torn);
    writeSync(openSync(torn, "r+"), Buffer.alloc(statSync(torn).size / 2, 0xff), 0, null, 4096 * 3);
    for (const file of [cut, torn]) {
      const { code, out, err } = await at(file, "check");
      expect(code).toBe(1);
      expect(out + err).toMatch(/damaged|malformed|cannot be read/);
      expect(out).toContain("To recover:");
      expect(err).not.toMatch(/\n\s+at /);
    }
  });
});
