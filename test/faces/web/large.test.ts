import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Archive } from "../../../src/archive/index.js";
import { chromiumPath } from "../../helpers/chromium.js";
import { full } from "../../record/full.js";
import { harbour } from "./reports.js";
import { browserRoom } from "./room.js";

const copies = 600;
/** Lines in the page at a time, however long the list. */
const mostLines = 120;
/** Items of each part but the first. */
const laterMost = 500;

/** One record under many ids, and as many stories. */
async function fill(archive: Archive): Promise<void> {
  const { record } = full;
  await archive.together(async () => {
    for (let copy = 0; copy < copies; copy++) {
      const report = { ...record.report, id: `copy-${copy}`, title: `Report number ${copy}` };
      const how = { key: report.id, at: "2026-01-01T00:00:00Z" };
      const added = await archive.add({ ...record, report }, how);
      const story = await archive.groups.open("story", { name: `Story ${copy}`, detail: {} });
      const because = "made by the test";
      await archive.groups.join(story, [{ report: added.report, actor: null, because }]);
    }
  });
}

describe.skipIf(chromiumPath === null)("long lists (skipped where there is no chromium)", () => {
  const room = browserRoom([harbour], fill);

  /** Scrolls to the end; tells the most lines that the page had, and the parts that were fetched. */
  async function toTheEnd(page: Page, line: string, last: string) {
    const parts: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("after=")) parts.push(request.url());
    });
    await page.locator(line).first().waitFor();
    let most = 0;
    for (let turn = 0; turn < 300; turn++) {
      await page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
      await page.waitForTimeout(40);
      most = Math.max(most, await page.locator(line).count());
      if (await page.getByText(last, { exact: true }).count()) break;
    }
    expect(await page.getByText(last, { exact: true }).count()).toBeGreaterThan(0);
    return { most, parts };
  }

  test("the list of stories is fetched part by part, and few lines are in the page", async () => {
    const page = await room.open("/stories");
    const { most, parts } = await toTheEnd(page, ".line", `Story ${copies - 1}`);
    expect(parts.length).toBe(Math.ceil((copies + 1 - 100) / laterMost));
    expect(new Set(parts).size).toBe(parts.length);
    expect(most).toBeLessThan(mostLines);
  });

  test("so is what a search finds", async () => {
    const page = await room.open("/search?list=reports&order=newest");
    const { most, parts } = await toTheEnd(page, ".found", "Report number 0");
    expect(parts.length).toBe(Math.ceil((copies + 1 - 50) / laterMost));
    expect(new Set(parts).size).toBe(parts.length);
    expect(most).toBeLessThan(mostLines);
  });

  test("nothing went wrong in the browser, and nothing left the machine", () => {
    expect(room.complaints).toEqual([]);
  });
});
