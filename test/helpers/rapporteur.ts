import { type SpawnOptions, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));
/** The command as it is installed; `npm test` builds it first. */
export const command = join(repository, "dist", "faces", "cli", "main.js");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command in the repository, with stdin given or empty. */
export function rapporteur(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const spawning: SpawnOptions = {
    cwd: repository,
    env: { PATH: process.env.PATH, ...options.env },
    stdio: ["pipe", "pipe", "pipe"],
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], spawning);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    // A command that refuses its arguments does not wait for its input.
    child.stdin?.on("error", () => {});
    child.stdin?.end(options.stdin ?? "");
  });
}

/** A folder that is gone after the tests of the file. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
