import { request } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { openArchive } from "../../../src/archive/index.js";
import { openServer, type RunningServer, type ServerPlan } from "../../../src/faces/http/server.js";
import { now, record } from "./reading-room.js";

const running: RunningServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

async function open(more: Partial<ServerPlan> = {}): Promise<RunningServer> {
  const archive = await openArchive(":memory:");
  await archive.add(record, { key: record.report.id, at: now });
  const plan = { archive, host: "127.0.0.1", port: 0, names: [], token: null, who: "Runa" };
  const server = await openServer({ ...plan, model: null, jobs: 1, searches: null, ...more });
  running.push(server);
  return server;
}

interface Got {
  readonly status: number | undefined;
  readonly body: string;
}

/** fetch() does not let a Host header be set. */
function get(port: number, path: string, host?: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    request({ host: "127.0.0.1", port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, body: Buffer.concat(parts).toString() }),
      );
    })
      .on("error", reject)
      .end();
  });
}

test("answers on a real port, by our names only", async () => {
  const { port } = await open();
  const overview = await get(port, "/index.json");
  expect([overview.status, JSON.parse(overview.body).counts.reports]).toEqual([200, 1]);
  expect((await get(port, "/index.json", `localhost:${port}`)).status).toBe(200);
  expect((await get(port, "/index.json", `evil.example:${port}`)).status).toBe(421);
});

test("a port that is taken gives one sentence", async () => {
  const { port } = await open();
  await expect(open({ port })).rejects.toThrow(
    `Port ${port} is taken, perhaps by another reading room; give another with --port, or --port 0 for any.`,
  );
});

test("an address that is not this machine's gives one sentence", async () => {
  await expect(open({ host: "203.0.113.7" })).rejects.toThrow(
    /203\.0\.113\.7 is no address of this/,
  );
});

test("a request that is no HTTP, or never ends, takes nobody's time", async () => {
  const { port } = await open();
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("NONSENSE\r\n\r\n"));
    socket.on("data", (bytes) => resolve(bytes.toString()));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect((await get(port, "/index.json")).status).toBe(200);
});

test("closes though somebody holds a connection open", async () => {
  const { port } = await open();
  const socket = connect(port, "127.0.0.1");
  await new Promise((resolve) => socket.once("connect", resolve));
  const gone = new Promise((resolve) => socket.once("close", resolve));
  await running.pop()?.close();
  await gone;
  await expect(get(port, "/index.json")).rejects.toThrow(/ECONNREFUSED/);
});
