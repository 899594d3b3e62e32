import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { command, rapporteur, scratchFolder } from "../../helpers/rapporteur.js";

const folder = scratchFolder();
const archive = join(folder, "archive.db");

test.each([
  [["--host", "0.0.0.0"], /Others could reach 0\.0\.0\.0, so --token is needed/],
  [["--host", "192.168.7.7"], /so --token is needed/],
  [["--host", "0.0.0.0", "--token", "short"], /--token takes 16 to 200/],
  [["--token", "with spaces in between"], /--token takes 16 to 200/],
  [["--port", "65536"], /--port takes a number from 0 to 65535, not “65536”/],
  [["--port", "web"], /--port takes a number/],
])("serve %o is refused in one sentence before anything is opened", async (args, message) => {
  const { code, out, err } = await rapporteur(["serve", "--archive", archive, ...args]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(message);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(existsSync(archive)).toBe(false);
});

interface Open {
  readonly address: string;
  /** Resolves with the exit code. */
  interrupt(): Promise<number | null>;
}

function serve(...args: readonly string[]): Promise<Open> {
  const child = spawn(process.execPath, [command, "serve", "--archive", archive, ...args], {
    env: { PATH: process.env.PATH },
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return new Promise((resolve, reject) => {
    let told = "";
    child.stdout.on("data", (bytes: Buffer) => {
      told += bytes.toString();
      const address = /open at (\S+)\n.+ closes it\.\n/.exec(told)?.[1];
      if (address === undefined) return;
      const interrupt = () => {
        child.kill("SIGINT");
        return ended;
      };
      resolve({ address, interrupt });
    });
    ended.then((code) => reject(new Error(`ended with ${code}: ${told}`)));
  });
}

test("opens, answers, keeps saved searches beside the archive, and closes when interrupted", async () => {
  const first = await serve("--port", "0");
  expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const save = { method: "POST", headers: { "content-type": "application/json" } };
  const body = JSON.stringify({ name: "Denials", query: "act=deny" });
  expect((await fetch(`${first.address}searches.json`, { ...save, body })).status).toBe(201);
  const { port } = new URL(first.address);
  const second = await rapporteur(["serve", "--archive", archive, "--port", port]);
  expect(second.code).toBe(1);
  expect(second.err).toMatch(
    new RegExp(`^rapporteur: Port ${port} is taken, .* --port 0 for any\\.\n$`),
  );
  expect(await first.interrupt()).toBe(0);

  const again = await serve(
    "--port",
    "0",
    "--host",
    "0.0.0.0",
    "--token",
    "a-token-of-some-length",
  );
  const { origin, searchParams } = new URL(again.address);
  expect((await fetch(`${origin}/searches.json`)).status).toBe(401);
  const headers = { authorization: `Bearer ${searchParams.get("token")}` };
  const kept = await fetch(`${origin}/searches.json`, { headers });
  expect(await kept.json()).toMatchObject({ items: [{ number: 1, name: "Denials" }] });
  expect(await again.interrupt()).toBe(0);
});
