import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";

const docs = readFileSync(new URL("../../docs/dossier.md", import.meta.url), "utf8");
/** Inside the package, so that it finds itself by its name. */
const example = fileURLToPath(
  new URL(`../../dist/dossier-example-${process.pid}.mjs`, import.meta.url),
);
afterAll(() => rmSync(example, { force: true }));

test("the example for programs does what it shows", async () => {
  const code = /```js\n([\s\S]{1,4000}?)```/.exec(docs)?.[1] ?? "";
  expect(code).toContain('from "rapporteur/dossier"');
  writeFileSync(example, code);
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [example]);
  expect(stderr).toBe("");
  expect(stdout.split("\n")).toContain(
    "Ilka Doran: “We will not load a single ship,” (Osk Courier, Coast Radio)",
  );
}, 60_000);
