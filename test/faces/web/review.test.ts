import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { DecisionList } from "../../../src/faces/http/api/decisions.js";
import type { ReportView } from "../../../src/faces/http/api/reports.js";
import { chromiumPath } from "../../helpers/chromium.js";
import { harbour, later } from "./reports.js";
import { browserRoom } from "./room.js";

/** Selects the first word of "Dockers' Guild" as a mouse would. */
const selectDockers = `{
  const walker = document.createTreeWalker(document.querySelectorAll(".paper p")[1], NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf("Dockers' Guild");
    if (at < 0) continue;
    getSelection().setBaseAndExtent(node, at, node, at + 7);
    break;
  }
}`;

describe.skipIf(chromiumPath === null)("reviewing (skipped where there is no chromium)", () => {
  const room = browserRoom([harbour, later]);
  const decided = async (report = 1): Promise<DecisionList> =>
    (
      await fetch(`${room.address}/reports/${report}/decisions.json`)
    ).json() as Promise<DecisionList>;
  const view = async (report = 1): Promise<ReportView> =>
    (await fetch(`${room.address}/reports/${report}.json`)).json() as Promise<ReportView>;
  const stateOf = (page: Page, id: string) => page.locator(`[data-row=${id}] .state`);

  async function statementWith(words: string, report = 1): Promise<string> {
    const { record } = await view(report);
    const points = [...record.report.text];
    const found = record.statements.find(({ content, cue }) =>
      [...content.spans, ...cue.spans].some(([from, to]) =>
        points.slice(from, to).join("").includes(words),
      ),
    );
    if (!found) throw new Error(`no statement has “${words}”`);
    return found.id;
  }

  test("accept, reject and undo by keyboard alone", async () => {
    const denied = await statementWith("denied");
    const page = await room.open(`/reports/1?review=1#${denied}`);
    await page.locator(`[data-row=${denied}] a:focus`).waitFor();
    await page.keyboard.press("a");
    await stateOf(page, denied).waitFor();
    expect(await stateOf(page, denied).innerText()).toContain("accepted");
    await expect.poll(async () => (await decided()).items.length).toBe(1);
    expect((await decided()).items[0]).toMatchObject({ act: "accept", entry: denied, who: "Runa" });

    await page.keyboard.press("u");
    await expect.poll(() => stateOf(page, denied).count()).toBe(0);
    expect((await decided()).review.entries).toEqual([]);

    await page.goto(`${room.address}/reports/1?review=1#${denied}`);
    await page.locator(`[data-row=${denied}] a:focus`).waitFor();
    await page.keyboard.press("r");
    await expect.poll(async () => (await view()).review.rejected.length).toBe(1);
    expect((await view()).record.statements.map(({ id }) => id)).not.toContain(denied);
    await page.keyboard.press("u");
    await expect.poll(async () => (await view()).review.rejected.length).toBe(0);
    expect((await view()).record.statements.map(({ id }) => id)).toContain(denied);
  });

  test("correct: another act, and the end of a span moved with the arrow keys", async () => {
    const id = await statementWith("40 families");
    const page = await room.open(`/reports/1?review=1#${id}`);
    await page.locator(`[data-row=${id}] a:focus`).waitFor();
    await page.keyboard.press("e");
    await page.locator("form.editor").waitFor();
    await page.getByRole("combobox", { name: "Act", exact: true }).selectOption("warn");
    const end = page.getByRole("slider", { name: "End of: What is said" });
    await end.focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.getByLabel("Reason (kept with the decision)").fill("closer to the words");
    await page.keyboard.press("Control+Enter");
    await expect
      .poll(async () => (await decided()).review.entries)
      .toMatchObject([{ entry: id, state: "corrected" }]);
    const { record } = await view();
    const statement = record.statements.find((one) => one.id === id);
    expect(statement?.act).toBe("warn");
    const [from, to] = statement?.content.spans[0] ?? [0, 0];
    expect([...record.report.text].slice(from, to).join("")).toBe("40 families had left");
    const { items } = await decided();
    expect(items.at(-1)).toMatchObject({ act: "correct", reason: "closer to the words" });
  });

  test("correct: the end of a span dragged with the mouse", async () => {
    const id = await statementWith("stalled");
    const page = await room.open(`/reports/1?review=1#${id}`);
    await page.locator(`[data-row=${id}] a:focus`).waitFor();
    await page.keyboard.press("e");
    const handle = page.getByRole("slider", { name: "Start of: What is said" });
    const start = await handle.boundingBox();
    if (!start) throw new Error("no handle");
    const before = await handle.getAttribute("aria-valuetext");
    await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await page.mouse.down();
    await page.mouse.move(start.x + 90, start.y + start.height / 2, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => handle.getAttribute("aria-valuetext")).not.toBe(before);
    await page.keyboard.press("Escape");
  });

  test("add an entry over selected words", async () => {
    const page = await room.open("/reports/2?review=1");
    await page.locator(".paper .cue").first().waitFor();
    await page.evaluate(selectDockers);
    await page.getByLabel(/Selected words are/).selectOption("event");
    await page.getByRole("button", { name: "Add i" }).click();
    await page.getByRole("combobox", { name: "Type" }).selectOption("SUPPORT");
    await page.getByRole("button", { name: "Add it" }).click();
    await expect
      .poll(async () => (await decided(2)).review.entries)
      .toMatchObject([{ state: "added" }]);
    const { record } = await view(2);
    const added = record.events.find(({ type }) => type === "SUPPORT");
    const [from, to] = added?.anchor.spans[0] ?? [0, 0];
    expect([...record.report.text].slice(from, to).join("")).toBe("Dockers");
  });

  test("a decision made while the server is away is kept and sent later", async () => {
    const id = await statementWith("not sign");
    const page = await room.open(`/reports/1?review=1#${id}`);
    await page.locator(`[data-row=${id}] a:focus`).waitFor();
    await room.stop();
    await page.keyboard.press("a");
    await page.getByText("1 decision not sent yet").waitFor();
    expect(await page.evaluate("JSON.stringify(localStorage)")).toContain(id);
    await room.start();
    await page.getByRole("button", { name: "Try now" }).click();
    await expect
      .poll(async () => (await decided()).review.entries.map((one) => one.entry))
      .toContain(id);
    await expect.poll(() => page.getByText("not sent yet").count()).toBe(0);
  });

  test("two tabs keep out of each other's way: what both decided while the server was away is kept", async () => {
    const [one, two] = [await statementWith("families", 2), await statementWith("repair", 2)];
    const first = await room.open(`/reports/2?review=1#${one}`);
    const second = await first.context().newPage();
    await second.goto(`${room.address}/reports/2?review=1#${two}`);
    for (const [page, id] of [
      [first, one],
      [second, two],
    ] as const)
      await page.locator(`[data-row=${id}] a`).first().waitFor();
    await room.stop();
    for (const [page, id] of [
      [first, one],
      [second, two],
    ] as const) {
      await page.locator(`[data-row=${id}] a`).first().focus();
      await page.keyboard.press("a");
    }
    for (const page of [first, second]) await page.getByText("2 decisions not sent yet").waitFor();
    const before = (await first.evaluate<string[]>("Object.keys(localStorage)")).filter((name) =>
      name.startsWith("rapporteur.outbox."),
    );
    expect(before).toHaveLength(2);
    await room.start();
    await second.getByRole("button", { name: "Try now" }).click();
    await expect
      .poll(async () => (await decided(2)).review.entries.map((found) => found.entry))
      .toEqual(expect.arrayContaining([one, two]));
    for (const page of [first, second]) {
      await expect.poll(() => page.getByText("not sent yet").count()).toBe(0);
      for (const id of [one, two]) await stateOf(page, id).waitFor();
    }
  });

  test("a correction that does not hold is refused, and lies open again as it was entered", async () => {
    const { record } = await view();
    const actor = record.actors.find(({ name }) => name === "Mira Holm");
    if (!actor) throw new Error("nobody to correct");
    const page = await room.open(`/reports/1?review=1#${actor.id}`);
    await page.locator(`[data-row=${actor.id}] a:focus`).waitFor();
    await page.keyboard.press("e");
    const name = page.getByLabel("Name", { exact: true });
    const country = page.getByLabel(/^Country/);
    const reason = page.getByLabel("Reason (kept with the decision)");
    await country.fill("ISL");
    await name.fill("");
    await reason.fill("as she signs");
    await page.keyboard.press("Control+Enter");
    await page.getByText(`Not kept: correct actor ${actor.id.slice(1)}`).waitFor();
    await page.getByRole("link", { name: "Actors", exact: true }).click();
    await page.getByRole("button", { name: "Open it in the editor" }).click();
    await page.locator("form.editor").waitFor();
    expect(await country.inputValue()).toBe("ISL");
    expect(await name.inputValue()).toBe("");
    expect(await reason.inputValue()).toBe("as she signs");
    await name.fill("Mira Holm");
    await page.getByRole("button", { name: "Save the correction" }).click();
    await expect
      .poll(async () => (await decided()).items.at(-1))
      .toMatchObject({ act: "correct", entry: actor.id, reason: "as she signs" });
    await expect.poll(() => page.getByText("Not kept").count()).toBe(0);
  });

  test("a refused correction is opened with its own reason, whatever lay open before", async () => {
    const { record } = await view();
    const [actor, other] = record.actors;
    if (!actor || !other) throw new Error("nobody to correct");
    const page = await room.open(`/reports/1?review=1#${actor.id}`);
    await page.locator(`[data-row=${actor.id}] a:focus`).waitFor();
    await page.keyboard.press("e");
    const name = page.getByLabel("Name", { exact: true });
    const reason = page.getByLabel("Reason (kept with the decision)");
    await name.fill("");
    await reason.fill("the first");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Not kept").waitFor();
    await page.goto(`${room.address}/reports/1?review=1#${other.id}`);
    await page.reload();
    await page.locator(`[data-row=${other.id}] a:focus`).waitFor();
    await page.keyboard.press("e");
    await reason.fill("the second");
    await page.getByRole("button", { name: "Open it in the editor" }).click();
    await expect.poll(() => reason.inputValue()).toBe("the first");
    expect(await name.inputValue()).toBe("");
    await page.getByRole("button", { name: "Give it up" }).click();
  });

  test("a decision on an old version is told, not lost", async () => {
    const id = await statementWith("repair the cranes", 2);
    const page = await room.open(`/reports/2?review=1#${id}`);
    await page.locator(`[data-row=${id}] a:focus`).waitFor();
    const form = new FormData();
    const newer = { ...later, text: `${later.text}\n\nThe quay reopened on Friday.` };
    form.append("file", new Blob([JSON.stringify(newer)]), "newer.jsonl");
    const sent = await fetch(`${room.address}/add.json`, { method: "POST", body: form });
    expect(sent.status).toBe(202);
    await expect.poll(async () => (await view(2)).version, { timeout: 20_000 }).toBe(2);
    await page.keyboard.press("a");
    await page.getByText(/Not kept: accept/).waitFor();
    await page.getByRole("button", { name: "Decide it for version 2" }).click();
    await expect
      .poll(async () => (await decided(2)).items.at(-1))
      .toMatchObject({ act: "accept", version: 2 });
  });

  test("bulk takes only what is in view", async () => {
    const page = await room.open("/reports/1?review=1", { viewport: { width: 1280, height: 700 } });
    const button = page.getByRole("button", { name: /^Accept the \d+ entr/ });
    await expect
      .poll(async () => Number(/\d+/.exec(await button.innerText())?.[0]))
      .toBeGreaterThan(0);
    const count = Number(/\d+/.exec(await button.innerText())?.[0]);
    const before = (await decided()).items.length;
    await button.click();
    await expect.poll(async () => (await decided()).items.length).toBe(before + count);
    const all = await page
      .getByRole("button", { name: /^(Statements|Events|Demands|Figures|Times)/ })
      .allInnerTexts();
    expect(count).toBeLessThan(all.reduce((sum, words) => sum + Number(/\d+/.exec(words)?.[0]), 0));
  });

  test("nothing went wrong in the browser, and nothing left the machine", () => {
    expect(room.complaints).toEqual([]);
  });
});
