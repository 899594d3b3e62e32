import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../../src/archive/index.js";
import { agedArchive } from "../../archive/older.js";
import { newPlace } from "../../archive/places.js";
import { command, rapporteur } from "../../helpers/rapporteur.js";

const events = ["search", "--kind", "event", "--according", "tolvanen"];

async function outdated(path: string): Promise<number> {
  const archive = await openArchive(path, { readOnly: true });
  const left = await archive.outdated();
  await archive.close();
  return left;
}

describe("an archive of an older program", { timeout: 120_000 }, () => {
  test.each([
    [events, /\n3 entries\n$/],
    [["timeline"], /according to Mira Tolvanen[\s\S]*from 3 reports\n$/],
    [["check"], / is sound: 3 reports, 3 versions, 3 statements\n$/],
    [["export", "jsonl"], /Pier 2/],
  ])("of a few reports: %o brings it up to date without a word", async (args, out) => {
    const path = await agedArchive(3);
    const ran = await rapporteur([...args, "--archive", path]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toMatch(out);
    expect(await outdated(path)).toBe(0);
  });

  test("of many: a question is answered from what is there, and says so; check brings all up to date", async () => {
    const path = await agedArchive(501);
    const ask = (...args: readonly string[]) => rapporteur([...args, "--archive", path]);
    for (const args of [events, ["search", "pier"]]) {
      const { code, err } = await ask(...args);
      expect(code).toBe(0);
      expect(err).toMatch(/^rapporteur: 501 reports kept by an older Rapporteur .+ check .+\.\n$/);
    }
    expect(await outdated(path)).toBe(501);
    const checked = await ask("check");
    expect(checked.code).toBe(0);
    expect(checked.out).toMatch(/ is sound: 501 reports/);
    expect(checked.err).toMatch(/^(?:rapporteur: Bringing 501 reports up to date .+\.\n)?$/);
    const found = await ask(...events);
    expect(found).toMatchObject({ code: 0, err: "" });
    expect(found.out).toMatch(/according to Mira Tolvanen/);
  });

  test("add brings it up to date before it adds", async () => {
    const path = await agedArchive(3);
    const report = newPlace("report.txt");
    writeFileSync(report, "Mira Tolvanen said the crew met on Monday.");
    const { code, out } = await rapporteur(["add", report, "--archive", path]);
    expect({ code, out }).toEqual({ code: 0, out: "added 1\n" });
    expect(await outdated(path)).toBe(0);
  });

  test("serve brings it up to date while it is open", async () => {
    const path = await agedArchive(40);
    const child = spawn(process.execPath, [command, "serve", "--archive", path, "--port", "0"], {
      env: { PATH: process.env.PATH },
    });
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    await new Promise((opened) => child.stdout.once("data", opened));
    await expect.poll(() => outdated(path), { timeout: 20_000 }).toBe(0);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
  });
});
