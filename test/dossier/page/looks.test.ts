import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderPage } from "../../../src/dossier/page/page.js";
import { chromiumPath, openChromium } from "../../helpers/chromium.js";
import { findCut } from "../../helpers/find-cut.js";
import { scratchFolder } from "../../helpers/rapporteur.js";
import { input } from "./sample.js";
import { crowded } from "./sample-crowded.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const runAxe = `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).join(", ")))`;

describe.skipIf(chromiumPath === null)(
  "the page in a browser (skipped where there is no chromium)",
  () => {
    const folder = scratchFolder();
    let browser: Browser | undefined;
    beforeAll(async () => {
      for (const [name, one] of Object.entries({ small: input, crowded }))
        writeFileSync(join(folder, `${name}.html`), renderPage(one));
      browser = await openChromium();
    });
    afterAll(() => browser?.close());

    async function open(name: string, options: BrowserContextOptions): Promise<Page> {
      // The policy of the page keeps axe out.
      const context = await browser?.newContext({ bypassCSP: true, ...options });
      const page = await context?.newPage();
      if (!page) throw new Error("the browser is not there yet");
      await page.goto(pathToFileURL(join(folder, name)).href);
      return page;
    }
    const widths = [375, 800, 1280];

    test.each(widths)(
      "has no chart cut or covered, and no page wider than its window: %i pixels",
      async (width) => {
        const page = await open("crowded.html", { viewport: { width, height: 900 } });
        expect(await page.evaluate<string[]>(findCut(".chart svg"))).toEqual([]);
        expect(await page.locator(".chart:visible").count()).toBeGreaterThan(3);
        const wide = "document.documentElement.scrollWidth";
        expect(await page.evaluate<number>(wide)).toBeLessThanOrEqual(width);
      },
    );

    test("has no table cut off on paper", async () => {
      // A4 between margins of 15 mm.
      const page = await open("crowded.html", { viewport: { width: 680, height: 900 } });
      await page.emulateMedia({ media: "print" });
      expect(await page.evaluate<string[]>(findCut(".chart svg"))).toEqual([]);
      const over = `[...document.querySelectorAll("main *")].filter((one) => one.closest("svg") === null && one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.tagName + " " + one.className)`;
      expect(await page.evaluate<string[]>(over)).toEqual([]);
    });

    test.each(
      widths.flatMap((width) =>
        (["light", "dark"] as const).map((theme) => [width, theme] as const),
      ),
    )(
      "breaks no rule of axe-core: %i pixels, %s",
      async (width, colorScheme) => {
        const page = await open("crowded.html", { viewport: { width, height: 900 }, colorScheme });
        await page.evaluate(axe);
        expect(await page.evaluate<string[]>(runAxe)).toEqual([]);
      },
      30_000,
    );

    test("marks all the words that a link leads to, without its script too", async () => {
      const whole = `[...document.querySelectorAll(".words span[id]")].filter((place) =>
      [...document.querySelectorAll("mark")].some((mark) => mark.dataset.c.split(" ").includes(place.id) && !place.contains(mark))).map(({ id }) => id)`;
      const page = await open("small.html", {});
      // The one that a report tells in two pieces.
      expect(await page.evaluate<string[]>(whole)).toHaveLength(1);
    });
  },
);
