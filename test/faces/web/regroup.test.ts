import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { StoryDossier, StoryList } from "../../../src/faces/http/api/stories.js";
import { originsOf, sayDecision } from "../../../src/faces/web/story/regroup.js";
import { chromiumPath } from "../../helpers/chromium.js";
import { harbour, hostile, later } from "./reports.js";
import { browserRoom } from "./room.js";

test("only reports of one origin, and not all of them, can be given a text of their own", () => {
  const reports = [7, 7, 7, 8, null].map((origin, index) => ({ report: index + 1, origin }));
  expect(originsOf(reports, [])).toEqual([]);
  expect(originsOf(reports, [1, 3])).toEqual([7]);
  expect(originsOf(reports, [1, 2, 3])).toEqual([]);
  expect(originsOf(reports, [1, 4])).toEqual([7, 8]);
  expect(originsOf(reports, [1, 5])).toEqual([]);
});

test.each([
  ["split", "story", [3], "Report 3 split off"],
  ["merge", "story", [3, 4], "Story 9 joined (2 reports)"],
  ["merge", "origin", [3], "Report 3 held to have the same text"],
  ["split", "origin", [3, 4], "2 reports held to have a text of their own"],
  ["undo", "story", [3], "A decision taken back"],
] as const)("%s of a %s of %j in words", (act, kind, reports, words) => {
  const members = reports.map((report) => ({ report }));
  expect(sayDecision({ act, after: { kind, from: 9, into: 5, members } })).toBe(words);
});

describe.skipIf(chromiumPath === null)("what was put together wrongly", () => {
  const room = browserRoom([harbour, later, hostile]);
  const ask = async <Answer>(path: string): Promise<Answer> =>
    (await fetch(`${room.address}${path}`)).json() as Promise<Answer>;
  const sizeOf = async (story: number) =>
    (await ask<StoryDossier>(`/stories/${story}.json`)).story.size;
  const sources = () => room.open(`/stories/${room.story}#sources`);

  /** Presses Tab until the focus is on something of these words. */
  async function tabTo(page: Page, words: RegExp): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate<string>(
        "(document.activeElement?.labels?.[0]?.textContent ?? document.activeElement?.textContent ?? '').trim()",
      );
      if (words.test(at)) return;
    }
    throw new Error(`the keyboard does not reach ${words}`);
  }

  test("with the keyboard alone a report is split off the story, with a reason, and taken back", async () => {
    const page = await sources();
    await page.locator("#regroup").waitFor();
    await tabTo(page, /^Another story, or another text$/);
    await page.keyboard.press("Enter");
    await tabTo(page, /^Port board gives way/);
    await page.keyboard.press("Space");
    await tabTo(page, /^Reason/);
    await page.keyboard.type("another week");
    await tabTo(page, /^Split the 1 chosen off this story$/);
    await page.keyboard.press("Enter");
    await page.getByText("Split off.").waitFor();
    await expect.poll(() => sizeOf(room.story)).toBe(2);
    const { decisions } = await ask<StoryDossier>(`/stories/${room.story}.json`);
    expect(decisions).toMatchObject([{ act: "split", who: "Runa", reason: "another week" }]);
    await page.getByRole("link", { name: "Their own story" }).waitFor();
    await tabTo(page, /^Decided$/);
    await page.keyboard.press("Enter");
    expect(await page.locator("#regroup ~ details").last().innerText()).toContain(
      "Report 2 split off by Runa",
    );
    await tabTo(page, /^Take back$/);
    await page.keyboard.press("Enter");
    await expect.poll(() => sizeOf(room.story)).toBe(3);
    await page.getByText("Taken back.").waitFor();
  });

  test("another story is found and joined; two texts are held to be one", async () => {
    await room.archived(async (archive) => {
      const other = await archive.groups.open("story", { name: "Ferry of Sund", detail: {} });
      await archive.groups.join(other, [{ report: 2, actor: null, because: "told by the test" }]);
    });
    const page = await sources();
    await page.getByText("The same as another story?").click();
    await page.getByLabel("Words of the other story’s title").fill("ferry");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("button", { name: "Join with this story" }).click();
    await page.getByText("Joined with “Ferry of Sund”.").waitFor();
    expect(await sizeOf(room.story)).toBe(3);
    const { items } = await ask<StoryList>("/stories.json?words=ferry");
    expect(items).toEqual([]);
    await page.getByText("Another story, or another text").click();
    const choose = page.getByRole("group", { name: "Choose reports" });
    await choose.getByRole("checkbox", { name: /Quay talks stall/ }).check();
    await choose.getByRole("checkbox", { name: /Port board gives way/ }).check();
    await page.getByRole("button", { name: "They have one text" }).click();
    await page.getByText("same text in").first().waitFor();
    const { dossier } = await ask<StoryDossier>(`/stories/${room.story}.json`);
    expect(dossier.story.counts).toMatchObject({ reports: 3, origins: 2 });
  });

  test("what cannot be done is told, and axe finds nothing wrong with it open, wide and narrow", async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    for (const width of [1280, 360]) {
      const page = await room.open(`/stories/${room.story}#sources`, {
        viewport: { width, height: 800 },
      });
      for (const details of await page.locator("#regroup ~ details > summary").all())
        await details.click();
      await page.evaluate(axe);
      const violations = await page.evaluate(
        "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
      );
      expect(violations).toEqual([]);
      const beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      expect(await page.evaluate(beyond)).toBeLessThanOrEqual(0);
    }
    const page = await sources();
    await page.getByText("The same as another story?").click();
    await page.getByLabel("Words of the other story’s title").fill("nowhere at all");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByText("No other story goes by these words.").waitFor();
    expect(room.complaints).toEqual([]);
  });
});
