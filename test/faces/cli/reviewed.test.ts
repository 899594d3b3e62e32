import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type NewDecision, openArchive } from "../../../src/archive/index.js";
import { rapporteur, scratchFolder } from "../../helpers/rapporteur.js";

const archive = join(scratchFolder(), "archive.db");
const report = {
  id: "h1",
  publisher: "The Verrin Courier",
  published: "2025-03-12",
  title: "Ferry crews vote to stop work",
  text: "“Quay four stays shut until Monday,” said Ilse Tammer. “The cranes are old,” said Pell Arno. At least 40 workers were injured, the Harbour Board said.",
};

async function ask(...args: string[]): Promise<string> {
  const { code, out, err } = await rapporteur([...args, "--archive", archive]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

beforeAll(async () => {
  const added = await rapporteur(["add", "-", "--archive", archive], {
    stdin: JSON.stringify(report),
  });
  expect(added.out).toBe("added 1\n");
  expect(await ask("statements")).toContain("“Quay four stays shut until Monday,”");
  const open = await openArchive(archive);
  const record = (await open.record(1))?.record;
  const [statement] = record?.statements ?? [];
  const figure = record?.figures.find(({ min }) => min === 40);
  if (!statement || !figure) throw new Error("the report was read otherwise than it should be");
  const about = { at: "2026-01-02T03:04:05Z", who: "Runa", reason: null, report: 1, version: 1 };
  const decide = (decision: Pick<NewDecision, "act" | "entry" | "before" | "after">) =>
    open.decisions.decide({ ...about, undoes: null, ...decision });
  await decide({ act: "reject", entry: statement.id, before: statement, after: null });
  const after = { ...figure, min: 30, max: 50, comparator: "about" };
  await decide({ act: "correct", entry: figure.id, before: figure, after });
  await open.close();
}, 240_000);

describe("what people decided is in every answer", { timeout: 120_000 }, () => {
  test("a rejected statement is gone from all of them", async () => {
    const { items } = JSON.parse(await ask("statements", "--format", "json"));
    const words = items.map(({ fullest }: { fullest: { text: string } }) => fullest.text);
    expect(words.join()).toContain("The cranes are old");
    expect(words.join()).not.toContain("Quay four");
    const view = await ask("statements");
    expect(view).toContain("“The cranes are old,”");
    expect(view).not.toContain("Quay four");
    const actor = await ask("actors", "Ilse Tammer");
    expect(actor).toMatch(/^Ilse Tammer\n/);
    expect(actor).not.toContain("Quay four");
    const [record = ""] = (await ask("export", "jsonl")).split("\n");
    expect(JSON.parse(record).statements).toHaveLength(items.length);
  });

  test("a corrected figure is as corrected, and marked with who did it", async () => {
    const view = await ask("figures");
    expect(view.replace(/\s+/g, " ")).toMatch(/\[1 f\d+, corrected by Runa\]/);
    const whole = JSON.parse(await ask("figures", "--format", "json"));
    expect(whole.items[0].claims[0]).toMatchObject({ min: 30, max: 50, comparator: "about" });
    expect(whole.reviewed).toMatchObject([{ report: 1, state: "corrected", who: "Runa" }]);
    const [head, row] = (await ask("figures", "--format", "csv")).split("\r\n");
    expect(head).toMatch(/,"reviewed"$/);
    expect(row).toMatch(/,"corrected by Runa"$/);
  });

  test("a report is shown as people left it", async () => {
    const shown = JSON.parse(await ask("reports", "1", "--format", "json"));
    expect(JSON.stringify(shown.record.figures)).toContain('"min":30,"max":50');
  });
});
