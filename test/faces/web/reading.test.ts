import { describe, expect, test } from "vitest";
import { chromiumPath } from "../../helpers/chromium.js";
import { harbour, hostile, later } from "./reports.js";
import { browserRoom } from "./room.js";

describe.skipIf(chromiumPath === null)("reading (skipped where there is no chromium)", () => {
  const room = browserRoom([harbour, later, hostile]);

  test("the text stands as it is, and every statement is listed with its words", async () => {
    const page = await room.open("/reports/1");
    await page.locator(".paper .mark").first().waitFor();
    const shown = await page.locator(".paper p").allInnerTexts();
    expect(shown.join("\n\n")).toBe(harbour.text);
    expect(await page.locator("[data-row^=s]").count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator(".paper .content").first().innerText()).toContain("stalled");
    expect(await page.title()).toContain(harbour.title);
  });

  test("words lead to their entry and an entry to its words, in an address that lasts", async () => {
    const page = await room.open("/reports/1");
    await page.locator(".paper .cue", { hasText: "denied" }).click();
    const id = new URL(page.url()).hash.slice(1);
    expect(id).toMatch(/^s\d+$/);
    await page.locator(`[data-row=${id}] a[aria-current=true]`).waitFor();

    const again = await room.open(`/reports/1#${id}`);
    await again.locator(`.paper [data-entry=${id}].on`).first().waitFor();
    expect(await again.locator(".paper .cue.on").innerText()).toBe("denied");
  });

  test("kinds can be taken away and brought back", async () => {
    const page = await room.open("/reports/1");
    await page.locator(".paper .figure").first().waitFor();
    await page.getByRole("button", { name: /Figures/ }).click();
    expect(await page.locator(".paper .figure").count()).toBe(0);
    expect(await page.locator("[data-row^=f]").count()).toBe(0);
    await page.getByRole("button", { name: /Actors/ }).click();
    await page.locator(".paper .actor").first().waitFor();
  });

  test("the keyboard goes from entry to entry", async () => {
    const page = await room.open("/reports/1");
    await page.locator("[data-row]").first().waitFor();
    await page.keyboard.press("j");
    await expect.poll(() => new URL(page.url()).hash).not.toBe("");
    const first = new URL(page.url()).hash;
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    expect(new URL(page.url()).hash).toBe(first);
    const focused = "document.activeElement?.getAttribute('href')";
    await expect.poll(() => page.evaluate(focused)).toBe(first);
  });

  test("hostile text is shown harmless, and keeps its offsets", async () => {
    const page = await room.open("/reports/3");
    await page.locator(".paper .odd").first().waitFor();
    expect(await page.title()).not.toBe("owned");
    expect(await page.locator("main img, main script").count()).toBe(0);
    expect(await page.locator(".paper .odd").allInnerTexts()).toEqual([
      "U+202E",
      "U+202C",
      "U+0007",
    ]);
    expect(await page.locator("h1").innerText()).toContain("⟨U+202E⟩gnp.exe");
    const arabic = "getComputedStyle(document.querySelectorAll('.paper p')[1]).direction";
    expect(await page.evaluate(arabic)).toBe("rtl");
    expect(await page.locator(".paper .cue").last().innerText()).toBe("announced");
  });

  test("an entry has a link that lasts: to the version that it stands in", async () => {
    const page = await room.open("/reports/1#s1");
    await page.getByRole("link", { name: "Lasting link to this statement" }).click();
    await expect.poll(() => page.url()).toMatch(/\/reports\/1\?version=1#s1$/);
    await page.locator("[data-row=s1] a[aria-current]").waitFor();
  });

  test("what the report says itself is listed apart from what others say in it", async () => {
    const page = await room.open("/reports/1");
    await page.locator("[data-row^=s]").first().waitFor();
    await page.getByLabel("Whose voice").selectOption("own");
    await expect.poll(() => page.locator("[data-row^=s]").count()).toBe(0);
    expect(await page.locator("[data-row^=e]").count()).toBeGreaterThan(0);
    for (const words of await page.locator("[data-row] .how").allInnerTexts())
      expect(words).toContain("the report's own voice");
    expect(await page.locator(".paper .content").count()).toBe(0);
    await page.getByLabel("Whose voice").selectOption("quoted");
    await page.locator("[data-row^=s]").first().waitFor();
    expect(await page.locator(".how", { hasText: "own voice" }).count()).toBe(0);
  });

  test("a stale link says so, a report that is not there too", async () => {
    const page = await room.open("/reports/1#s99");
    expect(await page.getByRole("alert").innerText()).toContain("statement 99");
    const none = await room.open("/reports/999");
    await expect.poll(() => none.locator("h1").innerText()).toBe("No such report");
  });

  test("nothing went wrong in the browser, and nothing left the machine", () => {
    expect(room.complaints).toEqual([]);
  });
});
