import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { dossierSchema } from "../../scripts/dossier-schema.mjs";
import type { Archive } from "../../src/archive/index.js";
import { tellActor, tellChanges, tellDossier } from "../../src/dossier/answers/index.js";
import { tellDossierFile } from "../../src/dossier/dossier-file.js";
import { version } from "../../src/version.js";
import { archiveOfCases } from "./case-set.js";
import { plainly } from "./plainly.js";

/** Two entangled stories in fourteen reports, one of them corrected: read, kept, placed, and answered from. */
let archive: Archive;
beforeAll(async () => {
  archive = await archiveOfCases();
}, 120_000);
afterAll(() => archive.close());

async function groupNamed(kind: "story" | "identity", name: string): Promise<number> {
  const found = (await archive.groups.list(kind, 0, 200)).find((group) => group.name === name);
  if (!found) throw new Error(`no ${kind} goes by “${name}”`);
  return found.number;
}

/** The snapshots were read entry by entry; `npx vitest run test/dossier/dossier.test.ts -u` writes them anew. */
function expectAsKept(answer: unknown, name: string): Promise<void> {
  const text = `${JSON.stringify(plainly(answer), null, 2)}\n`;
  return expect(text).toMatchFileSnapshot(`expected/${name}.expected.json`);
}

test.each([
  ["Ferry capsizes off Port Osk", "ferry"],
  ["Dockers and harbour board to meet", "dockers"],
])("the dossier of “%s” is the expected one", async (title, name) => {
  const dossier = await tellDossier(archive, await groupNamed("story", title));
  await expectAsKept(dossier, `dossier-${name}`);
});

test("a dossier as a file says what made it, and fits its schema", async () => {
  const story = await groupNamed("story", "Ferry capsizes off Port Osk");
  const file = await tellDossierFile(archive, story);
  const reading = { by: `rapporteur ${version}`, model: expect.any(String), reports: 8 };
  expect(file?.made).toEqual({ by: `rapporteur ${version}`, at: null, readings: [reading] });
  const { error } = z.fromJSONSchema(dossierSchema() as never).safeParse(file);
  expect(error).toBeUndefined();
  const at = "2026-03-09T08:00:00Z";
  const short = await tellDossierFile(archive, story, { at, most: 2 });
  expect(short?.made.at).toBe(at);
  expect(short?.network).toMatchObject({ nodes: { length: 2 }, edgesLeftOut: expect.any(Number) });
  expect(short?.network.edgesLeftOut).toBeGreaterThan(0);
  expect(await tellDossierFile(archive, 999)).toBeNull();
});

test.each([
  ["Ilka Doran", "ilka-doran"],
  ["Tomas Doran", "tomas-doran"],
  ["Mahmoud Teshiri", "teshiri"],
])("%s is told as expected", async (name, file) => {
  await expectAsKept(await tellActor(archive, await groupNamed("identity", name)), `actor-${file}`);
});

test("the correction is told in entries", async () => {
  await expectAsKept(await tellChanges(archive, 2, 1, 2), "changes");
});
