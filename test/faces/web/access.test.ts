import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromiumPath } from "../../helpers/chromium.js";
import { findCut } from "../../helpers/find-cut.js";
import { harbour, hostile, later } from "./reports.js";
import { browserRoom } from "./room.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const askAxe = (
  options: string,
) => `axe.run(document, { resultTypes: ["violations"], ${options} }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).join(", ")))`;
const run = askAxe("");
const runContrast = askAxe('runOnly: ["color-contrast"]');

/** RAPPORTEUR_ALL=1: every page in every width and theme, which takes minutes. */
const isWhole = process.env.RAPPORTEUR_ALL === "1";

/** What this file needs to know of an element of the page. */
interface HtmlLink {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

async function show(page: Page, path: string, there: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  // An address that differs by its hash alone loads nothing anew: the pages' own tests go such ways.
  await page.reload();
  await page.locator(there).first().waitFor({ state: "attached" });
}

const sizes = [
  { width: 1440, height: 900, colorScheme: "light" },
  { width: 360, height: 740, colorScheme: "light" },
  { width: 1440, height: 900, colorScheme: "dark" },
  { width: 360, height: 740, colorScheme: "dark" },
] as const;

describe.skipIf(chromiumPath === null)("access (skipped where there is no chromium)", () => {
  const room = browserRoom([harbour, later, hostile]);
  /** Each page, and something that is there once it has been shown. */
  const pages = (): readonly (readonly [string, string])[] => [
    ["/", "h2"],
    ["/search?words=lorvik", ".found"],
    ["/search?list=reports", ".found"],
    ["/reports/1#s1", ".paper .mark"],
    ["/reports/1?review=1#s1", ".paper .on"],
    ["/reports/3", ".odd"],
    ["/reports/1/changes", "main p"],
    ["/reports/1/reread", "ol"],
    ["/stories", ".line"],
    [`/stories/${room.story}`, ".day"],
    [`/stories/${room.story}#positions`, "svg"],
    [`/stories/${room.story}#figures`, "svg"],
    [`/stories/${room.story}#statements`, "section.view li"],
    [`/stories/${room.story}#network`, ".node"],
    [`/stories/${room.story}#sources`, ".sources li"],
    ["/actors", ".line"],
    [`/actors/${room.actor}`, "aside li"],
    ["/add", "textarea"],
    ["/nothing/here", "h1"],
  ];

  const each = isWhole ? sizes : sizes.slice(0, 1);
  for (const { width, height, colorScheme } of each) {
    test(`no page breaks a rule of axe-core: ${width} pixels, ${colorScheme}`, async () => {
      const found: string[] = [];
      const page = await room.open("/", { viewport: { width, height }, colorScheme });
      for (const [path, there] of pages()) {
        await show(page, path, there);
        await page.evaluate(axe);
        const broken = await page.evaluate<string[]>(run);
        found.push(...broken.map((words) => `${path}: ${words}`));
      }
      expect(found).toEqual([]);
    }, 240_000);
  }

  test("colours are told apart in the dark, too", async () => {
    const page = await room.open("/", { colorScheme: "dark" });
    const found: string[] = [];
    for (const [path, there] of pages()) {
      await show(page, path, there);
      await page.evaluate(axe);
      const broken = await page.evaluate<string[]>(runContrast);
      found.push(...broken.map((words) => `${path}: ${words}`));
    }
    expect(found).toEqual([]);
  }, 120_000);

  test("no page is wider than its window, from 360 pixels on", async () => {
    const page = await room.open("/", { viewport: { width: 360, height: 740 } });
    const over: string[] = [];
    for (const [path, there] of pages()) {
      await show(page, path, there);
      for (const width of [360, 768, 1440, 1920]) {
        await page.setViewportSize({ width, height: 740 });
        const wide = await page.evaluate<number>(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        if (wide > 0) over.push(`${path} at ${width}: ${wide} pixels too wide`);
      }
      await page.setViewportSize({ width: 360, height: 740 });
    }
    expect(over).toEqual([]);
  }, 120_000);

  test("no words of a story's charts are cut or covered, from 360 pixels on", async () => {
    const page = await room.open("/");
    for (const width of [360, 800, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const view of ["positions", "figures", "network"]) {
        await show(page, `/stories/${room.story}#${view}`, ".view svg");
        const cut = await page.evaluate<string[]>(findCut(".view figure svg, .view section > svg"));
        expect(cut, `${view} at ${width}`).toEqual([]);
      }
    }
  }, 60_000);

  test("the navigation marks the page that is there, and the list that it belongs to", async () => {
    const page = await room.open("/");
    const current = async (path: string, there: string) => {
      await show(page, path, there);
      return page
        .locator("header [aria-current]")
        .evaluateAll((links: readonly HtmlLink[]) =>
          links.map((link) => `${link.textContent}: ${link.getAttribute("aria-current")}`),
        );
    };
    expect(await current("/", "h2")).toEqual(["Rapporteur: page"]);
    expect(await current("/search", ".found")).toEqual(["Search: page"]);
    expect(await current("/reports/1", ".mark")).toEqual([]);
    expect(await current("/reports/1/changes", "main p")).toEqual([]);
    expect(await current("/stories", ".line")).toEqual(["Stories: page"]);
    expect(await current(`/stories/${room.story}`, ".day")).toEqual(["Stories: true"]);
    expect(await current("/actors", ".line")).toEqual(["Actors: page"]);
    expect(await current(`/actors/${room.actor}`, "aside li")).toEqual(["Actors: true"]);
    expect(await current("/add", "textarea")).toEqual(["Add: page"]);
    expect(await current("/nothing/here", "h1")).toEqual([]);
  });

  test("on a narrow screen the entries have the screen to themselves, and the editor too", async () => {
    const page = await room.open("/reports/1?review=1#s1", {
      viewport: { width: 360, height: 740 },
    });
    await page.getByRole("button", { name: /^\d+ entries$/ }).click();
    await page.locator("[data-row=s1] button", { hasText: "Correct" }).click();
    await page.locator("form.editor").waitFor();
    await page.evaluate(axe);
    expect(await page.evaluate<string[]>(run)).toEqual([]);
    const wide = "document.documentElement.scrollWidth";
    expect(await page.evaluate<number>(wide)).toBeLessThanOrEqual(360);
  });

  test("what opens breaks no rule either, stays within the window, and Escape closes menus", async () => {
    const page = await room.open("/", { viewport: { width: 360, height: 740 } });
    const check = async () => {
      await page.evaluate(axe);
      return page.evaluate<string[]>(run);
    };
    await show(page, "/search?words=lorvik&act=say", ".found");
    await page.waitForLoadState("networkidle");
    for (const name of ["Export", "Saved searches"]) {
      for (const width of [360, 768, 1000, 1440]) {
        await page.setViewportSize({ width, height: 740 });
        await page.locator("summary", { hasText: name }).click();
        // The box is moved into the window a moment after it opens.
        const isInside = async () => {
          const box = await page.locator("details[open] > .box").boundingBox();
          return box !== null && box.x >= 0 && box.x + box.width <= width;
        };
        await expect.poll(isInside, { message: `${name} at ${width}` }).toBe(true);
        if (width === 360) expect(await check()).toEqual([]);
        await page.keyboard.press("Escape");
        await expect.poll(() => page.locator("details[open] > .box").count()).toBe(0);
        const focused = await page.evaluate<string>("document.activeElement?.textContent");
        expect(focused).toContain(name);
      }
    }
    await show(page, "/reports/1", ".paper .mark");
    await page.getByText("How words are marked").click();
    await page.getByText("What the types of events mean").click();
    expect(await check()).toEqual([]);
    await show(page, "/reports/1?review=1#a1", ".paper .on");
    await page.locator("[data-row=a1] a").first().focus();
    await page.keyboard.press("e");
    await page.getByLabel("Who is meant").waitFor();
    expect(await check()).toEqual([]);
  }, 60_000);

  test("the keyboard reaches the page by the skip link, and focus follows navigation", async () => {
    const page = await room.open("/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement?.textContent")).toBe("Skip to the page");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement?.tagName")).toBe("H1");
    await page.getByRole("link", { name: "Actors" }).click();
    await expect.poll(() => page.evaluate("document.activeElement?.textContent")).toBe("Actors");
    await expect.poll(() => page.title()).toBe("Actors · Rapporteur");
    await expect.poll(() => page.evaluate("document.activeElement?.tagName")).toBe("H1");
    // A page that is fetched shows another heading first; the focus is not lost with it.
    await page.locator(".line a").first().click();
    await page.locator("aside li").first().waitFor();
    await expect.poll(() => page.evaluate("document.activeElement?.tagName")).toBe("H1");
  });

  test("printing shows every paragraph and every entry", async () => {
    const page = await room.open("/reports/1");
    await page.locator("[data-row]").first().waitFor();
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".paper p .mark").count()).toBeGreaterThan(5);
    expect(await page.locator("nav").first().isVisible()).toBe(false);
    expect(await page.locator("select:visible, form:visible").count()).toBe(0);
    await page.emulateMedia({ media: "screen" });
    await show(page, "/search", ".found");
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".found").count()).toBeGreaterThan(12);
    expect(await page.locator("select:visible, form:visible").count()).toBe(0);
  });

  test("nothing went wrong in the browser, and nothing left the machine", () => {
    expect(room.complaints).toEqual([]);
  });
});
