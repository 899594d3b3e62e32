import { existsSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { ActorPage } from "../../../src/faces/http/api/actors.js";
import type { SearchAnswer } from "../../../src/faces/http/api/search.js";
import { chromiumPath } from "../../helpers/chromium.js";
import {
  allReports,
  everywhere,
  inGreatStory,
  makeHundredThousand,
  rareWord,
} from "./hundred-thousand.js";
import { browserRoomOver } from "./room.js";

/** Lines in the page at a time, however long the list. */
const mostLines = 120;
/** Milliseconds until what was asked for is there, on a machine that does much else at the same time. */
const patience = 30_000;
/**
 * Milliseconds of the server's processor that an answer may take. Most take a tenth of that (bench/RESULTS.md); what
 * looks at all 100,000 reports, or at all that name somebody, takes longer.
 */
const mostBusy = 600;

describe.skipIf(chromiumPath === null)(
  "100,000 reports (skipped without chromium)",
  { timeout: 120_000 },
  () => {
    const room = browserRoomOver(makeHundredThousand, 400_000);

    async function there(page: Page, selector: string) {
      const found = page.locator(selector).first();
      await found.waitFor({ timeout: patience });
      return found;
    }

    async function ask<Answer>(path: string): Promise<Answer> {
      return (await fetch(`${room.address}${path}`)).json() as Promise<Answer>;
    }

    test("the first page counts them", async () => {
      const page = await room.open("/");
      await (await there(page, "main >> text=100,000 reports")).waitFor();
      await page.close();
    });

    test("a list is scrolled to the last of them, part by part, with few lines in the page", async () => {
      const page = await room.open("/search?list=reports&order=newest");
      const parts: string[] = [];
      page.on("request", (request) => {
        if (request.url().includes("after=")) parts.push(request.url());
      });
      await there(page, ".found");
      let most = 0;
      for (let turn = 0; turn < 4 * (allReports / 500); turn++) {
        const had = parts.length;
        await page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
        most = Math.max(most, await page.locator(".found").count());
        if (await page.locator('.found a[href="/reports/1"]').count()) break;
        for (let wait = 0; wait < 20 && parts.length === had; wait++) await page.waitForTimeout(10);
      }
      expect(await page.locator('.found a[href="/reports/1"]').count()).toBe(1);
      expect(new Set(parts).size).toBe(parts.length);
      expect(parts.length).toBe(Math.ceil((allReports - 50) / 500));
      expect(most).toBeLessThan(mostLines);
      await page.locator('.found a[href="/reports/1"]').click();
      await there(page, ".paper .mark");
      await page.goBack();
      await there(page, ".found");
      await page.context().close();
    }, 240_000);

    test("a word of all of them, a rare one, and one that none has", async () => {
      const page = await room.open("/search?words=ferry");
      await there(page, ".found");
      const box = page.getByRole("searchbox");
      await box.fill(rareWord);
      await box.press("Enter");
      await page.waitForURL(new RegExp(rareWord));
      await there(page, "section[aria-busy=false] .found");
      await page.getByRole("group", { name: "List" }).getByText("Reports").click();
      const mark = await there(page, ".found mark:not(.own)");
      expect(await mark.innerText()).toBe(rareWord);
      await box.fill("zeppelin");
      await box.press("Enter");
      await (await there(page, "text=Nothing fits all of this")).waitFor();
      await page.context().close();
    });

    test("facets tell that they count the newest entries only, and narrow the search", async () => {
      const page = await room.open("/search?kinds=statement");
      const by = page.locator("details", { hasText: "Said by" });
      await by.getByRole("link").first().waitFor({ timeout: patience });
      const told = "Counted among the newest 20,000 entries that fit.";
      await by.getByText(told).waitFor({ timeout: patience });
      await by.getByRole("link", { name: everywhere }).click();
      await page.waitForURL(/speaker=/);
      const speaker = await there(page, "section[aria-busy=false] .found .said-by");
      expect(await speaker.innerText()).toBe(everywhere);
      await page.context().close();
      const { facets } = await ask<SearchAnswer>("/search.json?list=none&facets=act,outlet");
      expect(facets.map(({ note }) => note)).toEqual([told, null]);
      const reports = facets[1]?.values.reduce((sum, { count }) => sum + count, 0);
      expect(reports).toBe(allReports);
    });

    test("a report opens", async () => {
      const page = await room.open("/reports/54321");
      await there(page, ".paper .mark");
      await page.context().close();
    });

    test("somebody who is in all of them is told from the newest, and older ones follow", async () => {
      const page = await room.open(`/actors/${room.actor}`);
      const newest = "Told from the newest 100 reports; 99,900 older ones are left out.";
      await page.getByText(newest).waitFor({ timeout: patience });
      await page.getByRole("link", { name: "Older reports" }).click();
      const older = "Told from 100 reports; newer ones and 99,800 older are left out.";
      await page.getByText(older).waitFor({ timeout: patience });
      await page.getByRole("link", { name: "Newest reports" }).click();
      await page.getByText(newest).waitFor({ timeout: patience });
      await page.context().close();
      const { identity, answer } = await ask<ActorPage>(`/actors/${room.actor}.json`);
      expect([identity.size, answer.covered.note]).toEqual([allReports, newest]);
      expect(answer.because.length).toBe(100);
    });

    test("so is a story of thousands", async () => {
      const page = await room.open(`/stories/${room.story}`);
      const left = (inGreatStory - 100).toLocaleString("en-US");
      const note = `Told from the newest 100 reports; ${left} older ones are left out.`;
      await page.getByText(note).waitFor({ timeout: patience });
      await page.context().close();
    });

    test("who is somebody: all actors, and those of a name", async () => {
      const page = await room.open("/actors");
      expect(await (await there(page, ".line a")).innerText()).toBe(everywhere);
      await page.getByRole("searchbox").fill("runa str");
      await (await there(page, ".line a >> text=Runa Strand")).waitFor();
      await page.context().close();
    });

    test.skipIf(!existsSync("/proc/self/stat"))("no answer keeps the server busy", async () => {
      const { actor, story } = room;
      const facets = ["kind", "act", "type", "factuality", "outlet", "speaker", "addressee"];
      const paths = [
        ...["/index.json", "/search.json?most=50", "/search.json?words=ferry&most=50"],
        ...["/search.json?kinds=event", "/search.json?act=deny", `/search.json?anybody=${actor}`],
        ...["/search.json?list=reports&kinds=figure", `/search.json?speaker=${actor}`],
        ...facets.map((facet) => `/search.json?list=none&facets=${facet}`),
        ...facets.map((facet) => `/search.json?list=none&facets=${facet}&words=ferry`),
        ...["timeline", "statements", "demands", "figures", "meetings", "network"].flatMap(
          (path) => [`/${path}.json`, `/${path}.json?actor=${actor}`],
        ),
        ...[`/actors/${actor}.json`, `/stories/${story}.json`, "/reports/54321.json"],
        ...["/actors.json", "/actors.json?words=harbour", "/stories.json?words=ferry"],
      ];
      const slow: string[] = [];
      for (const path of paths) {
        const before = busyOf(room.pid);
        const { status } = await fetch(`${room.address}${path}`);
        const took = busyOf(room.pid) - before;
        if (status !== 200 || took > mostBusy) slow.push(`${path}: ${status}, ${took} ms`);
      }
      expect(slow).toEqual([]);
    });

    test("nothing went wrong in the browser, and nothing left the machine", () => {
      expect(room.complaints).toEqual([]);
    });
  },
);

/** Milliseconds of processor that a process took so far, as Linux tells it in hundredths of a second. */
function busyOf(pid: number): number {
  const [, fields = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const [user, system] = fields.split(" ").slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}
