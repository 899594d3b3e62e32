import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openArchive } from "../../../src/archive/index.js";
import { command, type Ran, rapporteur, scratchFolder } from "../../helpers/rapporteur.js";

const folder = scratchFolder();
const archive = join(folder, "archive.db");
const inputs = join(folder, "inputs");
const words = (at: number) =>
  `“Quay ${at} stays shut,” said Ilse Tammer, the union's chairwoman. She told the council that the cranes were old.`;
const lines = Array.from({ length: 3 }, (_, at) =>
  JSON.stringify({ id: `r${at}`, text: words(at) }),
);

const add = (...args: string[]) => rapporteur(["add", ...args, "--archive", archive]);

describe("add", { timeout: 240_000 }, () => {
  let first: Ran;
  beforeAll(async () => {
    mkdirSync(inputs);
    writeFileSync(join(inputs, "a.jsonl"), `${lines.join("\n")}\n{"id": "torn", "te\n`);
    writeFileSync(join(inputs, "b.txt"), words(7));
    writeFileSync(join(inputs, "empty.txt"), "");
    first = await add(inputs);
  }, 240_000);

  test("keeps what can be read, names the rest on stderr and in the last line, and says so with its exit code", () => {
    expect(first.code).toBe(1);
    expect(first.out).toMatch(
      /^added 4, 2 not added: \S{1,200}a\.jsonl, line 4; \S{1,200}empty\.txt\n$/,
    );
    expect(first.err.trimEnd().split("\n")).toHaveLength(2);
    expect(first.err).not.toMatch(/\n\s+at /);
  });

  test("a report is known by its id, a file by its path; each record is whole and says when it was read", async () => {
    const kept = await openArchive(archive, { readOnly: true });
    const reports = await kept.reports(0, 10);
    expect(reports.map(({ key }) => key)).toEqual(["r0", "r1", "r2", join(inputs, "b.txt")]);
    const record = (await kept.record(2))?.record;
    expect(record?.report.text).toBe(words(1));
    expect(record?.statements.length).toBeGreaterThan(0);
    expect(record?.made.at).toMatch(/^20\d\d-\d\d-\d\dT.{8,16}Z$/);
    await kept.close();
  });

  test("the same again changes nothing; a changed text is a new version", async () => {
    const again = await add(join(inputs, "a.jsonl"), join(inputs, "b.txt"));
    expect(again.out).toMatch(/^added 0, 4 already there, 1 not added: .{1,200}line 4\n$/);
    writeFileSync(join(inputs, "b.txt"), words(8));
    const changed = await add(join(inputs, "b.txt"));
    expect(changed).toEqual({ code: 0, out: "added 0, 1 changed (new version)\n", err: "" });
    const kept = await openArchive(archive, { readOnly: true });
    expect((await kept.versions(4)).map(({ version }) => version)).toEqual([1, 2]);
    await kept.close();
  });

  test("--again reads nothing anew that the same program and model have read", async () => {
    const { code, out } = await add("--again", join(inputs, "b.txt"));
    expect({ code, out }).toEqual({ code: 0, out: "added 0, 1 already there\n" });
  });

  test("a date, title or outlet that was missing or wrong is put right by adding once more, and read once more nothing is new", async () => {
    const other = join(folder, "told.db");
    const addTold = async (args: readonly string[], ...told: readonly object[]) => {
      const stdin = told
        .map((fields) => `${JSON.stringify({ id: "told", text: words(3), ...fields })}\n`)
        .join("");
      const { out } = await rapporteur(["add", "-", ...args, "--archive", other], { stdin });
      return out;
    };
    const [one, two] = [{ title: "Quay shut" }, { title: "Quay stays shut", publisher: "Post" }];
    const changed = "added 0, 1 changed (new version)\n";
    const same = "added 0, 1 already there\n";
    expect(await addTold([], {})).toBe("added 1\n");
    expect(await addTold([], one)).toBe(changed);
    expect(await addTold([], {})).toBe(same);
    expect(await addTold(["--published", "2025-03-12"], one)).toBe(changed);
    expect(await addTold([], one)).toBe(same);
    expect(await addTold([], one, two)).toBe("added 0, 1 changed (new version), 1 already there\n");
    expect(await addTold([], one, two)).toBe("added 0, 2 already there\n");
    const kept = await openArchive(other, { readOnly: true });
    expect(await kept.report(1)).toMatchObject({ ...two, version: 4 });
    await kept.close();
  });

  test("a report that changes and goes back is one report of three versions; read once more, nothing is new", async () => {
    const other = join(folder, "other.db");
    const addTexts = async (...texts: readonly string[]) => {
      const stdin = texts.map((text) => `${JSON.stringify({ id: "twice", text })}\n`).join("");
      return (await rapporteur(["add", "-", "--archive", other], { stdin })).out;
    };
    const [one, two] = [words(1), words(2)];
    expect(await addTexts(one, two)).toBe("added 1, 1 changed (new version)\n");
    expect(await addTexts(one, two)).toBe("added 0, 2 already there\n");
    expect(await addTexts(one)).toBe("added 0, 1 changed (new version)\n");
    expect(await addTexts(two, one)).toBe("added 0, 2 already there\n");
    expect(await addTexts(one, two, one, two)).toMatch(
      /^added 0, 1 changed \(new version\), 3 already there\n$/,
    );
    const changes = await rapporteur(["changes", "1", "--archive", other]);
    expect(changes.out).toContain("version 3");
    expect(changes.out).toContain("version 4");
  });

  test("an interrupt keeps what was acknowledged, and all of that", async () => {
    const other = join(folder, "interrupted.db");
    const child = spawn(process.execPath, [command, "add", "-", "-j", "1", "--archive", other], {
      stdio: ["pipe", "pipe", "ignore"],
    });
    let out = "";
    child.stdout?.on("data", (chunk) => {
      out += chunk;
    });
    // The input stays open and says no more: what it gave is kept within a second or so all the same.
    for (let at = 0; at < 60; at++)
      child.stdin?.write(`${JSON.stringify({ id: `i${at}`, text: words(at) })}\n`);
    while ((await numberIn(other)) === 0) await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill("SIGINT");
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(130);
    const added = Number(/^added (\d+), then interrupted; the same command .*\n$/.exec(out)?.[1]);
    expect(added).toBeGreaterThan(0);
    expect(await numberIn(other)).toBe(added);
  });

  test("the archive of the user's own lies where the platform keeps data, or where the environment says", async () => {
    const data = join(folder, "data");
    const input = join(inputs, "b.txt");
    await rapporteur(["add", input], { env: { HOME: folder, XDG_DATA_HOME: data } });
    if (process.platform === "linux")
      expect(readdirSync(join(data, "rapporteur"))).toContain("archive.db");
    const env = { RAPPORTEUR_ARCHIVE: archive };
    expect((await rapporteur(["add", input], { env })).out).toBe("added 0, 1 already there\n");
  });
});

/** Reports in an archive; none while there is no such file. */
async function numberIn(file: string): Promise<number> {
  if (!existsSync(file)) return 0;
  const kept = await openArchive(file, { readOnly: true }).catch(() => null);
  if (kept === null) return 0;
  const { reports } = await kept.counts().catch(() => ({ reports: 0 }));
  await kept.close();
  return reports;
}
