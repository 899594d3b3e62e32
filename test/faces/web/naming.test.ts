import { describe, expect, test } from "vitest";
import type { DecisionList } from "../../../src/faces/http/api/decisions.js";
import type { ReportView } from "../../../src/faces/http/api/reports.js";
import { chromiumPath } from "../../helpers/chromium.js";
import { harbour, later } from "./reports.js";
import { browserRoom } from "./room.js";

describe.skipIf(chromiumPath === null)("who is meant (skipped where there is no chromium)", () => {
  const room = browserRoom([harbour, later]);
  const decided = async (): Promise<DecisionList> =>
    (await fetch(`${room.address}/reports/1/decisions.json`)).json() as Promise<DecisionList>;
  const view = async (report = 1): Promise<ReportView> =>
    (await fetch(`${room.address}/reports/${report}.json`)).json() as Promise<ReportView>;

  test("a mention is given to another actor, told with its reason, and taken back as one", async () => {
    const { record } = await view();
    const mira = record.actors.find(({ name }) => name === "Mira Holm");
    const jon = record.actors.find(({ name }) => name === "Jon Arden");
    if (!mira || !jon) throw new Error("nobody to correct");
    const pronoun = mira.mentions.findIndex(({ form }) => form === "pronoun");
    const page = await room.open(`/reports/1?review=1#${mira.id}`);
    await page.locator(`[data-row=${mira.id}] a:focus`).waitFor();
    await page.keyboard.press("e");
    await page.getByLabel("Words, in their place").selectOption(`${pronoun}`);
    await page.getByLabel("Who is meant").selectOption(jon.id);
    await page.getByLabel("Reason (kept with the decision)").fill("the minister counted");
    const before = (await decided()).items.length;
    await page.keyboard.press("Control+Enter");
    const mentionsOf = async (id: string) =>
      (await view()).record.actors.find((one) => one.id === id)?.mentions.length;
    await expect.poll(() => mentionsOf(mira.id)).toBe(mira.mentions.length - 1);
    expect(await mentionsOf(jon.id)).toBe(jon.mentions.length + 1);
    const families = (await view()).record.statements.find(
      ({ id, source }) =>
        source.actor === jon.id &&
        record.statements.find((one) => one.id === id)?.source.actor === mira.id,
    );
    expect(families).toBeDefined();
    const history = page.getByRole("list", { name: "What was decided" });
    await history.getByText("the minister counted").waitFor();
    expect(await history.innerText()).toContain("Corrected by Runa");
    expect(await history.innerText()).toMatch(/words that mean it: She →/i);
    await page.getByRole("button", { name: "Take the decision back" }).click();
    await expect.poll(() => mentionsOf(mira.id)).toBe(mira.mentions.length);
    expect(await mentionsOf(jon.id)).toBe(jon.mentions.length);
    const { items } = await decided();
    expect(items.slice(before).filter(({ act }) => act === "undo")).toHaveLength(
      items.slice(before).filter(({ act }) => act === "correct").length,
    );
  });

  test("two actors of a report are merged by the keyboard, and come apart again with one key", async () => {
    const { record } = await view(2);
    const mira = record.actors.find(({ name }) => name === "Mira Holm");
    const jon = record.actors.find(({ name }) => name === "Jon Arden");
    if (!mira || !jon) throw new Error("nobody to merge");
    const page = await room.open(`/reports/2?review=1#${jon.id}`);
    await page.locator(`[data-row=${jon.id}] a:focus`).waitFor();
    await page.keyboard.press("e");
    await page.getByLabel(/merge with/).selectOption(mira.id);
    await page.keyboard.press("Control+Enter");
    const ids = async () => (await view(2)).record.actors.map(({ id }) => id);
    await expect.poll(ids).not.toContain(jon.id);
    const merged = (await view(2)).record;
    expect(merged.actors.find(({ id }) => id === mira.id)?.aliases).toContain("Jon Arden");
    expect(JSON.stringify({ ...merged, notices: [] })).not.toContain(`"${jon.id}"`);
    await page.locator(`[data-row=${mira.id}] a:focus`).waitFor();
    await page.keyboard.press("u");
    await expect.poll(ids).toContain(jon.id);
    expect((await view(2)).record.actors).toEqual(record.actors);
  });

  test("with the keyboard alone: from the first page to a corrected actor and back", async () => {
    const page = await room.open("/");
    const tabTo = async (words: RegExp) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press("Tab");
        const at = await page.evaluate<string>(
          "(document.activeElement?.labels?.[0]?.textContent ?? document.activeElement?.textContent ?? '').trim()",
        );
        if (words.test(at)) return;
      }
      throw new Error(`the keyboard does not reach ${words}`);
    };
    await tabTo(/^Port board gives way/);
    await page.keyboard.press("Enter");
    await page.locator(".paper .mark").first().waitFor();
    await tabTo(/^Review/);
    await page.keyboard.press("Enter");
    await tabTo(/Actors \d/);
    await page.keyboard.press("Enter");
    await page.locator("[data-row=a1]").first().waitFor();
    for (let presses = 0; presses < 30 && !page.url().endsWith("#a1"); presses++)
      await page.keyboard.press("j");
    await page.locator("[data-row=a1] a:focus").waitFor();
    const mentions = (await view(2)).record.actors[0]?.mentions.length ?? 0;
    await page.keyboard.press("e");
    await page.locator(".editor h2:focus").waitFor();
    await tabTo(/Or add exact words/);
    await page.keyboard.type("cranes");
    await page.keyboard.press("Enter");
    await tabTo(/^Move their ends/);
    await page.keyboard.press("Shift+Tab");
    await tabTo(/^Move their ends/);
    await page.keyboard.press("Enter");
    await page.locator("[role=slider]:focus").waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Escape");
    await page.locator(".editor h2:focus").waitFor();
    await tabTo(/^Reason/);
    await page.keyboard.type("they are meant");
    await page.keyboard.press("Control+Enter");
    await expect
      .poll(async () => (await view(2)).record.actors[0]?.mentions.length)
      .toBe(mentions + 1);
    const { record } = await view(2);
    const added = record.actors[0]?.mentions.at(-1)?.spans[0] ?? [0, 0];
    expect([...record.report.text].slice(...added).join("")).toBe("the cranes");
    await page.locator("[data-row=a1] a:focus").waitFor();
    await page.keyboard.press("u");
    await expect.poll(async () => (await view(2)).record.actors[0]?.mentions.length).toBe(mentions);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Review", exact: true }).waitFor();
  }, 30_000);

  test("a decision whose words are gone from the newest version is told, with where it stood", async () => {
    const { record } = await view();
    const families = record.statements.find(({ content }) =>
      content.spans.some(([from, to]) =>
        [...record.report.text].slice(from, to).join("").includes("40 families"),
      ),
    );
    if (!families) throw new Error("nobody counts the families");
    const page = await room.open(`/reports/1?review=1#${families.id}`);
    await page.locator(`[data-row=${families.id}] a:focus`).waitFor();
    await page.keyboard.press("a");
    await expect.poll(async () => (await decided()).review.entries.length).toBe(1);
    const shorter = { ...harbour, text: harbour.text.replace(/ She said 40 families.*/, "") };
    const form = new FormData();
    form.append("file", new Blob([JSON.stringify(shorter)]), "shorter.jsonl");
    await fetch(`${room.address}/add.json`, { method: "POST", body: form });
    await expect.poll(async () => (await view()).version, { timeout: 20_000 }).toBe(2);
    await page.goto(`${room.address}/reports/1`);
    await page.reload();
    await page.getByText("1 decision on an earlier version has no place in this one").click();
    const told = page.locator(".unplaced li");
    await expect.poll(() => told.innerText()).toContain("Runa accepted statement");
    expect(await told.innerText()).toContain("Its words are not in this version's text.");
    await told.getByRole("link").click();
    await page.locator(`[data-row=${families.id}] a[aria-current]`).waitFor();
    await expect.poll(() => page.locator("main").innerText()).toContain("This is an old version.");
  }, 40_000);

  test("nothing went wrong in the browser, and nothing left the machine", () => {
    expect(room.complaints).toEqual([]);
  });
});
