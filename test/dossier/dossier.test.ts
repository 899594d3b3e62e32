import { afterAll, beforeAll, expect, test } from "vitest";
import type { Archive } from "../../src/archive/index.js";
import { tellActor, tellChanges, tellDossier } from "../../src/dossier/answers/index.js";
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
