import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type Archive, openArchive } from "../../../src/archive/index.js";
import { openChromium } from "../../helpers/chromium.js";
import { command, rapporteur, scratchFolder } from "../../helpers/rapporteur.js";
import type { TestReport } from "./reports.js";

/** The reading room as it is built, over an archive of its own, in a real browser. */
export interface BrowserRoom {
  /** Opens a page and waits until its heading is there. Complaints of the browser are kept in `complaints`. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  readonly address: string;
  /** Of the server's process. */
  readonly pid: number;
  readonly folder: string;
  /** Number of the story that all reports were put into. */
  readonly story: number;
  /** Number of the identity that most reports name. */
  readonly actor: number;
  /** What the console, the pages or the policy complained of, and requests that left the machine. */
  readonly complaints: string[];
  /** Works on the archive beside the server that has it open. */
  archived<Result>(work: (archive: Archive) => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
}

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
}

/** Makes a room before the tests of a file and takes it down after them; `fill` puts more into its archive. */
export function browserRoom(
  reports: readonly TestReport[],
  fill: (archive: Archive) => Promise<void> = async () => undefined,
): BrowserRoom {
  return browserRoomOver(async (archive, folder) => {
    const input = join(folder, "reports.jsonl");
    writeFileSync(input, reports.map((report) => `${JSON.stringify(report)}\n`).join(""));
    const added = await rapporteur(["add", input, "--archive", archive, "-q"]);
    if (added.code !== 0) throw new Error(added.err);
    const story = await tellOneStory(archive, fill);
    return { story, actor: await mostNamed(archive) };
  });
}

/** A room over an archive that `make` makes as a new file; it tells a story and an actor of it. */
export function browserRoomOver(
  make: (archive: string, folder: string) => Promise<Pick<BrowserRoom, "story" | "actor">>,
  makingTime = 120_000,
): BrowserRoom {
  const folder = scratchFolder();
  const archive = join(folder, "archive.db");
  const complaints: string[] = [];
  let browser: Browser | undefined;
  let running: Running | undefined;
  let port = 0;
  let story = 0;
  let actor = 0;
  beforeAll(async () => {
    ({ story, actor } = await make(archive, folder));
    running = await serve(archive, 0);
    port = running.port;
    browser = await openChromium();
  }, makingTime);
  afterAll(async () => {
    await browser?.close();
    await end(running);
  });
  return {
    complaints,
    folder,
    get pid() {
      return running?.child.pid ?? 0;
    },
    get address() {
      return `http://127.0.0.1:${port}`;
    },
    get story() {
      return story;
    },
    get actor() {
      return actor;
    },
    async open(path, options = {}) {
      if (!browser) throw new Error("the browser is not there yet");
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      const page = await context.newPage();
      listen(page, complaints);
      await page.goto(`http://127.0.0.1:${port}${path}`);
      await page.waitForSelector("main h1");
      return page;
    },
    async archived(work) {
      const open = await openArchive(archive);
      try {
        return await work(open);
      } finally {
        await open.close();
      }
    },
    async stop() {
      await end(running);
    },
    async start() {
      running = await serve(archive, port);
    },
  };
}

function listen(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|blob:http:\/\/127\.0\.0\.1:)/.test(request.url()))
      complaints.push(`left the machine: ${request.url()}`);
  });
}

async function mostNamed(file: string): Promise<number> {
  const archive = await openArchive(file, { readOnly: true });
  const [first] = await archive.groups.list("identity", 0, 1);
  await archive.close();
  if (!first) throw new Error("nobody is named in the reports of this room");
  return first.number;
}

/** Puts all reports into one story, whatever was made of them. */
async function tellOneStory(place: string, fill: (archive: Archive) => Promise<void>) {
  const archive = await openArchive(place);
  try {
    const reports = await archive.reports(0, 100);
    const group = await archive.groups.open("story", { name: "The quay of Lorvik", detail: {} });
    const members = reports.map(({ number }) => ({
      report: number,
      actor: null,
      because: "put there by the test",
    }));
    await archive.groups.join(group, members);
    await fill(archive);
    return group;
  } finally {
    await archive.close();
  }
}

function serve(archive: string, port: number): Promise<Running> {
  const args = [command, "serve", "--archive", archive, "--port", `${port}`, "--who", "Runa"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  return new Promise((resolve, reject) => {
    let told = "";
    const hear = (chunk: Buffer) => {
      told += chunk.toString();
      const found = /http:\/\/[\w.]{1,40}:(\d{1,5})/.exec(told);
      if (found) resolve({ child, port: Number(found[1]) });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", () => reject(new Error(`the server ended: ${told}`)));
  });
}

async function end(running: Running | undefined): Promise<void> {
  if (!running || running.child.exitCode !== null) return;
  const gone = new Promise((resolve) => running.child.once("exit", resolve));
  running.child.kill("SIGTERM");
  await gone;
}
