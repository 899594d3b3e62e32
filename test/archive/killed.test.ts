import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive/index.js";
import { week } from "../contracts/archive/invent.js";
import { newPlace } from "./places.js";

const script = fileURLToPath(new URL("keep-adding.mjs", import.meta.url));
const built = existsSync(new URL("../../dist/archive/index.js", import.meta.url));

interface Adder {
  readonly child: ChildProcess;
  /** Ids of reports that were said to be kept. */
  readonly kept: string[];
  /** Settles when the process has ended, with its exit code. */
  readonly ended: Promise<number | null>;
  /** Settles when so many are kept, or the process has ended. */
  reached(count: number): Promise<void>;
}

function startAdding(path: string, run: string, count: number): Adder {
  const record = newPlace("record.json");
  writeFileSync(record, JSON.stringify(week.talks));
  const child = spawn(process.execPath, [script, path, record, run, String(count)]);
  const kept: string[] = [];
  let rest = "";
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    kept.push(...lines);
  });
  const ended = once(child, "close").then(([code]) => {
    expect(complaint).toBe("");
    return code as number | null;
  });
  return {
    child,
    kept,
    ended,
    async reached(wanted) {
      let isOver = false;
      ended.then(() => {
        isOver = true;
      });
      while (kept.length < wanted && !isOver) await new Promise((go) => setTimeout(go, 2));
    },
  };
}

/** Kills one adder after the other over one archive, each a little later in what it does. */
async function killOften(path: string, times: number, name: string): Promise<readonly string[]> {
  const kept: string[] = [];
  for (let time = 0; time < times; time++) {
    const adder = startAdding(path, `${name}${time}`, 10_000);
    await adder.reached(1 + (time % 4));
    await new Promise((go) => setTimeout(go, (time * 7) % 23));
    adder.child.kill("SIGKILL");
    expect(await adder.ended).toBeNull();
    kept.push(...adder.kept);
  }
  return kept;
}

describe.skipIf(!built)("processes over one archive (skipped until the program is built)", () => {
  test("killed 52 times: all that was acknowledged is there, and nothing is half there", async () => {
    const places = [newPlace(), newPlace(), newPlace(), newPlace()];
    const all = await Promise.all(places.map((path, index) => killOften(path, 13, `k${index}-`)));
    for (const [index, path] of places.entries()) {
      const archive = await openArchive(path);
      const kept = all[index] ?? [];
      expect(kept.length).toBeGreaterThan(13);
      const reports = await archive.reports(0, 100_000);
      const ids = new Set(reports.map(({ id }) => id));
      expect(kept.filter((id) => !ids.has(id))).toEqual([]);
      const parts = [...ids].filter((id) => /[abc]$/.test(id)).map((id) => id.slice(0, -1));
      for (const part of parts)
        expect(["a", "b", "c"].filter((letter) => ids.has(part + letter))).toHaveLength(3);
      expect(await archive.check()).toEqual([]);
      expect(await archive.postings.owners("words")).toBe(reports.length);
      expect((await archive.counts()).figures).toBe(reports.length);
      await archive.close();
    }
  }, 120_000);

  test("two that make an archive and write to it at once both succeed", async () => {
    const path = newPlace();
    const adders = ["one", "two"].map((run) => startAdding(path, run, 45));
    expect(await Promise.all(adders.map(({ ended }) => ended))).toEqual([0, 0]);
    const archive = await openArchive(path);
    expect((await archive.counts()).reports).toBe(2 * 75);
    expect(await archive.check()).toEqual([]);
    await archive.close();
  }, 60_000);

  test("four that make an archive at the same instant all succeed", async () => {
    for (let round = 0; round < 5; round++) {
      const path = newPlace();
      const at = Date.now() + 1200;
      const makers = Array.from({ length: 4 }, () => makeAt(path, at));
      expect(await Promise.all(makers)).toEqual(["", "", "", ""]);
    }
  }, 60_000);
});

/** Opens an archive at an instant, in milliseconds, in a process of its own; what it complains of. */
async function makeAt(path: string, at: number): Promise<string> {
  const library = new URL("../../dist/archive/index.js", import.meta.url).href;
  const code = `import { openArchive } from ${JSON.stringify(library)};
    while (Date.now() < ${at});
    await (await openArchive(${JSON.stringify(path)})).close();`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code]);
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  await once(child, "close");
  return complaint;
}
