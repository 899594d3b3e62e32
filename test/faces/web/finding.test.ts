import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chromiumPath } from "../../helpers/chromium.js";
import { harbour, later } from "./reports.js";
import { browserRoom } from "./room.js";

describe.skipIf(chromiumPath === null)("finding (skipped where there is no chromium)", () => {
  const room = browserRoom([harbour, later]);

  test("a search is narrowed by a facet, kept under a name, and leads to the words", async () => {
    const page = await room.open("/");
    await page.getByRole("searchbox").fill("cranes");
    await page.keyboard.press("Enter");
    await page.locator(".found").first().waitFor();
    const aside = page.getByRole("complementary", { name: "Narrow the search" });
    await aside
      .getByRole("link", { name: /^demand/ })
      .first()
      .click();
    await expect.poll(() => new URL(page.url()).searchParams.get("kinds")).toBe("demand");
    const found = page.locator(".found a", { hasText: "repair the cranes" });
    // Events come with these words around them, until the narrower list is there.
    await expect.poll(() => found.count()).toBe(1);

    await page.getByText("Saved searches").click();
    await page.getByLabel("Keep this search as").fill("Cranes wanted");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("link", { name: "Cranes wanted" }).waitFor();
    await page.keyboard.press("Escape");

    await found.click();
    await page.locator(".paper .demand.on").waitFor();
    expect(await page.locator(".paper .demand.on").first().innerText()).toContain("cranes");
    await page.goBack();
    await found.waitFor();
  });

  test("odd words find nothing, and say so", async () => {
    const page = await room.open(`/search?words=${encodeURIComponent("“( AND * zzz")}`);
    await page.getByText("Nothing fits all of this.").waitFor();
  });

  test("the dossier tells the story by views, each mark leading to the words", async () => {
    const page = await room.open(`/stories/${room.story}`);
    await page.getByText("The quay of Lorvik").or(page.locator("h1")).first().waitFor();
    const views = page.getByRole("navigation", { name: "Views of the story" });
    await views.getByRole("link", { name: "Figures" }).click();
    await page.locator("svg a[href^='/reports/']").first().waitFor();
    expect(await page.locator("section.view").innerText()).toContain("families");
    await views.getByRole("link", { name: "Who met whom" }).click();
    await page.locator(".node").first().waitFor();
    await page
      .getByRole("region", { name: "Ties in words" })
      .getByText("met", { exact: true })
      .first()
      .waitFor();
    await views.getByRole("link", { name: "Sources and copies" }).click();
    expect(await page.locator(".sources li").count()).toBe(2);
    await views.getByRole("link", { name: "Positions" }).click();
    await page
      .getByRole("link", { name: /publish the safety report/ })
      .first()
      .click();
    await page.locator(".paper .on").first().waitFor();
    expect(page.url()).toContain("/reports/");
  });

  test("an actor's page tells what it said and did in all reports", async () => {
    const page = await room.open("/actors");
    await page.getByRole("link", { name: "Mira Holm" }).click();
    await page.getByRole("heading", { name: "Mira Holm" }).waitFor();
    const said = page.locator("section", { hasText: "Said" }).first();
    expect(await said.innerText()).toContain("55 families");
    expect(await said.innerText()).toContain("40 families");
    await page.getByRole("link", { name: "All entries" }).click();
    await page.locator(".found").first().waitFor();
  });

  test("files are added with a word on each, problems by name", async () => {
    const page = await room.open("/add");
    const good = join(room.folder, "good.txt");
    const bad = join(room.folder, "picture.txt");
    writeFileSync(good, "Ferry masters in Lorvik said on Friday that the strait was safe.\n");
    writeFileSync(bad, new Uint8Array([0xff, 0xd8, 0xff, 0, 0, 0, 0, 1, 2, 3, 0, 0]));
    await page.locator("input[type=file]").setInputFiles([good, bad]);
    await page.locator("li.new a").waitFor({ timeout: 25_000 });
    expect(await page.locator("li.problem").innerText()).toContain("picture.txt");
    await page.locator("li.new a").click();
    await page.locator(".paper .cue", { hasText: "said" }).waitFor();
  });

  test("a file too large to be sent is named, with what to do; nothing is sent", async () => {
    const page = await room.open("/add");
    const large = join(room.folder, "large.txt");
    writeFileSync(large, "a".repeat(18_000_001));
    await page.locator("input[type=file]").setInputFiles([large]);
    const told = await page.locator("li.problem").innerText();
    expect(told).toContain("large.txt has 18,000,001 bytes");
    expect(told).toContain("rapporteur add");
    const sent = await fetch(`${room.address}/add.json`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: "a".repeat(21_000_000) }),
    });
    expect(sent.status).toBe(413);
  });

  test("what a new model would change is told in words before it does", async () => {
    const older = await room.archived(async (archive) => {
      const kept = await archive.record(1);
      if (!kept) throw new Error("report 1 is not there");
      const record = structuredClone(kept.record);
      const said = record.statements.find(({ source }) => source.actor !== null);
      if (!said) throw new Error("nobody says anything");
      said.act = "threaten";
      said.source.actor = null;
      record.made.model = "en-0";
      const at = "2026-03-01T10:00:00Z";
      return (await archive.add(record, { key: "read-before", at })).report;
    });
    const page = await room.open(`/reports/${older}/reread`);
    await page.getByText("would change", { exact: true }).first().waitFor({ timeout: 20_000 });
    const told = await page.locator("main").innerText();
    expect(told).toContain("read by rapporteur 0.1.0 with en-0");
    expect(told).toMatch(/speaker: nothing → Lorvik Port Board/);
    expect(told).toMatch(/act: threaten → say/);
    await page.getByRole("button", { name: "Take the new reading" }).click();
    await page.getByText("The text is the same; it was read otherwise.").waitFor();
    const view = (await (await fetch(`${room.address}/reports/${older}.json`)).json()) as {
      readonly version: number;
    };
    expect(view.version).toBe(2);
  });

  test("pasted text is read", async () => {
    const page = await room.open("/add");
    await page
      .getByLabel("The report’s text, as it stands")
      .fill("Pilots said on Monday that the buoys of Lorvik were lost.");
    await page.getByLabel("Title", { exact: true }).fill("Buoys lost");
    await page.getByRole("button", { name: "Add the text" }).click();
    await page.getByRole("link", { name: "Buoys lost" }).waitFor({ timeout: 25_000 });
  });

  test("a report leaves as a file", async () => {
    const page = await room.open("/reports/1");
    await page.locator("summary", { hasText: "Export" }).click();
    const links = page.locator("details[open] a[download]");
    await links.first().waitFor();
    const csv = page.locator('a[href^="/export/csv?"]');
    const [download] = await Promise.all([page.waitForEvent("download"), csv.click()]);
    const file = await readFile(await download.path(), "utf8");
    expect(file).toContain("stalled on Sunday");
    expect(file).not.toContain("gives way");
  });

  test("the first page is small and there in a second", async () => {
    const page = await room.open("/");
    const sizes = await page.evaluate<number[]>(
      "performance.getEntriesByType('resource').filter((one) => /assets/.test(one.name)).map((one) => one.encodedBodySize)",
    );
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000);
    const times: number[] = [];
    for (let load = 0; load < 4; load++) {
      const fresh = await room.open("/");
      await fresh.locator("h2").first().waitFor();
      times.push(await fresh.evaluate<number>("performance.now()"));
      await fresh.context().close();
    }
    expect(Math.min(...times)).toBeLessThan(1000);
  });

  test("nothing went wrong in the browser, and nothing left the machine", () => {
    expect(room.complaints).toEqual([]);
  });
});
