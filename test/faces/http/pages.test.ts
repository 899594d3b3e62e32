import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadFiles } from "../../../src/faces/http/pages/files.js";
import { pages } from "../../../src/faces/http/pages/pages.js";
import { routeOf } from "../../../src/faces/web/app/route.js";
import { scratchFolder } from "../../helpers/rapporteur.js";
import { host, openTestRoom, type TestRoom } from "./reading-room.js";

const index = "<!doctype html><title>Rapporteur</title><div id=app></div>";
const script = `console.log("${"quay ".repeat(500)}");`;
const asPage = { accept: "text/html,application/xhtml+xml" };
const folder = scratchFolder();

let room: TestRoom;
beforeAll(async () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), index);
  writeFileSync(join(folder, "assets", "index-Da1b2C3d.js"), script);
  writeFileSync(join(folder, "icon.svg"), "<svg/>");
  writeFileSync(join(folder, "secret.key"), "not served");
  room = await openTestRoom({ files: await loadFiles(folder) });
});
afterAll(() => room.close());

function raw(path: string, headers: Readonly<Record<string, string>>, method = "GET") {
  return room.app.request(`http://${host}${path}`, { method, headers: { host, ...headers } });
}

describe("pages", () => {
  test.each(["/", "/search?act=deny", "/reports", "/reports/1", "/reports/1/changes", "/add"])(
    "%s is the built page",
    async (path) => {
      const { status, headers, text } = await room.ask(path, { headers: asPage });
      expect([status, text]).toEqual([200, index]);
      expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(headers.get("cache-control")).toBe("private, no-cache");
    },
  );

  test.each(["/reports/99", "/reports/99/changes", "/stories/99", "/actors/99", "/nowhere"])(
    "%s is the page too, with the status of a stale link",
    async (path) => {
      const { status, text } = await room.ask(path, { headers: asPage });
      expect([status, text]).toEqual([404, index]);
    },
  );

  test("the server knows every page of the browser, and none that the browser does not", () => {
    for (const { path } of pages) {
      expect(routeOf(path.replace("{number}", "7")), path).not.toBeNull();
    }
  });

  test("a page that the browser has is not sent again, but a stale link is told", async () => {
    const tag = (await raw("/", {})).headers.get("etag") ?? "";
    expect((await raw("/search", { "if-none-match": tag })).status).toBe(304);
    const stale = await raw("/reports/99", { ...asPage, "if-none-match": tag });
    expect(stale.status).toBe(404);
  });

  test("where pages were not built, a plain page says so", async () => {
    const bareRoom = await openTestRoom();
    const { status, text } = await bareRoom.ask("/", { headers: asPage });
    expect(status).toBe(503);
    expect(text).toContain("npm run build");
    await bareRoom.close();
  });
});

describe("files", () => {
  const path = "/assets/index-Da1b2C3d.js";

  test("compressed as the browser takes it", async () => {
    const brotli = await raw(path, { "accept-encoding": "gzip, deflate, br" });
    expect(brotli.headers.get("content-encoding")).toBe("br");
    expect(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).toString()).toBe(script);
    const zipped = await raw(path, { "accept-encoding": "gzip, br;q=0" });
    expect(zipped.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(script);
    const plain = await raw(path, {});
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await plain.text()).toBe(script);
  });

  test("names with a hash are kept for good, others are asked for again", async () => {
    const lasting = await raw(path, {});
    expect(lasting.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const icon = await raw("/icon.svg", {});
    expect(icon.headers.get("cache-control")).toBe("private, no-cache");
    expect(icon.headers.get("content-type")).toBe("image/svg+xml");
  });

  test.each([
    "/secret.key",
    "/assets/../secret.key",
    "/assets/%2e%2e/%2e%2e/package.json",
    "/..%2f..%2fetc/passwd",
    "/assets/index-Da1b2C3d.js/",
    "/assets",
  ])("%s is not there", async (outside) => {
    expect((await raw(outside, {})).status).toBe(404);
  });

  test("HEAD tells the size and sends nothing", async () => {
    const head = await raw(path, {}, "HEAD");
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([
      200,
      String(script.length),
      "",
    ]);
  });
});
