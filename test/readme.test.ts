import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
/** Inside the package, so that it finds itself by its name. */
const example = fileURLToPath(new URL(`../dist/readme-${process.pid}.mjs`, import.meta.url));
afterAll(() => rmSync(example, { force: true }));

test("the two commands come first", () => {
  const block = /```sh\n([^`]{1,500})```/.exec(readme)?.[1] ?? "";
  expect(block).toMatch(/^npm ci && npm start\b.{0,80}\nnpm ci && npm test\b/);
});

test("the example for programs does what it shows", async () => {
  const code = /```js\n([^`]{1,2000}(?:`[^`]{1,200}`[^`]{1,500}){0,5})```/.exec(readme)?.[1] ?? "";
  expect(code).toContain('from "rapporteur"');
  writeFileSync(example, code);
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [example]);
  expect(stderr).toBe("");
  expect(stdout).toBe("the harbour master, Ana Soule | say | “The ferry will run on Sunday,”\n");
});
