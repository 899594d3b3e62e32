import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { chromiumPath } from "../../helpers/chromium.js";
import { harbour, hostile, later } from "./reports.js";
import { browserRoom } from "./room.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const run = `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).join(", ")))`;

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
    [`/stories/${room.story}#sources`, "td"],
    ["/actors", ".line"],
    ["/actors/1", "aside li"],
    ["/add", "textarea"],
    ["/nothing/here", "h1"],
  ];

  for (const { width, height, colorScheme } of sizes) {
    test(`no page breaks a rule of axe-core or its width: ${width} pixels, ${colorScheme}`, async () => {
      const found: string[] = [];
      for (const [path, there] of pages()) {
        const page = await room.open(path, { viewport: { width, height }, colorScheme });
        await page.locator(there).first().waitFor({ state: "attached" });
        const over = await page.evaluate<number>(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        if (over > 0) found.push(`${path}: ${over} pixels too wide`);
        await page.evaluate(axe);
        const broken = await page.evaluate<string[]>(run);
        found.push(...broken.map((words) => `${path}: ${words}`));
        await page.context().close();
      }
      expect(found).toEqual([]);
    }, 120_000);
  }

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

  test("the keyboard reaches the page by the skip link, and focus follows navigation", async () => {
    const page = await room.open("/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement?.textContent")).toBe("Skip to the page");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement?.tagName")).toBe("H1");
    await page.getByRole("link", { name: "Actors" }).click();
    await expect.poll(() => page.evaluate("document.activeElement?.textContent")).toBe("Actors");
    expect(await page.title()).toBe("Actors · Rapporteur");
  });

  test("printing shows every paragraph and every entry", async () => {
    const page = await room.open("/reports/1");
    await page.locator("[data-row]").first().waitFor();
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".paper p .mark").count()).toBeGreaterThan(5);
    expect(await page.locator("nav").first().isVisible()).toBe(false);
  });

  test("nothing went wrong in the browser, and nothing left the machine", () => {
    expect(room.complaints).toEqual([]);
  });
});
