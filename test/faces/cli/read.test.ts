import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { verifyRecord } from "../../../src/record/verify.js";
import { command, rapporteur, scratchFolder } from "../../helpers/rapporteur.js";

const folder = scratchFolder();
const example = "examples/harbour-talks.txt";
const reports = Array.from({ length: 6 }, (_, at) => ({
  id: `r${at}`,
  text: `“Quay ${at} stays shut,” said Ilse Tammer, the union's chairwoman. She told the council that the cranes were old.`,
}));
const lines = reports.map((report) => JSON.stringify(report));
const many = `${lines.slice(0, 3).join("\n")}\n{"id": "torn", "te\n${lines.slice(3).join("\n")}\n`;

describe("one report", { timeout: 120_000 }, () => {
  test("is shown for eyes, within 80 columns and without colour, when nobody asks for more", async () => {
    const { code, out, err } = await rapporteur(["read", example, "--published", "2025-03-12"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("published 2025-03-12 (given)");
    expect(out).toContain("Ilse Tammer");
    expect(out).not.toContain("\u001B");
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("comes from stdin too, in colour if that is forced", async () => {
    const stdin = readFileSync(example);
    const { code, out } = await rapporteur(["read"], { stdin, env: { FORCE_COLOR: "1" } });
    expect(code).toBe(0);
    expect(out).toContain("\u001B[1m");
  });

  test("a page has title, publisher and date from its metadata", async () => {
    const { out } = await rapporteur(["read", "examples/harbour-talks.html", "-f", "jsonl"]);
    const record = JSON.parse(out);
    expect(verifyRecord(record)).toEqual([]);
    expect(record.report).toMatchObject({
      title: "Ferry crews vote to stop work over safety rules",
      publisher: "The Verrin Courier",
      publishedBasis: "stated",
    });
    expect(record.made.at).toBeNull();
  });
});

describe("many reports", { timeout: 240_000 }, () => {
  test("give the same bytes whatever the number of jobs; a torn line is named and the others are read", async () => {
    const [one, two] = await Promise.all(
      ["1", "2"].map((jobs) =>
        rapporteur(["read", "-", "-f", "json", "-j", jobs], { stdin: many }),
      ),
    );
    expect(one?.out).toBe(two?.out);
    for (const ran of [one, two]) {
      expect(ran?.code).toBe(1);
      expect(ran?.err).toMatch(
        /^rapporteur: standard input, line 4: this is not whole JSON.{1,200}\n$/,
      );
    }
    const records = JSON.parse(one?.out ?? "") as { readonly report: { readonly id: string } }[];
    expect(records.map(({ report }) => report.id)).toEqual(reports.map(({ id }) => id));
    for (const record of records) expect(verifyRecord(record)).toEqual([]);
  });

  test("of a folder go to a file in the format of its ending, which then holds", async () => {
    const inputs = join(folder, "inputs");
    mkdirSync(inputs);
    for (const { id, text } of reports.slice(0, 2)) writeFileSync(join(inputs, `${id}.txt`), text);
    writeFileSync(join(inputs, "empty.txt"), "");
    const file = join(folder, "records.jsonl");
    const { code, out, err } = await rapporteur(["read", inputs, "-o", file]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^rapporteur: .{1,200}empty\.txt: there is no text.{1,100}\n$/);
    const verified = await rapporteur(["verify", file]);
    expect(verified.out).toBe("2 records, 2 hold, 0 do not\n");
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("a reader that goes away is no error", async () => {
    const child = spawn(process.execPath, [command, "read", "-", "-f", "jsonl"], { stdio: "pipe" });
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdin.on("error", () => {});
    child.stdin.end(`${lines.join("\n")}\n`.repeat(20));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});

describe("a file is written whole or not at all", { timeout: 120_000 }, () => {
  test("not when nothing could be read: what stood there stays", async () => {
    const file = join(folder, "kept.csv");
    writeFileSync(file, "as it was");
    const { code } = await rapporteur(["read", join(folder, "none.txt"), "-o", file]);
    expect(code).toBe(1);
    expect(readFileSync(file, "utf8")).toBe("as it was");
  });

  test("not when it is interrupted", async () => {
    const file = join(folder, "broken-off.jsonl");
    const child = spawn(process.execPath, [command, "read", "-", "-o", file, "-j", "1"], {
      stdio: ["pipe", "ignore", "ignore"],
    });
    child.stdin.write(`${lines.join("\n")}\n`);
    const drafts = () => readdirSync(folder).filter((name) => name.startsWith("broken-off.jsonl."));
    while (drafts().length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    child.kill("SIGINT");
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(130);
    expect(existsSync(file)).toBe(false);
    expect(drafts()).toEqual([]);
  });
});
