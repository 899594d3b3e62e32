// The web app over a large archive, in a real browser: `npm run bench:room -- --archive /tmp/room.db`.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { makeArchive } from "./room/make-archive.mjs";
import { grouped, table } from "./table.mjs";

const { values: options } = parseArgs({
  options: {
    /** Reports in the archive. */
    reports: { type: "string", default: "100000" },
    /** An archive that is kept between runs; made where it is not there. Without it one is made and removed. */
    archive: { type: "string" },
    /** Times that each page is opened; the median is told. */
    times: { type: "string", default: "5" },
    chromium: { type: "string", default: "/usr/bin/chromium" },
  },
});
const folder = mkdtempSync(join(tmpdir(), "rapporteur-room-"));
const archive = options.archive ?? join(folder, "archive.db");
const command = new URL("../dist/faces/cli/main.js", import.meta.url).pathname;
let server;
let browser;
try {
  if (!existsSync(archive)) process.stderr.write("making the archive takes a quarter of an hour\n");
  await makeArchive(archive, Number(options.reports), (made) => {
    if (made % 10_000 === 0) process.stderr.write(`${grouped(made)} reports\n`);
  });
  const address = await serve();
  browser = await chromium.launch({ executablePath: options.chromium, args: ["--no-sandbox"] });
  const begun = memoryOf(server.pid);
  await openPages(address);
  await scroll(address, "/search?words=students", ".found");
  await scroll(address, "/actors", ".line");
  process.stdout.write(
    `\nMemory of the server: ${begun} MB at first, ${memoryOf(server.pid)} MB\n`,
  );
} finally {
  await browser?.close();
  server?.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}

function serve() {
  server = spawn(process.execPath, [command, "serve", "--archive", archive, "--port", "0"]);
  return new Promise((resolve, reject) => {
    const hear = (chunk) => {
      const found = /http:\/\/[\w.]{1,40}:\d{1,5}/.exec(String(chunk));
      if (found) resolve(found[0]);
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.once("exit", () => reject(new Error("the server ended")));
  });
}

/** Resident memory in MB, as Linux tells it. */
function memoryOf(pid) {
  const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Math.round(Number(found?.[1]) / 1024);
}

/** Milliseconds of processor that a process took so far, as Linux tells it in hundredths of a second. */
function processorOf(pid) {
  const [, fields = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const [user, system] = fields.split(" ").slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

async function openPages(address) {
  // Somebody known, but not the crowd that all are called.
  const { items } = await (await fetch(`${address}/actors.json?after=200&most=1`)).json();
  const { number, name } = items[0];
  const crowd = (await (await fetch(`${address}/actors.json?most=1`)).json()).items[0].number;
  const stories = await (await fetch(`${address}/stories.json?most=1`)).json();
  const pages = [
    ["home", "/", "main h2"],
    ["search, one word", "/search?words=students", ".found"],
    ["search, rare words", "/search?words=kale%20mino", "section[aria-label=Found] p"],
    ["search, everything", "/search", ".found"],
    ["search, a name", `/search?anybody=${encodeURIComponent(name)}`, ".found"],
    ["search, a facet", "/search?kinds=statement&act=deny", ".found"],
    ["search, speaker by number", `/search?speaker=${number}`, "section[aria-label=Found] p"],
    ["events with their passages", "/search?kinds=event", ".found"],
    ["reports by words", "/search?list=reports&words=students", ".found"],
    ["report", "/reports/500", ".paper .mark"],
    ["actors", "/actors", ".line"],
    ["actor", `/actors/${items[0].number}`, "aside"],
    ["actor that most reports name", `/actors/${crowd}`, "aside"],
    ["stories", "/stories", ".line"],
    ["story", `/stories/${stories.items[0].number}`, "main section"],
  ];
  const rows = [];
  for (const [title, path, there] of pages)
    rows.push([title, ...(await openPage(address, path, there))]);
  for (const path of [
    `/actors.json?words=${encodeURIComponent(name)}`,
    "/actors.json?words=students",
    "/stories.json?words=students",
    "/search.json?most=50",
    `/actors/${crowd}.json`,
    `/timeline.json?actor=${crowd}`,
    "/statements.json",
    `/stories/${stories.items[0].number}.json`,
    "/reports/500.json",
    ...["kind", "act", "type", "factuality", "outlet", "speaker", "addressee"].flatMap((facet) => [
      `/search.json?list=none&facets=${facet}`,
      `/search.json?list=none&facets=${facet}&words=students`,
      `/search.json?list=none&facets=${facet}&kinds=statement`,
    ]),
  ])
    rows.push([path, ...(await askData(address + path))]);
  process.stdout.write(
    table(
      ["page or data", "there, ms", "settled, ms", "JSON, kB", "server's processor, ms"],
      rows,
      [1, 2, 3, 4],
    ),
  );
}

/** Opens a page anew; there: what it shows can be seen and used; settled: nothing more is fetched. */
async function openPage(address, path, there) {
  const times = [];
  const busy = processorOf(server.pid);
  for (let time = 0; time < Number(options.times); time++) {
    const page = await (await browser.newContext()).newPage();
    let bytes = 0;
    page.on("response", async (response) => {
      if (!new URL(response.url()).pathname.endsWith(".json")) return;
      const { length } = await response.body().catch(() => "");
      bytes += length;
    });
    const start = performance.now();
    await page.goto(address + path);
    await page.locator(there).first().waitFor();
    const shown = performance.now() - start;
    await page.waitForLoadState("networkidle");
    // Playwright waits half a second in which nothing is fetched.
    times.push([shown, performance.now() - start - 500, bytes / 1000]);
    await page.context().close();
  }
  const took = (processorOf(server.pid) - busy) / Number(options.times);
  return [
    ...[0, 1, 2].map((index) => median(times.map((one) => one[index])).toFixed(0)),
    took.toFixed(0),
  ];
}

async function askData(address) {
  const times = [];
  let bytes = 0;
  const busy = processorOf(server.pid);
  for (let time = 0; time < Number(options.times); time++) {
    const start = performance.now();
    bytes = (await (await fetch(address)).text()).length;
    times.push(performance.now() - start);
  }
  const took = (processorOf(server.pid) - busy) / Number(options.times);
  return [median(times).toFixed(0), "", (bytes / 1000).toFixed(0), took.toFixed(0)];
}

/** Scrolls down a long list: parts are fetched as they are reached, and few of them are in the page. */
async function scroll(address, path, item) {
  const page = await browser.newPage();
  let parts = 0;
  page.on("request", (request) => {
    if (request.url().includes("after=")) parts += 1;
  });
  await page.goto(address + path);
  await page.locator(item).first().waitFor();
  let most = 0;
  const start = performance.now();
  for (let step = 0; step < 100; step++) {
    await page.mouse.wheel(0, 3000);
    await page.waitForTimeout(30);
    most = Math.max(most, await page.locator(item).count());
  }
  const took = performance.now() - start - 3000;
  process.stdout.write(
    `\n${path}: 100 turns of the wheel over 300,000 pixels in ${took.toFixed(0)} ms besides 3 s of waiting; ` +
      `${parts} parts fetched, ${most} lines in the page at the most\n`,
  );
  await page.close();
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}
