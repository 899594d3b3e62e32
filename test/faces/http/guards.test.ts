import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestRoom, type TestRoom } from "./reading-room.js";

let room: TestRoom;
beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());

describe("names that are not ours (DNS rebinding)", () => {
  test.each(["localhost:4173", "127.0.0.1:80", "127.0.0.1", "[::1]:4173", "LOCALHOST:9"])(
    "%s is let in",
    async (host) => {
      expect((await room.ask("/index.json", { headers: { host } })).status).toBe(200);
    },
  );

  test.each([
    "evil.example",
    "localhost.evil.example:4173",
    "127.0.0.1.evil.example",
    "192.168.1.5:4173",
    "[fe80::1]",
    "",
    "localhost:4173@evil.example",
    `${"a".repeat(300)}:1`,
  ])("“%s” is turned away, with everything that it asked for", async (host) => {
    const { status, error, text } = await room.ask("/reports/1.json", { headers: { host } });
    expect(status).toBe(421);
    expect(error).toMatchObject({ code: "wrong-host", field: null, newer: null });
    expect(text).not.toContain("Harbour");
  });

  test("behind an address of the network its own names and numbers count, others by --allow-host", async () => {
    const wide = await openTestRoom({
      door: { host: "0.0.0.0", token: "a-long-enough-token", names: ["papers.example"] },
    });
    const ask = (host: string) =>
      wide.ask("/index.json", { headers: { host, authorization: "Bearer a-long-enough-token" } });
    expect((await ask("192.168.1.5:4173")).status).toBe(200);
    expect((await ask("papers.example")).status).toBe(200);
    expect((await ask("evil.example")).status).toBe(421);
    await wide.close();
  });
});

describe("requests that another site makes a browser send", () => {
  const change = { json: { name: "Mine", query: "act=deny" } };
  const own = { origin: "http://localhost:4173", "sec-fetch-site": "same-origin" };

  test("our own pages and programs may change things", async () => {
    expect((await room.ask("/searches.json", { ...change, headers: own })).status).toBe(201);
    expect((await room.ask("/searches.json", change)).status).toBe(201);
  });

  test.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://localhost:9999" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" },
  ])("a change with %o is refused", async (headers) => {
    const { status, error } = await room.ask("/searches.json", { ...change, headers });
    expect([status, error?.code]).toEqual([403, "cross-site"]);
  });

  test("data fetched from elsewhere is refused; a link that leads here is not", async () => {
    const elsewhere = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" };
    expect((await room.ask("/reports/1.json", { headers: elsewhere })).status).toBe(403);
    const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
    expect((await room.ask("/reports/1.json", { headers: link })).status).toBe(200);
  });
});

describe("the token", () => {
  const token = "sesame-sesame-sesame";
  let guarded: TestRoom;
  beforeAll(async () => {
    guarded = await openTestRoom({ door: { token } });
  });
  afterAll(() => guarded.close());

  test.each([
    {},
    { authorization: "Bearer sesame-sesame-sesam" },
    { authorization: `Basic ${token}` },
    { cookie: `rapporteur=${token}` },
    { cookie: "rapporteur=; rapporteur" },
  ])("without it (%o) nothing is told", async (headers) => {
    const { status, error } = await guarded.ask("/index.json", { headers });
    expect([status, error?.code]).toEqual([401, "no-token"]);
  });

  test("programs send it in a header", async () => {
    const headers = { authorization: `Bearer ${token}` };
    expect((await guarded.ask("/index.json", { headers })).status).toBe(200);
  });

  test("a browser brings it once in the address, then has a cookie that does not hold it", async () => {
    const first = await guarded.ask(`/search?act=deny&token=${token}`);
    expect([first.status, first.headers.get("location")]).toEqual([303, "/search?act=deny"]);
    const cookie = first.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain(token);
    const [pair = ""] = cookie.split(";");
    expect((await guarded.ask("/index.json", { headers: { cookie: pair } })).status).toBe(200);
    expect((await guarded.ask("/search?token=wrong")).status).toBe(401);
  });

  test("a page says it in a plain page", async () => {
    const { status, text } = await guarded.ask("/", { headers: { accept: "text/html" } });
    expect(status).toBe(401);
    expect(text).toMatch(/<p>This reading room asks for a token: /);
  });
});

describe("every answer", () => {
  test.each(["/index.json", "/", "/nowhere", "/reports/99.json", "/export/csv"])(
    "%s has the headers that keep pages to themselves",
    async (path) => {
      const { headers } = await room.ask(path);
      expect(headers.get("content-security-policy")).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
      );
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("access-control-allow-origin")).toBeNull();
    },
  );

  test("those who are turned away get them too", async () => {
    const { headers } = await room.ask("/index.json", { headers: { host: "evil.example" } });
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });
});

describe("what is sent", () => {
  test("a body of another type", async () => {
    const { status, error } = await room.ask("/searches.json", {
      method: "POST",
      body: "name=Mine",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect([status, error?.code]).toEqual([415, "wrong-type"]);
  });

  test("a body that is no JSON, or not UTF-8", async () => {
    const headers = { "content-type": "application/json" };
    for (const body of ["{", new Uint8Array([0x22, 0xff, 0x22])]) {
      const { status, error } = await room.ask("/searches.json", { method: "POST", body, headers });
      expect([status, error?.message]).toEqual([400, "The body is not JSON in UTF-8."]);
    }
  });

  test("fields that are wrong, missing or too many are named", async () => {
    for (const [body, field] of [
      [{ query: "" }, "name"],
      [{ name: "Mine", query: 3 }, "query"],
      [{ name: " ", query: "" }, "name"],
    ] as const) {
      const { status, error } = await room.ask("/searches.json", { json: body });
      expect([status, error?.code, error?.field]).toEqual([400, "wrong-request", field]);
    }
    const extra = { name: "Mine", query: "", mood: "sour" };
    expect((await room.ask("/searches.json", { json: extra })).status).toBe(400);
  });

  test("too much, said to be much or not", async () => {
    const long = { name: "Mine", query: "x".repeat(1_000_001) };
    const told = await room.ask("/searches.json", { json: long });
    expect([told.status, told.error?.code]).toEqual([413, "too-large"]);
    const headers = { "content-type": "application/json", "content-length": "99999999" };
    const said = await room.ask("/searches.json", { method: "POST", body: "{}", headers });
    expect(said.status).toBe(413);
  });

  test("a query that cannot be meant", async () => {
    for (const [path, field] of [
      ["/search.json?most=0", "most"],
      ["/search.json?most=501", "most"],
      ["/search.json?kinds=statement,song", "kinds"],
      ["/search.json?from=yesterday", "from"],
      ["/search.json?act=sing", "act"],
      ["/reports/1.json?version=-1", "version"],
      ["/actors.json?after=x", "after"],
    ] as const) {
      const { status, error } = await room.ask(path);
      expect([path, status, error?.field]).toEqual([path, 400, field]);
    }
  });

  test("another method", async () => {
    const { status, headers, error } = await room.ask("/searches.json", { method: "DELETE" });
    expect([status, headers.get("allow"), error?.code]).toEqual([405, "GET, POST", "wrong-method"]);
  });

  test("an answer that takes too long is given up with a sentence", async () => {
    const never = new Promise<never>(() => {});
    const slow = await openTestRoom({
      room: { answerTime: 20, searches: { list: () => never } as never },
    });
    const { status, error } = await slow.ask("/searches.json");
    expect([status, error?.code]).toEqual([503, "timeout"]);
    await slow.close();
  });
});
